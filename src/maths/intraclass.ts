import { type Decimal, powerOfTen } from './decimal.ts';
import { type Fraction, integer, minus, over, plus, times } from './fraction.ts';

/** The six intraclass correlations of P. E. Shrout and J. L. Fleiss (1979); null where the divisor is 0. */
export interface IntraclassCorrelations {
  /** One rating, each target rated by other raters. */
  readonly ICC1: Fraction | null;
  /** One rating, raters drawn at random from many, all rate all; agreement in level counts. */
  readonly ICC2: Fraction | null;
  /** One rating, these raters and no others; only agreement in order and distance counts. */
  readonly ICC3: Fraction | null;
  /** The same of the mean of all raters. */
  readonly ICC1k: Fraction | null;
  readonly ICC2k: Fraction | null;
  readonly ICC3k: Fraction | null;
}

const NONE: IntraclassCorrelations = {
  ICC1: null,
  ICC2: null,
  ICC3: null,
  ICC1k: null,
  ICC2k: null,
  ICC3k: null,
};

const quotient = (a: Fraction, b: Fraction): Fraction | null => (b.numerator === 0n ? null : over(a, b));

/**
 * The intraclass correlations of a full table of ratings, exactly: P. E. Shrout and J. L. Fleiss, Intraclass
 * correlations, Psychological Bulletin 86 (1979), p. 423; in K. O. McGraw and S. P. Wong (1996) they are
 * ICC(1), ICC(A,1), ICC(C,1) and, of means, ICC(k), ICC(A,k), ICC(C,k). They may be negative.
 *
 * @param table one row a target, one column a rater, no cell empty.
 * @returns null for each of them under two targets or two raters.
 */
export function intraclass(table: readonly (readonly Decimal[])[]): IntraclassCorrelations {
  const targets = table.length;
  const raters = table[0]?.length ?? 0;
  if (targets < 2 || raters < 2) return NONE;
  const squares = squaresOf(inOneScale(table));
  const between = over(squares.targets, integer(targets - 1));
  const columns = over(squares.raters, integer(raters - 1));
  const within = over(plus(squares.raters, squares.rest), integer(targets * (raters - 1)));
  const rest = over(squares.rest, integer((targets - 1) * (raters - 1)));
  const [n, k, others] = [integer(targets), integer(raters), integer(raters - 1)];
  const level = minus(columns, rest);
  return {
    ICC1: quotient(minus(between, within), plus(between, times(others, within))),
    ICC2: quotient(minus(between, rest), plus(plus(between, times(others, rest)), over(times(k, level), n))),
    ICC3: quotient(minus(between, rest), plus(between, times(others, rest))),
    ICC1k: quotient(minus(between, within), between),
    ICC2k: quotient(minus(between, rest), plus(between, over(level, n))),
    ICC3k: quotient(minus(between, rest), between),
  };
}

/** The decimals as whole numbers, all counted in the same unit: the correlations do not depend on it. */
function inOneScale(table: readonly (readonly Decimal[])[]): bigint[][] {
  const scale = Math.max(...table.flat().map((value) => value.scale));
  return table.map((row) => row.map((value) => value.coefficient * powerOfTen(scale - value.scale)));
}

const total = (values: readonly bigint[]): bigint => values.reduce((sum, value) => sum + value, 0n);
const totalOfSquares = (values: readonly bigint[]): bigint => total(values.map((value) => value * value));

/**
 * The sums of squares of the two-way analysis of variance with one value a cell, each times the number of
 * cells: whole numbers, from which nothing is lost.
 */
function squaresOf(table: readonly (readonly bigint[])[]): Record<'targets' | 'raters' | 'rest', Fraction> {
  const rows = table.map(total);
  const columns = (table[0] ?? []).map((_, at) => total(table.map((row) => row[at] as bigint)));
  const cells = BigInt(rows.length * columns.length);
  const mean = total(rows) ** 2n;
  const all = cells * totalOfSquares(table.flat()) - mean;
  const targets = BigInt(rows.length) * totalOfSquares(rows) - mean;
  const raters = BigInt(columns.length) * totalOfSquares(columns) - mean;
  const whole = (numerator: bigint): Fraction => ({ numerator, denominator: 1n });
  return { targets: whole(targets), raters: whole(raters), rest: whole(all - targets - raters) };
}
