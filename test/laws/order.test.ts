import { describe, expect, it } from 'vitest';
import type { Scored } from '../calc/scored.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { runCli } from '../run.ts';
import { everyCase, rewritten, score, scoredCases, type Written } from './cases.ts';

const CASES = await scoredCases(120);

/**
 * A result without the lines that its cells stand on, which may move; its problems are told in the order of
 * the input, so only which ones there are is compared.
 */
const wherever = ({ problems, ...result }: Scored): unknown => ({
  ...JSON.parse(JSON.stringify(result, (key, value) => (key === 'line' ? undefined : value))),
  problems: problems
    .map(({ code, severity, message }) => `${severity} ${code}: ${message.replace(/:\d+/g, ':line')}`)
    .sort(),
});

const shuffledRows = (given: Written, choice: Dice): Written =>
  rewritten(given, ([header = [], ...rows]) => [header, ...choice.shuffled(rows)]);

const shuffledColumns = (given: Written, choice: Dice): Written =>
  rewritten(given, (rows) => {
    const order = choice.shuffled((rows[0] ?? []).map((_, index) => index));
    return rows.map((row) => order.map((index) => row[index] ?? ''));
  });

/** The template stays first; the data behind it come in another order. */
function shuffledFiles({ args, files }: Written, choice: Dice): Written {
  const data = args.filter((arg) => arg.endsWith('.csv'));
  const inOrder = choice.shuffled(data);
  return { files, args: args.map((arg) => (data.includes(arg) ? (inOrder.shift() ?? arg) : arg)) };
}

describe('the order of', () => {
  it.each<[string, (given: Written, choice: Dice) => Written]>([
    ['rows', shuffledRows],
    ['columns', shuffledColumns],
    ['files', shuffledFiles],
  ])('%s never matters', async (_, shuffled) => {
    await everyCase(CASES, async ({ given, result, seed }) => {
      expect(wherever(await score(shuffled(given, dice(seed))))).toEqual(wherever(result));
    });
  });

  it('directors is that of their ids by code point', async () => {
    const codePoints = (text: string): number[] => [...text].map((one) => one.codePointAt(0) ?? 0);
    await everyCase(CASES, ({ result }) => {
      const ids = result.directors.map(({ director }) => director);
      for (const [index, id] of ids.entries()) {
        const [before, after] = [codePoints(ids[index - 1] ?? ''), codePoints(id)];
        const unlike = before.findIndex((point, at) => point !== after[at]);
        expect(unlike < 0 ? before.length < after.length : (before[unlike] ?? 0) < (after[unlike] ?? 0)).toBe(
          true,
        );
      }
    });
  });

  it('ids by code point is not that by UTF-16 unit: 﨑 stands before 𠮷', async () => {
    const ids = ['𠮷01', '﨑01', 'd3', 'D10', 'D2', '王芳', '123', '00123'];
    const run = await runCli(
      ['score', 'template.yaml', 'long.csv', '--period', '2026-Q1', '--format', 'csv'],
      {
        'template.yaml': TEMPLATE,
        'long.csv': `director,period,metric,actual\n${ids.map((id) => `${id},2026-Q1,m,90\n`).join('')}`,
      },
    );
    const listed = run.stdout.split('\n').slice(1, -1);
    expect(listed.map((line) => line.split(',')[0])).toEqual([
      '00123',
      '123',
      'D10',
      'D2',
      'd3',
      '王芳',
      '﨑01',
      '𠮷01',
    ]);
  });
});

const TEMPLATE = `scorecard: 1
id: plain
title: Plain
currency: CNY
applies-to: { segment: [east] }
dimensions:
  - id: d
    title: D
    metrics:
      - { id: m, title: M, weight: 100, cycle: quarter, unit: points, better: higher, target: 100, curve: ratio }
grades: [{ grade: A, from: 0, coefficient: 1 }]
bonus: {}
`;

describe('whichever row comes first', () => {
  it('a director whom no roster names is called the same', async () => {
    const nameIn = async (rows: readonly string[]): Promise<string> => {
      const run = await runCli(
        ['score', 'template.yaml', 'wide.csv', '--period', '2026-Q1', '--format', 'json'],
        {
          'template.yaml': TEMPLATE,
          'wide.csv': `工号,姓名,期间,m\n${rows.join('\n')}\n`,
        },
      );
      return JSON.parse(run.stdout).directors[0].name;
    };
    const rows = ['D001,王芳,2026-Q1,90', 'D001,汪芳,2025-Q4,91'];
    expect(await nameIn(rows)).toBe(await nameIn(rows.toReversed()));
  });

  /** What two rows give in either order. */
  const bothWays = async (
    header: string,
    rows: readonly [string, string],
    values: string,
  ): Promise<readonly unknown[]> => {
    const results: unknown[] = [];
    for (const inOrder of [rows, rows.toReversed()]) {
      const run = await runCli(
        ['score', 'template.yaml', 'roster.csv', 'long.csv', '--period', '2026-Q1', '--format', 'csv'],
        {
          'template.yaml': TEMPLATE,
          'roster.csv': `${[header, ...inOrder].join('\n')}\nD002,李明哲,50000,east,,\n`,
          'long.csv': `director,period,metric,actual\n${values}D002,2026-Q1,m,90\n`,
        },
      );
      results.push([run.code, run.stdout]);
    }
    return results;
  };

  it('a director who changed the name has one and the same', async () => {
    const [one, other] = await bothWays(
      'director,name,base,segment,from,to',
      ['D001,王芳,40000,east,,2026-02-14', 'D001,王芳（调岗）,60000,east,2026-02-15,'],
      'D001,2026-Q1,m,90\n',
    );
    expect(one).toEqual(other);
  });

  it('a director who changed the segment is in scope for the same days', async () => {
    const [one, other] = await bothWays(
      'director,name,base,segment,from,to',
      ['D001,王芳,40000,east,,2026-02-14', 'D001,王芳,60000,west,2026-02-15,'],
      'D001,2026-Q1,m,90\n',
    );
    expect(one).toEqual(other);
    // 45 of the 90 days, on the base of those days.
    expect(one).toMatchObject([
      0,
      expect.stringContaining('D001,王芳,2026-Q1,90.00,A,1,40000.00,0.5,20000.00,'),
    ]);
  });
});
