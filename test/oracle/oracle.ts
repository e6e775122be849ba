import { coefficientOf, meanBase, minorUnit } from './bonus.ts';
import { daysOf } from './calendar.ts';
import type { Case, Metric } from './case.ts';
import { isDecided } from './decided.ts';
import { bandOf, gatesHeld } from './grade.ts';
import { measured, type State } from './measured.ts';
import { metricScore } from './metric-score.ts';
import { once } from './once.ts';
import { bonusOf, isPoolDecided } from './pool.ts';
import {
  decimalText,
  exact,
  HUNDREDTH,
  minus,
  type Rational,
  roundTo,
  sum,
  toNumber,
  ZERO,
} from './rational.ts';
import {
  computedScore,
  contributions,
  meanScore,
  metricsIn,
  metricsThatCount,
  publishedScore,
} from './score.ts';
import { paidBefore, payableNow } from './settlement.ts';
import { daysInPost, directorsListed, monthsScored } from './tenure.ts';
import { weightOf, weightOfAll } from './weights.ts';

/**
 * What a case must come to, written a second time from the rules alone. Each function is the definition of one
 * noun of the rules and takes the whole case: nothing is handed on from step to step, so a mistake here
 * is unlikely to be the program's mistake too. Only the whole stands here; the nouns stand beside it.
 */
export interface ExpectedMetric {
  readonly id: string;
  readonly weight: number;
  readonly state: State;
  /** Left out where it is no decimal that could be printed whole. */
  readonly actual?: number | null;
  readonly score: number | null;
  readonly contribution: number | null;
}

interface ExpectedDimension {
  readonly id: string;
  readonly weight: number;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly metrics: readonly ExpectedMetric[];
}

export interface ExpectedDirector {
  readonly director: string;
  readonly score: number | null;
  readonly computed: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly base: number | null;
  readonly proration: number;
  readonly bonus: number | null;
  readonly due: number;
  readonly coverage: number;
  readonly days: number;
  readonly daysInPeriod: number;
  readonly paid: number;
  readonly payable: number | null;
  /** Those whose `when` held, whether or not the grade fell. */
  readonly gates: readonly { readonly on: string; readonly grade: string }[];
  readonly dimensions: readonly ExpectedDimension[];
}

interface ExpectedTotals {
  readonly bonus: number | null;
  readonly pool: number | null;
  readonly unspent: number | null;
  readonly paid: number;
  readonly payable: number | null;
}

export interface Expected {
  readonly code: 0 | 1;
  readonly complete: boolean;
  readonly directors: readonly ExpectedDirector[];
  readonly totals: ExpectedTotals;
}

const shown = (value: Rational | undefined): number | null => (value ? toNumber(value) : null);

function shownActual(kase: Case, director: string, metric: Metric): { actual?: number | null } {
  const { actual } = measured(kase, director, metric);
  return actual && decimalText(actual) === undefined ? {} : { actual: shown(actual) };
}

function expectedDimensions(kase: Case, director: string): ExpectedDimension[] {
  const parts = contributions(kase, director);
  const thatCount = metricsThatCount(kase, director).map(({ id }) => id);
  return kase.template.dimensions.map(({ id, metrics }) => {
    const counted = metrics.filter((metric) => thatCount.includes(metric.id));
    const isWhole = metrics.every((metric) => measured(kase, director, metric).state !== 'missing');
    const mean = isWhole ? meanScore(kase, director, counted) : undefined;
    return {
      id,
      weight: toNumber(weightOfAll(kase, metrics)),
      score: shown(mean && roundTo(mean, HUNDREDTH)),
      contribution: shown(
        counted.some((metric) => parts.has(metric.id))
          ? sum(counted.map((metric) => parts.get(metric.id) ?? ZERO))
          : undefined,
      ),
      metrics: metrics.map((metric) => ({
        id: metric.id,
        weight: toNumber(weightOf(kase, metric)),
        state: measured(kase, director, metric).state,
        ...shownActual(kase, director, metric),
        score: shown(metricScore(kase, director, metric)),
        contribution: shown(parts.get(metric.id)),
      })),
    };
  });
}

function expectedDirector(kase: Case, director: string): ExpectedDirector {
  const base = meanBase(kase, director);
  const days = daysInPost(kase, director, monthsScored(kase)).length;
  const due: State[] = ['scored', 'zeroed', 'carried', 'excluded', 'missing', 'exempt'];
  return {
    director,
    score: shown(publishedScore(kase, director)),
    computed: shown(computedScore(kase, director)),
    grade: bandOf(kase, director)?.grade ?? null,
    coefficient: shown(coefficientOf(kase, director)),
    base: shown(base && roundTo(base, minorUnit(kase))),
    proration: kase.template.bonus?.prorate === 'none' ? 1 : days / daysOf(monthsScored(kase)).length,
    bonus: shown(bonusOf(kase, director)),
    due: toNumber(weightOfAll(kase, metricsIn(kase, director, ...due))),
    coverage: toNumber(weightOfAll(kase, metricsThatCount(kase, director))),
    days,
    daysInPeriod: daysOf(monthsScored(kase)).length,
    paid: toNumber(paidBefore(kase, director)),
    payable: shown(payableNow(kase, director)),
    gates: gatesHeld(kase, director).map(({ on, grade }) => ({ on, grade })),
    dimensions: expectedDimensions(kase, director),
  };
}

/** What is known adds up; of a pool that nobody can be paid from yet there is no sum. */
function expectedTotals(kase: Case): ExpectedTotals {
  const { roster, template } = kase;
  const { pool } = template.bonus ?? {};
  const total = (amount: (kase: Case, director: string) => Rational | undefined): Rational =>
    sum(directorsListed(kase).map((director) => amount(kase, director) ?? ZERO));
  const isKnown = template.bonus !== undefined && roster !== undefined && (!pool || isPoolDecided(kase));
  return {
    bonus: isKnown ? toNumber(total(bonusOf)) : null,
    pool: pool ? Number(pool.amount) : null,
    unspent: pool && isKnown ? toNumber(minus(exact(pool.amount), total(bonusOf))) : null,
    paid: toNumber(total(paidBefore)),
    payable: isKnown ? toNumber(total(payableNow)) : null,
  };
}

export const expectedResult = once((kase): Expected => {
  const listed = directorsListed(kase);
  const complete = listed.every((director) => isDecided(kase, director));
  return {
    code: complete ? 0 : 1,
    complete,
    directors: listed.map((director) => expectedDirector(kase, director)),
    totals: expectedTotals(kase),
  };
});
