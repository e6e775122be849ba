import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sum, toText } from '../../src/maths/decimal.ts';
import { strategyMap } from '../../src/weights/strategy-map.ts';
import { runCli } from '../run.ts';
import { loaded, templateText } from './template.ts';

const PLAIN = templateText([
  { id: 'results', metrics: ['a', 'b', 'c'] },
  { id: 'behaviours', metrics: ['d'] },
]);

/** The duties of a metric, or the themes of a duty: silent, several alike, or with shares. */
const shares = (ids: readonly string[]) =>
  fc.oneof(
    fc.constant(''),
    fc.subarray([...ids], { minLength: 1 }).chain((chosen) =>
      fc
        .array(fc.integer({ min: 1, max: 50 }), { minLength: chosen.length, maxLength: chosen.length })
        .map((parts) => {
          const total = parts.reduce((all, one) => all + one, 0);
          const cut = parts.map((part) => Math.max(1, Math.floor((part * 100) / total)));
          const rest = 100 - cut.slice(1).reduce((all, one) => all + one, 0);
          return `{ ${chosen.map((id, index) => `${id}: ${index === 0 ? rest : cut[index]}%`).join(', ')} }`;
        }),
    ),
  );

const THEMES = ['growth', 'retention', 'people'];
const DUTIES = ['sell', 'serve', 'teach'];

const strategies = fc.tuple(
  fc.array(
    fc.oneof(
      shares(THEMES),
      fc.subarray(THEMES).map((chosen) => `[${chosen.join(', ')}]`),
    ),
    {
      minLength: 3,
      maxLength: 3,
    },
  ),
  fc.array(shares(DUTIES), { minLength: 4, maxLength: 4 }),
);

describe('a strategy map', () => {
  it('parts all weight among its strands, each metric whole, and each quarter adds up', () => {
    fc.assert(
      fc.property(strategies, ([serves, duties]) => {
        const strategy = `strategy:\n  themes:\n${THEMES.map((id) => `    - { id: ${id} }\n`).join('')}  duties:\n${DUTIES.map(
          (id, index) => `    - { id: ${id}${serves[index] === '' ? '' : `, serves: ${serves[index]}`} }\n`,
        ).join('')}`;
        let text = PLAIN;
        for (const [index, metric] of ['a', 'b', 'c', 'd'].entries()) {
          if (duties[index] !== '')
            text = text.replace(`- id: ${metric}\n`, `- id: ${metric}\n        duty: ${duties[index]}\n`);
        }
        const { strands, quarters, unserved } = strategyMap(loaded(text + strategy));
        expect(toText(sum(strands.map(({ weight }) => weight)))).toBe('100');
        for (const metric of ['a', 'b', 'c', 'd']) {
          const own = strands.filter((strand) => strand.metric === metric).map(({ weight }) => weight);
          // A strand may be a hundredth off where its share does not end.
          expect(Math.abs(Number(toText(sum(own))) - 25)).toBeLessThanOrEqual(0.01 * own.length);
        }
        for (const { due, dimensions } of quarters) {
          expect(toText(due)).toBe('100');
          expect(toText(sum(dimensions.map(({ weight }) => weight)))).toBe('100');
        }
        expect(unserved.metricsWithoutDuty).toEqual(
          ['a', 'b', 'c', 'd'].filter((_, index) => duties[index] === ''),
        );
      }),
      { seed: 20260710, numRuns: 150 },
    );
  });

  it('of the reference template: half of the weight is due in Q1, and 80 % of it is results', async () => {
    const { stdout } = await runCli(['weights', 'map', 'account-director', '--format', 'json'], {});
    const { quarters, themes } = JSON.parse(stdout) as {
      quarters: { due: number; dimensions: { id: string; share: number }[] }[];
      themes: { weight: number }[];
    };
    expect(quarters.map(({ due }) => due)).toEqual([50, 65, 50, 100]);
    expect(quarters[0]?.dimensions[0]).toMatchObject({ id: 'results', share: 80 });
    expect(themes.reduce((all, { weight }) => all + weight, 0)).toBe(100);
  });

  it('is a picture that any reader of XML understands, whatever titles hold', async () => {
    const text = PLAIN.replace('title: a of results', 'title: "<a> & \\"b\\" 客户"');
    const { stdout } = await runCli(['weights', 'map', 'template.yaml', '--format', 'svg'], {
      'template.yaml': text,
    });
    expect(stdout.startsWith('<svg xmlns="http://www.w3.org/2000/svg"')).toBe(true);
    expect(stdout).toContain('&lt;a&gt; &amp; &quot;b&quot; 客户');
    const tags = [...stdout.matchAll(/<(\/?)([a-z]+)[^<>]*?(\/?)>/gu)];
    const open: string[] = [];
    for (const [, closes, name = '', isEmpty] of tags) {
      if (closes === '/') expect(open.pop()).toBe(name);
      else if (isEmpty === '') open.push(name);
    }
    expect(open).toEqual([]);
    expect(stdout.replace(/<[^<>]*>/gu, '')).not.toMatch(/[<>]/u);
  });
});
