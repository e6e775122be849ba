import { toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import type { Evidence } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import type { MetricScore, Result, Scorecard, UsedCell } from '../../model/result.ts';
import type { Calibration } from '../../model/template.ts';
import type { Language } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import { statisticJson } from './statistic-json.ts';

/** The template as a result names it. */
export interface TemplateMark {
  readonly id: string | null;
  readonly sha256: string;
}

/** The result as JSON has it; its keys and their order are promised to users. */
export const resultJson = (
  result: Result,
  template: TemplateMark,
  problems: readonly Problem[],
  language: Language,
): JsonValue => {
  const parts = resultParts(result, template, problems, language);
  return { ...parts, directors: [...parts.directors] };
};

/** The same, with the directors made one at a time: as objects they are many times as large as their text. */
export function resultParts(
  result: Result,
  template: TemplateMark,
  problems: readonly Problem[],
  language: Language,
) {
  const { totals } = result;
  return {
    scorecard: 1,
    template: { id: template.id, sha256: template.sha256 },
    period: result.period,
    complete: result.complete,
    directors: {
      *[Symbol.iterator]() {
        for (const scorecard of result.directors) yield scorecardJson(scorecard);
      },
    },
    totals: {
      bonus: totals.bonus,
      pool: totals.pool,
      unspent: totals.unspent,
      paid: totals.paid,
      payable: totals.payable,
    },
    problems: problems.map((problem) => problemJson(problem, language)),
    settled: result.isSettled,
    calibrations: result.calibrations.map(calibrationJson),
  };
}

const calibrationJson = ({ from, deltas, reason, approver, on, retroactive }: Calibration): JsonValue => ({
  from: from.label,
  deltas: Object.fromEntries(deltas),
  reason,
  approver,
  on: dateText(on),
  retroactive,
});

export function scorecardJson(scorecard: Scorecard): { readonly [key: string]: JsonValue } {
  const { proration } = scorecard;
  return {
    director: scorecard.director,
    name: scorecard.name,
    score: scorecard.score,
    grade: scorecard.grade,
    coefficient: scorecard.coefficient,
    base: scorecard.base,
    proration: proration.days / proration.of,
    bonus: scorecard.bonus,
    due: scorecard.due,
    coverage: scorecard.coverage,
    days: scorecard.days,
    daysInPeriod: scorecard.daysInPeriod,
    paid: scorecard.paid,
    payable: scorecard.payable,
    adjustments: scorecard.adjustments.map(({ points, reason, approver, evidence }) => ({
      points,
      reason,
      approver,
      evidence: [evidenceJson(evidence)],
    })),
    gates: scorecard.gates.map(({ on, actual, gate, evidence }) => ({
      on,
      when: `${gate.when.comparison} ${toText(gate.when.value)}`,
      actual,
      grade: gate.grade,
      title: gate.title,
      evidence: evidence.map(evidenceJson),
    })),
    dimensions: scorecard.dimensions.map(({ id, weight, score, contribution, metrics }) => ({
      id,
      weight,
      score,
      contribution,
      metrics: metrics.map(metricJson),
    })),
    computed: scorecard.computed,
    facts: scorecard.facts.map((known) => ({
      id: known.id,
      state: known.state,
      actual: known.actual,
      evidence: known.evidence.map(evidenceJson),
      ...rolledUpJson(known),
    })),
    quarters: scorecard.quarters.map(({ period, score, metrics }) => ({
      period,
      score,
      metrics: metrics.map(metricJson),
    })),
    payments: scorecard.payments.map(({ period, amount, evidence }) => ({
      period: period.label,
      amount,
      evidence: [evidenceJson(evidence)],
    })),
    withheld: scorecard.withheld,
  };
}

const metricJson = (metric: MetricScore): JsonValue => ({
  id: metric.id,
  weight: metric.weight,
  state: metric.state,
  actual: metric.actual,
  target: metric.target,
  score: metric.score,
  contribution: metric.contribution,
  evidence: metric.evidence.map(evidenceJson),
  threshold: metric.threshold,
  challenge: metric.challenge,
  limited: metric.limited,
  carriedFrom: metric.carriedFrom,
  exemption: metric.exemption,
  ...rolledUpJson(metric),
});

/** What only an actual of several cells has, or one that lacks some of them. */
const rolledUpJson = ({ absent, cells }: Pick<MetricScore, 'absent' | 'cells'>) => ({
  absent: absent.length === 0 ? undefined : absent,
  cells: cells.length === 0 ? undefined : cells.map(cellJson),
});

const cellJson = ({ use, period, value, evidence }: UsedCell): JsonValue => ({
  use,
  period,
  value,
  evidence: evidence && evidenceJson(evidence),
});

const evidenceJson = ({ file, line, column, text, sheet, sample, change }: Evidence): JsonValue => ({
  file,
  line,
  column,
  text,
  sheet,
  change: change && {
    on: dateText(change.on),
    reason: change.reason,
    approver: change.approver,
    late: change.isLate,
    was: change.was ?? null,
  },
  sample: sample && {
    n: sample.n ?? null,
    lower: sample.lower ?? null,
    upper: sample.upper ?? null,
    period: sample.period,
    statistic: sample.statistic && statisticJson(sample.statistic),
  },
});

/** A problem as JSON has it. */
export const problemJson = (
  { code, severity, message, hint, spot, related, detail }: Problem,
  language: Language,
): JsonValue => ({
  code,
  message: message[language],
  file: spot?.file ?? null,
  line: spot?.line ?? null,
  column: spot?.column ?? null,
  hint: hint[language],
  severity,
  detail: detail?.[language],
  sheet: spot?.sheet,
  related: related?.map(({ file, line, column }) => ({ file, line: line ?? null, column: column ?? null })),
});

/** Problems alone, where there is no result. */
export const problemsJson = (problems: readonly Problem[], language: Language): JsonValue => ({
  scorecard: 1,
  problems: problems.map((problem) => problemJson(problem, language)),
});
