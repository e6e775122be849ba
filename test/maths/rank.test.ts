import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimal, toText } from '../../src/maths/decimal.ts';
import { integer } from '../../src/maths/fraction.ts';
import { rank } from '../../src/maths/rank.ts';
import { commonStep } from '../../src/maths/step.ts';

const rankOf = (...rows: number[][]): number => rank(rows.map((row) => row.map(integer)));

describe('the rank', () => {
  it.each([
    [
      0,
      [
        [0, 0],
        [0, 0],
      ],
    ],
    [
      1,
      [
        [1, 2],
        [2, 4],
      ],
    ],
    [
      2,
      [
        [0, 1],
        [1, 0],
        [3, 7],
      ],
    ],
    [
      2,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    ],
    [
      3,
      [
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 10],
      ],
    ],
    [0, [[], []]],
    [0, []],
  ])('is %i of %j', (expected, rows) => {
    expect(rankOf(...rows)).toBe(expected);
  });

  it('does not grow by sums of rows, and is that of the columns', () => {
    const small = fc.array(fc.array(fc.integer({ min: -3, max: 3 }), { minLength: 4, maxLength: 4 }), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(small, (rows) => {
        const sum = (rows[0] as number[]).map((_, at) =>
          rows.reduce((all, row, index) => all + (index + 1) * (row[at] as number), 0),
        );
        const columns = (rows[0] as number[]).map((_, at) => rows.map((row) => row[at] as number));
        expect(rankOf(...rows, sum)).toBe(rankOf(...rows));
        expect(rankOf(...columns)).toBe(rankOf(...rows));
      }),
      { seed: 9 },
    );
  });
});

describe('the common step', () => {
  it.each([
    [[1, 2.5, 4], '1.5'],
    [[1, 2.5, 3], '0.5'],
    [[80, 65, 70], '5'],
    [[3.1, 3.4], '0.3'],
    [[-1, 1], '2'],
    [[7, 7.0], undefined],
    [[], undefined],
  ])('of %j is %s', (values, expected) => {
    const step = commonStep(values.map((value) => decimal(value)));
    expect(step && toText(step)).toBe(expected);
  });
});
