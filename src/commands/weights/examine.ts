import { pairs, spreads } from '../../analytics/discrimination.ts';
import { checkedEnds, type FirstChange } from '../../analytics/end-check.ts';
import { rankRanges } from '../../analytics/ranks.ts';
import { gradedDirectors, type StabilityCase, scaledWeights, stability } from '../../analytics/stability.ts';
import { gradeOf } from '../../calc/grade.ts';
import { outcomeOf } from '../../calc/outcome.ts';
import { usageError } from '../../failures.ts';
import { isZero } from '../../maths/decimal.ts';
import { toDouble } from '../../maths/double.ts';
import { fraction } from '../../maths/fraction.ts';
import type { HalfSpace } from '../../maths/nearest-point.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Problem } from '../../model/problem.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { isCalibrated } from '../../model/weights.ts';
import type { TemplateMark } from '../../report/views/result-json.ts';
import type { StabilityReport } from '../../report/views/stability-cells.ts';
import { constraintsOf } from '../../weights/constraints.ts';
import { WEIGHT_PLACES } from '../../weights/percentages.ts';
import type { Text } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { type Recalculation, recalculation } from './recalculation.ts';

/** How many random sets of weights, and from which seed. */
export interface Sampling {
  readonly samples: number;
  readonly seed: number;
}

export function readSampling({ samples, seed }: OptionValues): Sampling {
  const read = (
    flag: string,
    text: OptionValues[string],
    fallback: number,
    least: number,
    most: number,
  ): number => {
    if (text === undefined) return fallback;
    const value = typeof text === 'string' && /^\d{1,10}$/u.test(text) ? Number.parseInt(text, 10) : -1;
    if (value >= least && value <= most) return value;
    throw usageError(
      'sampling',
      {
        en: `${flag} is a whole number from ${least} to ${most}`,
        zh: `${flag} 须为 ${least} 至 ${most} 的整数`,
      },
      { en: `write for instance ${flag} ${fallback}`, zh: `请写例如 ${flag} ${fallback}` },
    );
  };
  return {
    samples: read('--samples', samples, 1000, 1, 100_000),
    seed: read('--seed', seed, 1, 0, 4_294_967_295),
  };
}

/** What is said of the stability of a period's result, or why nothing is. */
export interface Examined {
  readonly report: StabilityReport | undefined;
  readonly mark: TemplateMark;
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/** Scores a period, and asks how much its result depends on the weights. */
export async function examine(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  sampling: Sampling,
): Promise<Examined> {
  const problems: Problem[] = [];
  const found = await recalculation(context, args, options, (problem) => problems.push(problem));
  const { mark, inputs } = found;
  if (found.again === undefined) return { report: undefined, mark, problems, inputs };
  const { result } = found.again.computed;
  if (result.directors.some(({ quarters }) => quarters.length > 0)) {
    problems.push(changedWithin(result.period));
    return { report: undefined, mark, problems, inputs };
  }
  return { report: reportOf(found.again, sampling), mark, problems, inputs };
}

function reportOf({ computed, template, dated, under }: Recalculation, sampling: Sampling): StabilityReport {
  const { result, period } = computed;
  // A metric that has left, or not come yet, has no weight that could be changed.
  const metrics = metricsOf(template).filter(
    (metric) => !(isCalibrated(dated, metric) && isZero(metric.weight)),
  );
  const weights = new Map(metrics.map(({ id, weight }) => [id, weight] as const));
  const hasPool = template.bonus?.pool !== undefined;
  const given: StabilityCase = {
    weights,
    directors: result.directors,
    gradeBounds: template.grades.map(({ from }) => from),
    minimumCoverage: template.minimumCoverage,
    hasOwnBonuses: !hasPool && result.totals.bonus !== null,
    outcome: (scorecard, published) => {
      const { grade, bonus } = outcomeOf(
        template,
        period,
        published,
        gradeOf(published, template.grades),
        scorecard.gates,
        scorecard.spells,
        undefined,
      );
      return { grade: grade.grade, bonus };
    },
  };
  const stretches = stability(given);
  const changes = new Map(
    stretches.map((metric): [string, FirstChange[]] => [
      metric.id,
      checkedEnds(metric, result, (t) => under(scaledWeights(weights, metric.id, t))),
    ]),
  );
  const graded = gradedDirectors(result.directors);
  const ids = metrics.map(({ id }) => id);
  return {
    period: result.period,
    metrics: stretches.map((one, index) => ({
      ...one,
      title: (metrics[index] as (typeof metrics)[number]).title,
    })),
    changes,
    ranks: rankRanges(graded, {
      weights: metricsOf(template).map(({ weight }) => toDouble(fraction(weight))),
      halfSpaces: halfSpacesOf(template, ids),
      ...sampling,
    }),
    spreads: spreads(graded, ids),
    pairs: pairs(graded, ids),
    ...sampling,
    withoutBonuses: hasPool ? SHARED_POOL : result.totals.bonus === null ? NO_BONUSES : undefined,
    leftOut: result.directors.filter((one) => !graded.includes(one)).map(({ director }) => director),
    moneyPlaces: minorUnits(template.currency),
  };
}

/** Bands and rules in percent; what is not in use stays without weight. */
function halfSpacesOf(template: Template, used: readonly string[]): HalfSpace[] {
  const unit = 10 ** -WEIGHT_PLACES;
  const all = metricsOf(template);
  const unused = all.flatMap(({ id }, index) =>
    used.includes(id) ? [] : [{ normal: all.map((_, at) => (at === index ? -1 : 0)), least: 0 }],
  );
  const demanded = constraintsOf(template, WEIGHT_PLACES).map(({ plus, minus, least }) => ({
    normal: all.map((_, index) => (plus.includes(index) ? 1 : 0) - (minus.includes(index) ? 1 : 0)),
    least: least * unit,
  }));
  return [...demanded, ...unused];
}

const SHARED_POOL: Text = {
  en: 'Bonuses share a pool, so that each depends on everyone’s: there is no interval for them.',
  zh: '奖金共享奖金池，每个人的奖金取决于所有人：因此没有奖金的范围。',
};

const NO_BONUSES: Text = {
  en: 'Without bonuses there is no interval for them.',
  zh: '没有奖金，因此没有奖金的范围。',
};

const changedWithin = (period: string): Problem => ({
  code: 'weights-change-within',
  severity: 'error',
  message: {
    en: `the result of ${period} is the mean of quarters, each under its own weights`,
    zh: `${period} 的结果是各季度得分的平均，各季度权重不同`,
  },
  hint: { en: 'ask about one of its quarters', zh: '请改看其中一个季度' },
});
