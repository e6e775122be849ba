import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { metricsOfResult, parseScored, type Scored } from '../calc/scored.ts';
import { inFolder, type Run, runCli, runHere } from '../run.ts';
import { everyCase, scoredCases, type Written } from './cases.ts';

const CASES = await scoredCases(100, 5001);

const asCsv = ({ args, files }: Written, ...options: readonly string[]): Promise<Run> =>
  runCli(args.map((arg) => (arg === 'json' ? 'csv' : arg)).concat(options), files);

const records = (text: string): Record<string, string>[] => parse(text, { columns: true });

/** An empty cell is null; a number is the number that it reads as. */
const figure = (cell: string | undefined): number | null =>
  cell === '' || cell === undefined ? null : Number(cell);

/** Text that a spreadsheet would run as a formula has got one apostrophe. */
const shielded = (text: string): string => (/^[=+\-@\t\r\n＝＋－＠]/u.test(text) ? `'${text}` : text);

function expectSame(text: string, { directors, period }: Scored): void {
  const rows = records(text);
  expect(rows.map(({ director }) => director)).toEqual(directors.map(({ director }) => shielded(director)));
  for (const [index, director] of directors.entries()) {
    const row = rows[index] ?? {};
    expect(row.name).toBe(shielded(director.name));
    expect(row.period).toBe(period);
    expect(row.grade).toBe(shielded(director.grade ?? ''));
    const keys = ['score', 'coefficient', 'base', 'proration', 'bonus', 'coverage', 'due'] as const;
    for (const key of keys) expect(figure(row[key]), key).toBe(director[key]);
    for (const { id, score } of director.dimensions) expect(figure(row[id]), id).toBe(score);
  }
}

describe('the CSV of score, read back', () => {
  it('has the figures of the JSON, a row a director', async () => {
    await everyCase(CASES, async ({ given, result }) => {
      expectSame((await asCsv(given)).stdout, result);
    });
  });

  it('begins with the columns that are promised, and ends with the dimensions', async () => {
    await everyCase(CASES.slice(0, 20), async ({ given, kase }) => {
      const [header] = (await asCsv(given)).stdout.split('\n');
      expect(header).toBe(
        [
          'director,name,period,score,grade,coefficient,base,proration,bonus,coverage,due',
          ...kase.template.dimensions.map(({ id }) => id),
        ].join(','),
      );
    });
  });

  it('has scores with two decimals, and money with those of its currency', async () => {
    await everyCase(CASES, async ({ given, kase }) => {
      const places = { JPY: 0, KWD: 3 }[kase.template.currency] ?? 2;
      const money = places === 0 ? /^(\d+)?$/ : new RegExp(`^(\\d+\\.\\d{${places}})?$`);
      for (const row of records((await asCsv(given)).stdout)) {
        expect(row.score).toMatch(/^(\d+\.\d\d)?$/);
        expect(row.base).toMatch(money);
        expect(row.bonus).toMatch(money);
        for (const { id } of kase.template.dimensions) expect(row[id]).toMatch(/^(\d+\.\d\d)?$/);
      }
    });
  });

  it('has with --detail the states and figures of every metric', async () => {
    await everyCase(CASES.slice(0, 60), async ({ given, result }) => {
      const rows = records((await asCsv(given, '--detail')).stdout);
      const metrics = result.directors.flatMap((director) =>
        metricsOfResult(director).map((metric) => ({ ...metric, director: director.director })),
      );
      expect(rows).toHaveLength(metrics.length);
      for (const [index, metric] of metrics.entries()) {
        const row = rows[index] ?? {};
        expect([row.director, row.metric, row.state]).toEqual([
          shielded(metric.director),
          metric.id,
          metric.state,
        ]);
        for (const key of ['weight', 'actual', 'target', 'score', 'contribution'] as const) {
          expect(figure(row[key]), key).toBe(metric[key]);
        }
      }
    });
  });

  it('is the same in a file, with a byte order mark and CRLF for Excel', async () => {
    await everyCase(CASES.slice(0, 20), async ({ given }) => {
      const { stdout } = await asCsv(given);
      const asked = given.args.filter((arg) => arg !== '--format' && arg !== 'json');
      const written = await inFolder(given.files, async () => {
        await runHere([...asked, '--output', 'result.csv']);
        return readFileSync('result.csv', 'utf8');
      });
      expect(written).toBe(`\ufeff${stdout.replaceAll('\n', '\r\n')}`);
    });
  });
});

describe('a name that is no ordinary one', () => {
  /** Names as people have them, and as nobody should. */
  const pieces = fc.constantFrom(
    ...[
      '王芳',
      'O’Neill',
      '"',
      ',',
      ';',
      "'",
      '=',
      '+',
      '-',
      '@',
      '＝',
      '0',
      ' ',
      'é',
      '𠮷',
      '👩‍💻',
      '\\',
      '|',
      '<b>',
    ],
  );
  const names = fc
    .array(pieces, { minLength: 1, maxLength: 6 })
    .map((parts) => parts.join('').trim())
    // ="00123" is how exports write the text 00123: what is in it comes back.
    .filter((name) => name !== '' && !/^="[^"]*"$/u.test(name));

  const TEMPLATE = `scorecard: 1
id: plain
title: Plain
dimensions:
  - id: d
    title: D
    metrics:
      - { id: m, title: M, weight: 100, cycle: quarter, unit: points, better: higher, target: 100, curve: ratio }
grades: [{ grade: A, from: 0 }]
`;
  const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

  it('comes through CSV and JSON as it stood, with an apostrophe before a formula', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(names, { minLength: 1, maxLength: 30 }), async (all) => {
        const ids = all.map((_, index) => `D${100 + index}`);
        const files = {
          'template.yaml': TEMPLATE,
          'roster.csv': `director,name,base\n${all.map((name, index) => `${ids[index]},${quoted(name)},1\n`).join('')}`,
          'long.csv': `director,period,metric,actual\n${ids.map((id) => `${id},2026-Q1,m,90\n`).join('')}`,
        };
        const ask = (format: string): Promise<Run> =>
          runCli(['score', ...Object.keys(files), '--period', '2026-Q1', '--format', format], files);
        const result = parseScored(await ask('json'));
        expect(result.directors.map(({ name }) => name)).toEqual(all);
        expectSame((await ask('csv')).stdout, result);
      }),
      { numRuns: 30 },
    );
  });
});
