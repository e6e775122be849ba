import type { Files } from './bad-input.ts';

type Keys = Readonly<Record<string, string>>;

const block = (keys: Keys, indent: string): string =>
  Object.entries(keys)
    .map(([key, value], index) => `${indent}${index === 0 ? '- ' : '  '}${key}: ${value}\n`)
    .join('');

/** A metric, six columns in: its keys, and those that are given in addition or instead. */
export const metric = (keys: Keys = {}): string =>
  block(
    {
      id: 'revenue',
      title: 'Revenue attainment',
      weight: '100%',
      cycle: 'quarter',
      unit: 'percent',
      better: 'higher',
      target: '100',
      curve: 'ratio',
      ...keys,
    },
    '      ',
  );

/** A dimension, two columns in. */
export const dimension = (keys: Keys, ...metrics: readonly string[]): string =>
  `${block({ id: 'results', title: 'Results', ...keys }, '  ')}    metrics:\n${metrics.join('')}`;

const HEAD = 'scorecard: 1\nid: small\ntitle: Small scorecard\n';

const GRADES = `grades:
  - { grade: A, from: 90, coefficient: 1.2 }
  - { grade: B, from: 80, coefficient: 1.0 }
  - { grade: C, from: 60, coefficient: 0.6 }
  - { grade: D, from: 0, coefficient: 0 }
`;

/** A template of some dimensions, which begin at line 5. */
export const templateOf = (...dimensions: readonly string[]): string =>
  `${HEAD}dimensions:\n${dimensions.join('')}${GRADES}`;

/** A template of one dimension; its first metric begins at line 8. */
export const withMetrics = (...metrics: readonly string[]): string => templateOf(dimension({}, ...metrics));

/** The small template: one metric, whose id stands at line 8 and weight at line 10. */
export const SMALL = withMetrics(metric());

/** The small template in another text: what is replaced stands in it once. */
export function edited(from: string, to: string, text = SMALL): string {
  const parts = text.split(from);
  if (parts.length !== 2) throw new Error(`'${from}' stands ${parts.length - 1} times in the text`);
  return parts.join(to);
}

/** The small template with bonuses by grade. */
export const PAID = `${SMALL}bonus: { base: roster, by: grade }\n`;

/** A long file: rows under its header. */
export const long = (...rows: readonly string[]): string =>
  ['director,period,metric,actual', ...rows, ''].join('\n');

/** A long file with an actual of revenue in 2026-Q1 for D001, D002 and on; the cell begins in column 22. */
export const actuals = (...cells: readonly string[]): string =>
  long(...cells.map((cell, index) => `D${String(index + 1).padStart(3, '0')},2026-Q1,revenue,${cell}`));

/** A roster: rows under its header. */
export const roster = (...rows: readonly string[]): string => ['director,name,base', ...rows, ''].join('\n');

/** A roster with the name of one director, in quotes. */
export const named = (name: string): string => roster(`D001,"${name.replaceAll('"', '""')}",50000`);

/** What every input has, unless it says otherwise. */
export const SMALL_FIRM: Files = {
  't.yaml': SMALL,
  'roster.csv': roster('D001,Zhang San,50000'),
  'in.csv': actuals('90'),
};
