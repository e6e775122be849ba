import { describe, expect, it } from 'vitest';
import { type Case, type Template, writeCase } from '../oracle/case.ts';
import { runCli } from '../run.ts';
import { parseScored, type ScoredDirector, scored, scoredAlone } from './scored.ts';
import {
  type Cycle,
  firm,
  type Given,
  halfYear,
  measured,
  metric,
  month,
  type Period,
  quarter,
  type Spell,
  WANG,
  year,
} from './small-firm.ts';

type Bonus = NonNullable<Template['bonus']>;

/** A score of 100, an A with a coefficient of 1.2, on a base of 50,000. */
function paid(
  bonus: Bonus,
  { score = '100', spells = [WANG], period = quarter(1), currency = 'CNY' } = {} as {
    score?: string;
    spells?: readonly Spell[];
    period?: Period;
    currency?: string;
  },
): Promise<ScoredDirector> {
  const given: Given = { roster: spells, period, template: { bonus, currency } };
  return scoredAlone(
    firm([metric('m', '100', { cycle: period.kind })], [measured('m', score, { dated: period })], given),
  );
}

describe('the base', () => {
  const periods: Readonly<Record<Cycle, Period>> = {
    month: month(3),
    quarter: quarter(1),
    'half-year': halfYear(1),
    year: year(2026),
  };

  it.each<
    [
      Exclude<Cycle, 'month'> | undefined,
      readonly [month: number, quarter: number, half: number, year: number],
    ]
  >([
    // A base of 60,000 for the year is 5,000 a month, 15,000 a quarter and 30,000 a half-year.
    [undefined, [60_000, 60_000, 60_000, 60_000]],
    ['quarter', [20_000, 60_000, 120_000, 240_000]],
    ['half-year', [10_000, 30_000, 60_000, 120_000]],
    ['year', [5_000, 15_000, 30_000, 60_000]],
  ])('of 60,000 a %s, by the scored period', async (basePer, bases) => {
    const found: unknown[] = [];
    for (const period of Object.values(periods)) {
      const { base, bonus } = await paid({ basePer }, { period, spells: [{ ...WANG, base: '60000' }] });
      found.push([base, bonus]);
    }
    expect(found).toEqual(bases.map((base) => [base, base * 1.2]));
  });

  it.each<[string, Bonus, readonly Spell[], { base: number; proration: number; bonus: number }]>([
    [
      'of half a quarter is paid for half',
      {},
      [{ ...WANG, from: '2026-02-15' }],
      { base: 50_000, proration: 0.5, bonus: 30_000 },
    ],
    [
      'of half a quarter is paid in full where the template does not prorate',
      { prorate: 'none' },
      [{ ...WANG, from: '2026-02-15' }],
      { base: 50_000, proration: 1, bonus: 60_000 },
    ],
    // (40,000 × 30 + 60,000 × 15) ÷ 45 = 46,666.666…; ÷ 90 it is 23,333.333…, × 1.2 = 28,000.
    [
      'is the mean by days, and the bonus the exact sum',
      {},
      [
        { ...WANG, base: '40000', from: '2026-02-15', to: '2026-03-16' },
        { ...WANG, base: '60000', from: '2026-03-17' },
      ],
      { base: 46_666.67, proration: 0.5, bonus: 28_000 },
    ],
    // The same mean, × 1.2.
    [
      'is the mean by days without proration too',
      { prorate: 'none' },
      [
        { ...WANG, base: '40000', from: '2026-02-15', to: '2026-03-16' },
        { ...WANG, base: '60000', from: '2026-03-17' },
      ],
      { base: 46_666.67, proration: 1, bonus: 56_000 },
    ],
    // 31 days in January, 31 in March; 28 days of nothing between them.
    [
      'is paid for two spells with a gap',
      {},
      [
        { ...WANG, base: '9000', to: '2026-01-31' },
        { ...WANG, base: '9000', from: '2026-03-01' },
      ],
      { base: 9_000, proration: 62 / 90, bonus: 7_440 },
    ],
    [
      'leaves out spells outside the period',
      {},
      [
        { ...WANG, base: '1', from: '2025-01-01', to: '2025-12-31' },
        { ...WANG, base: '50000', from: '2026-01-01', to: '2026-03-31' },
        { ...WANG, base: '7', from: '2026-04-01' },
      ],
      { base: 50_000, proration: 1, bonus: 60_000 },
    ],
  ])('%s', async (_, bonus, spells, expected) => {
    expect(await paid(bonus, { spells })).toMatchObject(expected);
  });

  it('that is blank leaves score and grade, and no bonus', async () => {
    const kase = firm([metric('m', '100')], [measured('m', '100')], {
      roster: [{ ...WANG, base: undefined }],
    });
    const { complete, directors, totals } = await scored(kase);
    expect(directors).toMatchObject([{ score: 100, grade: 'A', base: null, bonus: null }]);
    expect(complete).toBe(false);
    expect(totals.bonus).toBe(0);
  });

  it('that is blank in one spell leaves no bonus either', async () => {
    const spells = [
      { ...WANG, base: undefined, to: '2026-01-31' },
      { ...WANG, base: '9000', from: '2026-02-01' },
    ];
    expect(await paid({}, { spells })).toMatchObject({ grade: 'A', base: null, bonus: null });
  });

  it('that is blank outside the period is nobody’s concern', async () => {
    const spells = [
      { ...WANG, base: undefined, to: '2025-12-31' },
      { ...WANG, base: '9000', from: '2026-01-01' },
    ];
    expect(await paid({}, { spells })).toMatchObject({ base: 9_000, bonus: 10_800 });
  });

  it('of 0 is a base', async () => {
    expect(await paid({}, { spells: [{ ...WANG, base: '0' }] })).toMatchObject({ base: 0, bonus: 0 });
  });
});

describe('the coefficient', () => {
  const by: Bonus['by'] = {
    anchors: [
      ['60', '0.6'],
      ['90', '1'],
      ['120', '1.6'],
    ],
  };

  it.each<[string, number, number]>([
    ['50', 0.6, 30_000],
    ['60', 0.6, 30_000],
    // 0.6 + 15 × 0.4 ÷ 30
    ['75', 0.8, 40_000],
    // 0.6 + 10 × 0.4 ÷ 30 = 0.73333…, which is 0.7333, and so is the bonus.
    ['70', 0.7333, 36_665],
    // 0.6 + 20 × 0.4 ÷ 30 = 0.86666…
    ['80', 0.8667, 43_335],
    ['90', 1, 50_000],
    // 1 + 0.01 × 0.6 ÷ 30 = 1.0002
    ['90.01', 1.0002, 50_010],
    ['120', 1.6, 80_000],
  ])('by a curve at %s is %d, rounded to four decimals', async (score, coefficient, bonus) => {
    expect(await paid({ by }, { score })).toMatchObject({ coefficient, bonus });
  });

  it('is rounded half up', async () => {
    // 0.5 + 1 × 0.0001 ÷ 2 = 0.50005
    const halves: Bonus['by'] = {
      anchors: [
        ['60', '0.5'],
        ['62', '0.5001'],
      ],
    };
    expect(await paid({ by: halves }, { score: '61' })).toMatchObject({ coefficient: 0.5001, bonus: 25_005 });
  });

  it('is of the score with adjustments', async () => {
    const kase = firm([metric('m', '100')], [measured('m', '70')], {
      adjustments: [{ director: WANG.director, period: quarter(1), points: '5' }],
      template: { bonus: { by }, adjustmentLimit: '5' },
    });
    // That of 75, not of 70.
    expect(await scoredAlone(kase)).toMatchObject({
      computed: 70,
      score: 75,
      coefficient: 0.8,
      bonus: 40_000,
    });
  });

  it('is of the published score, not of the exact one', async () => {
    // 89.995 is published as 90.00, which a step of 1 at 90 tells apart.
    const steep: Bonus['by'] = {
      anchors: [
        ['89.99', '0'],
        ['90', '1'],
      ],
    };
    expect(await paid({ by: steep }, { score: '89.995' })).toMatchObject({ score: 90, coefficient: 1 });
  });
});

describe('the cap', () => {
  const half: readonly Spell[] = [{ ...WANG, from: '2026-02-15' }];

  it.each<[string, Bonus, readonly Spell[], number]>([
    ['of none cuts nothing', { cap: 'none' }, [WANG], 60_000],
    ['of an amount cuts to it', { cap: '55000' }, [WANG], 55_000],
    ['of an amount that is not reached cuts nothing', { cap: '60000' }, [WANG], 60_000],
    ['of an amount is not prorated', { cap: '25000' }, half, 25_000],
    ['of a percentage is one of the base', { cap: '110%' }, [WANG], 55_000],
    ['of a percentage is one of the prorated base', { cap: '110%' }, half, 27_500],
    ['of a percentage that is not reached cuts nothing', { cap: '120%' }, half, 30_000],
    // 50,000 × 98.76543 % = 49,382.715
    ['comes before the rounding', { cap: '98.76543%' }, [WANG], 49_382.72],
    ['comes before the rounding to tens, which may pass it', { cap: '55006', roundTo: '10' }, [WANG], 55_010],
  ])('%s', async (_, bonus, spells, expected) => {
    expect((await paid(bonus, { spells })).bonus).toBe(expected);
  });
});

describe('the rounding of a bonus', () => {
  it.each<[string, string, string | undefined, string, number]>([
    // score, base: score 115 has a coefficient of 1.5
    ['to cents, if the template is silent', 'CNY', undefined, '12345.55', 18_518.33],
    ['half up', 'CNY', undefined, '0.01', 0.02],
    ['to units of 0.05', 'CNY', '0.05', '12345.55', 18_518.35],
    ['to whole units', 'CNY', '1', '12345', 18_518],
    ['to tens, half up', 'CNY', '10', '10', 20],
    ['to whole yen', 'JPY', undefined, '12345', 18_518],
    ['to thousandths of a dinar', 'KWD', undefined, '12.345', 18.518],
    ['to hundreds of yen', 'JPY', '100', '100', 200],
  ])('goes %s', async (_, currency, roundTo, base, expected) => {
    const spells = [{ ...WANG, base }];
    expect((await paid({ roundTo }, { score: '115', currency, spells })).bonus).toBe(expected);
  });
});

describe('an advance', () => {
  // The random cases have none, so the template gets its two keys here.
  const inPeriod = async (
    period: Period,
    bonus: string,
    spells: readonly Spell[] = [WANG],
  ): Promise<ScoredDirector> => {
    const kase: Case = firm(
      [metric('m', '100', { cycle: period.kind })],
      [measured('m', '100', { dated: period })],
      { period, roster: spells },
    );
    const { args, files } = writeCase(kase);
    const template = (files['template.yaml'] ?? '').replace(/^bonus: .*$/m, `bonus: ${bonus}`);
    const { directors } = parseScored(await runCli(args, { ...files, 'template.yaml': template }));
    if (directors[0] === undefined) throw new Error('nobody is scored');
    return directors[0];
  };

  it.each<[string, string, readonly Spell[], number]>([
    ['is that part of a quarter’s bonus', '{ advance: 80%, settle: year }', [WANG], 48_000],
    ['is taken after the cap', '{ advance: 80%, settle: year, cap: 110% }', [WANG], 44_000],
    ['is taken before the rounding', '{ advance: 33.333%, settle: year, round-to: 10 }', [WANG], 20_000],
    // 33.33 × 1.2 × 0.8 = 31.9968
    ['is rounded half up', '{ advance: 80%, settle: year }', [{ ...WANG, base: '33.33' }], 32],
    // 50,000 × 45 ÷ 90 × 1.2 × 0.8
    ['is prorated', '{ advance: 80%, settle: year }', [{ ...WANG, from: '2026-02-15' }], 24_000],
  ])('%s', async (_, bonus, spells, expected) => {
    expect((await inPeriod(quarter(1), bonus, spells)).bonus).toBe(expected);
  });
});

describe('totals', () => {
  it('are of everyone who has a bonus, and there are none without a roster', async () => {
    const kase = firm(
      [metric('m', '100')],
      ['D001', 'D002'].map((director) => measured('m', '100', { director })),
      {
        roster: ['D001', 'D002'].map((director) => ({ ...WANG, director, base: '0.01' })),
      },
    );
    // 0.012 is 0.01 for each; the sum is that of what is paid, not the rounded 0.024.
    expect((await scored(kase)).totals).toMatchObject({ bonus: 0.02, payable: 0.02, paid: 0 });
    expect((await scored({ ...kase, roster: undefined })).totals).toMatchObject({
      bonus: null,
      payable: null,
    });
  });
});
