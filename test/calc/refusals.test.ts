import { describe, expect, it } from 'vitest';
import type { Curve } from '../oracle/case.ts';
import { scored } from './scored.ts';
import {
  type Cycle,
  firm,
  halfYear,
  type Levels,
  type Metric,
  measured,
  metric,
  month,
  quarter,
  type Value,
} from './small-firm.ts';

/** The codes of the errors with which a case is refused; none: it is scored. */
async function errorsOf(kase: Parameters<typeof scored>[0]): Promise<string[]> {
  const { directors, problems } = await scored(kase);
  const codes = problems.filter(({ severity }) => severity === 'error').map(({ code }) => code);
  expect(directors.length > 0).toBe(codes.length === 0);
  return codes;
}

/** What is said of one metric and the value of one director. */
const errorsFor = (given: Partial<Metric>, actual = '50', levels?: Levels): Promise<string[]> =>
  errorsOf(firm([metric('m', '100', { unit: 'points', ...given })], [measured('m', actual, { levels })]));

const byLevels: Curve = {
  anchors: [
    ['threshold', '60'],
    ['target', '100'],
    ['challenge', '120'],
  ],
};
const byLevelsFalling: Curve = {
  anchors: [
    ['challenge', '120'],
    ['target', '100'],
    ['threshold', '60'],
  ],
};

describe('threshold, target and challenge', () => {
  const up: Levels = { threshold: '80', target: '100', challenge: '120' };
  const down: Levels = { threshold: '5', target: '2', challenge: '0' };

  it.each<[string, Levels, boolean]>([
    ['in order', {}, true],
    ['with a threshold at the target', { threshold: '100' }, false],
    ['with a threshold above the target', { threshold: '101' }, false],
    ['with a challenge at the target', { challenge: '100' }, false],
    ['with a challenge below the target', { challenge: '99.99' }, false],
  ])('%s, where higher is better', async (_, changed, isSound) => {
    const codes = await errorsFor({ ...up, ...changed, curve: byLevels });
    expect(codes.includes('curve')).toBe(!isSound);
  });

  it.each<[string, Levels, boolean]>([
    ['in order', {}, true],
    ['with a threshold at the target', { threshold: '2' }, false],
    ['with a challenge above the target', { challenge: '3' }, false],
    ['in the order of the other direction', { threshold: '0', challenge: '5' }, false],
  ])('%s, where lower is better', async (_, changed, isSound) => {
    const codes = await errorsFor({ better: 'lower', ...down, ...changed, curve: byLevelsFalling }, '1');
    expect(codes.includes('curve')).toBe(!isSound);
  });

  it('out of order are refused where no curve compares them', async () => {
    expect(await errorsFor({ curve: 'ratio', target: '100', challenge: '100' })).toContain('curve');
  });

  it.each<[string, Levels, string[]]>([
    ['in order with the template’s', { target: '110' }, []],
    ['at the template’s challenge', { target: '120' }, ['own-level', 'own-level']],
    ['below the template’s threshold', { target: '79' }, ['own-level', 'own-level']],
  ])('of the director’s own, %s', async (_, own, codes) => {
    expect([...new Set(await errorsFor({ ...up, curve: byLevels }, '90', own))]).toEqual([...new Set(codes)]);
  });
});

describe('a curve', () => {
  it.each<[string, Partial<Metric>]>([
    ['ratio where lower is better', { better: 'lower', curve: 'ratio' }],
    ['complement where higher is better', { curve: 'complement' }],
    ['inverse where higher is better', { curve: 'inverse' }],
    ['ratio on a target of 0', { curve: 'ratio', target: '0' }],
    ['ratio on a negative target', { curve: 'ratio', target: '-5' }],
    ['inverse on a target of 0', { better: 'lower', curve: 'inverse', target: '0' }],
    ['complement on a target of 0', { better: 'lower', curve: 'complement', target: '0' }],
    [
      'anchors of the attainment on a target of 0',
      {
        target: '0',
        curve: {
          anchors: [
            ['0', '0'],
            ['100', '100'],
          ],
          of: 'attainment',
        },
      },
    ],
    [
      'anchors with an x twice',
      {
        target: undefined,
        curve: {
          anchors: [
            ['10', '0'],
            ['10', '100'],
          ],
        },
      },
    ],
    [
      'steps whose x falls',
      {
        target: undefined,
        curve: {
          steps: [
            ['10', '0'],
            ['9', '100'],
          ],
        },
      },
    ],
    [
      'anchors that fall though higher is better',
      {
        target: undefined,
        curve: {
          anchors: [
            ['10', '50'],
            ['20', '49.99'],
          ],
        },
      },
    ],
    [
      'steps that rise though lower is better',
      {
        better: 'lower',
        target: undefined,
        curve: {
          steps: [
            ['10', '50'],
            ['20', '50.01'],
          ],
        },
      },
    ],
  ])('%s is refused', async (_, given) => {
    expect(await errorsFor(given)).toContain('curve');
  });

  it('that divides by a director’s own target of 0 is refused at that director', async () => {
    expect(await errorsFor({ curve: 'ratio', target: '100' }, '50', { target: '0' })).toEqual(['own-level']);
    expect(await errorsFor({ curve: 'ratio', target: undefined }, '50')).toEqual(['missing-level']);
  });
});

describe('a range', () => {
  it.each([
    ['-100', []],
    ['100', []],
    ['0', []],
    ['100.01', ['out-of-range']],
    ['-100.01', ['out-of-range']],
  ])('of −100 to 100 with an actual of %s: %j', async (actual, codes) => {
    expect(await errorsFor({ range: ['-100', '100'] }, actual)).toEqual(codes);
  });

  it('outside which a value lies that is not used is only warned of', async () => {
    const kase = firm(
      [metric('m', '100', { unit: 'points', range: ['0', '100'] })],
      [measured('m', '90'), measured('m', '900', { dated: quarter(2) })],
    );
    const { directors, problems } = await scored(kase);
    expect(directors).toHaveLength(1);
    expect(problems).toContainEqual(expect.objectContaining({ code: 'out-of-range', severity: 'warning' }));
  });
});

describe('two values of one director, metric and cycle', () => {
  const both = (cycle: Cycle, values: readonly Value[]): Promise<string[]> =>
    errorsOf(firm([metric('m', '100', { cycle })], values, { period: quarter(2) }));
  const dated = (actual: string | undefined, period: Value['dated']): Value =>
    measured('m', actual, { dated: period });
  const [Q2, H1, june] = [quarter(2), halfYear(1), month(6)];

  it.each<[string, Cycle, readonly [Value, Value]]>([
    ['that differ', 'quarter', [dated('90', Q2), dated('91', Q2)]],
    ['that agree', 'quarter', [dated('90', Q2), dated('90', Q2)]],
    ['of which one is blank', 'quarter', [dated('90', Q2), dated(undefined, Q2)]],
    ['dated by the cycle and by the quarter that closes it', 'half-year', [dated('90', H1), dated('90', Q2)]],
    ['dated by the cycle and by the month that closes it', 'half-year', [dated('90', H1), dated('91', june)]],
    [
      'dated by the quarter and by the month that close it',
      'half-year',
      [dated('90', Q2), dated('90', june)],
    ],
  ])('%s are an error, whichever comes first', async (_, cycle, values) => {
    expect(await both(cycle, values)).toEqual(['duplicate-row']);
    expect(await both(cycle, values.toReversed())).toEqual(['duplicate-row']);
  });

  it('in different cycles are two values', async () => {
    expect(await both('quarter', [dated('90', Q2), dated('90', quarter(1))])).toEqual([]);
  });

  it('of two directors are two values', async () => {
    const kase = firm(
      [metric('m', '100')],
      [measured('m', '90'), measured('m', '90', { director: 'D002' })],
      { roster: undefined },
    );
    expect(await errorsOf(kase)).toEqual([]);
  });
});

describe('a roster', () => {
  const onRoster = (...spells: readonly { from?: string; to?: string; base?: string }[]): Promise<string[]> =>
    errorsOf(
      firm([metric('m', '100')], [measured('m', '90')], {
        roster: spells.map((spell) => ({ director: 'D001', name: '王芳', base: '50000', ...spell })),
      }),
    );

  it('may have spells that follow one another', async () => {
    expect(await onRoster({ to: '2026-02-14' }, { from: '2026-02-15' })).toEqual([]);
  });

  it.each<[string, readonly { from?: string; to?: string; base?: string }[], string]>([
    ['spells that share a day', [{ to: '2026-02-14' }, { from: '2026-02-14' }], 'spells-overlap'],
    ['a director twice', [{}, {}], 'spells-overlap'],
    ['a spell that ends before it begins', [{ from: '2026-02-15', to: '2026-02-14' }], 'spell-backwards'],
    ['a negative base', [{ base: '-1' }], 'negative-base'],
  ])('may not have %s', async (_, spells, code) => {
    expect(await onRoster(...spells)).toContain(code);
  });

  it('knows everyone whom the data name', async () => {
    const kase = firm([metric('m', '100')], [measured('m', '90'), measured('m', '90', { director: 'D009' })]);
    expect(await errorsOf(kase)).toEqual(['not-on-roster']);
  });
});

describe('a band of a dimension', () => {
  const banded = (band: readonly [string, string]): Promise<string[]> =>
    errorsOf(
      firm([], [measured('a', '90'), measured('b', '90')], {
        template: {
          dimensions: [
            { id: 'results', title: 'Results', band, metrics: [metric('a', '60')] },
            { id: 'customers', title: 'Customers', metrics: [metric('b', '40')] },
          ],
        },
      }),
    );

  it.each<[readonly [string, string], string[]]>([
    [['60', '100'], []],
    [['0', '60'], []],
    [['60', '60'], []],
    [['60.01', '100'], ['band']],
    [['0', '59.99'], ['band']],
  ])('%j holds a weight of 60, or does not: %j', async (band, codes) => {
    expect(await banded(band)).toEqual(codes);
  });
});
