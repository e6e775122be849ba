import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';

const TEMPLATE = `scorecard: 1
id: noise
title: Noise
dimensions:
  - id: customer-value
    title: Customer value
    metrics:
      - { id: nps, title: NPS, weight: 50%, cycle: quarter, unit: points, better: higher, target: 40, curve: { anchors: [[0, 0], [target, 100], [80, 120]] } }
      - { id: csi, title: CSI, weight: 50%, cycle: quarter, unit: points, better: higher, target: 70, curve: { anchors: [[0, 0], [target, 100], [100, 120]] } }
grades:
  - { grade: A, from: 90 }
  - { grade: B, from: 60 }
  - { grade: C, from: 0 }
`;

interface Result {
  readonly directors: readonly {
    readonly director: string;
    readonly score: number;
    readonly grade: string;
    readonly dimensions: readonly { readonly metrics: readonly { readonly evidence: unknown }[] }[];
  }[];
  readonly problems: readonly { readonly code: string; readonly message: string }[];
}

async function scored(data: string): Promise<Result> {
  const args = ['score', 'template.yaml', 'data.csv', '--period', '2026-Q2', '--format', 'json'];
  const { code, stdout } = await runCli(args, { 'template.yaml': TEMPLATE, 'data.csv': data });
  expect(code).toBe(0);
  return JSON.parse(stdout) as Result;
}

/** A director's two figures, each with how far its interval reaches to both sides. */
const figure = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 30 }));
const people = fc.array(fc.tuple(figure, figure), { minLength: 1, maxLength: 5 });

type Figure = readonly [actual: number, reach: number];

const HEADER = 'director,period,metric,actual';

const rows = (all: readonly (readonly [Figure, Figure])[], cells: (figure: Figure) => string): string =>
  all
    .flatMap(([nps, csi], at) => [
      `D${at},2026-Q2,nps,${nps[0]}${cells(nps)}\n`,
      `D${at},2026-Q2,csi,${csi[0]}${cells(csi)}\n`,
    ])
    .join('');

const withIntervals = (all: readonly (readonly [Figure, Figure])[]): string =>
  `${HEADER},n,lower,upper\n${rows(all, ([actual, reach]) => `,50,${actual - reach},${actual + reach}`)}`;

/** Half up to 2 decimals: a metric's score, and a director's. */
const rounded = (score: number): number => Math.floor(score * 100 + 0.5 + 1e-7) / 100;

const limited = (score: number): number => rounded(Math.min(120, Math.max(0, score)));

const gradeOf = (nps: number, csi: number): string => {
  const one = limited(nps <= 40 ? 2.5 * nps : 100 + (nps - 40) / 2);
  const other = limited(csi <= 70 ? csi / 0.7 : 100 + ((csi - 70) * 20) / 30);
  const score = rounded((one + other) / 2);
  return score >= 90 ? 'A' : score >= 60 ? 'B' : 'C';
};

describe('the noise of a survey', () => {
  it('is said and never scored', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const bare = await scored(`${HEADER}\n${rows(all, () => '')}`);
        const carried = await scored(withIntervals(all));
        const figures = ({ directors }: Result) =>
          directors.map(({ director, score, grade }) => [director, score, grade]);
        expect(figures(carried)).toEqual(figures(bare));
        expect(bare.problems).toEqual([]);
        expect(carried.problems.every(({ code }) => code === 'within-noise')).toBe(true);
      }),
      { seed: 9, numRuns: 30 },
    );
  });

  it('is said of those whose target or grade lies within the interval, and of no other', async () => {
    await fc.assert(
      fc.asyncProperty(people, async (all) => {
        const { problems } = await scored(withIntervals(all));
        const expected = (['nps', 'csi'] as const).flatMap((metric) =>
          all.flatMap(([nps, csi], at) => {
            const [actual, reach] = metric === 'nps' ? nps : csi;
            const target = metric === 'nps' ? 40 : 70;
            const grade = (moved: number): string =>
              metric === 'nps' ? gradeOf(nps[0] + moved, csi[0]) : gradeOf(nps[0], csi[0] + moved);
            const holds = Math.abs(actual - target) <= reach;
            const changes = grade(-reach) !== grade(0) || grade(reach) !== grade(0);
            return holds || changes ? [`D${at}: 95% interval of ${metric}`] : [];
          }),
        );
        expect(problems.map(({ message }) => message.replace(/(?<=of \w+) .*$/u, '')).sort()).toEqual(
          expected.sort(),
        );
      }),
      { seed: 10, numRuns: 40 },
    );
  });
});
