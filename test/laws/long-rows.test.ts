import { describe, expect, it } from 'vitest';
import { parseScored } from '../calc/scored.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { utf8, utf16 } from '../read/bytes.ts';
import { runCli } from '../run.ts';
import { rowsOf } from './cases.ts';

// Rows of long files are read from their bytes where they are plain; UTF-16 is always read as text. So the same
// text in both encodings has to come to the same, message for message.

const TEMPLATE = `scorecard: 1
id: long-rows
title: Long rows
fiscal-year-starts: 1
dimensions:
  - id: all
    title: All
    metrics:
      - { id: growth, title: { en: Growth, zh: 增长 }, weight: 20%, cycle: quarter, unit: percent, better: higher, range: [-50, 200.5], target: 10, curve: ratio }
      - { id: margin, title: Margin, weight: 20%, cycle: quarter, unit: percent, scale: fraction, better: higher, target: 20, curve: ratio }
      - { id: revenue, title: Revenue, aliases: [Sales], weight: 20%, cycle: quarter, unit: money, better: higher, target: 1000, curve: ratio, missing: zero }
      - { id: nps, title: NPS, weight: 20%, cycle: quarter, unit: points, better: higher, range: [-100, 100], target: 50, curve: { anchors: [[-100, 0], [target, 100]] }, missing: carry }
      - { id: renewal, title: Renewal, weight: 20%, cycle: half-year, pieces: quarter, roll-up: mean, unit: percent, better: higher, target: 90, curve: ratio, missing: exclude }
facts:
  - { id: breaches, title: Breaches, cycle: quarter, unit: count, absent: zero }
gates:
  - { on: breaches, when: "> 0", grade: D }
grades:
  - { grade: A, from: 90 }
  - { grade: D, from: 0 }
`;

const METRICS = ['growth', 'margin', 'revenue', 'nps', 'renewal', 'breaches'];
const DIRECTORS = Array.from({ length: 9 }, (_, index) => `D${String(index + 1).padStart(3, '0')}`).concat(
  '王芳',
  'z-1',
);

interface Row {
  readonly director: string;
  readonly period: string;
  readonly metric: string;
  readonly actual: string;
}

/** A number as most exports have it. */
const plain = ({ whole, pick }: Dice): string => {
  const places = pick(['', '', `.${whole(0, 9)}`, `.${whole(0, 9)}${whole(0, 9)}`]);
  return pick([`${whole(0, 99)}${places}`, `${whole(0, 99)}${places}`, `-${whole(1, 49)}${places}`]);
};

const ODD = {
  director: ['Total', 'Sum', '合计', 'D0999', '', ' D001', 'D002 ', 'Ｄ003', 'e\u0301', '\u00e9', '=1', '??'],
  period: ['2026Q4', '2026年第四季度', '2026-3', '', 'Q4', '2025-Q4', '2026-Q1'],
  metric: ['NPS', 'Sales', '增长', 'nps ', 'nsp', '', 'metric'],
  actual: [
    '',
    '-',
    '12%',
    '1,234.5',
    '１２',
    '007',
    '-0',
    '12abc',
    '1.',
    '¥5',
    '1e3',
    '250',
    '200.6',
    '-50.1',
    '101',
  ],
} as const;

/** One cell of a row is another, or is in quotes. */
function odd({ pick, oneOf, chance }: Dice, row: Row): Row {
  const column = pick(['director', 'period', 'metric', 'actual', 'actual']);
  const cell = chance(0.1) ? `"${row[column]}"` : (oneOf(ODD[column]) ?? '');
  return { ...row, [column]: cell };
}

/** Random rows, now and then odd ones, as the text of a file. */
function fileOf(roll: Dice, oddness: number): string {
  const { chance, pick, shuffled, whole } = roll;
  const others = pick([
    ['2026-Q3', '2026-09'],
    ['2026-12', '2026-Q4'],
    ['2026-11'],
    ['2026-Q1'],
    ['2026-H2', '2026'],
  ]);
  const fractions = chance(0.2) ? 0.9 : 0;
  const pairs = shuffled(DIRECTORS.flatMap((director) => METRICS.map((metric) => ({ director, metric }))));
  const rows = pairs.slice(0, whole(20, pairs.length)).map(({ director, metric }): Row => {
    const actual = metric === 'growth' && chance(fractions) ? `0.${whole(0, 99)}` : plain(roll);
    const isOther = chance(metric === 'nps' ? 0.5 : 0.1);
    const row = { director, metric, period: (isOther && roll.oneOf(others)) || '2026-Q4', actual };
    return chance(oddness) ? odd(roll, row) : row;
  });
  const twice = chance(oddness * 5) ? rows.slice(0, 1) : [];
  const columns = shuffled(['director', 'period', 'metric', 'actual', ...(chance(0.3) ? ['target'] : [])]);
  if (chance(0.2)) columns.push('name');
  const delimiter = pick([',', ',', ';', '\t']);
  const end = pick(['\n', '\r\n', '\r']);
  const lines = [...rows, ...twice].map((row) => {
    const target = chance(0.1) ? '60' : '';
    const cells = columns.map((column) => ({ ...row, target, name: `Name ${row.director}` })[column] ?? '');
    if (chance(oddness / 4)) cells.pop();
    return cells.join(delimiter);
  });
  const header = columns.join(delimiter);
  if (chance(0.2))
    lines.splice(whole(0, lines.length), 0, pick(['', '   ', header, `合计${delimiter.repeat(3)}`]));
  const titles = chance(0.2) ? ['2026 年第四季度', ''] : [];
  return [...titles, header, ...lines].join(end) + pick(['', end]);
}

interface Outcome {
  readonly problems: readonly { readonly code: string }[];
  readonly [key: string]: unknown;
}

/** What a run says, but for how the files were decoded. */
async function outcome(
  files: readonly string[],
  encode: (text: string) => Uint8Array,
  args: readonly string[],
): Promise<Outcome> {
  const named = Object.fromEntries(files.map((text, index) => [`values${index}.csv`, encode(text)]));
  const run = await runCli(['score', 'template.yaml', ...Object.keys(named), '--format', 'json', ...args], {
    'template.yaml': TEMPLATE,
    ...named,
  });
  const { problems, ...rest } = JSON.parse(run.stdout) as Outcome;
  return { ...rest, code: run.code, problems: problems.filter(({ code }) => code !== 'read-as') };
}

const asText = (text: string): Uint8Array => utf16(`\uFEFF${text}`, 'utf-16le');

describe('long rows come to the same, read from their bytes or as text', () => {
  it.each([
    ['where nearly all is plain', 0.002, 60],
    ['where much is odd', 0.08, 60],
  ] as const)('%s', async (_, oddness, count) => {
    let computed = 0;
    let refused = 0;
    for (let seed = 1; seed <= count; seed += 1) {
      const roll = dice(seed);
      const files = Array.from({ length: roll.chance(0.3) ? 2 : 1 }, () => fileOf(roll, oddness));
      const args = ['--period', roll.pick(['2026-Q4', '2026-H2', 'latest'])];
      const bytes = await outcome(files, utf8, args);
      expect(bytes, `seed ${seed}`).toEqual(await outcome(files, asText, args));
      if (Array.isArray(bytes.directors) && bytes.directors.length > 0) computed += 1;
      else refused += 1;
    }
    expect(computed).toBeGreaterThan(oddness > 0.01 ? 0 : count / 4);
    expect(refused).toBeGreaterThan(0);
  });
});

describe('a CSV of long rows, for which no cell is kept', () => {
  it('has the figures of the JSON, which names the cell of each', async () => {
    let computed = 0;
    for (let seed = 201; seed <= 260; seed += 1) {
      const files = { 'template.yaml': TEMPLATE, 'values.csv': fileOf(dice(seed), 0.002) };
      const args = ['score', 'template.yaml', 'values.csv', '--period', '2026-Q4', '--format'];
      const { directors } = parseScored(await runCli([...args, 'json'], files));
      if (directors.length === 0) continue;
      computed += 1;
      const [header = [], ...rows] = rowsOf((await runCli([...args, 'csv'], files)).stdout);
      const shown = rows.map((cells) =>
        Object.fromEntries(cells.map((cell, index) => [header[index], cell])),
      );
      const number = (text: string | undefined) => (text === '' ? null : Number(text));
      expect(
        shown.map(({ director, score, grade, due, coverage, all }) => ({
          director,
          score: number(score),
          grade: grade === '' ? null : grade,
          due: number(due),
          coverage: number(coverage),
          all: number(all),
        })),
        `seed ${seed}`,
      ).toEqual(
        directors.map(({ director, score, grade, due, coverage, dimensions }) => {
          const all = dimensions[0]?.score ?? null;
          return { director, score, grade, due, coverage, all };
        }),
      );
    }
    expect(computed).toBeGreaterThan(15);
  });
});
