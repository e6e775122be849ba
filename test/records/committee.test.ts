import { describe, expect, it } from 'vitest';
import { decimal } from '../../src/maths/decimal.ts';
import { votesApart } from '../../src/records/committee/apart.ts';
import { decide, type Rules } from '../../src/records/committee/decide.ts';
import type { Session, Vote } from '../../src/records/committee/vote.ts';

const votesOf = (...scores: number[]): Vote[] =>
  scores.map((score, at) => ({
    member: `M${at}`,
    memberUnit: `U${at}`,
    score: decimal(score),
    source: { file: 'votes.csv', line: at + 2, column: 'score', text: '' },
  }));

const apart = (step: number, ...scores: number[]): number[] =>
  votesApart(votesOf(...scores), decimal(step)).map(({ source }) => scores[source.line - 2] as number);

const sessionOf = (units: readonly string[], ...scores: number[]): Session => ({
  innovations: [{ id: 'A', director: 'D001', unit: 'North', votes: votesOf(...scores), line: 2 }],
  members: new Map(units.map((unit, at) => [`M${at}`, unit])),
  column: 'score',
});

const RULES: Rules = { method: 'median', quorum: undefined, acceptFrom: undefined };

describe('a vote', () => {
  it.each([
    // Median deviation 1: 0.6745 × 5 = 3.37 and 0.6745 × 6 = 4.05, against 3.5.
    [1, [6, 7, 8, 9, 13], []],
    [1, [6, 7, 8, 9, 14], [14]],
    // All but one agree: half a step takes the place of 0, so that 3 points are 4.05 and 2 points 2.7.
    [1, [8, 8, 8, 5], [5]],
    [1, [8, 8, 8, 6], []],
    // The same in steps of 5, with half a step of 2.5.
    [5, [80, 80, 80, 70], []],
    [5, [80, 80, 80, 65], [65]],
    [1, [7, 7, 7], []],
    [1, [], []],
  ])('in steps of %i lies apart among %j where it says %j', (step, scores, expected) => {
    expect(apart(step, ...scores)).toEqual(expected);
  });
});

describe('a committee', () => {
  it('needs more than half of those who may vote, and three at least', () => {
    const quorum = (units: string[]): number | undefined =>
      decide(sessionOf(units, 5, 6, 7), RULES).innovations[0]?.quorum;
    expect(quorum(['a', 'b', 'c'])).toBe(3);
    expect(quorum(['a', 'b', 'c', 'd', 'e'])).toBe(3);
    expect(quorum(['a', 'b', 'c', 'd', 'e', 'f'])).toBe(4);
    // Those of the innovation's own unit do not count.
    expect(quorum(['a', 'b', 'c', 'd', 'e', 'north'])).toBe(3);
  });

  it('decides nothing below its quorum, and then the director has no figure', () => {
    const { innovations, directors } = decide(sessionOf(['a', 'b', 'c'], 5, 6, 7), { ...RULES, quorum: 4 });
    expect(innovations[0]).toMatchObject({ score: null, lowest: null, highest: null, votes: 3, apart: [] });
    expect(directors).toMatchObject([
      { id: 'D001', innovations: 1, score: null, accepted: null, statistic: null },
    ]);
  });

  it('takes the median or the mean, exactly, and accepts from a bound on', () => {
    const session = sessionOf(['a', 'b', 'c', 'd'], 5, 6, 7, 10);
    const at = (method: Rules['method'], from: number) =>
      decide(session, { method, quorum: 3, acceptFrom: decimal(from) });
    expect(at('median', 6.5).innovations[0]).toMatchObject({ score: 6.5, isAccepted: true });
    expect(at('median', 6.51).directors[0]).toMatchObject({ score: 6.5, accepted: 0 });
    expect(at('mean', 7).innovations[0]).toMatchObject({ score: 7, isAccepted: true });
    // Deviations −2, −1, 0, 3: 14 ÷ 3.
    expect(at('mean', 7).innovations[0]?.standardDeviation).toBeCloseTo(Math.sqrt(14 / 3), 12);
  });
});
