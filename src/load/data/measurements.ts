import type { Figure, Measurement } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { isLevel, LEVELS, type Level, type Measure } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
import { evidenceOf, type MeasureCells, readFigure, spotOf, type ValueRow } from './figure.ts';
import type { MeasurePart } from './measure-names.ts';
import { createScaleWatch } from './percent-scale.ts';
import { createSlots, type Slots } from './slots.ts';
import { type Use, useOf, valuePeriod } from './use.ts';
import { duplicate, noteUnused } from './value-problems.ts';

/** Takes rows of values and keeps those that the scored period needs. */
export interface MeasurementCollector {
  add(row: ValueRow): void;
  /** Only looks at the form of cells whose row cannot be kept, so that one run shows every fault. */
  look(row: MeasureCells): void;
  /** What was kept, once every row was added. */
  finish(): Measurement[];
}

/** What is known of a measure's values dated by one period. */
interface Dating {
  readonly use: Use;
  readonly values: Slots;
  readonly plans: Slots;
  readonly kept: Map<string, Measurement>;
  /** Faults in cells of periods that are not used are only warned of. */
  readonly say: Report;
}

/**
 * @param scored undefined: every period is of interest.
 */
export function collectMeasurements(
  scored: Period | undefined,
  fiscalYearStarts: number,
  currency: string,
  report: Report,
): MeasurementCollector {
  const watch = createScaleWatch(report);
  const unused = new Map<string, Problem>();
  const numbers = numbering<string>();
  const tables: RawTable[] = [];
  const cycles = new Map<string, Dating>();
  const datings = new Map<Measure, Map<Period, Dating>>();

  const newDating = (measure: Measure, period: Period): Dating => {
    const use = scored === undefined ? 'used' : useOf(measure, period, scored, fiscalYearStarts);
    return {
      use,
      values: createSlots(),
      plans: createSlots(),
      kept: new Map(),
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
    const figures: { [P in MeasurePart]?: Figure } = {};
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

    const slots = parts.every(({ part }) => isLevel(part)) ? dating.plans : dating.values;
    if (tables.at(-1) !== table) tables.push(table);
    const directorNumber = numbers(director);
    const earlier = slots.get(directorNumber);
    const isWide = header.kind === 'wide';
    // A wide file has a cell for every metric, so a blank one beside a value elsewhere says nothing.
    if (earlier !== undefined && isWide && isBlank) return;
    if (earlier !== undefined && !earlier.isBlank) {
      const shown = parts.find(({ text }) => text.trim() !== '') ?? first;
      say(duplicate(row, tables[earlier.table] as RawTable, earlier.line, shown.index));
      return;
    }
    slots.set(directorNumber, tables.length - 1, line, isBlank && isWide);
    if (isUsed) merge(row, figures, blank, dating.kept, report);
    if (isPassedOver && !isBlank) noteUnused(row, dating.use, unused);
  };

  return {
    add,
    look: (row) => {
      for (const part of row.parts) readFigure(row, part, currency, report, () => undefined);
    },
    finish: () => {
      watch.finish();
      for (const problem of unused.values()) report(problem);
      return [...cycles.values()].flatMap(({ kept }) => [...kept.values()]);
    },
  };
}

/** Numbers things in the order in which they come. */
function numbering<T>(): (item: T) => number {
  const numbers = new Map<T, number>();
  return (item) => {
    const known = numbers.get(item);
    if (known !== undefined) return known;
    numbers.set(item, numbers.size);
    return numbers.size - 1;
  };
}

/** Most rows bring no level: they share one empty record. */
const NO_LEVELS: Measurement['levels'] = {};

/** Joins what a value row and a plan say of the same director, measure and cycle. */
function merge(
  row: ValueRow,
  figures: { readonly [P in MeasurePart]?: Figure },
  blank: Measurement['blank'],
  kept: Map<string, Measurement>,
  report: Report,
): void {
  const before = kept.get(row.director);
  const hasLevels = LEVELS.some((name) => figures[name] !== undefined);
  const levels: { [L in Level]?: Figure | undefined } = hasLevels
    ? { ...before?.levels }
    : (before?.levels ?? NO_LEVELS);
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
  kept.set(row.director, {
    director: row.director,
    metric: row.measure.id,
    period: figures.actual === undefined && before !== undefined ? before.period : row.period,
    actual: figures.actual ?? before?.actual,
    blank: blank ?? before?.blank,
    numerator: figures.numerator ?? before?.numerator,
    denominator: figures.denominator ?? before?.denominator,
    levels,
  });
}
