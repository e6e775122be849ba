import { describe, expect, it } from 'vitest';
import { metricsOfResult, scored } from './scored.ts';
import {
  firm,
  type Level,
  type Levels,
  type Metric,
  measured,
  metric,
  onlyMetric,
  WANG,
} from './small-firm.ts';

/** `actual → score`, one for each point of a curve that was worked out by hand. */
type Points = readonly `${number} → ${number}`[];

/** Scores every actual of the points, a director each, and says what became of them in the same words. */
async function along(given: Partial<Metric>, points: Points, levels?: Levels): Promise<string[]> {
  const actuals = points.map((point) => point.split(' → ')[0] ?? '');
  const people = actuals.map((actual, index) => ({ director: `D${100 + index}`, actual }));
  const kase = firm(
    [metric('m', '100', { unit: 'points', target: undefined, ...given })],
    people.map(({ director, actual }) => measured('m', actual, { director, levels })),
    { roster: people.map(({ director }) => ({ ...WANG, director })) },
  );
  const { directors } = await scored(kase);
  return directors.map((one, index) => `${actuals[index]} → ${metricsOfResult(one)[0]?.score}`);
}

const lower = { better: 'lower' } as const;

const CURVES: readonly (readonly [name: string, given: Partial<Metric>, points: Points])[] = [
  [
    'ratio: 100 × actual ÷ target',
    { curve: 'ratio', target: '30' },
    ['-5 → 0', '0 → 0', '15 → 50', '20 → 66.67', '30 → 100', '36 → 120', '36.01 → 120', '99 → 120'],
  ],
  [
    'ratio between two hundredths: 0.005 is 0.01, what is below it is not',
    { curve: 'ratio', target: '100' },
    ['0.005 → 0.01', '0.0049 → 0', '89.995 → 90', '89.9949 → 89.99', '1.005 → 1.01'],
  ],
  [
    'complement: 100 × (2 − actual ÷ target)',
    { ...lower, curve: 'complement', target: '5' },
    ['-1 → 120', '0 → 120', '3.9 → 120', '4 → 120', '4.5 → 110', '5 → 100', '6 → 80', '10 → 0', '12 → 0'],
  ],
  [
    'complement under a cap of 200, which 0 earns',
    { ...lower, curve: 'complement', target: '5', cap: '200' },
    ['0 → 200', '1 → 180', '-1 → 200'],
  ],
  [
    'inverse: 100 × target ÷ actual, the cap at 0 or below',
    { ...lower, curve: 'inverse', target: '5' },
    ['-1 → 120', '0 → 120', '4 → 120', '5 → 100', '8 → 62.5', '15 → 33.33', '50 → 10', '99999 → 0.01'],
  ],
  [
    'inverse under a cap of 150',
    { ...lower, curve: 'inverse', target: '5', cap: '150' },
    ['-1 → 150', '0 → 150', '0.01 → 150', '3 → 150', '4 → 125'],
  ],
  [
    'anchors: straight lines, flat beyond the ends',
    {
      curve: {
        anchors: [
          ['0', '10'],
          ['50', '100'],
          ['70', '120'],
        ],
      },
    },
    ['-10 → 10', '0 → 10', '25 → 55', '33.333 → 70', '50 → 100', '60 → 110', '70 → 120', '90 → 120'],
  ],
  [
    'anchors that fall where lower is better',
    {
      ...lower,
      curve: {
        anchors: [
          ['0', '120'],
          ['2', '100'],
          ['5', '60'],
          ['10', '0'],
        ],
      },
    },
    ['-1 → 120', '0 → 120', '1 → 110', '2 → 100', '3.5 → 80', '5 → 60', '7.5 → 30', '10 → 0', '20 → 0'],
  ],
  [
    'anchors at threshold, target and challenge',
    {
      threshold: '80',
      target: '100',
      challenge: '120',
      curve: {
        anchors: [
          ['60', '0'],
          ['threshold', '60'],
          ['target', '100'],
          ['challenge', '120'],
        ],
      },
    },
    ['60 → 0', '70 → 30', '80 → 60', '90 → 80', '100 → 100', '101.5 → 101.5', '120 → 120', '130 → 120'],
  ],
  [
    'anchors with a level stretch that rises nowhere',
    {
      curve: {
        anchors: [
          ['10', '60'],
          ['20', '60'],
          ['30', '90'],
        ],
      },
    },
    ['5 → 60', '10 → 60', '15 → 60', '20 → 60', '21 → 63', '30 → 90'],
  ],
  [
    'anchors of the attainment, 100 × actual ÷ target',
    {
      target: '50',
      curve: {
        anchors: [
          ['80', '60'],
          ['100', '100'],
        ],
        of: 'attainment',
      },
    },
    ['39 → 60', '40 → 60', '45 → 80', '49 → 96', '50 → 100', '60 → 100'],
  ],
  [
    'steps that rise: each x is the least that reaches its step',
    {
      curve: {
        steps: [
          ['60', '50'],
          ['80', '80'],
          ['100', '110'],
        ],
      },
    },
    ['10 → 50', '59.99 → 50', '60 → 50', '79.99 → 50', '80 → 80', '99.99 → 80', '100 → 110', '300 → 110'],
  ],
  [
    'steps that fall: each x is the most that its step allows',
    {
      ...lower,
      curve: {
        steps: [
          ['0', '120'],
          ['3', '100'],
          ['5', '80'],
        ],
      },
    },
    ['-1 → 120', '0 → 120', '0.01 → 100', '3 → 100', '3.01 → 80', '5 → 80', '5.01 → 80', '99 → 80'],
  ],
  [
    'steps at threshold and target',
    {
      threshold: '3',
      target: '4',
      curve: {
        steps: [
          ['0', '0'],
          ['threshold', '60'],
          ['target', '100'],
        ],
      },
    },
    ['0 → 0', '2.99 → 0', '3 → 60', '3.99 → 60', '4 → 100', '5 → 100'],
  ],
  [
    'steps of the attainment, where lower is better',
    {
      ...lower,
      target: '10',
      curve: {
        steps: [
          ['80', '120'],
          ['100', '100'],
          ['120', '50'],
        ],
        of: 'attainment',
      },
    },
    ['7 → 120', '8 → 120', '8.01 → 100', '10 → 100', '10.01 → 50', '12 → 50', '13 → 50'],
  ],
  [
    'deduct: points off for what is short, pro rata; 100 at the target or better',
    { target: '4', curve: { deduct: { points: '10' } } },
    ['9 → 100', '4 → 100', '3.99 → 99.9', '3 → 90', '2.5 → 85', '0 → 60', '-6 → 0', '-7 → 0'],
  ],
  [
    'deduct for each two above a target of 4, from 110',
    { ...lower, target: '4', curve: { deduct: { per: '2', points: '10', from: '110' } } },
    ['0 → 110', '4 → 110', '5 → 105', '6 → 100', '7 → 95', '26 → 0', '27 → 0'],
  ],
];

describe('the score of a metric', () => {
  it.each(CURVES)('by %s', async (_, given, points) => {
    expect(await along(given, points)).toEqual(points);
  });
});

describe('floor and cap', () => {
  const half = { curve: 'ratio', target: '100' } as const;

  it.each<[string, Partial<Metric>, Points]>([
    ['are 0 and 120 if silent', half, ['-1 → 0', '0 → 0', '120 → 120', '121 → 120']],
    [
      'bound the score at both ends',
      { ...half, floor: '20', cap: '80' },
      ['19 → 20', '20 → 20', '80 → 80', '81 → 80'],
    ],
    ['may be one and the same', { ...half, floor: '60', cap: '60' }, ['0 → 60', '60 → 60', '100 → 60']],
    // Rounded before the cap, 99.996 would be published as 99.995.
    [
      'come before the rounding',
      { ...half, floor: '59.995', cap: '99.995' },
      ['99.99 → 99.99', '99.996 → 100', '5 → 60'],
    ],
    // Rounded first, 79.995 would be 80.00 and be cut to 79.9951.
    [
      'apply to the exact score, not to the rounded one',
      { ...half, cap: '79.9951' },
      ['79.995 → 80', '90 → 80', '79.9949 → 79.99'],
    ],
  ])('%s', async (_, given, points) => {
    expect(await along(given, points)).toEqual(points);
  });

  it.each<[string, string, string | null]>([
    ['119.99', '120', null],
    ['120', '120', null],
    ['120.001', '120', 'cap'],
    // It is published as 80.00, but by rounding: the cap of 79.9951 had no part in it.
    ['79.995', '79.9951', null],
    ['79.9952', '79.9951', 'cap'],
    ['20', '120', null],
    ['19.999', '120', 'floor'],
  ])('say of %s under a cap of %s that they changed it, or not: %s', async (actual, cap, limited) => {
    const kase = firm([metric('m', '100', { ...half, floor: '20', cap })], [measured('m', actual)]);
    expect((await onlyMetric(kase)).limited).toBe(limited);
  });

  it('apply to what the curve gives, not to the actual', async () => {
    // 100 × 4 ÷ 2 = 200, cut to 110: a cap on the actual would leave 200.
    expect(await along({ curve: 'ratio', target: '2', cap: '110' }, ['4 → 110', '2.1 → 105'])).toEqual([
      '4 → 110',
      '2.1 → 105',
    ]);
  });
});

describe('the director’s own level', () => {
  const plan: Partial<Metric> = {
    threshold: '80',
    target: '100',
    challenge: '120',
    curve: {
      anchors: [
        ['60', '0'],
        ['threshold', '60'],
        ['target', '100'],
        ['challenge', '120'],
      ],
    },
  };

  it.each<[Level, Levels, Points]>([
    // Between 80 and 110 the score rises by 40 on 30.
    ['target', { target: '110' }, ['105 → 93.33', '110 → 100', '115 → 110']],
    // Between 60 and 70 it rises by 60 on 10, between 70 and 100 by 40 on 30.
    ['threshold', { threshold: '70' }, ['65 → 30', '70 → 60', '85 → 80']],
    // Between 100 and 200 it rises by 20 on 100.
    ['challenge', { challenge: '200' }, ['100 → 100', '150 → 110', '200 → 120']],
  ])('%s wins over the template’s, and the others stay', async (_, own, points) => {
    expect(await along(plan, points, own)).toEqual(points);
  });

  it('is the only one there is where the template names none', async () => {
    expect(await along({ curve: 'ratio' }, ['30 → 75', '40 → 100'], { target: '40' })).toEqual([
      '30 → 75',
      '40 → 100',
    ]);
  });
});
