import { MONTHS_IN } from './calendar.ts';
import type { Cycle, Fact, Measure, Metric, Period, RollUp, Unit } from './case.ts';
import type { Dice } from './dice.ts';

/** How values of several cycles or pieces may become one, as befits what they are. */
const ROLL_UPS: Readonly<Record<Unit, readonly [RollUp, ...RollUp[]]>> = {
  percent: ['mean', 'last', 'ratio', 'ratio'],
  points: ['mean', 'last'],
  money: ['sum', 'sum', 'sum', 'mean', 'last', 'ratio'],
  count: ['sum', 'sum', 'mean', 'last'],
  rating: ['mean', 'last', 'ratio'],
};

/** How many figures a value of the period is made from. */
const partsIn = ({ kind }: Period, { cycle, pieces }: Pick<Measure, 'cycle' | 'pieces'>): number =>
  Math.max(1, MONTHS_IN[kind] / MONTHS_IN[cycle]) * (MONTHS_IN[cycle] / MONTHS_IN[pieces ?? cycle]);

function randomPieces(dice: Dice, cycle: Cycle): Measure['pieces'] {
  if (cycle === 'month' || dice.chance(0.8)) return undefined;
  return cycle === 'quarter' ? 'month' : dice.pick(['quarter', 'quarter', 'month']);
}

/** The keys that say what becomes of several values, at least where there are several in the period. */
function randomKeys(dice: Dice, measure: Measure, period: Period, mayCumulate: boolean) {
  const { cycle, unit } = measure;
  const pieces = randomPieces(dice, cycle);
  const rollUp = dice.pick(ROLL_UPS[unit]);
  const isNeeded = pieces !== undefined || partsIn(period, { cycle, pieces }) > 1 || dice.chance(0.5);
  const isCumulative = mayCumulate && rollUp !== 'ratio' && dice.chance(0.35);
  return {
    pieces,
    rollUp: isNeeded ? rollUp : undefined,
    cumulative: isCumulative || undefined,
  };
}

export const overTheYear = (dice: Dice, metric: Metric, period: Period): Metric => ({
  ...metric,
  ...randomKeys(dice, metric, period, metric.unit === 'money' || metric.unit === 'count'),
});

const CYCLES = ['month', 'quarter', 'half-year', 'year'] as const;
const cycleUpTo = (dice: Dice, { kind }: Period): Cycle =>
  dice.oneOf(CYCLES.filter((cycle) => MONTHS_IN[cycle] <= MONTHS_IN[kind])) ?? kind;

/** The cycle of a metric; of the first one a short one, so that it is due in every quarter that is scored. */
export function randomCycle(dice: Dice, period: Period, isFirst: boolean): Cycle {
  if (period.kind === 'month') return isFirst ? 'month' : dice.pick(['month', 'month', 'quarter', 'year']);
  return isFirst
    ? dice.pick(['quarter', 'quarter', 'quarter', 'month'])
    : dice.pick(['month', 'quarter', 'quarter', 'quarter', 'half-year', 'half-year', 'year', 'year']);
}

export function randomYearFacts(dice: Dice, period: Period): Fact[] {
  return Array.from({ length: dice.whole(1, 2) }, (_, index): Fact => {
    const absent = dice.chance(0.6) ? 'zero' : undefined;
    const fact: Fact = {
      id: `fact-${index + 1}`,
      title: `事实${index + 1}`,
      cycle: cycleUpTo(dice, period),
      unit: 'count',
      absent,
    };
    // Absent would be less than the cycle before had.
    return { ...fact, ...randomKeys(dice, fact, period, absent === undefined) };
  });
}
