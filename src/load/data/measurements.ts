import {
  bringsMore,
  type Figure,
  hasAnyLevel,
  type Measurement,
  type Measurements,
} from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { isLevel, LEVELS, type Level, type Measure } from '../../model/template.ts';
import { plainRange } from '../../read/plain-number.ts';
import type { RawTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
import type { DirectorNumbers } from './director-numbers.ts';
import { evidenceOf, type MeasureCells, readFigure, spotOf, type ValueRow } from './figure.ts';
import type { Header } from './header.ts';
import { emptyKept, type KeptValues, keptOf, measurementsOf } from './kept.ts';
import type { MeasurePart } from './measure-names.ts';
import { createScaleWatch } from './percent-scale.ts';
import { type PlainKeeper, type PlainSources, plainKeeper, plainMeasurements } from './plain-keeper.ts';
import { numberRows } from './row-numbers.ts';
import { type Use, useOf, valuePeriod } from './use.ts';
import { duplicate, noteUnused } from './value-problems.ts';

/** Takes rows of values and keeps those that the scored period needs. */
export interface MeasurementCollector {
  add(row: ValueRow): void;
  /** Only looks at the form of cells whose row cannot be kept, so that one run shows every fault. */
  look(row: MeasureCells): void;
  /** Who keeps values of a measure and period that are no more than a plain number. */
  keeperOf(table: RawTable, header: Header, measure: Measure, period: Period): PlainKeeper;
  /** What was kept, once every row was added. */
  finish(): Measurements;
}

/** What is known of a measure's values dated by one period. */
interface Dating {
  readonly measure: string;
  readonly use: Use;
  readonly kept: KeptValues;
  /** What its plain values are dated by, set with the first of them. */
  plainPeriod: Period | undefined;
  /** Faults in cells of periods that are not used are only warned of. */
  readonly say: Report;
}

/**
 * @param directors everyone whom a row may be about.
 * @param scored undefined: every period is of interest.
 */
export function collectMeasurements(
  directors: DirectorNumbers,
  scored: Period | undefined,
  fiscalYearStarts: number,
  currency: string,
  report: Report,
): MeasurementCollector {
  const watch = createScaleWatch(report);
  const unused = new Map<string, Problem>();
  const rows = numberRows();
  const sources: PlainSources = { rows, columns: new Map() };
  const cycles = new Map<string, Dating>();
  const datings = new Map<Measure, Map<Period, Dating>>();

  const newDating = (measure: Measure, period: Period): Dating => {
    const use = scored === undefined ? 'used' : useOf(measure, period, scored, fiscalYearStarts);
    return {
      measure: measure.id,
      use,
      kept: emptyKept(),
      plainPeriod: undefined,
      say:
        use === 'used' || use === 'levels'
          ? report
          : (problem) => report({ ...problem, severity: 'warning' }),
    };
  };

  const datingOf = (measure: Measure, period: Period): Dating => {
    let ofMeasure = datings.get(measure);
    if (ofMeasure === undefined) {
      ofMeasure = new Map();
      datings.set(measure, ofMeasure);
    }
    let dating = ofMeasure.get(period);
    if (dating === undefined) {
      // Dated by the cycle or by what closes it, it is the same value: both share their slots.
      const key = `${measure.id}\u0000${valuePeriod(measure, period, fiscalYearStarts)}`;
      dating = cycles.get(key) ?? newDating(measure, period);
      cycles.set(key, dating);
      ofMeasure.set(period, dating);
    }
    return dating;
  };

  const keeperOf = (table: RawTable, header: Header, measure: Measure, period: Period): PlainKeeper => {
    const index = header.columns.get('actual') as number;
    const dating = datingOf(measure, period);
    sources.columns.set(table, (header.cells[index] as string).trim());
    if (dating.plainPeriod === undefined) {
      dating.plainPeriod = period;
      dating.kept.make = plainMeasurements(measure.id, period, dating.kept, sources);
    }
    // The other name of a cycle, or a bare fraction, takes another look.
    const isPlain =
      dating.plainPeriod.label === period.label &&
      !(measure.unit === 'percent' && measure.scale === 'fraction');
    const isInRange = measure.range && plainRange(...measure.range);
    let isSettled = !(measure.unit === 'percent' && measure.scale === undefined);
    const rowOf = (line: number): number => rows.of(table, line);
    return plainKeeper(dating, rowOf, (value) => {
      isSettled ||= watch.isSettled(table, index, measure);
      return isPlain && isSettled && (isInRange === undefined || isInRange(value));
    });
  };

  const add = (row: ValueRow): void => {
    const { table, header, line, director, measure, period, parts } = row;
    const [first] = parts;
    if (first === undefined) return;
    const dating = datingOf(measure, period);
    const { say } = dating;
    const isUsed = dating.use === 'used' || dating.use === 'levels';

    let isBlank = true;
    let isPassedOver = !isUsed;
    let blank: Measurement['blank'];
    const figures: { -readonly [P in MeasurePart]?: Figure } = {};
    for (const part of parts) {
      const value = readFigure(row, part, currency, say, watch.see);
      if (value === undefined) {
        if (isUsed && part.part === 'actual') blank = evidenceOf(row, part);
        continue;
      }
      isBlank = false;
      if (dating.use === 'levels' && !isLevel(part.part)) isPassedOver = true;
      else if (isUsed) figures[part.part] = { value, evidence: evidenceOf(row, part) };
    }

    withSample(figures);
    const slots = parts.every(({ part }) => isLevel(part)) ? dating.kept.plans : dating.kept.values;
    const directorNumber = directors.find(director) as number;
    const earlier = slots.get(directorNumber);
    const isWide = header.kind === 'wide';
    // A wide file has a cell for every metric, so a blank one beside a value elsewhere says nothing.
    if (earlier !== undefined && isWide && isBlank) return;
    if (earlier !== undefined && !earlier.isBlank) {
      const shown = parts.find(({ text }) => text.trim() !== '') ?? first;
      const { table: other, line: otherLine } = rows.placeOf(earlier.row);
      say(duplicate(row, other, otherLine, shown.index));
      return;
    }
    slots.set(directorNumber, rows.of(table, line), isBlank && isWide);
    if (isUsed) merge(row, directorNumber, figures, blank, dating.kept, report);
    if (isPassedOver && !isBlank) noteUnused(row, dating.use, unused);
  };

  return {
    add,
    keeperOf,
    look: (row) => {
      for (const part of row.parts) readFigure(row, part, currency, report, () => undefined);
    },
    finish: () => {
      watch.finish();
      for (const problem of unused.values()) report(problem);
      return measurementsOf([...cycles.values()], directors);
    },
  };
}

/** What a row says of a measure. */
type Figures = { readonly [P in MeasurePart]?: Figure };

/** Of the figures of a row those of the sample go with the actual, whose evidence they are. */
function withSample(figures: { -readonly [P in MeasurePart]?: Figure }): void {
  const { actual, n, lower, upper } = figures;
  if (actual === undefined || (n ?? lower ?? upper) === undefined) return;
  const sample = { n: n?.value, lower: lower?.value, upper: upper?.value };
  figures.actual = { ...actual, evidence: { ...actual.evidence, sample } };
}

/** Most rows bring no level: they share one empty record. */
const NO_LEVELS: Measurement['levels'] = {};

/** Joins what a value row and a plan say of the same director, measure and cycle. */
function merge(
  row: ValueRow,
  number: number,
  figures: Figures,
  blank: Measurement['blank'],
  kept: KeptValues,
  report: Report,
): void {
  const before = keptOf(kept, row.director, number);
  if (!Number.isNaN(kept.plain.get(number))) kept.plain.set(number, Number.NaN);
  const levels = before?.levels ?? NO_LEVELS;
  const merged: Measurement = {
    director: row.director,
    metric: row.measure.id,
    period: figures.actual === undefined && before !== undefined ? before.period : row.period,
    actual: figures.actual ?? before?.actual,
    blank: blank ?? before?.blank,
    numerator: figures.numerator ?? before?.numerator,
    denominator: figures.denominator ?? before?.denominator,
    levels: hasAnyLevel(figures) ? withLevels(levels, row, figures, report) : levels,
  };
  kept.whole.set(row.director, merged);
  kept.hasMore ||= bringsMore(merged);
}

/** Levels with those of a row; each may stand once. */
function withLevels(
  before: Measurement['levels'],
  row: ValueRow,
  figures: Figures,
  report: Report,
): Measurement['levels'] {
  const levels: { [L in Level]?: Figure | undefined } = { ...before };
  for (const name of LEVELS) {
    const figure = figures[name];
    if (figure === undefined) continue;
    const other = levels[name]?.evidence;
    if (other !== undefined) {
      report({
        code: 'duplicate-level',
        severity: 'error',
        message: {
          en: `the ${name} of ${row.measure.id} for ${shortened(row.director)} also stands at ${other.file}:${other.line}`,
          zh: `${shortened(row.director)} 的 ${row.measure.id} 的 ${name} 也写在 ${other.file}:${other.line}`,
        },
        hint: { en: 'keep one of the two', zh: '请只保留其中一个' },
        spot: spotOf(row, row.parts.find(({ part }) => part === name)?.index ?? 0),
        related: [{ file: other.file, line: other.line }],
      });
    }
    levels[name] = figure;
  }
  return levels;
}
