import {
  cycleBefore,
  cyclesEndingIn,
  dateOf,
  daysOf,
  lastOf,
  MONTHS_IN,
  type Months,
  monthsOf,
  periodEndingWith,
} from './calendar.ts';
import {
  type Adjustment,
  type Band,
  type Bonus,
  type Case,
  type Cycle,
  type Decimal,
  type Dimension,
  type Exemption,
  type Fact,
  type Gate,
  type Level,
  type Levels,
  type Metric,
  metricsOf,
  type Period,
  type Spell,
  type Value,
} from './case.ts';
import { type Dice, dice as diceOf } from './dice.ts';
import { levelOf, measured } from './measured.ts';
import { expectedResult } from './oracle.ts';
import { cyclesDue, rowOf } from './parts.ts';
import {
  areSound,
  decimal,
  levelsUsed,
  type MetricPlan,
  randomActual,
  randomLevels,
  randomMetric,
} from './random-metric.ts';
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
  sum,
  times,
} from './rational.ts';
import { unroundedScore } from './score.ts';
import { share } from './tenure.ts';

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

/** By code point they are in another order than by UTF-16 unit, by number or by dictionary. */
const DIRECTORS = ['D1', 'D2', 'D10', 'd3', '00123', '123', '王芳', '﨑01', '𠮷01', 'é7', 'A-7'];

type Step = (dice: Dice, kase: Case, plans: readonly MetricPlan[], directors: readonly string[]) => Case;

// The template -------------------------------------------------------------------------------------------

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

/** `count` weights that add up to exactly 100, often in steps of 5, else with up to four decimals. */
function randomWeights(dice: Dice, count: number): Decimal[] {
  const places = dice.chance(0.4) ? 0 : dice.whole(0, 4);
  const step = places === 0 && dice.chance(0.7) ? 5 : 1;
  const units = (100 * 10 ** places) / step;
  const cuts = [0, ...dice.distinct(count - 1, 1, units - 1), units];
  return cuts.slice(1).map((cut, index) => decimal((cut - (cuts[index] ?? 0)) * step, -places));
}

function randomPlans(dice: Dice, period: Period): MetricPlan[] {
  const cycles = cyclesFor(period);
  return randomWeights(dice, dice.whole(1, 12)).map((weight, index) => {
    // The first metric is due in whatever period is scored; the others often are.
    const cycle = index === 0 || dice.chance(0.4) ? period.kind : (dice.oneOf(cycles) ?? period.kind);
    return randomMetric(dice, index + 1, weight, cycle);
  });
}

function randomDimensions(dice: Dice, plans: readonly MetricPlan[]): Dimension[] {
  const count = dice.whole(1, Math.min(4, plans.length));
  const cuts = [0, ...dice.distinct(count - 1, 1, plans.length - 1), plans.length];
  const hasBands = dice.chance(0.3);
  return cuts.slice(1).map((end, index) => {
    const metrics = plans.slice(cuts[index], end).map(({ metric }) => metric);
    const exactly = decimalText(sum(metrics.map(({ weight }) => exact(weight)))) ?? '100';
    return {
      id: `dimension-${index + 1}`,
      title: `维度${index + 1}`,
      band: hasBands ? (dice.chance(0.5) ? [exactly, '100'] : ['0', exactly]) : undefined,
      metrics,
    };
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

function randomGrades(dice: Dice): Band[] {
  const names = dice.pick([
    ['S', 'A', 'B', 'C', 'D'],
    ['A', 'B', 'C'],
    ['Gold', 'Silver'],
    ['A', 'B', 'C', 'D'],
  ]);
  const edges = dice.distinct(names.length - 1, 40, 118).toReversed();
  // Odd amounts times a half fall between two units of money.
  const step = dice.chance(0.4) ? 50 : 5;
  const coefficients = dice.distinct(names.length, 1, step === 50 ? 6 : 40).toReversed();
  return names.map((grade, index) => ({
    grade,
    from: decimal(edges[index] ?? 0),
    coefficient:
      index === names.length - 1 && dice.chance(0.6) ? '0' : decimal((coefficients[index] ?? 0) * step, -2),
  }));
}

function randomBonus(dice: Dice, currency: string): Bonus {
  const units = { JPY: ['1', '10', '100'], KWD: ['0.001', '0.005', '1'] }[currency] ?? [
    '0.01',
    '0.05',
    '0.1',
    '1',
    '10',
  ];
  // A rise of 0.1 over 20 points puts every other score between two ten-thousandths.
  const [wide, high] = dice.pick([
    [20, 10],
    [1, 1],
  ]);
  const xs = dice.distinct(dice.whole(2, 4), 30 / wide, 125 / wide).map((x) => Math.trunc(x) * wide);
  const ys = dice.distinct(xs.length, 0, 200 / high).map((y) => y * high);
  return {
    basePer: dice.oneOf([undefined, undefined, 'quarter', 'half-year', 'year']),
    by: dice.chance(0.35)
      ? { anchors: xs.map((x, index) => [decimal(x), decimal(ys[index] ?? 0, -2)]) }
      : dice.oneOf([undefined, 'grade']),
    prorate: dice.oneOf([undefined, undefined, 'days', 'none']),
    cap: dice.oneOf([undefined, undefined, 'none', '100%', '120%', '87.5%', '9000', '30000']),
    roundTo: dice.chance(0.5) ? undefined : dice.oneOf(units),
  };
}

// Directors ----------------------------------------------------------------------------------------------

function randomRoster(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  { currency, fiscalYearStarts }: Pick<Case['template'], 'currency' | 'fiscalYearStarts'>,
): Spell[] {
  const days = daysOf(monthsOf(period, fiscalYearStarts));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const base = (): Decimal =>
    currency === 'JPY'
      ? decimal(dice.whole(0, 900_000))
      : dice.pick(['50000', '40000', '0', decimal(dice.whole(1, 9_000_000), -2)]);
  const someDay = (): number => dice.pick([first, last, dice.whole(first, last), dice.whole(first, last)]);

  const spells = (isFirst: boolean): Pick<Spell, 'from' | 'to'>[] => {
    const day = someDay();
    const later = Math.min(last, day + dice.whole(1, 40));
    const shape = isFirst
      ? 'whole'
      : dice.pick(['whole', 'whole', 'whole', 'joined', 'left', 'two', 'two', 'gap', 'short', 'outside']);
    if (shape === 'whole')
      return [
        dice.oneOf([
          {},
          { from: dateOf(first - dice.whole(0, 700)) },
          { from: dateOf(first), to: dateOf(last) },
        ]) ?? {},
      ];
    if (shape === 'joined') return [{ from: dateOf(day) }];
    if (shape === 'left') return [{ from: dateOf(first - 400), to: dateOf(day) }];
    if (shape === 'two') return [{ to: dateOf(day - 1) }, { from: dateOf(day) }];
    if (shape === 'gap')
      return [
        { from: dateOf(first - 900), to: dateOf(first - 300) },
        { from: dateOf(first - 100), to: dateOf(day) },
        { from: dateOf(later + 1), to: dateOf(last + 50) },
      ];
    if (shape === 'short') return [{ from: dateOf(last - dice.whole(0, 13)) }];
    return [dice.pick([{ to: dateOf(first - 1) }, { from: dateOf(last + 1) }])];
  };
  return directors.flatMap((director, index) => {
    const isBlank = dice.chance(0.05);
    return spells(index === 0).map((spell) => ({
      director,
      name: `Director ${director}`,
      base: isBlank ? undefined : base(),
      ...spell,
    }));
  });
}

const periodBefore = ({ kind, year, number }: Period): Period =>
  number > 1 ? { kind, year, number: number - 1 } : { kind, year: year - 1, number: 12 / MONTHS_IN[kind] };

/** Up to three a director, within the limit, often exactly on it; and one of another period, which does not count. */
function randomAdjustments(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  limit: Rational,
): Adjustment[] {
  return directors.flatMap((director) => {
    if (dice.chance(0.3)) return [];
    const away = dice.chance(0.1) ? [{ director, period: periodBefore(period), points: '-1.5' }] : [];
    const side = fraction(dice.pick([1, -1]));
    const net = times(limit, side, fraction(dice.pick([100, 100, dice.whole(1, 99)]), 100));
    const first = fraction(dice.whole(-900, 900), 100);
    const points = dice.chance(0.4) ? [first, minus(net, first)] : [net];
    return [...points.map((value) => ({ director, period, points: decimalText(value) ?? '0' })), ...away];
  });
}

function randomExemptions(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  template: Pick<Case['template'], 'dimensions'>,
): Exemption[] {
  const metrics = template.dimensions.flatMap((dimension) => dimension.metrics);
  return directors.flatMap((director) => {
    const fromAll = dice.chance(0.08);
    return metrics
      .filter(() => fromAll || dice.chance(0.15))
      .map((metric) => ({
        director,
        period: dice.chance(0.1) && !fromAll ? periodBefore(period) : period,
        metric: metric.id,
      }));
  });
}

// Values -------------------------------------------------------------------------------------------------

const withValues: Step = (dice, kase, plans, directors) => {
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

const withMetrics = (kase: Case, change: (metric: Metric) => Metric): Case => ({
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
const withGates: Step = (dice, kase) => {
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
    .flatMap(({ id, better }): Gate[] => {
      const actuals = kase.values.filter(({ measure, actual }) => measure === id && actual !== undefined);
      const limit = dice.oneOf(actuals)?.actual;
      const bad = better === 'higher' ? dice.pick(['<', '<=']) : dice.pick(['>', '>=']);
      return limit === undefined
        ? []
        : [{ on: id, when: [dice.chance(0.9) ? bad : '=', limit], grade: grade() }];
    });
  const gates = dice.shuffled([...onFacts, ...onMetrics]);
  return { ...kase, template: { ...kase.template, gates } };
};

/** Ranges that end exactly at the least and at the greatest figure there is. */
const withRanges: Step = (dice, kase) =>
  withMetrics(kase, (metric) => {
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

/** Where a target cut to the days in post would break the rules for levels, the target is left whole. */
const withSoundTargets: Step = (_, kase, __, directors) => {
  const everyone = { ...kase, template: { ...kase.template, minimumDays: undefined } };
  return withMetrics(kase, (metric) => {
    const isSound = directors.every((director) => {
      const { cycles } = measured(everyone, director, metric);
      const level = (name: Level): Rational | undefined =>
        cycles && levelOf(everyone, director, metric, name);
      const isKnown = levelsUsed(metric.curve).every((name) => level(name) !== undefined);
      return !cycles || (isKnown && areSound(metric, level));
    });
    return isSound ? metric : { ...metric, prorateTarget: undefined };
  });
};

// Edges --------------------------------------------------------------------------------------------------

const isBetweenHundredths = (kase: Case, director: string): boolean => {
  const score = unroundedScore(kase, director);
  return score !== undefined && isHalfway(score, fraction(1, 100));
};

/** Moves an actual by hundredths until the score of the director lies between two hundredths: 89.995. */
const withHalfHundredths: Step = (dice, kase, _, directors) => {
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
  if (!row || dice.chance(0.3)) return kase;
  const moved = (hundredths: number): Case => {
    const actual = decimalText(plus(exact(row.actual ?? '0'), fraction(hundredths, 100)));
    return { ...kase, values: kase.values.map((value) => (value === row ? { ...row, actual } : value)) };
  };
  const tries = Array.from({ length: 24 }, (_, index) => moved(index - 12));
  return tries.find((candidate) => isBetweenHundredths(candidate, row.director)) ?? kase;
};

/** Moves thresholds of the template to where someone stands. */
const withAimedEdges: Step = (dice, kase) => {
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
    .map(({ id }) => exact(metricsOf(template).find((metric) => metric.id === id)?.weight ?? '0'))
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
