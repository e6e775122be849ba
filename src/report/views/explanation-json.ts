import type { Problem } from '../../model/problem.ts';
import type { Scorecard } from '../../model/result.ts';
import type { Step } from '../../model/step.ts';
import type { Language } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import { arithmetic, exactText, operandText } from './equation.ts';
import { problemJson, scorecardJson } from './result-json.ts';

/** A scorecard as JSON has it, with the steps that led to it. */
export function explanationJson(
  scorecard: Scorecard,
  period: string,
  problems: readonly Problem[],
  language: Language,
  only?: string,
): JsonValue {
  const metrics = scorecard.dimensions.flatMap((dimension) => dimension.metrics);
  const steps: { readonly [key: string]: JsonValue | undefined }[] = [
    ...metrics.flatMap((metric) => metric.steps.map((step) => stepJson({ ...step, of: metric.id }))),
    ...scorecard.facts.flatMap((known) => known.steps.map((step) => stepJson({ ...step, of: known.id }))),
    ...scorecard.quarters.flatMap((quarter) => [
      ...quarter.metrics.flatMap((metric) =>
        metric.steps.map((step) => ({ ...stepJson({ ...step, of: metric.id }), period: quarter.period })),
      ),
      ...quarter.steps.map((step) => ({ ...stepJson(step), period: quarter.period })),
    ]),
    ...scorecard.steps.map(stepJson),
  ];
  return {
    scorecard: 1,
    period,
    ...scorecardJson(only === undefined ? scorecard : onlyMetric(scorecard, only)),
    steps: steps.filter((step) => only === undefined || step.of === only),
    problems: problems.map((problem) => problemJson(problem, language)),
  };
}

/** The scorecard with one metric, the one asked for. */
const onlyMetric = (scorecard: Scorecard, id: string): Scorecard => ({
  ...scorecard,
  dimensions: scorecard.dimensions
    .map((dimension) => ({ ...dimension, metrics: dimension.metrics.filter((metric) => metric.id === id) }))
    .filter(({ metrics }) => metrics.length > 0),
  quarters: scorecard.quarters.map((quarter) => ({
    ...quarter,
    metrics: quarter.metrics.filter((metric) => metric.id === id),
  })),
});

const stepJson = (step: Step): { readonly [key: string]: JsonValue | undefined } => ({
  rule: step.rule,
  of: step.of ?? null,
  arithmetic: arithmetic(step),
  operands: Object.fromEntries(
    Object.entries(step.operands).map(([name, operand]) => [
      name,
      'scale' in operand ? operand : operandText(operand),
    ]),
  ),
  result: exactText(step.result),
  rounded: step.rounded ?? null,
});
