import { loadTemplate } from '../../src/load/template/template.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Template } from '../../src/model/template.ts';

export interface SmallDimension {
  readonly id: string;
  readonly band?: readonly [number, number];
  readonly metrics: readonly string[];
}

/** The text of a template whose metrics weigh the same, the last one what is left over. */
export function templateText(dimensions: readonly SmallDimension[], rules = '', rest = ''): string {
  const count = dimensions.flatMap(({ metrics }) => metrics).length;
  const least = Math.floor(100 / count);
  const all = dimensions.flatMap(({ metrics }) => metrics);
  const weight = (metric: string): number => (metric === all.at(-1) ? 100 - least * (count - 1) : least);
  return `scorecard: 1
id: small
title: Small
dimensions:
${dimensions
  .map(
    ({ id, band, metrics }) => `  - id: ${id}
    title: ${id} as a whole
${band === undefined ? '' : `    band: [${band.join(', ')}]\n`}    metrics:
${metrics
  .map(
    (metric) => `      - id: ${metric}
        title: ${metric} of ${id}
        weight: ${weight(metric)}%
        cycle: quarter
        unit: points
        better: higher
        curve: { anchors: [[0, 0], [120, 120]] }
`,
  )
  .join('')}`,
  )
  .join('')}grades:
  - { grade: A, from: 90, coefficient: 1.2 }
  - { grade: B, from: 80, coefficient: 1 }
  - { grade: C, from: 60, coefficient: 0.6 }
  - { grade: D, from: 0, coefficient: 0 }
${rules === '' ? '' : `rules:\n${rules}`}${rest}`;
}

/** A template from its text, which has no fault of form. */
export function loaded(text: string): Template {
  const problems: Problem[] = [];
  const template = loadTemplate('template.yaml', text, (problem) => problems.push(problem)).loaded?.template;
  if (template === undefined) throw new Error(JSON.stringify(problems.map(({ message }) => message.en)));
  return template;
}

export const templateOf = (dimensions: readonly SmallDimension[], rules = '', rest = ''): Template =>
  loaded(templateText(dimensions, rules, rest));
