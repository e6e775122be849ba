import { type Period, placePeriod } from '../../model/period.ts';
import { LEVELS, type Measure, measuresOf, metricsOf, type Template } from '../../model/template.ts';
import { readPeriod } from '../../read/period.ts';
import type { YamlPath } from '../../read/yaml.ts';
import { COLUMNS, LEVEL_SUFFIXES, PART_SUFFIXES } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { type MeasurePart, measuresByName } from '../data/measure-names.ts';
import { knownKeys } from '../template/walk.ts';

/** What a change is of. */
export type ChangeTarget =
  | { readonly kind: 'template'; readonly path: YamlPath }
  /** A weight is told apart, since dated changes may already have been made to it. */
  | { readonly kind: 'weight'; readonly metric: string; readonly path: YamlPath }
  | {
      readonly kind: 'value';
      readonly director: string;
      readonly measure: Measure;
      readonly part: MeasurePart;
      /** Where the name says of which period. */
      readonly period: Period | undefined;
    };

/** Whoever a change may name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/** What may be changed of a metric in the template. */
export const METRIC_KEYS = ['weight', ...LEVELS, 'curve', 'floor', 'cap'] as const;
export const GRADE_KEYS = ['coefficient', 'from'] as const;
export const BONUS_KEYS: readonly string[] = knownKeys(['bonus']);

/** The words for each figure of a value: those of the files' headers. */
const PARTS: ReadonlyMap<string, MeasurePart> = new Map(
  Object.entries({ actual: COLUMNS.actual, ...LEVEL_SUFFIXES, ...PART_SUFFIXES }).flatMap(([part, words]) =>
    words.map((word) => [foldName(word), part as MeasurePart] as const),
  ),
);

const VALUE_PARTS: readonly string[] = [...new Set(PARTS.values())];

/** Every last word that a change may have. */
export const LAST_WORDS: readonly string[] = [...new Set([...METRIC_KEYS, ...GRADE_KEYS, ...VALUE_PARTS])];

/**
 * Everything that a name may mean: ids and names may hold points, so that all ways to cut it are tried.
 *
 * @returns more than one where the name is not clear, none where it names nothing.
 */
export function targetsOf(name: string, template: Template, directors: readonly Named[]): ChangeTarget[] {
  const words = name.split('.').map((word) => word.trim());
  const last = words.at(-1) as string;
  const whole = words.slice(0, -1).join('.');
  const found: ChangeTarget[] = [];
  if (name.trim() === 'pool') found.push({ kind: 'template', path: ['bonus', 'pool'] });
  if (whole === 'bonus' && BONUS_KEYS.includes(last)) {
    found.push({ kind: 'template', path: ['bonus', last] });
  }
  if (words[0] === 'grade' && (GRADE_KEYS as readonly string[]).includes(last)) {
    const grade = words.slice(1, -1).join('.');
    for (const [index, band] of template.grades.entries()) {
      if (foldName(band.grade) === foldName(grade)) {
        found.push({ kind: 'template', path: ['grades', index, last] });
      }
    }
  }
  return [...found, ...ofMetric(whole, last, template), ...ofValue(words, template, directors)];
}

function ofMetric(name: string, key: string, template: Template): ChangeTarget[] {
  if (!(METRIC_KEYS as readonly string[]).includes(key)) return [];
  const metric = measuresByName(metricsOf(template)).get(foldName(name));
  if (metric === undefined) return [];
  const d = template.dimensions.findIndex(({ metrics }) => metrics.some(({ id }) => id === metric.id));
  const m = template.dimensions[d]?.metrics.findIndex(({ id }) => id === metric.id) ?? 0;
  const path = ['dimensions', d, 'metrics', m, key];
  return [key === 'weight' ? { kind: 'weight', metric: metric.id, path } : { kind: 'template', path }];
}

function ofValue(words: readonly string[], template: Template, directors: readonly Named[]): ChangeTarget[] {
  const part = PARTS.get(foldName(words.at(-1) as string));
  if (part === undefined) return [];
  const measures = measuresByName(measuresOf(template));
  const inner = words.slice(0, -1);
  const found: ChangeTarget[] = [];
  for (let cut = 1; cut < inner.length; cut += 1) {
    const people = directorsNamed(inner.slice(0, cut).join('.'), directors);
    if (people.length === 0) continue;
    const rest = inner.slice(cut);
    const reading = readPeriod(rest.at(-1) ?? '');
    const period =
      reading.kind === 'period' ? placePeriod(reading.period, template.fiscalYearStarts) : undefined;
    const whole = measures.get(foldName(rest.join('.')));
    const dated = period && measures.get(foldName(rest.slice(0, -1).join('.')));
    for (const { id: director } of people) {
      if (whole !== undefined) {
        found.push({ kind: 'value', director, measure: whole, part, period: undefined });
      }
      if (dated !== undefined) found.push({ kind: 'value', director, measure: dated, part, period });
    }
  }
  return found;
}

/** The directors that a text names: the one with that id, else all who bear the name. */
export function directorsNamed(text: string, directors: readonly Named[]): Named[] {
  const exact = directors.find(({ id }) => id === text);
  if (exact !== undefined) return [exact];
  const key = foldName(text);
  return directors.filter(({ id, name }) => foldName(id) === key || (name !== '' && foldName(name) === key));
}
