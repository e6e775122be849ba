import type { Interval } from '../../maths/interval.ts';

/** What a sample of scores from −1 (detractor) to 1 (promoter) comes to. */
export interface Sample {
  /** Answers, or accounts where each account counts once. */
  readonly n: number;
  /** Σ of the scores: promoters less detractors. */
  readonly sum: number;
  /** Σ of the squared scores: promoters and detractors together, where each is one answer. */
  readonly squares: number;
  /** Everyone who could have been asked, at least n; undefined where that is not known. */
  readonly population?: number | undefined;
}

/** The 97.5 % point of the standard normal distribution: an interval holds the truth 95 times in 100. */
const Z = 1.959963984540054;

/** The Net Promoter Score in −100…100 (F. Reichheld, 2003): promoters less detractors in percent of all. */
export const netPromoterScore = ({ n, sum }: Sample): number => (100 * sum) / n;

/**
 * The size of a sample without limit that would be as exact as this one drawn from its population without
 * replacement: n (N − 1) ÷ (N − n), by the finite population correction (W. Cochran, Sampling Techniques,
 * 3rd ed., 1977, section 2.6). Infinite where everyone was asked.
 */
function effectiveSize({ n, population }: Sample): number {
  if (population === undefined) return n;
  return population === n ? Number.POSITIVE_INFINITY : (n * (population - 1)) / (population - n);
}

/** The 95 % interval of a mean of n scores with this mean square, in −100…100; its limits may pass that. */
function around(mean: number, meanSquare: number, n: number): Interval {
  // Rounding may leave a variance of 0 just below it.
  const half = Z * Math.sqrt(Math.max(0, meanSquare - mean * mean) / n);
  return [100 * (mean - half), 100 * (mean + half)];
}

/**
 * The Wald interval: variance p₊ + p₋ − (p₊ − p₋)², divided by n (B. Rocks, "Interval estimation for the Net
 * Promoter Score", The American Statistician 70:4, 2016, equation 2).
 */
export const waldInterval = (sample: Sample): Interval =>
  around(sample.sum / sample.n, sample.squares / sample.n, effectiveSize(sample));

/** What the adjusted interval adds: ¾ promoters, 1½ passives and ¾ detractors. */
const ADDED = { n: 3, squares: 1.5 } as const;

/**
 * The adjusted Wald interval, centred on the adjusted score (Rocks 2016, section 3, the adjustment of A.
 * Agresti and B. Min, 2005). Of a finite population what is added weighs against the effective size, as C.
 * Franco and others do for proportions (Journal of Survey Statistics and Methodology 7:3, 2019): where everyone
 * was asked nothing is left to adjust.
 */
export function adjustedWaldInterval(sample: Sample): Interval {
  const size = effectiveSize(sample);
  const [mean, meanSquare] = [sample.sum / sample.n, sample.squares / sample.n];
  if (size === Number.POSITIVE_INFINITY) return [100 * mean, 100 * mean];
  const total = size + ADDED.n;
  return around((mean * size) / total, (meanSquare * size + ADDED.squares) / total, total);
}
