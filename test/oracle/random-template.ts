import type { Band, Bonus, Decimal, Dimension } from './case.ts';
import type { Dice } from './dice.ts';
import { decimal, type MetricPlan } from './random-metric.ts';
import { decimalText, exact, sum } from './rational.ts';

/** `count` weights that add up to exactly 100, often in steps of 5, else with up to four decimals. */
export function randomWeights(dice: Dice, count: number): Decimal[] {
  const places = dice.chance(0.4) ? 0 : dice.whole(0, 4);
  const step = places === 0 && dice.chance(0.7) ? 5 : 1;
  const units = (100 * 10 ** places) / step;
  const cuts = [0, ...dice.distinct(count - 1, 1, units - 1), units];
  return cuts.slice(1).map((cut, index) => decimal((cut - (cuts[index] ?? 0)) * step, -places));
}

export function randomDimensions(dice: Dice, plans: readonly MetricPlan[]): Dimension[] {
  const count = dice.whole(1, Math.min(4, plans.length));
  const cuts = [0, ...dice.distinct(count - 1, 1, plans.length - 1), plans.length];
  const hasBands = dice.chance(0.3);
  return cuts.slice(1).map((end, index) => {
    const metrics = plans.slice(cuts[index], end).map(({ metric }) => metric);
    const exactly = decimalText(sum(metrics.map(({ weight }) => exact(weight)))) ?? '100';
    return {
      id: `dimension-${index + 1}`,
      title: `维度${index + 1}`,
      band: hasBands ? (dice.chance(0.5) ? [exactly, '100'] : ['0', exactly]) : undefined,
      metrics,
    };
  });
}

export function randomGrades(dice: Dice): Band[] {
  const names = dice.pick([
    ['S', 'A', 'B', 'C', 'D'],
    ['A', 'B', 'C'],
    ['Gold', 'Silver'],
    ['A', 'B', 'C', 'D'],
  ]);
  const edges = dice.distinct(names.length - 1, 40, 118).toReversed();
  // Odd amounts times a half fall between two units of money.
  const step = dice.chance(0.4) ? 50 : 5;
  const coefficients = dice.distinct(names.length, 1, step === 50 ? 6 : 40).toReversed();
  return names.map((grade, index) => ({
    grade,
    from: decimal(edges[index] ?? 0),
    coefficient:
      index === names.length - 1 && dice.chance(0.6) ? '0' : decimal((coefficients[index] ?? 0) * step, -2),
  }));
}

export function randomBonus(dice: Dice, currency: string): Bonus {
  const units = { JPY: ['1', '10', '100'], KWD: ['0.001', '0.005', '1'] }[currency] ?? [
    '0.01',
    '0.05',
    '0.1',
    '1',
    '10',
  ];
  // A rise of 0.1 over 20 points puts every other score between two ten-thousandths.
  const [wide, high] = dice.pick([
    [20, 10],
    [1, 1],
  ]);
  const xs = dice.distinct(dice.whole(2, 4), 30 / wide, 125 / wide).map((x) => Math.trunc(x) * wide);
  const ys = dice.distinct(xs.length, 0, 200 / high).map((y) => y * high);
  return {
    basePer: dice.oneOf([undefined, undefined, 'quarter', 'half-year', 'year']),
    by: dice.chance(0.35)
      ? { anchors: xs.map((x, index) => [decimal(x), decimal(ys[index] ?? 0, -2)]) }
      : dice.oneOf([undefined, 'grade']),
    prorate: dice.oneOf([undefined, undefined, 'days', 'none']),
    cap: dice.oneOf([undefined, undefined, 'none', '100%', '120%', '87.5%', '9000', '30000']),
    roundTo: dice.chance(0.5) ? undefined : dice.oneOf(units),
  };
}
