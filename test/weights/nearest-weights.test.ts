import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRules } from '../../src/check/rule.ts';
import { band } from '../../src/check/template/band.ts';
import { weightRules } from '../../src/check/template/weight-rules.ts';
import { decimal, HUNDRED, sum, toText } from '../../src/maths/decimal.ts';
import type { Problem } from '../../src/model/problem.ts';
import { metricsOf, type Template, withWeights } from '../../src/model/template.ts';
import { nearestWeights } from '../../src/weights/nearest-weights.ts';
import { templateOf } from './template.ts';

const breaches = (template: Template): string[] => {
  const problems: Problem[] = [];
  const spot = () => ({ file: 'template.yaml' });
  applyRules([band, weightRules], { template, spot, keySpot: spot }, (problem) => problems.push(problem));
  return problems.map(({ message }) => message.en);
};

/** All ways to part a whole among so many. */
function* partitions(whole: number, parts: number): Generator<number[]> {
  if (parts === 1) {
    yield [whole];
    return;
  }
  for (let first = 0; first <= whole; first += 1) {
    for (const rest of partitions(whole - first, parts - 1)) yield [first, ...rest];
  }
}

const TEMPLATE = templateOf(
  [
    { id: 'results', band: [50, 60], metrics: ['revenue', 'margin'] },
    { id: 'customers', band: [25, 30], metrics: ['nps'] },
    { id: 'behaviours', metrics: ['collaboration'] },
  ],
  '  - { each: metric, at-most: 40% }\n  - { heavier: revenue, than: margin }\n',
);

const IDS = metricsOf(TEMPLATE).map(({ id }) => id);

const isAllowed = (units: readonly number[]): boolean =>
  breaches(withWeights(TEMPLATE, new Map(IDS.map((id, index) => [id, decimal(units[index] as number)]))))
    .length === 0;

const ALLOWED = [...partitions(100, 4)].filter(isAllowed);

describe('the nearest weights', () => {
  it('are those of a search through all whole percentages, to the order of priorities', () => {
    expect(ALLOWED.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 }), (given) => {
        const total = given.reduce((all, one) => all + one, 0);
        const priorities = given.map((one) => one / total);
        const found = nearestWeights(TEMPLATE, priorities, 0);
        const cost = (units: readonly number[]): number =>
          units.reduce((all, unit, index) => all + (unit - 100 * (priorities[index] as number)) ** 2, 0);
        const keepsOrder = (units: readonly number[]): boolean =>
          priorities.every((priority, i) =>
            priorities.every(
              (other, j) => !(priority > other) || (units[i] as number) >= (units[j] as number),
            ),
          );
        const units = found?.weights.map((weight) => Number(toText(weight))) as number[];
        expect(isAllowed(units)).toBe(true);
        const ordered = ALLOWED.filter(keepsOrder);
        if (ordered.length > 0) {
          expect(found?.keepsOrder).toBe(true);
          expect(cost(units)).toBeCloseTo(Math.min(...ordered.map(cost)), 9);
        } else {
          expect(found?.keepsOrder).toBe(false);
        }
      }),
      { seed: 20260706, numRuns: 120 },
    );
  });

  it('add up to exactly 100 with any number of decimals, and break nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 4, maxLength: 4 }),
        fc.integer({ min: 0, max: 4 }),
        (given, places) => {
          const total = given.reduce((all, one) => all + one, 0);
          const { weights } = nearestWeights(
            TEMPLATE,
            given.map((one) => one / total),
            places,
          ) ?? { weights: [] };
          expect(toText(sum(weights))).toBe(toText(HUNDRED));
          expect(
            breaches(withWeights(TEMPLATE, new Map(IDS.map((id, index) => [id, weights[index] ?? HUNDRED])))),
          ).toEqual([]);
        },
      ),
      { seed: 20260707, numRuns: 120 },
    );
  });

  it('are the priorities themselves where these break nothing', () => {
    const found = nearestWeights(TEMPLATE, [0.33, 0.22, 0.28, 0.17], 2);
    expect(found?.weights.map(toText)).toEqual(['33', '22', '28', '17']);
    expect(found?.keepsOrder).toBe(true);
  });

  it('are none where bands contradict each other', () => {
    const impossible = templateOf([
      { id: 'results', band: [60, 70], metrics: ['revenue'] },
      { id: 'customers', band: [50, 60], metrics: ['nps'] },
    ]);
    expect(nearestWeights(impossible, [0.5, 0.5], 2)).toBeUndefined();
  });
});
