import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { FEWEST, publishedGroups } from '../../src/report/views/distribution.ts';

const published = (counts: readonly number[]): [string, number][] =>
  publishedGroups(counts.map((count, index) => ({ grades: [String(index)], count }))).map(
    ({ grades, count }) => [grades.join(' '), count],
  );

describe('published groups', () => {
  it.each<[readonly number[], readonly [string, number][]]>([
    [
      [5, 6, 7],
      [
        ['0', 5],
        ['1', 6],
        ['2', 7],
      ],
    ],
    [
      [1, 4, 7],
      [
        ['0 1', 5],
        ['2', 7],
      ],
    ],
    [[9, 1, 1], [['0 1 2', 11]]],
    [[0, 0, 8, 3], [['0 1 2 3', 11]]],
    [[1, 1, 1], []],
    [[], []],
  ])('of %j are %j', (counts, groups) => {
    expect(published(counts)).toEqual(groups);
  });

  it('are of five at least, and leave nobody out', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { maxLength: 8 }), (counts) => {
        const groups = published(counts);
        const all = counts.reduce((sum, count) => sum + count, 0);
        for (const [, count] of groups) expect(count).toBeGreaterThanOrEqual(FEWEST);
        expect(groups.reduce((sum, [, count]) => sum + count, 0)).toBe(all < FEWEST ? 0 : all);
      }),
      { seed: 5 },
    );
  });
});
