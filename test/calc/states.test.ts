import { describe, expect, it } from 'vitest';
import type { Case } from '../oracle/case.ts';
import { metricsOfResult, scored, scoredAlone } from './scored.ts';
import {
  firm,
  halfYear,
  type Metric,
  measured,
  metric,
  month,
  onlyMetric,
  quarter,
  type Value,
  year,
} from './small-firm.ts';

/** A metric beside one that is always there, so that a director has a score whatever becomes of the first. */
const beside = (given: Partial<Metric>, values: readonly Value[], more: Partial<Case> = {}): Case => {
  const { template: _, ...rest } = more;
  return firm([metric('m', '10', given), metric('sure', '90')], [...values, measured('sure', '80')], rest);
};

const stateOf = async (kase: Case): Promise<unknown> => {
  const [first] = metricsOfResult(await scoredAlone(kase));
  const { state, score, contribution } = first ?? {};
  return { state, score, contribution };
};

const exempt = { director: 'D001', period: quarter(1), metric: 'm' };

describe('a metric is', () => {
  it.each<[string, Case, { state: string; score: number | null; contribution: number | null }]>([
    [
      'scored where its value is there',
      beside({}, [measured('m', '50')]),
      { state: 'scored', score: 50, contribution: 5 },
    ],
    [
      'scored where its value is 0: that is a value',
      beside({ missing: 'exclude' }, [measured('m', '0')]),
      { state: 'scored', score: 0, contribution: 0 },
    ],
    ['missing where its row is', beside({}, []), { state: 'missing', score: null, contribution: null }],
    [
      'missing where its cell is blank: a blank is not a zero',
      beside({}, [measured('m', undefined)]),
      { state: 'missing', score: null, contribution: null },
    ],
    [
      'zeroed where the template says that no value means none, under a floor of 60 too',
      beside({ missing: 'zero', floor: '60' }, []),
      { state: 'zeroed', score: 0, contribution: 0 },
    ],
    [
      'excluded where the template says so',
      beside({ missing: 'exclude' }, [measured('m', undefined)]),
      { state: 'excluded', score: null, contribution: null },
    ],
    [
      'missing where there is nothing to carry',
      beside({ missing: 'carry' }, []),
      { state: 'missing', score: null, contribution: null },
    ],
    [
      'not due where its cycle does not end in the period, even if a value is there',
      beside({ cycle: 'year' }, [measured('m', '50')]),
      { state: 'not-due', score: null, contribution: null },
    ],
    [
      'exempt where someone said so, even if a value is there',
      beside({}, [measured('m', '50')], { exemptions: [exempt] }),
      { state: 'exempt', score: null, contribution: null },
    ],
    [
      'not due rather than exempt',
      beside({ cycle: 'half-year' }, [], { exemptions: [exempt] }),
      { state: 'not-due', score: null, contribution: null },
    ],
    [
      'not exempt in a period that the exemption does not name',
      beside({}, [measured('m', '50')], { exemptions: [{ ...exempt, period: quarter(2) }] }),
      { state: 'scored', score: 50, contribution: 5 },
    ],
  ])('%s', async (_, kase, expected) => {
    expect(await stateOf(kase)).toEqual(expected);
  });
});

describe('a carried value', () => {
  const carried = (values: readonly Value[], given: Partial<Metric> = {}): Case =>
    firm([metric('nps', '100', { cycle: 'half-year', missing: 'carry', ...given })], values, {
      period: quarter(4),
    });
  const nps = (actual: string | undefined, dated: Value['dated'], target?: string): Value =>
    measured('nps', actual, { dated, levels: target === undefined ? undefined : { target } });

  it.each<[string, readonly Value[], string, number | null]>([
    ['is of the cycle immediately before', [nps('70', halfYear(1))], 'carried', 70],
    ['may be dated by what closes that cycle', [nps('70', quarter(2))], 'carried', 70],
    ['may be dated by its last month', [nps('70', month(6))], 'carried', 70],
    ['is never older than that', [nps('70', halfYear(2, 2025))], 'missing', null],
    ['is never from inside the cycle that is due', [nps('70', quarter(3))], 'missing', null],
    ['is never from after it', [nps('70', halfYear(1, 2027))], 'missing', null],
    [
      'gives way to a value of the cycle itself',
      [nps('70', halfYear(1)), nps('55', halfYear(2))],
      'scored',
      55,
    ],
    ['stands in for a blank cell', [nps('70', halfYear(1)), nps(undefined, halfYear(2))], 'carried', 70],
    ['is not a blank cell', [nps(undefined, halfYear(1))], 'missing', null],
    // 100 × 70 ÷ 140
    ['is measured against the plan it came with', [nps('70', halfYear(1), '140')], 'carried', 50],
  ])('%s', async (_, values, state, score) => {
    expect(await onlyMetric(carried(values))).toMatchObject({ state, score });
  });

  it('is not looked for where the template does not say so', async () => {
    expect(await onlyMetric(carried([nps('70', halfYear(1))], { missing: 'error' }))).toMatchObject({
      state: 'missing',
    });
  });

  it('is named', async () => {
    const { problems } = await scored(carried([nps('70', halfYear(1))]));
    expect(problems).toContainEqual(expect.objectContaining({ code: 'carried-value' }));
  });
});

describe('a value', () => {
  it.each<[string, Metric['cycle'], Value['dated'], string]>([
    ['its own cycle', 'half-year', halfYear(2), 'scored'],
    ['the quarter that closes it', 'half-year', quarter(4), 'scored'],
    ['the month that closes it', 'half-year', month(12), 'scored'],
    ['an earlier quarter of it', 'half-year', quarter(3), 'missing'],
    ['an earlier month of the closing quarter', 'quarter', month(11), 'missing'],
    ['a longer period that ends with it', 'quarter', halfYear(2), 'missing'],
    ['the same quarter a year ago', 'quarter', quarter(4, 2025), 'missing'],
    ['the year, for a yearly metric', 'year', year(2026), 'scored'],
    ['the month that closes the year', 'year', month(12), 'scored'],
    ['an earlier half-year of it', 'year', halfYear(1), 'missing'],
  ])('dated by %s', async (_, cycle, dated, state) => {
    const kase = firm([metric('m', '100', { cycle })], [measured('m', '70', { dated })], {
      period: quarter(4),
    });
    expect((await onlyMetric(kase)).state).toBe(state);
  });
});

describe('a director in no row of the data', () => {
  it('has nothing of what others have', async () => {
    const kase = firm([metric('m', '100')], [measured('m', '95', { director: 'D002' })], {
      roster: ['D001', 'D002'].map((director) => ({ director, name: director, base: '50000' })),
    });
    expect((await scored(kase)).directors).toMatchObject([
      { director: 'D001', score: null, coverage: 0, dimensions: [{ metrics: [{ state: 'missing' }] }] },
      { director: 'D002', score: 95, coverage: 100 },
    ]);
  });
});

describe('one missing value', () => {
  const both = firm(
    [metric('a', '50'), metric('b', '50')],
    [measured('a', '95'), measured('b', '95'), { ...measured('a', '70'), director: 'D002' }],
    {
      roster: [
        { director: 'D001', name: '王芳', base: '50000' },
        { director: 'D002', name: '李明哲', base: '50000' },
      ],
    },
  );

  it('leaves its director without score, grade and bonus, and the others with theirs', async () => {
    const { complete, directors, totals } = await scored(both);
    expect(directors).toMatchObject([
      { director: 'D001', score: 95, grade: 'A', bonus: 60_000 },
      { director: 'D002', score: null, computed: null, grade: null, coefficient: null, bonus: null },
    ]);
    expect(complete).toBe(false);
    expect(totals.bonus).toBe(60_000);
  });
});
