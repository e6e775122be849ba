import { describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { type Case, metricsOf, writeCase } from './case.ts';
import { featuresOf } from './features.ts';
import { levelOf, measured } from './measured.ts';
import { randomCase } from './random-case.ts';
import { areSound, pointsOf } from './random-metric.ts';
import { exact, HUNDRED, sum } from './rational.ts';

const TIMEOUT = 60_000;
const seeds = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

const directorsOf = (kase: Case): string[] => [...new Set(kase.values.map(({ director }) => director))];

describe('a random case', () => {
  it('is the same for the same seed', () => {
    expect(writeCase(randomCase(7))).toEqual(writeCase(randomCase(7)));
  });

  it('is valid', { timeout: TIMEOUT }, () => {
    for (const seed of seeds(200)) {
      const kase = randomCase(seed);
      const metrics = metricsOf(kase.template);
      const { 'template.yaml': template = '' } = writeCase(kase).files;
      const { errors, warnings } = parseDocument(template, { strict: true });
      expect([...errors, ...warnings], `seed ${seed}`).toEqual([]);
      expect(sum(metrics.map(({ weight }) => exact(weight))), `seed ${seed}`).toEqual(HUNDRED);
      for (const metric of metrics) {
        const ys = pointsOf(metric.curve).map(([, y]) => Number(y));
        const inOrder = ys.toSorted((a, b) => (metric.better === 'higher' ? a - b : b - a));
        expect(ys, `seed ${seed}, ${metric.id}`).toEqual(inOrder);
        for (const director of directorsOf(kase)) {
          const { cycles } = measured(kase, director, metric);
          const isSound = !cycles || areSound(metric, (name) => levelOf(kase, director, metric, name));
          expect(isSound, `seed ${seed}, ${metric.id} of ${director}`).toBe(true);
        }
      }
      const rows = kase.values.map(({ director, measure, dated }) =>
        JSON.stringify([director, measure, dated]),
      );
      expect(new Set(rows).size, `seed ${seed}`).toBe(rows.length);
    }
  });
});

/** What must not go untested, however the generator changes. */
const FEATURES = [
  ...['scored', 'not-due', 'missing', 'zeroed', 'excluded', 'carried', 'exempt'].map(
    (name) => `state: ${name}`,
  ),
  ...[
    'anchors',
    'anchors with levels',
    'anchors of attainment',
    'steps',
    'steps with levels',
    'deduct',
  ].flatMap((name) => [`curve: ${name}, higher`, `curve: ${name}, lower`]),
  ...['steps of attainment, higher', 'steps of attainment, lower', 'ratio, higher'].map(
    (name) => `curve: ${name}`,
  ),
  ...['complement, lower', 'inverse, lower'].map((name) => `curve: ${name}`),
  ...['month', 'quarter', 'half-year', 'year'].map((kind) => `period: ${kind}`),
  ...['CNY', 'USD', 'JPY', 'KWD'].map((currency) => `currency: ${currency}`),
  ...['by grade', 'by curve', 'none'].map((way) => `bonus: ${way}`),
  'exit 0',
  'exit 1',
  'fiscal year not from January',
  'one metric',
  'ten metrics or more',
  'weights with decimals',
  'no roster',
  'not in post, not listed',
  'wide file',
  'value dated by what closes its cycle',
  'own levels',
  'target cut to days in post',
  'metric score between two hundredths',
  'score between two hundredths',
  'coefficient between two ten-thousandths',
  'bonus between two units',
  'contributions topped up',
  'dimension without a score',
  'actual exactly on a number of the curve',
  'actual of 0 where lower is better',
  'negative actual',
  'missing though carry',
  'exempt, not due',
  'exempt, with a value',
  'exemption in another period',
  'all that is due exempt',
  'low coverage',
  'coverage exactly enough',
  'adjusted',
  'adjusted to 0, not below',
  'adjustment of another period',
  'adjustments exactly at the limit',
  'score exactly on the edge of a grade',
  'on the edge by rounding',
  'gated by a fact',
  'gated by a metric',
  'gated by several',
  'gated, grade fell',
  'gated, grade did not fall',
  'gated under a coefficient curve',
  'gated without a grade',
  'gate on a carried metric held',
  'gate on a metric that has no say',
  'missing fact',
  'in post for a part',
  'several spells in the period',
  'under minimum-days',
  'exactly minimum-days',
  'blank base',
  'base-per another period',
  'prorate: none',
  'cap as amount',
  'cap as percentage',
  'round-to',
];

describe('random cases', () => {
  it('put every feature to the test', { timeout: TIMEOUT }, () => {
    const met = new Set(seeds(500).flatMap((seed) => featuresOf(randomCase(seed))));
    expect(FEATURES.filter((feature) => !met.has(feature))).toEqual([]);
  });
});
