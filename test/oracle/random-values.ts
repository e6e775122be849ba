import {
  cycleBefore,
  cyclesEndingIn,
  lastOf,
  MONTHS_IN,
  type Months,
  monthsOf,
  periodEndingWith,
} from './calendar.ts';
import type { Cycle, Fact, Level, Period, Value } from './case.ts';
import type { Step } from './random-edges.ts';
import { decimal, type MetricPlan, randomActual, randomLevels } from './random-metric.ts';
import { exact, type Rational, times } from './rational.ts';
import { share } from './tenure.ts';

/** Values as exports have them, with gaps. */
export const withValues: Step = (dice, kase, plans, directors) => {
  const starts = kase.template.fiscalYearStarts;
  const scored = monthsOf(kase.period, starts);
  const hasGaps = dice.chance(0.45);
  const poor = directors.filter(() => dice.chance(0.12));
  const wideKind = kase.period.kind === 'month' ? 'month' : dice.pick(['quarter', 'quarter', 'month']);

  const measure = (
    plan: MetricPlan,
    director: string,
    cycle: Months,
    dated: Period,
    isBlank: boolean,
  ): Value => {
    const { metric } = plan;
    const levels = randomLevels(dice, plan);
    const level = (name: Level): Rational | undefined => {
      const own = levels?.[name];
      const general = metric[name];
      if (own !== undefined) return exact(own);
      if (general === undefined) return undefined;
      return metric.prorateTarget ? times(exact(general), share(kase, director, cycle)) : exact(general);
    };
    const actual = randomActual(dice, metric, level, poor.includes(director));
    return { director, measure: metric.id, dated, actual: isBlank ? undefined : actual, levels };
  };

  const ofMetric = (plan: MetricPlan): Value[] => {
    const { metric } = plan;
    const isWide = kase.spelling.wide.includes(metric.id);
    // Dated by its own cycle, or by the quarter or month that closes it: one way for the whole column.
    const kinds = [metric.cycle, 'quarter', 'month'].filter(
      (kind): kind is Cycle => MONTHS_IN[kind as Cycle] <= MONTHS_IN[metric.cycle],
    );
    const kind = isWide ? wideKind : (dice.oneOf(kinds) ?? metric.cycle);
    const closing = (cycle: Months): Period | undefined => periodEndingWith(lastOf(cycle), kind, starts);
    const due = cyclesEndingIn(scored, metric.cycle, starts)[0];
    return directors.flatMap((director, index) => {
      const value = (cycle: Months, dated: Period | undefined, isBlank = false): Value[] =>
        dated ? [measure(plan, director, cycle, dated, isBlank)] : [];
      if (!due) {
        // A first part of a longer cycle, reported early: of no use yet.
        const early = periodEndingWith(lastOf(scored), isWide ? wideKind : kase.period.kind, starts);
        return dice.chance(0.3) ? value(scored, early) : [];
      }
      const before = cycleBefore(due);
      // Without a roster a director is known by a value.
      const isSure = !kase.roster && metric.id === plans[0]?.metric.id;
      const isMissing = hasGaps && !isSure && dice.chance(index === 0 ? 0.08 : 0.16);
      const main = isMissing
        ? dice.chance(0.4)
          ? value(due, closing(due), true)
          : []
        : value(due, closing(due));
      const earlier = dice.chance(metric.missing === 'carry' ? 0.7 : 0.25)
        ? value(before, closing(before))
        : [];
      return [
        ...earlier,
        ...main,
        ...(isWide ? [] : unused(plan, due).flatMap((dated) => value(due, dated))),
      ];
    });
  };

  /** Periods that a value of the cycle must not be dated by: earlier inside it, longer than it, or after it. */
  const unused = ({ metric }: MetricPlan, due: Months): Period[] => {
    const inside = metric.cycle === 'month' ? undefined : periodEndingWith(due[0] ?? 0, 'month', starts);
    const longer = metric.cycle === 'year' ? undefined : periodEndingWith(lastOf(due), 'year', starts);
    const after = periodEndingWith(lastOf(due) + due.length, metric.cycle, starts);
    return [inside, longer, after].filter((dated) => dated !== undefined && dice.chance(0.04)) as Period[];
  };

  const ofFact = (fact: Fact): Value[] => {
    const due = cyclesEndingIn(scored, fact.cycle, starts)[0];
    const dated = due && periodEndingWith(lastOf(due), fact.cycle, starts);
    if (!dated) return [];
    return directors.flatMap((director) => {
      const isThere = fact.absent === 'zero' ? dice.chance(0.5) : !hasGaps || dice.chance(0.93);
      const isBlank = hasGaps && dice.chance(0.03);
      const actual = decimal(dice.pick([0, 0, 0, 1, dice.whole(1, 4)]));
      return isThere ? [{ director, measure: fact.id, dated, actual: isBlank ? undefined : actual }] : [];
    });
  };

  return { ...kase, values: [...plans.flatMap(ofMetric), ...kase.template.facts.flatMap(ofFact)] };
};
