import type { Level, Measure } from '../../model/template.ts';
import { figuresIn, headerUnit } from '../../read/header-unit.ts';
import { LEVEL_SUFFIXES, PART_SUFFIXES } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { LANGUAGES } from '../../words/language.ts';

/** What a row of the long form may say of the sample that its actual rests on. */
export type SamplePart = 'n' | 'lower' | 'upper';

export type MeasurePart = 'actual' | Level | keyof typeof PART_SUFFIXES | SamplePart;

/** What a row of the long form may bring of a measure, in the order in which it is read. */
export const ROW_PARTS = [
  'actual',
  'threshold',
  'target',
  'challenge',
  'numerator',
  'denominator',
  'n',
  'lower',
  'upper',
] as const satisfies readonly MeasurePart[];

/** A column of a wide file: which measure it is of, and which of its figures. */
export interface MeasureColumn {
  readonly measure: Measure;
  readonly part: MeasurePart;
  /** The unit that the header states, where it is not the metric's own: 万元. */
  readonly stated?: string | undefined;
}

/** Every name a measure goes by: id, title in each language, aliases. */
const namesOf = (measure: Measure): string[] => [
  ...new Set([measure.id, ...LANGUAGES.map((language) => measure.title[language]), ...measure.aliases]),
];

/** The measures under all their names, folded. */
export function measuresByName(measures: readonly Measure[]): Map<string, Measure> {
  const named = new Map<string, Measure>();
  for (const measure of measures) {
    for (const name of namesOf(measure)) {
      if (!named.has(foldName(name))) named.set(foldName(name), measure);
    }
  }
  return named;
}

const SUFFIXES: readonly (readonly [string, MeasurePart])[] = Object.entries({
  ...LEVEL_SUFFIXES,
  ...PART_SUFFIXES,
}).flatMap(([part, suffixes]) => suffixes.map((suffix) => [foldName(suffix), part as MeasurePart] as const));

/** Every header that a wide file may have for the measures, folded: for suggestions. */
export const measureHeaders = (named: ReadonlyMap<string, Measure>): string[] => [
  ...named.keys(),
  ...[...named.keys()].flatMap((name) => SUFFIXES.map(([suffix]) => `${name} ${suffix}`)),
];

/**
 * What a header names that has a unit behind a measure's name, as 营收(万元): its own, or another one, which is
 * kept.
 */
export function measureInUnit(
  header: string,
  named: ReadonlyMap<string, Measure>,
  currency: string,
): MeasureColumn | undefined {
  const stated = headerUnit(header);
  const column = stated && measureColumn(stated.name, named);
  if (stated === undefined || column === undefined) return undefined;
  const isPart = column.part === 'numerator' || column.part === 'denominator';
  const figures = figuresIn(stated.unit, isPart ? 'money' : column.measure.unit, currency);
  if (figures === undefined) return undefined;
  return figures === 'same' ? column : { ...column, stated: stated.unit };
}

/** What a header of a wide file names: a measure, or one of its levels as in `revenue target` or 营收目标. */
export function measureColumn(
  header: string,
  named: ReadonlyMap<string, Measure>,
): MeasureColumn | undefined {
  const folded = foldName(header);
  const measure = named.get(folded);
  if (measure !== undefined) return { measure, part: 'actual' };
  for (const [suffix, part] of SUFFIXES) {
    for (const ending of [suffix, `(${suffix})`]) {
      if (!folded.endsWith(ending)) continue;
      const before = folded.slice(0, -ending.length).trimEnd();
      const owner = named.get(before) ?? named.get(before.replace(/[\s_\-:]+$/u, ''));
      if (owner !== undefined) return { measure: owner, part };
    }
  }
  return undefined;
}
