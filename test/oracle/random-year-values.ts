import {
  cycleBefore,
  cyclesEndingIn,
  fiscalYearOf,
  lastOf,
  MONTHS_IN,
  type Months,
  monthsOf,
  periodEndingWith,
} from './calendar.ts';
import {
  type Case,
  type Cycle,
  type Fact,
  type Level,
  type Measure,
  metricsOf,
  type Period,
  type Value,
} from './case.ts';
import type { Dice } from './dice.ts';
import { levelOf } from './measured.ts';
import { cyclesDue, cyclesOf, cyclesWeighed, isOnePart, partsOf, partsOfCycle } from './parts.ts';
import type { Step } from './random-edges.ts';
import { decimal, type MetricPlan, randomActual, randomLevels } from './random-metric.ts';
import { randomParts } from './random-parts.ts';
import { decimalText, exact, fraction, plus, type Rational, sum } from './rational.ts';

/** A part of which the files say something, and the row that does. */
interface Written {
  readonly part: Months;
  readonly row: Value;
}

const lengthOf = ({ pieces, cycle }: Measure): number => MONTHS_IN[pieces ?? cycle];
const isSame = (a: Months, b: Months): boolean => a.length === b.length && lastOf(a) === lastOf(b);

/** The parts of the fiscal year before the month, earliest first: what a cumulative value is made up of. */
function partsBefore(kase: Case, measure: Measure, month: number): Months[] {
  const { fiscalYearStarts } = kase.template;
  const kind = measure.pieces ?? measure.cycle;
  const year = fiscalYearOf(month, fiscalYearStarts);
  return cyclesEndingIn(monthsOf({ kind: 'year', year, number: 1 }, fiscalYearStarts), kind, fiscalYearStarts)
    .filter((part) => lastOf(part) < month)
    .sort((a, b) => lastOf(a) - lastOf(b));
}

const partsDue = (kase: Case, measure: Measure): Months[] =>
  cyclesDue(kase, measure).flatMap((cycle) => partsOfCycle(kase, measure, cycle));

/** How the rows of a measure are dated: by the part itself, or by the quarter or month that closes it. */
function dating(dice: Dice, kase: Case, measure: Measure, wide: Cycle | undefined): (part: Months) => Period {
  const { fiscalYearStarts } = kase.template;
  const own = measure.pieces ?? measure.cycle;
  const kinds = ([own, 'quarter', 'month'] as const).filter((kind) => MONTHS_IN[kind] <= lengthOf(measure));
  const usual = wide ?? dice.oneOf(kinds) ?? own;
  return (part) => {
    const kind = !wide && dice.chance(0.1) ? (dice.oneOf(kinds) ?? usual) : usual;
    const period = periodEndingWith(lastOf(part), kind, fiscalYearStarts);
    if (!period) throw new RangeError(`no ${kind} ends with month ${lastOf(part)}`);
    return period;
  };
}

/** Periods that no value of the measure may be dated by: earlier inside a part, longer than it, or after all. */
function unused(dice: Dice, kase: Case, measure: Measure): Period[] {
  const { fiscalYearStarts } = kase.template;
  const [part] = partsDue(kase, measure);
  const last = cyclesDue(kase, measure).at(-1);
  if (!part || !last) return [];
  const ending = (month: number | undefined, kind: Cycle): Period | undefined =>
    month === undefined ? undefined : periodEndingWith(month, kind, fiscalYearStarts);
  const found = [
    part.length > 1 ? ending(part[0], 'month') : undefined,
    part.length > 3 ? ending(part[2], 'quarter') : undefined,
    measure.cycle === 'year' ? undefined : ending(lastOf(last), 'year'),
    measure.cycle === 'month' ? ending(lastOf(last), 'quarter') : undefined,
    ending(lastOf(last) + last.length, measure.cycle),
  ];
  return found.filter((period) => period !== undefined).filter(() => dice.chance(0.03));
}

const FIRST_FIGURE = { actual: '1', numerator: '1', denominator: '1' };

/** Rows for one metric of one director, with levels and with figures that only stand in for what is drawn later. */
function rowsOf(
  dice: Dice,
  kase: Case,
  plan: MetricPlan,
  director: string,
  dated: (part: Months) => Period,
  hasGaps: boolean,
): Written[] {
  const { metric } = plan;
  const due = partsDue(kase, metric);
  const [first] = due;
  if (!first) return [];
  const used = partsOf(kase, director, metric, cyclesWeighed(kase, director, metric));
  const isUsed = (part: Months): boolean => used.some((other) => isSame(other, part));
  // Pieces bring levels all or none: half a target would be no target.
  const own = metric.pieces && plan.own === 'sometimes' ? dice.pick(['always', 'never'] as const) : plan.own;
  const row = (part: Months): Written => ({
    part,
    row: {
      director,
      measure: metric.id,
      dated: dated(part),
      ...(metric.rollUp === 'ratio' ? FIRST_FIGURE : { actual: '1' }),
      levels: randomLevels(dice, { ...plan, own }),
    },
  });
  const before = cycleBefore(first);
  const continued = metric.cumulative ? partsBefore(kase, metric, first[0] ?? 0) : [];
  const isContinued = continued.some((part) => isSame(part, before));
  const earlier =
    isOnePart(kase, metric) && !isContinued && dice.chance(metric.missing === 'carry' ? 0.7 : 0.2)
      ? [before, ...(metric.cumulative && dice.chance(0.8) ? [cycleBefore(before)] : [])]
      : [];
  const isKept = (part: Months): boolean => {
    if (isUsed(part)) return true;
    if (!metric.cumulative) return dice.chance(0.45);
    return isSame(part, before) || due.includes(part) ? !hasGaps || dice.chance(0.9) : dice.chance(0.4);
  };
  return [...earlier, ...[...continued, ...due].filter(isKept)].map(row);
}

/** The figures of a row: for a ratio its two parts, with or without a figure beside them that must not count. */
function figures(dice: Dice, metric: Measure, actual: Rational, isBareAllowed: boolean, other: string) {
  if (metric.rollUp !== 'ratio' || (isBareAllowed && dice.chance(0.4)))
    return { actual: decimalText(actual) ?? other, numerator: undefined, denominator: undefined };
  return { actual: dice.chance(0.3) ? other : undefined };
}

/** Draws what was achieved over the whole period, near where it matters, and deals it out to the parts. */
function withFigures(
  dice: Dice,
  kase: Case,
  { metric }: MetricPlan,
  director: string,
  rows: readonly Written[],
  isPoor: boolean,
): Value[] {
  const level = (name: Level): Rational | undefined => levelOf(kase, director, metric, name);
  const templateLevel = (name: Level): Rational | undefined => {
    const own = rows[0]?.row.levels?.[name] ?? metric[name];
    return own === undefined ? undefined : exact(own);
  };
  const some = (): string => randomActual(dice, metric, templateLevel, isPoor);
  const used = partsOf(kase, director, metric, cyclesWeighed(kase, director, metric));
  const total = exact(randomActual(dice, metric, level, isPoor));
  const parts = randomParts(dice, metric, total, used.length);
  const isBareAllowed = isOnePart(kase, metric);
  const own = new Map<number, Rational>();
  return rows.map(({ part, row }) => {
    const index = used.findIndex((other) => isSame(other, part));
    const dealt = parts[index];
    if (metric.rollUp === 'ratio') {
      const written = figures(dice, metric, dealt?.actual ?? exact(some()), isBareAllowed, some());
      const pair = dealt ?? randomParts(dice, metric, exact(some()), 1)[0];
      return 'numerator' in written
        ? { ...row, ...written }
        : { ...row, ...written, numerator: pair?.numerator, denominator: pair?.denominator };
    }
    const alone = dealt?.actual ?? exact(some());
    own.set(lastOf(part), alone);
    if (!metric.cumulative) return { ...row, actual: decimalText(alone) };
    const year = fiscalYearOf(lastOf(part), kase.template.fiscalYearStarts);
    const soFar = [...own].filter(([month]) => fiscalYearOf(month, kase.template.fiscalYearStarts) === year);
    return { ...row, actual: decimalText(sum(soFar.map(([, value]) => value))) };
  });
}

/** Takes a figure away, or leaves its cell blank. */
function withGap(dice: Dice, values: readonly Value[]): Value[] {
  const at = dice.whole(0, values.length - 1);
  const isBlank = dice.chance(0.4);
  return values.flatMap((value, index) => {
    if (index !== at) return [value];
    return isBlank ? [{ ...value, actual: undefined, numerator: undefined, denominator: undefined }] : [];
  });
}

function factRows(dice: Dice, kase: Case, fact: Fact, director: string, hasGaps: boolean): Value[] {
  const [first] = partsDue(kase, fact);
  if (!first) return [];
  const dated = dating(dice, kase, fact, undefined);
  const used = partsOf(kase, director, fact, cyclesOf(kase, director, fact));
  const before = fact.cumulative ? partsBefore(kase, fact, first[0] ?? 0).slice(-1) : [];
  const gap = hasGaps && dice.chance(0.1) ? dice.whole(0, used.length) : undefined;
  let soFar = 0;
  return [...before, ...partsDue(kase, fact)].flatMap((part, index): Value[] => {
    const count = dice.pick([0, 0, 0, 1, dice.whole(1, 4)]);
    soFar = part[0] !== undefined && partsBefore(kase, fact, part[0]).length === 0 ? count : soFar + count;
    const isThere = fact.absent === 'zero' ? dice.chance(0.5) : index !== gap;
    const isBlank = hasGaps && dice.chance(0.02);
    const actual = decimal(fact.cumulative ? soFar : count);
    return isThere
      ? [{ director, measure: fact.id, dated: dated(part), actual: isBlank ? undefined : actual }]
      : [];
  });
}

/** Values of a year as exports have them, with gaps. */
export const withYearValues: Step = (dice, kase, plans, directors) => {
  const hasGaps = dice.chance(0.35);
  const poor = directors.filter(() => dice.chance(0.12));
  const wideKind =
    kase.period.kind === 'month' ? 'month' : dice.pick(['quarter', 'quarter', 'month'] as const);
  const wide = kase.spelling.wide.filter((id) =>
    metricsOf(kase.template).some((metric) => metric.id === id && lengthOf(metric) >= MONTHS_IN[wideKind]),
  );
  const columns = plans.map((plan) => {
    const isWide = wide.includes(plan.metric.id);
    const dated = dating(dice, kase, plan.metric, isWide ? wideKind : undefined);
    return directors.map((director) => ({
      plan,
      director,
      isWide,
      rows: rowsOf(dice, kase, plan, director, dated, hasGaps),
    }));
  });
  const drawn = {
    ...kase,
    spelling: { ...kase.spelling, wide },
    values: columns.flat().flatMap(({ rows }) => rows.map(({ row }) => row)),
  };
  const values = columns.flat().flatMap(({ plan, director, isWide, rows }) => {
    if (rows.length === 0) return [];
    const whole = withFigures(dice, drawn, plan, director, rows, poor.includes(director));
    // Without a roster a director is known by a value.
    const isSure = !kase.roster && plan === plans[0];
    // Where there is but one figure, its absence may mean something: there it lacks more often.
    const isGap = hasGaps && !isSure && dice.chance(isOnePart(kase, plan.metric) ? 0.35 : 0.1);
    const left = isGap ? withGap(dice, whole) : whole;
    const stray = (isWide ? [] : unused(dice, kase, plan.metric)).map(
      (dated): Value => ({
        director,
        measure: plan.metric.id,
        dated,
        actual: decimalText(plus(exact(whole[0]?.actual ?? '0'), fraction(1))),
        levels: rows[0]?.row.levels,
      }),
    );
    return [...left, ...stray];
  });
  const facts = kase.template.facts.flatMap((fact) =>
    directors.flatMap((director) => factRows(dice, kase, fact, director, hasGaps)),
  );
  return { ...drawn, values: [...values, ...facts] };
};
