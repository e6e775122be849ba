import { type Decimal, HUNDRED, sum } from '../maths/decimal.ts';
import { type Fraction, fraction, integer, over, times } from '../maths/fraction.ts';
import { largestRemainder } from '../maths/largest-remainder.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { cyclesEndingIn, type Period, placePeriod } from '../model/period.ts';
import {
  type Duty,
  type Metric,
  metricsOf,
  type Share,
  type Template,
  type Theme,
} from '../model/template.ts';
import { WEIGHT_PLACES } from './percentages.ts';

/** The part of a metric's weight that goes to one theme by way of one duty. */
export interface Strand {
  /** Undefined: no duty serves a theme, or the template lists none. */
  readonly theme: string | undefined;
  readonly duty: string | undefined;
  readonly metric: string;
  /** In percent of all weight; all strands add up to exactly 100. */
  readonly weight: Decimal;
}

/** What weighs something in a quarter, and its part of what is due then. */
export interface DueShare {
  readonly id: string;
  readonly weight: Decimal;
  /** In percent of the weight due; null where nothing is. */
  readonly share: Decimal | null;
}

/** What of the weight is due in a quarter of the fiscal year, and what it goes to. */
export interface DueQuarter {
  /** 1 to 4. */
  readonly quarter: number;
  readonly due: Decimal;
  readonly dimensions: readonly DueShare[];
  readonly themes: readonly DueShare[];
  readonly duties: readonly DueShare[];
}

export interface StrategyMap {
  readonly strands: readonly Strand[];
  readonly themes: readonly Theme[];
  /** Those of the strategy; without one, the words that metrics use. */
  readonly duties: readonly Duty[];
  readonly unserved: Unserved;
  readonly quarters: readonly DueQuarter[];
}

/** Loose ends of the strategy, by id. */
export interface Unserved {
  readonly themesWithoutMetric: readonly string[];
  readonly dutiesWithoutMetric: readonly string[];
  readonly dutiesWithoutTheme: readonly string[];
  readonly metricsWithoutDuty: readonly string[];
}

/**
 * Theme → duty → metric with the weight of each. A metric that serves several duties, or a duty that serves several
 * themes, is split by the shares of the template, and in equal parts where it has none.
 */
export function strategyMap(template: Template): StrategyMap {
  const metrics = metricsOf(template);
  const themes = template.strategy?.themes ?? [];
  const duties = template.strategy?.duties ?? freeDuties(metrics);
  const strands = strandsOf(metrics, duties);
  return {
    strands,
    themes,
    duties,
    unserved: {
      themesWithoutMetric: themes.filter(({ id }) => !strands.some(({ theme }) => theme === id)).map(idOf),
      dutiesWithoutMetric: duties.filter(({ id }) => !strands.some(({ duty }) => duty === id)).map(idOf),
      dutiesWithoutTheme: duties.filter(({ serves }) => serves.length === 0).map(idOf),
      metricsWithoutDuty: metrics.filter((metric) => metric.duties.length === 0).map(idOf),
    },
    quarters: [1, 2, 3, 4].map((quarter) => dueQuarter(template, strands, themes, duties, quarter)),
  };
}

const idOf = ({ id }: { readonly id: string }): string => id;

/** The duties of a template without a strategy: the words that its metrics use. */
const freeDuties = (metrics: readonly Metric[]): Duty[] =>
  [...new Set(metrics.flatMap(({ duties }) => duties.map(idOf)))].map((id) => ({
    id,
    title: { en: id, zh: id },
    serves: [],
  }));

/** Shares in parts of 1; of nothing, one strand that leads nowhere. */
const parts = (shares: readonly Share[]): { readonly id: string | undefined; readonly part: Fraction }[] =>
  shares.length === 0
    ? [{ id: undefined, part: integer(1) }]
    : shares.map(({ id, percentage }) => ({
        id,
        part:
          percentage === undefined
            ? over(integer(1), integer(shares.length))
            : over(fraction(percentage), integer(100)),
      }));

function strandsOf(metrics: readonly Metric[], duties: readonly Duty[]): Strand[] {
  const strands = metrics.flatMap((metric) =>
    parts(metric.duties).flatMap((toDuty) => {
      const duty = duties.find(({ id }) => id === toDuty.id);
      return parts(duty?.serves ?? []).map((toTheme) => ({
        theme: toTheme.id,
        duty: toDuty.id,
        metric: metric.id,
        exact: times(fraction(metric.weight), times(toDuty.part, toTheme.part)),
      }));
    }),
  );
  const places = Math.max(WEIGHT_PLACES, ...metrics.map(({ weight }) => weight.scale));
  const weights = largestRemainder(
    strands.map(({ exact }) => exact),
    HUNDRED,
    places,
  );
  return strands.map(({ theme, duty, metric }, index) => ({
    theme,
    duty,
    metric,
    weight: weights[index] as Decimal,
  }));
}

export const weightOfStrands = (strands: readonly Strand[]): Decimal =>
  sum(strands.map(({ weight }) => weight));

function dueQuarter(
  template: Template,
  strands: readonly Strand[],
  themes: readonly Theme[],
  duties: readonly Duty[],
  quarter: number,
): DueQuarter {
  // Which cycles end in a quarter is the same in every year.
  const period: Period = placePeriod(
    { cycle: 'quarter', year: 2000, number: quarter },
    template.fiscalYearStarts,
  );
  const isDue = ({ cycle }: Metric): boolean =>
    cyclesEndingIn(cycle, period, template.fiscalYearStarts).length > 0;
  const due = new Set(metricsOf(template).filter(isDue).map(idOf));
  const own = strands.filter(({ metric }) => due.has(metric));
  const total = weightOfStrands(own);
  const sharesOf = (ids: readonly string[], isOf: (strand: Strand, id: string) => boolean): DueShare[] =>
    ids.map((id) => {
      const weight = weightOfStrands(own.filter((strand) => isOf(strand, id)));
      return { id, weight, share: shareOf(weight, total) };
    });
  const dimensionOf = new Map(
    template.dimensions.flatMap(({ id, metrics }) => metrics.map((metric) => [metric.id, id] as const)),
  );
  return {
    quarter,
    due: total,
    dimensions: sharesOf(template.dimensions.map(idOf), ({ metric }, id) => dimensionOf.get(metric) === id),
    themes: sharesOf(themes.map(idOf), ({ theme }, id) => theme === id),
    duties: sharesOf(duties.map(idOf), ({ duty }, id) => duty === id),
  };
}

/** A weight in percent of another, to hundredths; null where the other is 0. */
const shareOf = (weight: Decimal, total: Decimal): Decimal | null =>
  total.coefficient === 0n
    ? null
    : roundHalfUp(over(times(fraction(weight), integer(100)), fraction(total)), WEIGHT_PLACES);
