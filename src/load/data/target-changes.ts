import { type CalendarDate, dayNumber } from '../../model/calendar.ts';
import { type Figure, type Measurement, type Measurements, measurementsIn } from '../../model/measurement.ts';
import { cyclesEndingIn, firstDay, type Period } from '../../model/period.ts';
import type { Report } from '../../model/problem.ts';
import { LEVELS, type Level, type Measure } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readNumber } from '../../read/number.ts';
import type { RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { shortened } from '../../words/visible.ts';
import { dateIn } from './date-in.ts';
import { type DecisionContext, type DecisionRow, decisionRows, isApproved } from './decisions.ts';
import type { Header } from './header.ts';
import { unknownMetric } from './unknown-metric.ts';
import { useOf, valuePeriod } from './use.ts';

/** A dated change of the levels that a director's value is compared with. */
export interface TargetChange {
  readonly director: string;
  readonly measure: Measure;
  readonly period: Period;
  readonly on: CalendarDate;
  readonly levels: { readonly [L in Level]?: Figure };
}

/** Reads the changes of targets: who changed which level of whom, why, and when. */
export function readTargetChanges(
  table: RawTable,
  header: Header,
  context: DecisionContext,
  report: Report,
): TargetChange[] {
  return [...decisionRows(table, header, context, report)].flatMap((row): TargetChange[] => {
    const name = row.text('metric');
    const measure = context.measures.get(foldName(name));
    const on = dateIn(row.text('on'), row.spot('on'), report);
    const isSound = isApproved(row, context, report);
    if (measure === undefined || !context.isMetric(measure)) {
      report(unknownMetric(name, context.measures, row.spot('metric')));
      return [];
    }
    if (on === undefined || !isSound) return [];
    const cycle = cyclesEndingIn(measure.cycle, row.period, context.fiscalYearStarts).at(-1) ?? row.period;
    const change = {
      on,
      reason: row.text('reason'),
      approver: row.text('approver'),
      isLate: dayNumber(on) > firstDay(cycle),
    };
    const levels: { [L in Level]?: Figure } = {};
    for (const level of LEVELS) {
      const figure = header.columns.has(level) ? figureAt(row, level, measure, context, report) : undefined;
      if (figure !== undefined) levels[level] = { ...figure, evidence: { ...figure.evidence, change } };
    }
    return [{ director: row.director, measure, period: row.period, on, levels }];
  });
}

function figureAt(
  row: DecisionRow,
  level: Level,
  { unit, scale }: Measure,
  { currency }: DecisionContext,
  report: Report,
): Figure | undefined {
  const reading = readNumber(row.text(level), { unit, currency, scale: scale ?? 'percent' });
  if (reading.kind === 'number') return { value: reading.value, evidence: row.evidence(level) };
  if (reading.kind === 'fault') report(faultAt(reading.fault, row.spot(level)));
  return undefined;
}

/** Measurements with the levels that were last decided. Those of a time that is not scored are left alone. */
export function withTargetChanges(
  measurements: Measurements,
  changes: readonly TargetChange[],
  scored: Period | undefined,
  fiscalYearStarts: number,
  report: Report,
): Measurements {
  if (changes.length === 0) return measurements;
  const keyOf = (director: string, measure: Measure, period: Period): string =>
    JSON.stringify([director, measure.id, valuePeriod(measure, period, fiscalYearStarts)]);
  const pending = new Map<string, TargetChange[]>();
  const measures = new Map<string, Measure>();
  const isOfUse = ({ measure, period }: TargetChange): boolean => {
    const use = scored === undefined ? 'used' : useOf(measure, period, scored, fiscalYearStarts);
    return use === 'used' || use === 'levels';
  };
  for (const change of changes.filter(isOfUse)) {
    const key = keyOf(change.director, change.measure, change.period);
    const known = pending.get(key) ?? [];
    const same = known.find(({ on }) => dayNumber(on) === dayNumber(change.on));
    if (same !== undefined) reportTwice(change, same, report);
    pending.set(key, [...known, change]);
    measures.set(change.measure.id, change.measure);
  }
  const list = Array.from(measurements, (one): Measurement => {
    const measure = measures.get(one.metric);
    const key = measure && keyOf(one.director, measure, one.period);
    const own = key === undefined ? undefined : pending.get(key);
    if (key === undefined || own === undefined) return one;
    pending.delete(key);
    return { ...one, levels: decided(one.levels, own) };
  });
  // A change of a plan that stands in no file but the template's.
  for (const own of pending.values()) {
    const [{ director, measure, period }] = own as [TargetChange, ...TargetChange[]];
    list.push({ director, metric: measure.id, period, levels: decided({}, own) });
  }
  return measurementsIn(list);
}

/** The levels after all changes, the latest of each; each says what it was before. */
function decided(before: Measurement['levels'], changes: readonly TargetChange[]): Measurement['levels'] {
  const levels: { [L in Level]?: Figure | undefined } = { ...before };
  for (const { levels: own } of changes.toSorted((a, b) => dayNumber(a.on) - dayNumber(b.on))) {
    for (const level of LEVELS) {
      const figure = own[level];
      if (figure === undefined) continue;
      const { change } = figure.evidence;
      const was = levels[level]?.value;
      levels[level] = {
        ...figure,
        evidence: { ...figure.evidence, change: change && { ...change, was } },
      };
    }
  }
  return levels;
}

function reportTwice(change: TargetChange, other: TargetChange, report: Report): void {
  const evidence = LEVELS.map((level) => change.levels[level]?.evidence).find((one) => one !== undefined);
  const first = LEVELS.map((level) => other.levels[level]?.evidence).find((one) => one !== undefined);
  if (evidence === undefined || first === undefined) return;
  report({
    code: 'duplicate-row',
    severity: 'error',
    message: {
      en: `a second change of ${change.measure.id} for ${shortened(change.director)} on the same day; the first stands at ${first.file}:${first.line}`,
      zh: `${shortened(change.director)} 的 ${change.measure.id} 在同一天有第二次变更；第一次在 ${first.file}:${first.line}`,
    },
    hint: { en: 'keep the one that holds', zh: '请只保留有效的一行' },
    spot: { file: evidence.file, line: evidence.line, sheet: evidence.sheet },
    related: [{ file: first.file, line: first.line }],
  });
}
