import type { Case, Metric, Period, Spell, Template, Value } from './case.ts';
import { type ExpectedDirector, type ExpectedMetric, expectedResult } from './oracle.ts';

// What the worked cases are written with: a small firm in which all that is not said is plain.

export const quarter = (number: number): Period => ({ kind: 'quarter', year: 2026, number });
export const Q1 = quarter(1);

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

export const wang: Spell = { director: 'D001', name: '王芳', base: '50000' };

export const value = (measure: string, actual?: string, given: Partial<Value> = {}): Value => ({
  director: 'D001',
  measure,
  dated: Q1,
  actual,
  ...given,
});

/** A case of one director and one dimension, but for what is given. */
export function scoring(
  metrics: readonly Metric[],
  values: readonly Value[],
  given: Partial<Omit<Case, 'template'>> & { template?: Partial<Template> } = {},
): Case {
  return {
    period: Q1,
    roster: [wang],
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
      grades: [
        { grade: 'S', from: '110', coefficient: '1.5' },
        { grade: 'A', from: '90', coefficient: '1.2' },
        { grade: 'B', from: '80', coefficient: '1.0' },
        { grade: 'C', from: '60', coefficient: '0.6' },
        { grade: 'D', from: '0', coefficient: '0' },
      ],
      bonus: {},
      ...given.template,
    },
  };
}

export function only<T>(items: readonly T[]): T {
  const [item, ...others] = items;
  if (item === undefined || others.length > 0) throw new Error(`${items.length} items, not one`);
  return item;
}

const known: Case[] = [];

/** What the oracle makes of a case, which is remembered for the program to be held against it too. */
export function worked(kase: Case): ReturnType<typeof expectedResult> {
  known.push(kase);
  return expectedResult(kase);
}

/** Every case that was worked out so far. */
export const workedCases = (): readonly Case[] => known;

export const resultOf = (kase: Case): ExpectedDirector => only(worked(kase).directors);
export const metricsIn = (kase: Case): ExpectedMetric[] =>
  resultOf(kase).dimensions.flatMap(({ metrics }) => metrics);
