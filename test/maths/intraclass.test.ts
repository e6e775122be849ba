import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Decimal, decimal, toText } from '../../src/maths/decimal.ts';
import { fraction, integer, plus, times } from '../../src/maths/fraction.ts';
import { doubleOf } from '../../src/maths/fraction-double.ts';
import { intraclass } from '../../src/maths/intraclass.ts';

const tableOf = (rows: readonly (readonly number[])[]): Decimal[][] =>
  rows.map((row) => row.map((cell) => decimal(cell)));

const figures = (rows: readonly (readonly Decimal[])[]): (number | null)[] =>
  Object.values(intraclass(rows)).map((value) => value && doubleOf(value));

/** P. E. Shrout and J. L. Fleiss (1979), table 2: six targets, four judges. */
const SHROUT_FLEISS = tableOf([
  [9, 2, 5, 8],
  [6, 1, 3, 2],
  [8, 4, 6, 8],
  [7, 1, 2, 6],
  [10, 5, 6, 9],
  [6, 2, 4, 7],
]);

/** The data set `anxiety` of the R package irr: 20 subjects, three raters. */
const ANXIETY = tableOf(
  '332 361 344 464 523 542 221 346 531 231 221 632 133 533 221 221 113 233 432 342'
    .split(' ')
    .map((row) => [...row].map((digit) => digit.charCodeAt(0) - 48)),
);

/** Whole ratings of a few targets by a few raters, not all the same. */
const someTable = fc
  .tuple(fc.integer({ min: 2, max: 7 }), fc.integer({ min: 2, max: 5 }))
  .chain(([targets, raters]) =>
    fc.array(fc.array(fc.integer({ min: 1, max: 9 }), { minLength: raters, maxLength: raters }), {
      minLength: targets,
      maxLength: targets,
    }),
  );

describe('intraclass correlations', () => {
  it('are those of Shrout and Fleiss, table 4, to their two digits', () => {
    const published = [0.17, 0.29, 0.71, 0.44, 0.62, 0.91];
    expect(figures(SHROUT_FLEISS).map((value) => Math.round(100 * (value ?? 0)) / 100)).toEqual(published);
  });

  it('of the same table are those of R: psych::ICC', () => {
    const [...values] = figures(SHROUT_FLEISS);
    const expected = [
      0.1657417684055, 0.2897637795276, 0.7148407148407, 0.4427971336793, 0.620050547599, 0.9093155423771,
    ];
    for (const [at, value] of expected.entries()) expect(values[at]).toBeCloseTo(value, 12);
  });

  it('of irr’s anxiety are those from the mean squares of R: anova(lm(score ~ target + rater))', () => {
    const expected = [
      0.175022381378693, 0.197998259355962, 0.216049382716049, 0.388925729442971, 0.425498753117207,
      0.452586206896552,
    ];
    for (const [at, value] of figures(ANXIETY).entries())
      expect(value).toBeCloseTo(expected[at] as number, 13);
  });

  it('are negative where raters agree less than by chance, and stay so: mean squares 0, 0, 1/2 and 1', () => {
    expect(
      figures(
        tableOf([
          [1, 2],
          [2, 1],
        ]),
      ),
    ).toEqual([-1, null, -1, null, 2, null]);
  });

  it('are null where they divide by 0: without differences, with one target, with one rater', () => {
    const none = [null, null, null, null, null, null];
    expect(
      figures(
        tableOf([
          [0.1, 0.1, 0.1],
          [0.1, 0.1, 0.1],
        ]),
      ),
    ).toEqual(none);
    expect(figures(tableOf([[1, 2, 3]]))).toEqual(none);
    expect(figures(tableOf([[1], [2]]))).toEqual(none);
    expect(figures([])).toEqual(none);
  });

  it('do not depend on the unit or the order of targets and raters', () => {
    fc.assert(
      fc.property(someTable, (rows) => {
        const table = tableOf(rows);
        const other = table.map((row) =>
          row.map((cell) => decimal(toText({ ...cell, scale: cell.scale + 2 }))).reverse(),
        );
        expect(figures(other.reverse())).toEqual(figures(table));
      }),
      { seed: 1979 },
    );
  });

  it('of means are those of single ratings stepped up (C. Spearman, W. Brown, 1910)', () => {
    fc.assert(
      fc.property(someTable, (rows) => {
        const all = intraclass(tableOf(rows));
        const k = integer(rows[0]?.length ?? 0);
        for (const [single, ofMeans] of [
          [all.ICC1, all.ICC1k],
          [all.ICC2, all.ICC2k],
          [all.ICC3, all.ICC3k],
        ]) {
          if (!single || !ofMeans) continue;
          const one = fraction(decimal(1));
          const steppedUp = times(ofMeans, plus(one, times(plus(k, integer(-1)), single)));
          expect(doubleOf(steppedUp)).toBeCloseTo(doubleOf(times(k, single)), 12);
        }
      }),
      { seed: 1910 },
    );
  });
});
