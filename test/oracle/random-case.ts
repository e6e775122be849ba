import { MONTHS_IN } from './calendar.ts';
import type { Case, Cycle, Fact, Period } from './case.ts';
import { type Dice, dice as diceOf } from './dice.ts';
import {
  withAimedEdges,
  withGates,
  withHalfHundredths,
  withRanges,
  withSoundTargets,
} from './random-edges.ts';
import { type MetricPlan, randomMetric } from './random-metric.ts';
import { DIRECTORS, randomAdjustments, randomExemptions, randomRoster } from './random-people.ts';
import { randomBonus, randomDimensions, randomGrades, randomWeights } from './random-template.ts';
import { withValues } from './random-values.ts';
import { exact } from './rational.ts';

/**
 * A valid case, the same for the same seed. It is drawn at random first; then some of its figures are moved to
 * where they matter: a grade's edge onto someone's score, a gate onto someone's actual, and so on.
 */
export function randomCase(seed: number): Case {
  const dice = diceOf(seed);
  const period = randomPeriod(dice);
  const fiscalYearStarts = dice.chance(0.5) ? 1 : dice.whole(1, 12);
  const plans = randomPlans(dice, period);
  const template: Case['template'] = {
    currency: dice.pick(['CNY', 'CNY', 'CNY', 'USD', 'JPY', 'JPY', 'KWD']),
    fiscalYearStarts,
    dimensions: randomDimensions(dice, plans),
    facts: dice.chance(0.45) ? randomFacts(dice, period) : [],
    gates: [],
    minimumCoverage: dice.oneOf([undefined, undefined, '80', '60', '50', '66.67', '100']),
    minimumDays: dice.oneOf([undefined, undefined, 1, 10, 15, 15, period.kind === 'month' ? 20 : 30]),
    adjustmentLimit: dice.chance(0.5) ? dice.pick(['5', '3', '10', '2.5']) : undefined,
    grades: randomGrades(dice),
  };
  const bonus = dice.chance(0.85) ? randomBonus(dice, template.currency) : undefined;
  const directors = dice.shuffled(DIRECTORS).slice(0, dice.whole(1, 6));
  const drawn: Case = {
    period,
    template: { ...template, bonus },
    roster: dice.chance(0.9) ? randomRoster(dice, directors, period, template) : undefined,
    values: [],
    adjustments: template.adjustmentLimit
      ? randomAdjustments(dice, directors, period, exact(template.adjustmentLimit))
      : [],
    exemptions: dice.chance(0.3) ? randomExemptions(dice, directors, period, template) : [],
    spelling: {
      headers: dice.pick(['en', 'zh']),
      periods: dice.pick(['plain', 'plain', 'compact', 'chinese', 'dates']),
      blank: dice.pick(['', '', '-', '—', 'N/A']),
      grouped: dice.chance(0.3),
      wide: dice.chance(0.5) ? plans.map(({ metric }) => metric.id).filter(() => dice.chance(0.7)) : [],
    },
  };
  return [withValues, withGates, withRanges, withSoundTargets, withHalfHundredths, withAimedEdges].reduce(
    (kase, step) => step(dice, kase, plans, directors),
    drawn,
  );
}

const CYCLES = ['month', 'quarter', 'half-year', 'year'] as const;
/** The cycles of which no two end in a period of the kind. */
const cyclesFor = ({ kind }: Period): Cycle[] =>
  CYCLES.filter((cycle) => MONTHS_IN[cycle] >= MONTHS_IN[kind]);

function randomPeriod(dice: Dice): Period {
  const year = dice.whole(2023, 2027);
  const other = dice.pick(['month', 'half-year', 'year']);
  return dice.chance(0.75)
    ? { kind: 'quarter', year, number: dice.pick([1, 2, 2, 3, 4, 4, 4]) }
    : { kind: other, year, number: dice.whole(1, 12 / MONTHS_IN[other]) };
}

function randomPlans(dice: Dice, period: Period): MetricPlan[] {
  const cycles = cyclesFor(period);
  return randomWeights(dice, dice.whole(1, 12)).map((weight, index) => {
    // The first metric is due in whatever period is scored; the others often are.
    const cycle = index === 0 || dice.chance(0.4) ? period.kind : (dice.oneOf(cycles) ?? period.kind);
    return randomMetric(dice, index + 1, weight, cycle);
  });
}

function randomFacts(dice: Dice, period: Period): Fact[] {
  return Array.from({ length: dice.whole(1, 2) }, (_, index) => ({
    id: `fact-${index + 1}`,
    title: `事实${index + 1}`,
    cycle: dice.chance(0.7) ? period.kind : (dice.oneOf(cyclesFor(period)) ?? period.kind),
    unit: 'count',
    absent: dice.chance(0.6) ? 'zero' : undefined,
  }));
}
