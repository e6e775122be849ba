import { type Case, type Metric, metricsOf, type Value, writeCase } from '../oracle/case.ts';
import { measured } from '../oracle/measured.ts';
import { expectedResult } from '../oracle/oracle.ts';
import {
  decimalText,
  divide,
  equal,
  exact,
  fraction,
  HUNDRED,
  minus,
  plus,
  type Rational,
  sum,
  times,
} from '../oracle/rational.ts';
import { runCli } from '../run.ts';

interface ReachedJson {
  readonly actual: number;
  readonly metricScore: number | null;
  readonly score: number | null;
  readonly grade: string | null;
}

export interface MetricReachJson {
  readonly id: string;
  readonly state: string;
  readonly actual: number | null;
  readonly rolledUp: boolean;
  readonly unit: number | null;
  readonly neededScore: number | null;
  readonly answer: ReachedJson | null;
  readonly change: number | null;
  readonly before: ReachedJson | null;
  readonly obstacle: string | null;
}

/** The JSON of `simulate --reach`, as far as tests look at it. */
export interface ReachJson {
  readonly director: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly next: { readonly grade: string; readonly from: number } | null;
  readonly metrics: readonly MetricReachJson[];
}

/** The ways into the next grade, as the program tells them. @throws where it prints anything else. */
export async function reachOf(kase: Case, director: string): Promise<ReachJson> {
  const { args, files } = writeCase(kase);
  const { stdout, stderr } = await runCli(
    ['simulate', ...args.slice(1), '--director', director, '--reach'],
    files,
  );
  try {
    return JSON.parse(stdout) as ReachJson;
  } catch {
    throw new Error(`no JSON on standard output:\n${stdout.slice(0, 1000)}\n${stderr.slice(0, 2000)}`);
  }
}

/** A number of the JSON as it was printed: the shortest text of a double is that. */
export const printed = (figure: number): Rational =>
  String(figure).includes('e') ? exact(figure.toFixed(12)) : exact(String(figure));

const withRow = (kase: Case, row: Value, change: Partial<Value>): Case => ({
  ...kase,
  values: kase.values.map((value) => (value === row ? { ...row, ...change } : value)),
});

/**
 * The case in which the metric's actual is this one, by another number in one row. Which row and which number is
 * found by trying, and judged by the second reading of the rules.
 *
 * @returns undefined where no single row does it in a number that ends.
 */
export function withActual(kase: Case, director: string, metric: Metric, actual: Rational): Case | undefined {
  const rows = kase.values.filter((value) => value.director === director && value.measure === metric.id);
  const now = measured(kase, director, metric).actual;
  if (now === undefined) return undefined;
  const change = minus(actual, now);
  for (const row of rows) {
    for (const candidate of [
      ...otherActuals(row, rows, change, actual),
      ...otherNumerators(row, rows, metric, actual),
    ]) {
      const changed = withRow(kase, row, candidate);
      const made = measured(changed, director, metric).actual;
      if (made !== undefined && equal(made, actual)) return changed;
    }
  }
  return undefined;
}

function* otherActuals(
  { actual }: Value,
  rows: readonly Value[],
  change: Rational,
  asked: Rational,
): Generator<Partial<Value>> {
  if (actual === undefined) return;
  const alone = decimalText(asked);
  if (alone !== undefined) yield { actual: alone };
  for (let count = 1; count <= rows.length; count += 1) {
    const text = decimalText(plus(exact(actual), times(change, fraction(count))));
    if (text !== undefined) yield { actual: text };
  }
}

function* otherNumerators(
  row: Value,
  rows: readonly Value[],
  { unit }: Metric,
  actual: Rational,
): Generator<Partial<Value>> {
  if (row.numerator === undefined) return;
  const others = rows.filter((one) => one !== row);
  const total = (part: 'numerator' | 'denominator', of: readonly Value[]): Rational =>
    sum(of.flatMap((one) => (one[part] === undefined ? [] : [exact(one[part])])));
  const quotient = unit === 'percent' ? divide(actual, HUNDRED) : actual;
  const numerator = minus(times(quotient, total('denominator', rows)), total('numerator', others));
  const text = decimalText(numerator);
  if (text !== undefined) yield { numerator: text };
}

/** The case with nobody else in it and without pay: neither has a say in a grade. */
const alone = (kase: Case, director: string): Case => {
  const own = <T extends { readonly director: string }>(rows: readonly T[]): T[] =>
    rows.filter((row) => row.director === director);
  return {
    ...kase,
    template: { ...kase.template, bonus: undefined },
    roster: kase.roster && own(kase.roster),
    values: own(kase.values),
    adjustments: own(kase.adjustments),
    exemptions: own(kase.exemptions),
    payments: undefined,
  };
};

/** How far from the best the grade is that the second reading of the rules gives; none is the furthest. */
export function rank(whole: Case, director: string): number {
  const kase = alone(whole, director);
  const grade = expectedResult(kase).directors.find((one) => one.director === director)?.grade ?? null;
  const index = kase.template.grades.findIndex((band) => band.grade === grade);
  return index < 0 ? kase.template.grades.length : index;
}

export const metricNamed = (kase: Case, id: string): Metric => {
  const metric = metricsOf(kase.template).find((one) => one.id === id);
  if (metric === undefined) throw new Error(`no metric ${id}`);
  return metric;
};
