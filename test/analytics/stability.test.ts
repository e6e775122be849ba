import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { templateText } from '../weights/template.ts';

/** A quotient of two integers, in lowest terms or not. */
interface Quotient {
  readonly above: bigint;
  readonly below: bigint;
}

const quotient = (text: string): Quotient => {
  const [above = '0', below = '1'] = text.split('/');
  return { above: BigInt(above), below: BigInt(below) };
};

const isBelow = (a: Quotient, b: Quotient): boolean => a.above * b.below < b.above * a.below;

interface Stretch {
  readonly exactFrom: string;
  readonly exactTo: string;
  readonly fromIncluded: boolean;
  readonly toIncluded: boolean;
}

interface Printed {
  readonly metrics: readonly {
    readonly id: string;
    readonly weight: number;
    readonly grade: Stretch | null;
    readonly bonus: Stretch | null;
  }[];
  readonly ranks: readonly {
    readonly director: string;
    readonly rank: number;
    readonly best: number;
    readonly worst: number;
  }[];
  readonly leftOut: readonly string[];
}

const METRICS = ['revenue', 'margin', 'nps'] as const;

/** As the template has them. */
const WEIGHTS = [33n, 33n, 34n] as const;

/** Hundredths of a score; null where the value is missing and left out. */
type Person = readonly (bigint | null)[];

/** A and B and so on, from the published score in hundredths. */
const gradeOf = (score: bigint): string =>
  score >= 9000n ? 'A' : score >= 8000n ? 'B' : score >= 6000n ? 'C' : 'D';

/** What a person comes to under weights that are whole numbers: grade and bonus as the template has them; by hand. */
function comesTo(
  person: Person,
  weights: readonly bigint[],
  pays: 'grade' | 'score',
): { grade: string; bonus: string } | undefined {
  let [total, weight, all] = [0n, 0n, 0n];
  for (const [index, own] of weights.entries()) {
    const score = person[index];
    all += own;
    if (score === null || score === undefined) continue;
    total += own * score;
    weight += own;
  }
  // 80 % of the weight has to be there.
  if (weight === 0n || weight * 100n < all * 80n) return undefined;
  const score = (2n * total + weight) / (2n * weight);
  const grade = gradeOf(score);
  if (pays === 'grade') return { grade, bonus: grade === 'D' ? 'none' : grade };
  // By score: base 1000 × score ÷ 100, rounded to 10.
  return { grade, bonus: String((score * 10n + 500n) / 1000n) };
}

const percent = (score: bigint): string => `${score / 100n}.${(score % 100n).toString().padStart(2, '0')}`;

const people = fc.array(
  fc.tuple(
    fc.bigInt({ min: 5000n, max: 11000n }),
    fc.bigInt({ min: 5000n, max: 11000n }),
    fc.option(fc.bigInt({ min: 5000n, max: 11000n }), { freq: 8 }),
  ),
  { minLength: 1, maxLength: 5 },
);

const BONUS = {
  grade: 'bonus: { base: roster, by: grade, round-to: 1 }\n',
  score: 'bonus: { base: roster, by: { anchors: [[0, 0], [200, 2]] }, round-to: 10 }\n',
} as const;

async function printed(given: readonly Person[], pays: 'grade' | 'score'): Promise<Printed> {
  const template = templateText(
    [
      { id: 'results', metrics: ['revenue', 'margin'] },
      { id: 'customers', metrics: ['nps'] },
    ],
    '',
    BONUS[pays],
  ).replace(/(id: nps\n)/u, '$1        missing: exclude\n');
  const data = given.map(
    (person, index) =>
      `D${index},2026-Q1,${person.map((score) => (score === null ? '' : percent(score))).join(',')}`,
  );
  const { stdout } = await runCli(
    [
      'weights',
      'stability',
      'template.yaml',
      'data.csv',
      'roster.csv',
      '--period',
      '2026-Q1',
      '--format',
      'json',
      '--samples',
      '20',
    ],
    {
      'template.yaml': template,
      'data.csv': `director,period,${METRICS.join(',')}\n${data.join('\n')}\n`,
      'roster.csv': `director,name,base\n${given.map((_, index) => `D${index},,1000\n`).join('')}`,
    },
  );
  return JSON.parse(stdout) as Printed;
}

/** The weights where one has t and the others are scaled, as whole numbers in their proportions. */
const scaled = (at: number, t: Quotient): bigint[] =>
  WEIGHTS.map((weight, index) =>
    index === at ? t.above * (100n - weight) : (100n * t.below - t.above) * weight,
  );

const holds = ({ exactFrom, exactTo, fromIncluded, toIncluded }: Stretch, t: Quotient): boolean => {
  const [from, to] = [quotient(exactFrom), quotient(exactTo)];
  return (
    (fromIncluded ? !isBelow(t, from) : isBelow(from, t)) && (toIncluded ? !isBelow(to, t) : isBelow(t, to))
  );
};

describe('the interval of a weight', () => {
  it.each(['grade', 'score'] as const)('holds exactly where nothing changes, bonuses by %s', async (pays) => {
    await fc.assert(
      fc.asyncProperty(
        people,
        fc.array(fc.integer({ min: 0, max: 99_999 }), { minLength: 40, maxLength: 40 }),
        async (given, draws) => {
          const { metrics } = await printed(given, pays);
          expect(metrics.map(({ id }) => id)).toEqual(METRICS);
          for (const [at, { grade, bonus }] of metrics.entries()) {
            // Random weights, and the ends themselves with their nearest neighbours.
            const ends = [grade, bonus].flatMap((stretch) =>
              stretch === null ? [] : [quotient(stretch.exactFrom), quotient(stretch.exactTo)],
            );
            const near = ends.flatMap(({ above, below }) =>
              [-1n, 0n, 1n].map((step) => ({ above: above * 1_000_000n + step, below: below * 1_000_000n })),
            );
            const random = draws.map((draw) => ({ above: BigInt(draw), below: 1000n }));
            for (const t of [...random, ...near].filter(
              (one) => one.above >= 0n && one.above < 100n * one.below,
            )) {
              const same = given.map((person) => {
                const [own, now] = [comesTo(person, WEIGHTS, pays), comesTo(person, scaled(at, t), pays)];
                // Of whom there is no grade, none can change.
                return own === undefined
                  ? { grade: true, bonus: true }
                  : { grade: now?.grade === own.grade, bonus: now?.bonus === own.bonus };
              });
              if (grade !== null) expect(holds(grade, t)).toBe(same.every((one) => one.grade));
              if (bonus !== null) expect(holds(bonus, t)).toBe(same.every((one) => one.bonus));
            }
          }
        },
      ),
      { seed: 20260708, numRuns: 60 },
    );
  });

  it('leaves out whoever has no grade, and ranks the others', async () => {
    const { leftOut, ranks } = await printed(
      [
        [9000n, 9000n, null],
        [9000n, 9000n, 9000n],
        [5000n, 9000n, 9000n],
        [9000n, 9000n, 9000n],
      ],
      'grade',
    );
    expect(leftOut).toEqual(['D0']);
    expect(ranks.map(({ director, rank }) => [director, rank])).toEqual([
      ['D1', 1],
      ['D2', 3],
      ['D3', 1],
    ]);
    for (const { best, worst } of ranks) expect(best).toBeLessThanOrEqual(worst);
  });
});

describe('weights that change', () => {
  const template = templateText([{ id: 'results', metrics: ['revenue', 'margin', 'nps', 'online'] }])
    .replace(/(curve: .*\n)/gu, '$1        roll-up: mean\n')
    .concat(
      'calibrations:\n',
      '  - { from: 2026-Q2, deltas: { nps: -25%, revenue: +25% }, reason: no survey, approver: board, on: 2026-03-20 }\n',
      '  - { from: 2026-Q3, deltas: { online: +10%, revenue: -10% }, reason: online, approver: board, on: 2026-06-20 }\n',
    );
  const data = `director,period,revenue,margin,nps,online
D0,2026-Q1,95,88,90,70
D0,2026-Q2,95,88,,75
D0,2026-Q3,91,88,,80
D0,2026-Q4,91,88,,90
D1,2026-Q1,70,92,60,90
D1,2026-Q2,70,92,,91
D1,2026-Q3,85,92,,92
D1,2026-Q4,85,92,,93
`;

  it.each([
    ['2026-Q1', '', ['revenue', 'margin', 'nps', 'online']],
    // A metric that has left has no weight that could be changed, and no value that could be missed.
    ['2026-Q3', '', ['revenue', 'margin', 'online']],
    ['2026', 'year: last-weights\n', ['revenue', 'margin', 'online']],
    ['2026', 'year: mean-weights\n', ['revenue', 'margin', 'nps', 'online']],
  ])('are those in force in %s, %s', async (period, year, ids) => {
    const files = { 'template.yaml': template + year, 'data.csv': data };
    const { code, stdout } = await runCli(
      [
        'weights',
        'stability',
        'template.yaml',
        'data.csv',
        '--period',
        period,
        '--format',
        'json',
        '--samples',
        '50',
      ],
      files,
    );
    expect(code).toBe(0);
    const { metrics, ranks } = JSON.parse(stdout) as Printed;
    expect(metrics.map(({ id }) => id)).toEqual(ids);
    expect(metrics.reduce((all, { weight }) => all + weight, 0)).toBe(100);
    expect(ranks).toHaveLength(2);
  });

  it('are not asked about where each quarter has its own', async () => {
    const files = { 'template.yaml': `${template}year: quarters\n`, 'data.csv': data };
    const { code, stderr } = await runCli(
      ['weights', 'stability', 'template.yaml', 'data.csv', '--period', '2026'],
      files,
    );
    expect(code).toBe(1);
    expect(stderr).toContain('error[weights-change-within]');
  });
});

describe('what tells directors apart', () => {
  it('adds up to the whole spread, and finds what is paid twice', async () => {
    const files = {
      'template.yaml': templateText([{ id: 'results', metrics: ['revenue', 'margin', 'nps'] }]),
      'data.csv': `director,period,revenue,margin,nps\n${[60, 70, 80, 90, 95]
        .map((score, index) => `D${index},2026-Q1,${score},${score - 1},${100 - index * index}`)
        .join('\n')}\n`,
    };
    const { stdout } = await runCli(
      [
        'weights',
        'stability',
        'template.yaml',
        'data.csv',
        '--period',
        '2026-Q1',
        '--format',
        'json',
        '--samples',
        '1',
      ],
      files,
    );
    const { spreads, pairs } = JSON.parse(stdout) as {
      spreads: { id: string; n: number; mean: number; influence: number }[];
      pairs: { left: string; right: string; correlation: number; nearlyOne: boolean }[];
    };
    expect(spreads.map(({ n }) => n)).toEqual([5, 5, 5]);
    expect(spreads[0]?.mean).toBe(79);
    expect(spreads.reduce((sum, { influence }) => sum + influence, 0)).toBeCloseTo(1, 3);
    expect(pairs[0]).toMatchObject({ left: 'revenue', right: 'margin', nearlyOne: true });
    expect(pairs[0]?.correlation).toBeCloseTo(1, 12);
    expect(pairs.filter(({ nearlyOne }) => nearlyOne)).toHaveLength(1);
  });
});
