import type { FirstChange } from '../../analytics/end-check.ts';
import type { Stretch } from '../../analytics/stretch.ts';
import type { Change } from '../../analytics/weight-stretch.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Fraction } from '../../maths/fraction.ts';
import type { Problem } from '../../model/problem.ts';
import type { Language } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import { problemJson, type TemplateMark } from './result-json.ts';
import type { StabilityReport } from './stability-cells.ts';
import { shownEnds } from './stability-page.ts';

/** Digits after the point of an end in JSON, rounded inwards; the exact end stands beside it. */
const PLACES = 6;

/** How stable a result is, as JSON has it. */
export function stabilityJson(
  report: StabilityReport,
  mark: TemplateMark,
  problems: readonly Problem[],
  language: Language,
): JsonValue {
  const { metrics, changes, ranks, spreads, pairs, samples, seed, leftOut } = report;
  return {
    scorecard: 1,
    template: { id: mark.id, sha256: mark.sha256 },
    period: report.period,
    metrics: metrics.map(({ id, weight, grade, bonus }) => ({
      id,
      weight,
      grade: stretchJson(grade, weight),
      bonus: stretchJson(bonus, weight),
      first: (changes.get(id) ?? []).map(changeJson),
    })),
    ranks: ranks.map(({ director, name, score, rank, median, best, worst }) => ({
      director,
      name,
      score,
      rank,
      median,
      best,
      worst,
    })),
    spreads: spreads.map(({ id, n, mean, deviation, influence }) => ({ id, n, mean, deviation, influence })),
    pairs: pairs.map(({ left, right, n, correlation, isNearlyOne }) => ({
      left,
      right,
      n,
      correlation,
      nearlyOne: isNearlyOne,
    })),
    samples,
    seed,
    leftOut,
    problems: problems.map((problem) => problemJson(problem, language)),
  };
}

function stretchJson(stretch: Stretch<Change> | null, weight: Decimal): JsonValue {
  if (stretch === null) return null;
  const [from, to] = shownEnds(stretch, weight, PLACES);
  return {
    from,
    to,
    exactFrom: quotient(stretch.from.at),
    exactTo: quotient(stretch.to.at),
    fromIncluded: stretch.from.isIncluded,
    toIncluded: stretch.to.isIncluded,
  };
}

const changeJson = ({ kind, side, director, before, after }: FirstChange): JsonValue => ({
  of: kind,
  side,
  director,
  before: kind === 'grade' ? before.grade : before.bonus,
  after: kind === 'grade' ? (after?.grade ?? null) : (after?.bonus ?? null),
});

/** A fraction in lowest terms: 150/7. */
function quotient({ numerator, denominator }: Fraction): string {
  let [a, b] = [numerator < 0n ? -numerator : numerator, denominator];
  while (b !== 0n) [a, b] = [b, a % b];
  return denominator === a ? `${numerator / a}` : `${numerator / a}/${denominator / a}`;
}
