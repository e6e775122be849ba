import { describe, expect, it } from 'vitest';
import { decimal } from '../../../src/maths/decimal.ts';
import { leniencyOf } from '../../../src/survey/ratings/leniency.ts';
import type { Rating } from '../../../src/survey/ratings/rating.ts';

/** Each line a person, each digit what the rater at that place gave; a dot where nobody did. */
const ratingsOf = (...lines: string[]): Rating[] =>
  lines.flatMap((line, at) =>
    [...line].flatMap((digit, rater): Rating[] =>
      digit === '.' ? [] : [{ ratee: `D${at}`, rater: `R${rater}`, relation: 'peer', score: decimal(digit) }],
    ),
  );

describe('leniency', () => {
  it('is how far a rater lies from the others, over the people rated', () => {
    // The last rater gives everyone 5 where the four others give 3: +2 for that one, −½ for each of the others.
    // Mean 0, sum of squares 4 + 4 × ¼ = 5, ÷ 4: standard deviation √1.25.
    // All scores: twelve of 3 and three of 5, mean 3.4, sum of squares 12 × 0.16 + 3 × 2.56 = 9.6, ÷ 14: √0.6857,
    // of which half is 0.414: the one is lenient, the four are severe beside them.
    expect(leniencyOf(ratingsOf('33335', '33335', '33335'))).toEqual({
      raters: 5,
      standardDeviation: expect.closeTo(Math.sqrt(1.25), 12),
      lenient: 1,
      severe: 4,
    });
  });

  it('is not told of fewer than five raters who rated two people or more', () => {
    expect(leniencyOf(ratingsOf('1234', '4321', '2222'))).toBeNull();
    expect(leniencyOf(ratingsOf('12345'))).toBeNull();
    expect(leniencyOf(ratingsOf('1....', '.2...', '..3..'))).toBeNull();
  });

  it('leaves self-ratings out', () => {
    const ratings = ratingsOf('33335', '33335', '33335');
    const self: Rating = { ratee: 'D0', rater: 'D0', relation: 'self', score: decimal(1) };
    expect(leniencyOf([...ratings, self])).toEqual(leniencyOf(ratings));
  });
});
