import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toText } from '../../src/maths/decimal.ts';
import { nearestDouble } from '../../src/maths/shortest.ts';
import { statisticFigure } from '../../src/model/statistic-step.ts';
import { adjustedWaldInterval, type Sample, waldInterval } from '../../src/survey/nps/interval.ts';
import {
  type NpsAnswer,
  type NpsResult,
  npsResult,
  tallyOfAccounts,
  tallyOfCounts,
} from '../../src/survey/nps/nps.ts';
import { runCli } from '../run.ts';
import { caseText, hasCases, needsCases } from './cases.ts';

const counted = (promoters: number, passives: number, detractors: number): NpsResult =>
  npsResult('x', tallyOfCounts({ promoters, passives, detractors }), 1);

describe('the Net Promoter Score', () => {
  // The R package NPS 1.1 by B. Rocks, with qnorm(0.975) = 1.959963984540054.
  it.each([
    {
      counts: [50, 30, 20],
      nps: 30,
      wald: [14.69219192496, 45.30780807504],
      adjusted: [14.05113017876, 44.2012970057],
    },
    {
      counts: [7, 2, 1],
      nps: 60,
      wald: [18.88744861839, 101.1125513816],
      adjusted: [7.039408655597, 85.2682836521],
    },
    { counts: [10, 0, 0], nps: 100, wald: [100, 100], adjusted: [47.50355154479, 106.3426023014] },
  ] as const)('of $counts is $nps, with both intervals', ({ counts: [p, s, d], nps, wald, adjusted }) => {
    const result = counted(p, s, d);
    expect(result.nps).toBe(nps);
    for (const at of [0, 1] as const) {
      expect(result.wald?.[at]).toBeCloseTo(wald[at], 9);
      expect(result.adjustedWald?.[at]).toBeCloseTo(adjusted[at], 9);
    }
  });

  it('of nobody is nothing, not 0', () => {
    expect(counted(0, 0, 0)).toMatchObject({ n: 0, nps: null, wald: null, adjustedWald: null });
  });

  it.skipIf(!hasCases)(`of a thousand published answers is 10${needsCases}`, async () => {
    const files = { 'answers.csv': caseText('nps/rocks_testdata.csv') };
    const { stdout } = await runCli(
      ['survey', 'nps', 'answers.csv', '--score', 'REC', '--by', 'Region', '--format', 'json'],
      files,
    );
    const { overall, groups } = JSON.parse(stdout) as { overall: NpsResult; groups: NpsResult[] };
    expect([overall.n, overall.nps]).toEqual([1000, 10]);
    expect(overall.wald?.[0]).toBeCloseTo(4.408088, 6);
    expect(overall.wald?.[1]).toBeCloseTo(15.591912, 6);
    expect(overall.adjustedWald?.[0]).toBeCloseTo(4.389667, 6);
    expect(overall.adjustedWald?.[1]).toBeCloseTo(15.550513, 6);
    expect(groups.map(({ id }) => id)).toEqual(['APAC', 'EMEA', 'LATAM', 'NAM']);
    expect(groups.reduce((sum, { n }) => sum + n, 0)).toBe(1000);
  });
});

const count = fc.integer({ min: 0, max: 200 });
const counts = fc.tuple(count, count, count).filter(([p, s, d]) => p + s + d > 0);
const LAWS = { seed: 20160, numRuns: 200 };

describe('laws of the Net Promoter Score', () => {
  it('praise and blame swapped turn it round', () => {
    fc.assert(
      fc.property(counts, ([p, s, d]) => {
        const [one, other] = [counted(p, s, d), counted(d, s, p)];
        expect(other.nps).toBeCloseTo(-(one.nps as number), 12);
        expect(other.adjustedWald?.[0]).toBeCloseTo(-(one.adjustedWald?.[1] as number), 9);
        expect(other.wald?.[1]).toBeCloseTo(-(one.wald?.[0] as number), 9);
      }),
      LAWS,
    );
  });

  it('an account with one answer each is an answer', () => {
    const answers = fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(answers, (scores) => {
        const rows = scores.map((score, at): NpsAnswer => ({ score, account: `A${at}` }));
        const perAnswer = npsResult(
          'x',
          tallyOfCounts({
            promoters: scores.filter((score) => score >= 9).length,
            passives: scores.filter((score) => score === 7 || score === 8).length,
            detractors: scores.filter((score) => score <= 6).length,
          }),
          1,
        );
        expect(npsResult('x', tallyOfAccounts(rows), 1)).toEqual(perAnswer);
      }),
      LAWS,
    );
  });

  it('an account with forty answers is one customer', () => {
    const forty = Array.from({ length: 40 }, (): NpsAnswer => ({ score: 10, account: 'big' }));
    const tally = tallyOfAccounts([...forty, { score: 3, account: 'small' }]);
    expect(npsResult('x', tally, 1)).toMatchObject({ n: 2, promoters: 1, detractors: 1, nps: 0 });
  });

  it('an account of two minds is half a promoter and half a detractor', () => {
    const tally = tallyOfAccounts([
      { score: 9, account: 'A' },
      { score: 2, account: 'A' },
      { score: 8, account: 'B' },
    ]);
    expect(npsResult('x', tally, 1)).toMatchObject({
      n: 2,
      promoters: 0.5,
      passives: 1,
      detractors: 0.5,
      nps: 0,
    });
    expect(tally.sample).toEqual({ n: 2, sum: 0, squares: 0 });
  });
});

describe('the figure that is scored', () => {
  it('is the exact score, rounded half up to ten decimals', () => {
    const thirds = tallyOfAccounts([
      { score: 9, account: 'A' },
      { score: 9, account: 'A' },
      { score: 1, account: 'A' },
      { score: 7, account: 'B' },
      { score: 10, account: 'C' },
      { score: 8, account: 'C' },
    ]);
    const { statistic } = npsResult('x', thirds, 1);
    // (2 ÷ 3 + 1 ÷ 2) − 1 ÷ 3 = 5 ÷ 6 of three accounts: 27.7777777777…
    expect(statistic && toText(statisticFigure(statistic))).toBe('27.7777777778');
  });

  it('is the printed score but for the noise of doubles', () => {
    const answers = fc.array(
      fc.record({ score: fc.integer({ min: 0, max: 10 }), account: fc.constantFrom('A', 'B', 'C', 'D') }),
      {
        minLength: 1,
        maxLength: 40,
      },
    );
    fc.assert(
      fc.property(answers, (rows) => {
        const { statistic, nps } = npsResult('x', tallyOfAccounts(rows), 1);
        if (statistic === null || nps === null) throw new Error('there is a score');
        expect(Math.abs(nearestDouble(statisticFigure(statistic)) - nps)).toBeLessThan(6e-11);
      }),
      LAWS,
    );
  });
});

describe('a finite population', () => {
  const sample: Sample = { n: 100, sum: 30, squares: 70 };
  const width = ([lower, upper]: readonly [number, number]): number => upper - lower;

  it('of which everyone was asked leaves no doubt', () => {
    expect(waldInterval({ ...sample, population: 100 })).toEqual([30, 30]);
    expect(adjustedWaldInterval({ ...sample, population: 100 })).toEqual([30, 30]);
  });

  it('narrows the Wald interval by √((N − n) ÷ (N − 1)) (Cochran 1977)', () => {
    for (const population of [101, 120, 200, 1000]) {
      const factor = Math.sqrt((population - 100) / (population - 1));
      expect(width(waldInterval({ ...sample, population }))).toBeCloseTo(
        width(waldInterval(sample)) * factor,
        9,
      );
    }
  });

  it('without end is a sample like any other', () => {
    const [lower, upper] = adjustedWaldInterval({ ...sample, population: 1e12 });
    const [low, high] = adjustedWaldInterval(sample);
    expect([lower - low, upper - high].every((difference) => Math.abs(difference) < 1e-6)).toBe(true);
  });
});
