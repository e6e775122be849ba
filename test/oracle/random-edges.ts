import { type Case, type Gate, type Level, type Levels, type Metric, metricsOf } from './case.ts';
import type { Dice } from './dice.ts';
import { levelOf, measured } from './measured.ts';
import { expectedResult } from './oracle.ts';
import { cyclesDue, rowOf } from './parts.ts';
import { areSound, levelsUsed, type MetricPlan } from './random-metric.ts';
import {
  decimalText,
  divide,
  exact,
  fraction,
  HUNDRED,
  isHalfway,
  minus,
  plus,
  type Rational,
  times,
} from './rational.ts';
import { unroundedScore } from './score.ts';

/** Something done to a case that was drawn, so that its figures fit together or lie where they matter. */
export type Step = (
  dice: Dice,
  kase: Case,
  plans: readonly MetricPlan[],
  directors: readonly string[],
) => Case;

export const withMetrics = (kase: Case, change: (metric: Metric) => Metric): Case => ({
  ...kase,
  template: {
    ...kase.template,
    dimensions: kase.template.dimensions.map((dimension) => ({
      ...dimension,
      metrics: dimension.metrics.map(change),
    })),
  },
});

/** Every fact has a gate; some metrics have, most often at someone's very actual. */
export const withGates: Step = (dice, kase, _, directors) => {
  const { facts, grades } = kase.template;
  const lower = grades.slice(1).map(({ grade }) => grade);
  const grade = (): string => dice.oneOf(lower) ?? 'D';
  const onFacts = facts.map(
    ({ id }): Gate => ({
      on: id,
      when: dice.pick([
        ['>', '0'],
        ['>=', '2'],
        ['!=', '0'],
      ]),
      grade: grade(),
    }),
  );
  const onMetrics = metricsOf(kase.template)
    .filter(() => dice.chance(0.12))
    .flatMap((metric): Gate[] => {
      const { id, better } = metric;
      const actuals = directors
        .map((director) => measured(kase, director, metric).actual)
        .map((actual) => actual && decimalText(actual))
        .filter((actual) => actual !== undefined);
      const limit = dice.oneOf(actuals);
      const bad = better === 'higher' ? dice.pick(['<', '<=']) : dice.pick(['>', '>=']);
      return limit === undefined
        ? []
        : [{ on: id, when: [dice.chance(0.9) ? bad : '=', limit], grade: grade() }];
    });
  const gates = dice.shuffled([...onFacts, ...onMetrics]);
  return { ...kase, template: { ...kase.template, gates } };
};

/** Ranges that end exactly at the least and at the greatest figure there is. */
export const withRanges: Step = (dice, kase) =>
  withMetrics(kase, (metric) => {
    // A range is one of what stands in the cells, and of what is made of them only if that lies between them.
    if (metric.cumulative || metric.rollUp === 'sum' || metric.rollUp === 'ratio') return metric;
    const rows = kase.values.filter(({ measure }) => measure === metric.id);
    const figures = [metric, ...rows.map(({ levels }) => levels ?? {})]
      .flatMap(({ threshold, target, challenge }: Levels) => [threshold, target, challenge])
      .concat(rows.map(({ actual }) => actual))
      .filter((text) => text !== undefined)
      .sort((a, b) => Number(a) - Number(b));
    const [least, greatest] = [figures[0], figures.at(-1)];
    const isUseful = least !== undefined && greatest !== undefined && Number(least) < Number(greatest);
    return isUseful && dice.chance(0.2) ? { ...metric, range: [least, greatest] } : metric;
  });

/**
 * Where a target cut to the days in post would break the rules for levels, the target is left whole; where the sum
 * of several would, as it may beside a number of the curve, their mean is taken.
 */
export const withSoundTargets: Step = (_, kase, __, directors) => {
  // The levels of someone who is exempt, or not there for long enough, have to be sound as well.
  const everyone = {
    ...kase,
    exemptions: [],
    template: { ...kase.template, minimumDays: undefined },
  };
  const isSound = (metric: Metric): boolean => {
    const changed = withMetrics(everyone, (other) => (other.id === metric.id ? metric : other));
    return directors.every((director) => {
      const level = (name: Level): Rational | undefined => levelOf(changed, director, metric, name);
      const isKnown = levelsUsed(metric.curve).every((name) => level(name) !== undefined);
      return measured(changed, director, metric).cycles === undefined || (isKnown && areSound(metric, level));
    });
  };
  return withMetrics(kase, (metric) => {
    const whole = { ...metric, prorateTarget: undefined };
    const mean: Metric = { ...whole, rollUp: 'mean' };
    return [metric, whole].find(isSound) ?? (metric.rollUp === 'sum' ? mean : whole);
  });
};

const isBetweenHundredths = (kase: Case, director: string): boolean => {
  const score = unroundedScore(kase, director);
  return score !== undefined && isHalfway(score, fraction(1, 100));
};

/** Moves an actual by hundredths until the score of the director lies between two hundredths: 89.995. */
export const withHalfHundredths: Step = (dice, kase, _, directors) => {
  const director = dice.oneOf(directors);
  const movable = metricsOf(kase.template).filter(
    (metric) =>
      metric.unit === 'percent' &&
      metric.range === undefined &&
      director !== undefined &&
      measured(kase, director, metric).state === 'scored',
  );
  const metric = dice.oneOf(movable);
  const due = metric && cyclesDue(kase, metric)[0];
  const row = due && director !== undefined && rowOf(kase, director, metric, due);
  if (!row || row.actual === undefined || dice.chance(0.3)) return kase;
  const moved = (hundredths: number): Case => {
    const actual = decimalText(plus(exact(row.actual ?? '0'), fraction(hundredths, 100)));
    return { ...kase, values: kase.values.map((value) => (value === row ? { ...row, actual } : value)) };
  };
  const tries = Array.from({ length: 24 }, (_, index) => moved(index - 12));
  return tries.find((candidate) => isBetweenHundredths(candidate, row.director)) ?? kase;
};

/** Moves thresholds of the template to where someone stands. */
export const withAimedEdges: Step = (dice, kase) => {
  const drawn = expectedResult(kase).directors;
  const { template } = kase;
  const between = drawn.find(({ director }) => isBetweenHundredths(kase, director));
  const someone = between && dice.chance(0.7) ? between : dice.oneOf(drawn);
  if (!someone) return kase;

  const score = someone.score ?? 0;
  const edge = dice.pick([score, score, score + 0.01]).toFixed(2);
  const aimed = dice.whole(0, template.grades.length - 2);
  const grades = template.grades.map((band, index) => (index === aimed ? { ...band, from: edge } : band));
  const areInOrder = grades.every(
    ({ from }, index) => index === 0 || Number(grades[index - 1]?.from) > Number(from),
  );

  const exempt = someone.dimensions
    .flatMap(({ metrics }) => metrics)
    .filter(({ state }) => state === 'exempt')
    .map(({ weight }) => exact(String(weight)))
    .reduce(minus, exact(String(someone.due)));
  const coverage =
    exempt.over === 0n
      ? undefined
      : decimalText(divide(times(HUNDRED, exact(String(someone.coverage))), exempt));
  const isLow = coverage !== undefined && coverage !== '0' && coverage !== '100' && coverage.length < 8;

  const days = someone.days + dice.pick([0, 1]);
  const isSomeoneLeft = drawn.some((director) => director.days >= days);

  return {
    ...kase,
    template: {
      ...template,
      grades: areInOrder && dice.chance(0.5) ? grades : template.grades,
      minimumCoverage: isLow && dice.chance(0.6) ? coverage : template.minimumCoverage,
      minimumDays: isSomeoneLeft && dice.chance(0.1) ? days : template.minimumDays,
    },
  };
};
