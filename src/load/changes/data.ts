import { compare, type Decimal, HUNDRED, isPositive, multiply, toText, whole } from '../../maths/decimal.ts';
import { isQuotient } from '../../model/cycle-values.ts';
import { type DueCycle, dueCycles } from '../../model/due.ts';
import type { Figure, Measurement } from '../../model/measurement.ts';
import { closesCycle, type Period } from '../../model/period.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { isLevel, type Measure, type Template } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readNumber } from '../../read/number.ts';
import { LIST } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { notAboveZero, outOfRange } from '../data/figure.ts';
import type { MeasurePart } from '../data/measure-names.ts';
import type { GivenChange } from './given.ts';
import type { Change } from './resolved.ts';
import type { ChangeTarget } from './target.ts';

/** Measurements as they are once changed, and where what was changed stands. */
export interface ChangedMeasurements {
  readonly measurements: readonly Measurement[];
  /** By the evidence of a changed figure. */
  readonly spots: ReadonlyMap<Evidence, Spot>;
}

type ValueTarget = Extract<ChangeTarget, { kind: 'value' }>;

/** The measurements with other figures in them. A figure is read as that of a cell is, and has to keep the same. */
export function changedMeasurements(
  measurements: readonly Measurement[],
  changes: readonly Change[],
  template: Template,
  period: Period,
  report: Report,
): ChangedMeasurements {
  const spots = new Map<Evidence, Spot>();
  let changed = measurements;
  for (const { given, target } of changes) {
    if (target.kind !== 'value') continue;
    const value = figureOf(given, target, template.currency, report);
    const dated = datedBy(given, target, template, period, report);
    if (value === undefined || dated === undefined) continue;
    const evidence: Evidence = {
      file: given.spot.file,
      line: given.spot.line ?? 1,
      column: given.name,
      text: given.text ?? '',
    };
    spots.set(evidence, given.spot);
    changed = withFigure(changed, target, dated, { value, evidence });
  }
  return { measurements: changed, spots };
}

function figureOf(
  given: GivenChange,
  { measure, part }: ValueTarget,
  currency: string,
  report: Report,
): Decimal | undefined {
  const { text = '', spot } = given;
  const isPartOfRatio = part === 'numerator' || part === 'denominator';
  const unit = isPartOfRatio ? 'money' : measure.unit;
  const reading = readNumber(text, { unit, currency, scale: measure.scale });
  if (reading.kind === 'blank') {
    report(noNumber(given));
    return undefined;
  }
  if (reading.kind === 'fault') {
    report(faultAt(reading.fault, spot));
    return undefined;
  }
  const { value, bare } = reading;
  if (bare && unit === 'percent' && measure.scale === undefined && isUnclear(value)) {
    report(unclearPercentage(given, value));
    return undefined;
  }
  const [lowest, highest] = measure.range ?? [];
  const isOutside =
    lowest !== undefined &&
    highest !== undefined &&
    (compare(value, lowest) < 0 || compare(value, highest) > 0);
  if (part === 'actual' && isOutside) report(outOfRange(measure, text, spot));
  if (part === 'denominator' && !isPositive(value)) report(notAboveZero(spot));
  return value;
}

/** 0.98 may be 0.98 % or 98 %, and one value alone does not tell. */
const isUnclear = (value: Decimal): boolean =>
  value.scale > 0 && isPositive(value) && compare(value, whole(2)) <= 0;

/** The cycle or piece that the change is of. */
function datedBy(
  given: GivenChange,
  { measure, part, period: asked }: ValueTarget,
  template: Template,
  scored: Period,
  report: Report,
): Period | undefined {
  const due = dueCycles(measure, scored, template.fiscalYearStarts);
  const periods = periodsOf(due, part);
  const [only, ...others] = periods;
  const found =
    asked === undefined
      ? others.length === 0
        ? only
        : undefined
      : periods.find((one) => closesCycle(asked, one) || asked.label === one.label);
  if (found === undefined) report(whichPeriod(given, measure, scored, periods));
  return found;
}

/** The periods by which a figure may be dated: of a level a whole cycle too, of a figure so far this year the one before. */
function periodsOf(due: readonly DueCycle[], part: MeasurePart): Period[] {
  const periods = due.flatMap(({ cycle, parts }) => [
    ...parts.flatMap(({ period, before }) =>
      before === undefined || isLevel(part) ? [period] : [before, period],
    ),
    ...(isLevel(part) ? [cycle] : []),
  ]);
  return [...new Map(periods.map((period) => [period.label, period])).values()];
}

function withFigure(
  measurements: readonly Measurement[],
  { director, measure, part }: ValueTarget,
  dated: Period,
  figure: Figure,
): Measurement[] {
  // What closes a cycle of pieces is its last piece, and not the cycle as a whole.
  const isWhole = measure.pieces !== undefined && dated.cycle !== measure.pieces;
  const isOf = (one: Measurement): boolean =>
    one.director === director &&
    one.metric === measure.id &&
    (isWhole ? one.period.label === dated.label : closesCycle(one.period, dated));
  const known = measurements.find(isOf);
  const before: Measurement = known ?? { director, metric: measure.id, period: dated, levels: {} };
  const after: Measurement = isLevel(part)
    ? { ...before, levels: { ...before.levels, [part]: figure } }
    : part === 'actual' && isQuotient(before)
      ? // The quotient would win over an actual beside it.
        { ...before, actual: figure, numerator: undefined, denominator: undefined }
      : { ...before, [part]: figure };
  return known === undefined
    ? [...measurements, after]
    : measurements.map((one) => (one === known ? after : one));
}

const noNumber = ({ name, spot }: GivenChange): Problem => ({
  code: 'change-value',
  severity: 'error',
  message: { en: `${shortened(name)} has to be a number`, zh: `${shortened(name)} 应为一个数字` },
  hint: {
    en: 'write one number; to try how a value that lacks would be dealt with, leave it out of the data',
    zh: '请写一个数字；若要试算缺失的情形，请从数据中去掉该值',
  },
  spot,
});

const unclearPercentage = ({ name, spot, text = '' }: GivenChange, value: Decimal): Problem => {
  const readings = [`${toText(value)}%`, `${toText(multiply(value, HUNDRED))}%`] as const;
  return {
    code: 'change-value',
    severity: 'error',
    message: {
      en: `${shortened(name)}: ${shortened(text)} may mean ${readings[0]} or ${readings[1]}`,
      zh: `${shortened(name)}：${shortened(text)} 可能是 ${readings[0]}，也可能是 ${readings[1]}`,
    },
    hint: { en: 'write it with the % sign', zh: '请写上 %' },
    spot,
  };
};

function whichPeriod(
  { name, nameSpot }: GivenChange,
  measure: Measure,
  scored: Period,
  periods: readonly Period[],
): Problem {
  const labels = periods.map(({ label }) => label);
  const words = name.split('.').map((word) => word.trim());
  const example = [...words.slice(0, 1), measure.id, labels.at(-1) ?? '', ...words.slice(-1)].join('.');
  return {
    code: 'change-period',
    severity: 'error',
    message:
      labels.length === 0
        ? {
            en: `${shortened(name)}: ${measure.id} is not due in ${scored.label}`,
            zh: `${shortened(name)}：${measure.id} 在 ${scored.label} 未到期`,
          }
        : {
            en: `${shortened(name)}: ${measure.id} has values of ${labels.join(LIST.en)} in ${scored.label}`,
            zh: `${shortened(name)}：${measure.id} 在 ${scored.label} 有以下期间的数值：${labels.join(LIST.zh)}`,
          },
    hint:
      labels.length === 0
        ? { en: 'score a period in which it is due', zh: '请考核该指标到期的期间' }
        : { en: `say of which: ${example}`, zh: `请写明哪一个：${example}` },
    spot: nameSpot,
  };
}
