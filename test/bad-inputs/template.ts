import { type BadInputs, error, type Files, missing, note, warning } from './bad-input.ts';
import {
  actuals,
  dimension,
  edited,
  long,
  metric,
  PAID,
  roster,
  SMALL,
  templateOf,
  withMetrics,
} from './small-firm.ts';

const template = (text: string): { files: Files } => ({ files: { 't.yaml': text } });

/** One dimension with metrics that differ in id and weight; the weight of the n-th stands at line 8n + 2, column 17. */
const weighing = (...weights: readonly string[]) =>
  template(withMetrics(...weights.map((weight, index) => revenueOf(`m${index + 1}`, weight))));

const revenueOf = (id: string, weight: string) => metric({ id, title: id, weight });

/** The grades of the small template, of which A stands at line 17, in other words. */
const graded = (...grades: readonly string[]) =>
  template(
    `${SMALL.slice(0, SMALL.indexOf('grades:'))}grades:\n${grades.map((grade) => `  - { ${grade} }\n`).join('')}`,
  );

export const TEMPLATE: BadInputs = {
  T01: {
    ...template(
      templateOf(
        dimension({ id: 'results', title: 'Results' }, revenueOf('m1', '33.33%')),
        dimension({ id: 'customers', title: 'Customers' }, revenueOf('m2', '33.33%')),
        dimension({ id: 'behaviour', title: 'Behaviour' }, revenueOf('m3', '33.33%')),
      ),
    ),
    finds: [
      error(
        'weights-sum',
        't.yaml:32:17',
        '99.99%',
        '0.01%',
        'results 33.33%',
        'customers 33.33%',
        'behaviour 33.33%',
      ),
    ],
  },
  T03: {
    ...weighing('0.1', '0.2', '0.7'),
    finds: [error('weights-sum', 't.yaml:26:17', 'add up to 1%, not 100%', 'fractions', '10%, 20%, 70%')],
  },
  T04: { ...weighing(...Array(1000).fill('0.1%')), within: 5 },
  T06: {
    ...weighing('110%', '-10%'),
    finds: [error('weight-negative', 't.yaml:18:17', 'm2', 'negative')],
  },
  T07: [
    { ...weighing('100%', '0%'), finds: [warning('weight-zero', 't.yaml:18:17', 'm2', '0%')] },
    {
      ...weighing('100%', '0%'),
      command: 'scorecard check t.yaml --strict',
      exit: [1],
      finds: [error('weight-zero', 't.yaml:18:17', 'm2', '0%')],
    },
  ],
  T08: template(SMALL),
  T09: {
    ...template(
      templateOf(
        dimension({}, revenueOf('m1', '75%')),
        dimension({ id: 'customer-value', title: 'Customer value', weight: '30%' }, revenueOf('m2', '25%')),
      ),
    ),
    finds: [
      error('unknown-key', 't.yaml:18:5', '`weight`', 'weights belong to metrics', 'did you mean `band`'),
    ],
  },
  T10: {
    ...template(
      templateOf(
        dimension({ id: 'results', band: '[50%, 60%]' }, revenueOf('m1', '50%')),
        dimension(
          { id: 'customer-value', title: 'Customer value', band: '[25%, 30%]' },
          revenueOf('m2', '20%'),
          revenueOf('m3', '15%'),
        ),
        dimension({ id: 'behaviour', title: 'Behaviour', band: '[15%, 20%]' }, revenueOf('m4', '15%')),
      ),
    ),
    finds: [error('band', 't.yaml:19:11', 'customer-value', '35%', '25–30%', 'm2 20%', 'm3 15%')],
  },
  T11: {
    ...template(
      templateOf(
        dimension({}, revenueOf('m1', '50%')),
        dimension({ id: 'customers', title: 'Customers' }, revenueOf('m1', '50%')),
      ),
    ),
    finds: [error('duplicate-id', 't.yaml:19:13', '`m1`', 'line 8', 'line 19')],
  },
  T12: ['nps', 'ＮＰＳ'].map((other) => ({
    ...template(
      withMetrics(
        metric({ id: 'NPS', title: 'Promoters', weight: '50%' }),
        metric({ id: other, title: 'Promoters of others', weight: '50%' }),
      ),
    ),
    finds: [error('ambiguous-header', 't.yaml:16:13', 'NPS', other, 'line 8', 'line 16')],
  })),
  T13: {
    ...graded('grade: A, from: 90', 'grade: B, from: 80', 'grade: C, from: 80', 'grade: D, from: 0'),
    finds: [error('grades', 't.yaml:19:23', /B and C .*80/u, /18.*19/u)],
  },
  T14: {
    ...graded('grade: A, from: 90', 'grade: B, from: 80', 'grade: C, from: 60'),
    finds: [error('grades', 't.yaml:19:23', 'from 0 to 60 have no grade')],
  },
  T15: {
    ...template(edited('target: 100', 'target: 0')),
    finds: [error('curve', 't.yaml:14:17', 'revenue', 'target', 'anchors')],
  },
  T16: {
    ...template(edited('curve: ratio', 'curve: { anchors: [[50, 0], [50, 100]] }')),
    finds: [error('curve', 't.yaml:15', 'revenue', /ascend/)],
  },
  T17: {
    ...template(edited('target: 100', 'target: -10')),
    finds: [error('curve', 't.yaml:14:17', 'revenue', '-10', 'anchors')],
  },
  T18: {
    files: {
      't.yaml': withMetrics(
        metric({ id: 'churn', title: 'Churn', better: 'lower', target: '5', curve: 'inverse' }),
      ),
      'in.csv': long('D001,2026-Q1,churn,0'),
    },
    result: { D001: { score: 120, churn: { actual: 0, score: 120, state: 'scored' } } },
  },
  T19: {
    files: { 'in.csv': actuals('1000') },
    finds: [note('score-limited', '', 'cap', '120', 'revenue', 'D001')],
    prints: ['120.00'],
    result: { D001: { revenue: { actual: 1000, score: 120, limited: 'cap' } } },
  },
  T20: {
    files: {
      't.yaml': PAID,
      'roster.csv': roster('D001,Zhang San,50000', 'D002,Li Si,'),
      'in.csv': actuals('90', '90'),
    },
    finds: [missing('blank-base', 'roster.csv:3:12', 'D002', 'no bonus')],
    result: {
      complete: false,
      D001: { score: 90, bonus: 60_000 },
      D002: { score: 90, grade: 'A', base: null, bonus: null },
    },
  },
  T21: {
    ...template(edited(', coefficient: 1.0', '', PAID)),
    finds: [error('coefficient', 't.yaml:18:14', 'grade B', 'coefficient')],
  },
  T22: {
    files: {
      'in.csv': long('D001,2026-Q5,revenue,90', 'D002,26Q2,revenue,90', 'D003,Q2 2026,revenue,90'),
    },
    finds: [
      error('period-form', 'in.csv:2:6', '2026-Q5', '2026Q2', '2026年第二季度'),
      error('period-form', 'in.csv:3:6', '26Q2', '2026Q2', '2026年第二季度'),
      error('period-form', 'in.csv:4:6', 'Q2 2026', '2026Q2', '2026年第二季度'),
    ],
  },
};
