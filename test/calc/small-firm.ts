import type { Case, Cycle, Level, Levels, Metric, Period, Spell, Template, Value } from '../oracle/case.ts';
import { metricsOfResult, type ScoredMetric, scoredAlone } from './scored.ts';

/**
 * A firm of one director, one dimension and as many metrics as a test names: what a test does not speak of is as plain as
 * can be, so that its figures can be worked out in one's head.
 */
export const quarter = (number: number, year = 2026): Period => ({ kind: 'quarter', year, number });
export const halfYear = (number: number, year = 2026): Period => ({ kind: 'half-year', year, number });
export const year = (number: number): Period => ({ kind: 'year', year: number, number: 1 });
export const month = (number: number, inYear = 2026): Period => ({ kind: 'month', year: inYear, number });
export const Q1 = quarter(1);

/** Reaches its score by its actual: 100 × actual ÷ 100. */
export const metric = (id: string, weight: string, given: Partial<Metric> = {}): Metric => ({
  id,
  title: id,
  weight,
  cycle: 'quarter',
  unit: 'percent',
  better: 'higher',
  target: '100',
  curve: 'ratio',
  ...given,
});

export const WANG: Spell = { director: 'D001', name: '王芳', base: '50000' };

/** `measured('nps', '40')`: what the export says of Wang in the first quarter; no actual, a blank cell. */
export const measured = (measure: string, actual?: string, given: Partial<Value> = {}): Value => ({
  director: WANG.director,
  measure,
  dated: Q1,
  actual,
  ...given,
});

/** S from 110, A from 90, B from 80, C from 60, D below. */
export const GRADES: Template['grades'] = [
  { grade: 'S', from: '110', coefficient: '1.5' },
  { grade: 'A', from: '90', coefficient: '1.2' },
  { grade: 'B', from: '80', coefficient: '1' },
  { grade: 'C', from: '60', coefficient: '0.6' },
  { grade: 'D', from: '0', coefficient: '0' },
];

export type Given = Partial<Omit<Case, 'template'>> & { readonly template?: Partial<Template> };

export function firm(metrics: readonly Metric[], values: readonly Value[], given: Given = {}): Case {
  return {
    period: Q1,
    roster: [WANG],
    values,
    adjustments: [],
    exemptions: [],
    spelling: { headers: 'en', periods: 'plain', blank: '', grouped: false, wide: [] },
    ...given,
    template: {
      currency: 'CNY',
      fiscalYearStarts: 1,
      dimensions: [{ id: 'results', title: 'Results', metrics }],
      facts: [],
      gates: [],
      grades: GRADES,
      bonus: {},
      ...given.template,
    },
  };
}

/** The result of the metric that is alone on its scorecard. */
export async function onlyMetric(kase: Case): Promise<ScoredMetric> {
  const [metricResult, ...others] = metricsOfResult(await scoredAlone(kase));
  if (metricResult === undefined || others.length > 0) throw new Error('not one metric');
  return metricResult;
}

/** The score that a metric gives an actual; `levels` are the director's own. */
export async function scoreOf(
  given: Partial<Metric>,
  actual: string,
  levels?: Levels,
): Promise<number | null> {
  const kase = firm([metric('m', '100', given)], [measured('m', actual, { levels })]);
  return (await onlyMetric(kase)).score;
}

export type { Cycle, Level, Levels, Metric, Period, Spell, Value };
