import { type Fraction, integer, lowestTerms, over, plus } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import type { Interval } from '../../maths/interval.ts';
import { partition } from '../../maths/partition.ts';
import type { NpsStatistic } from '../../model/statistic.ts';
import { adjustedWaldInterval, netPromoterScore, type Sample, waldInterval } from './interval.ts';

/** One answer to "how likely are you to recommend us". */
export interface NpsAnswer {
  /** Whose customers answered: a director, a region. */
  readonly group?: string | undefined;
  /** The customer who answered, where an account with many answers is one customer. */
  readonly account?: string | undefined;
  /** A whole number from 0 to 10. */
  readonly score: number;
}

/** Answers counted by what they say: 9–10 is a promoter, 7–8 passive, 0–6 a detractor (Reichheld, 2003). */
export interface Counts {
  readonly promoters: number;
  readonly passives: number;
  readonly detractors: number;
}

/** What the answers about one group come to; null where they are too few to be shown. */
export interface NpsResult {
  readonly id: string;
  /** Answers, or accounts. */
  readonly n: number;
  readonly promoters: number | null;
  readonly passives: number | null;
  readonly detractors: number | null;
  readonly nps: number | null;
  readonly wald: Interval | null;
  readonly adjustedWald: Interval | null;
  /** What the score was made of, exactly. */
  readonly statistic: NpsStatistic | null;
}

const NONE: Counts = { promoters: 0, passives: 0, detractors: 0 };

const kindOf = (score: number): keyof Counts =>
  score >= 9 ? 'promoters' : score >= 7 ? 'passives' : 'detractors';

export const addCounts = (a: Counts, b: Counts): Counts => ({
  promoters: a.promoters + b.promoters,
  passives: a.passives + b.passives,
  detractors: a.detractors + b.detractors,
});

const sizeOf = ({ promoters, passives, detractors }: Counts): number => promoters + passives + detractors;

/** The answers counted. */
export function countAnswers(answers: readonly NpsAnswer[]): Counts {
  const counts = { ...NONE };
  for (const { score } of answers) counts[kindOf(score)] += 1;
  return counts;
}

/** The counts as exact numbers: parts of accounts do not end as decimals. */
export type ExactCounts = { readonly [K in keyof Counts]: Fraction };

/** What a group's answers come to as a sample, and how many stand on each side. */
export interface Tally {
  readonly counts: ExactCounts;
  readonly sample: Sample;
}

const eachKind = (countOf: (kind: keyof Counts) => Fraction): ExactCounts => ({
  promoters: countOf('promoters'),
  passives: countOf('passives'),
  detractors: countOf('detractors'),
});

/** Every answer counts once. */
export const tallyOfCounts = (counts: Counts): Tally => ({
  counts: eachKind((kind) => integer(counts[kind])),
  sample: {
    n: sizeOf(counts),
    sum: counts.promoters - counts.detractors,
    squares: counts.promoters + counts.detractors,
  },
});

/**
 * Every account counts once, as the shares of its own answers: its score is its promoters less its detractors,
 * divided by its answers. The accounts are the sample, since answers from one are not independent (W. Cochran,
 * Sampling Techniques, 3rd ed., 1977, section 9.2: clusters).
 */
export function tallyOfAccounts(answers: readonly NpsAnswer[]): Tally {
  const accounts = partition(answers, ({ account }) => account);
  /** The counts of all accounts with so many answers. */
  const bySize = new Map<number, Counts>();
  let [sum, squares] = [0, 0];
  for (const own of accounts.values()) {
    const counts = countAnswers(own);
    const size = own.length;
    bySize.set(size, addCounts(bySize.get(size) ?? NONE, counts));
    const score = (counts.promoters - counts.detractors) / size;
    sum += score;
    squares += score * score;
  }
  const inAll = (kind: keyof Counts): Fraction =>
    lowestTerms(
      [...bySize].reduce(
        (total, [size, counts]) => plus(total, over(integer(counts[kind]), integer(size))),
        integer(0),
      ),
    );
  return { counts: eachKind(inAll), sample: { n: accounts.size, sum, squares } };
}

/** @param least under so many answers or accounts only their number is shown; at least 1. */
export function npsResult(id: string, { counts, sample }: Tally, least: number): NpsResult {
  const { n } = sample;
  const nothing = { nps: null, wald: null, adjustedWald: null, statistic: null };
  if (n === 0) return { id, n, ...NONE, ...nothing };
  if (n < least) return { id, n, promoters: null, passives: null, detractors: null, ...nothing };
  return {
    id,
    n,
    promoters: doubleOf(counts.promoters),
    passives: doubleOf(counts.passives),
    detractors: doubleOf(counts.detractors),
    nps: netPromoterScore(sample),
    wald: waldInterval(sample),
    adjustedWald: adjustedWaldInterval(sample),
    statistic: { kind: 'nps', ...counts, n },
  };
}
