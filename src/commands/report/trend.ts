import { calculate } from '../../calc/calculate.ts';
import type { Measurement } from '../../model/measurement.ts';
import { cycleBefore, type Period } from '../../model/period.ts';
import type { Template } from '../../model/template.ts';
import type { PeriodScore } from '../../report/pages/charts.ts';
import type { Computed } from '../compute.ts';
import type { Gathered } from '../gather.ts';

/** Periods before the scored one that are looked for. */
const MOST = 7;

/** Everybody's score in one earlier period. */
interface EarlierPeriod {
  readonly period: string;
  readonly isFaulty: boolean;
  readonly scores: ReadonlyMap<
    string,
    { readonly score: PeriodScore['score']; readonly grade: string | null }
  >;
}

/** The scores of a director from period to period, oldest first, the scored period last. */
export type TrendOf = (scorecard: {
  readonly director: string;
  readonly score: PeriodScore['score'];
  readonly grade: string | null;
}) => readonly PeriodScore[];

/**
 * Scores the periods before from what the same files hold of them, back to the first of which they hold nothing.
 * A period whose data have faults is named and not scored.
 */
export function trends(
  { dataOf, template }: Gathered,
  { period: scored }: Extract<Computed, { ok: true }>,
): TrendOf {
  const earlier: EarlierPeriod[] = [];
  let period = scored;
  for (let back = 0; back < MOST; back += 1) {
    if (template === undefined) break;
    period = cycleBefore(period, template.fiscalYearStarts);
    const one = scoreEarlier(dataOf, template, period);
    if (one === undefined) break;
    earlier.unshift(one);
  }
  return ({ director, score, grade }) => [
    ...earlier.flatMap(({ period: label, isFaulty, scores }): PeriodScore[] => {
      const own = scores.get(director);
      if (own === undefined && !isFaulty) return [];
      return [{ period: label, score: own?.score ?? null, grade: own?.grade ?? null, isFaulty }];
    }),
    { period: scored.label, score, grade, isFaulty: false },
  ];
}

function scoreEarlier(
  dataOf: Gathered['dataOf'],
  template: Template,
  period: Period,
): EarlierPeriod | undefined {
  let isFaulty = false;
  const data = dataOf(period, ({ severity }) => {
    if (severity === 'error') isFaulty = true;
  });
  const ends = period.firstMonth + period.months;
  const isOfEnd = ({ actual, period: dated }: Measurement): boolean =>
    actual !== undefined && dated.firstMonth + dated.months === ends;
  if (data === undefined || ![...data.measurements].some(isOfEnd)) return undefined;
  if (isFaulty) return { period: period.label, isFaulty, scores: new Map() };
  const { directors } = calculate({ ...data, template, period, provisional: false });
  const scores = new Map(directors.map(({ director, score, grade }) => [director, { score, grade }]));
  return { period: period.label, isFaulty, scores };
}
