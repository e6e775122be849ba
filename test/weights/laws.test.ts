import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HUNDRED, sum, toText } from '../../src/maths/decimal.ts';
import { groupMatrix } from '../../src/weights/group.ts';
import {
  connectedGroups,
  type JudgementMatrix,
  matrixOf,
  pairsOf,
  withPair,
} from '../../src/weights/judgement-matrix.ts';
import { percentages } from '../../src/weights/percentages.ts';
import { METHODS, type Method, prioritise } from '../../src/weights/priorities.ts';
import { revisits } from '../../src/weights/revisit.ts';
import { consistent, judged, read } from './judge.ts';

const SEED = 20260701;
const options = { seed: SEED, numRuns: 150 };

const weights = fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 15 });

/** Judgements on Saaty's scale, as a random person would make them. */
const judgements = fc.integer({ min: 2, max: 9 }).chain((size) =>
  fc
    .array(fc.tuple(fc.integer({ min: 1, max: 9 }), fc.boolean()), {
      minLength: (size * (size - 1)) / 2,
      maxLength: (size * (size - 1)) / 2,
    })
    .map((values) =>
      ofValues(
        size,
        values.map(([value, isTurned]) => (isTurned ? 1 / value : value)),
      ),
    ),
);

function ofValues(size: number, values: readonly number[]): JudgementMatrix {
  let next = 0;
  return matrixOf(
    Array.from({ length: size }, (_, index) => `i${index}`),
    () => values[next++],
  );
}

const near = (a: number, b: number, tolerance = 1e-11): void =>
  expect(Math.abs(a - b)).toBeLessThanOrEqual(tolerance * Math.max(1, Math.abs(a), Math.abs(b)));

describe('a consistent matrix', () => {
  it.each(METHODS)('gives its own weights and no contradiction, by %s', (method: Method) => {
    fc.assert(
      fc.property(weights, (given) => {
        const matrix = consistent(given);
        const { priorities, lambdaMax, ci, cr, gci } = prioritise(matrix, method, 'saaty1980');
        const total = given.reduce((all, one) => all + one, 0);
        for (const [index, weight] of given.entries()) near(priorities[index] as number, weight / total);
        expect([lambdaMax, ci, cr, gci]).toEqual([given.length, 0, 0, 0]);
        expect(revisits(matrix, 'saaty1980')).toEqual([]);
      }),
      options,
    );
  });

  it('gives them still where comparisons are left out, as long as they connect', () => {
    fc.assert(
      fc.property(
        weights.filter((given) => given.length > 2),
        fc.infiniteStream(fc.boolean()),
        (given, isGone) => {
          let matrix = consistent(given);
          for (const { row, column } of pairsOf(matrix)) {
            const without = withPair(matrix, row, column, undefined);
            if (isGone.next().value === true && connectedGroups(without).length === 1) matrix = without;
          }
          const total = given.reduce((all, one) => all + one, 0);
          for (const method of METHODS) {
            const { priorities, cr } = prioritise(matrix, method, 'saaty1980');
            for (const [index, weight] of given.entries()) near(priorities[index] as number, weight / total);
            expect(cr).toBe(0);
          }
        },
      ),
      options,
    );
  });
});

describe('any matrix', () => {
  it('has a positive vector that its matrix only lengthens, by at least the number of items', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const { priorities, lambdaMax } = prioritise(matrix, 'eigenvector', 'saaty2005');
        // A positive eigenvector of a positive matrix is the principal one (O. Perron, 1907).
        for (const [index, row] of matrix.at.entries()) {
          const image = row.reduce<number>(
            (all, value, at) => all + (value ?? 0) * (priorities[at] as number),
            0,
          );
          expect(priorities[index]).toBeGreaterThan(0);
          near(image, lambdaMax * (priorities[index] as number), 1e-12);
        }
        expect(lambdaMax).toBeGreaterThanOrEqual(matrix.items.length);
        near(
          priorities.reduce((all, one) => all + one, 0),
          1,
        );
      }),
      options,
    );
  });

  it('gives the same whatever the order of its items', () => {
    fc.assert(
      fc.property(judgements, fc.infiniteStream(fc.nat()), (matrix, dice) => {
        const order = matrix.items.map((_, index) => ({ index, key: dice.next().value as number }));
        order.sort((a, b) => a.key - b.key);
        const shuffled = matrixOf(
          order.map(({ index }) => matrix.items[index] as string),
          (row, column) => matrix.at[order[row]?.index as number]?.[order[column]?.index as number],
        );
        for (const method of METHODS) {
          const [first, second] = [matrix, shuffled].map((one) => prioritise(one, method, 'saaty1980'));
          for (const [at, { index }] of order.entries()) {
            near(second?.priorities[at] as number, first?.priorities[index] as number);
          }
          near(first?.cr as number, second?.cr as number, 1e-10);
          near(first?.gci as number, second?.gci as number, 1e-10);
        }
      }),
      options,
    );
  });

  it('says the opposite when every judgement is turned round', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const turned = matrixOf(matrix.items, (row, column) => matrix.at[column]?.[row]);
        const [own, other] = [matrix, turned].map(
          (one) => prioritise(one, 'geometric', 'saaty1980').priorities,
        );
        const products = matrix.items.map(
          (_, index) => (own?.[index] as number) * (other?.[index] as number),
        );
        for (const product of products) near(product, products[0] as number);
      }),
      options,
    );
  });

  it('lists only what lowers the ratio, and nothing where two items cannot contradict each other', () => {
    fc.assert(
      fc.property(judgements, (matrix) => {
        const { cr } = prioritise(matrix, 'eigenvector', 'saaty1980');
        const listed = revisits(matrix, 'saaty1980');
        if (matrix.items.length < 3) expect(listed).toEqual([]);
        let before = Number.POSITIVE_INFINITY;
        for (const { left, right, given, suggested, cr: after } of listed) {
          const [row, column] = [matrix.items.indexOf(left), matrix.items.indexOf(right)];
          const mended = withPair(matrix, row, column, suggested);
          near(prioritise(mended, 'eigenvector', 'saaty1980').cr, after);
          expect(after).toBeLessThan(cr);
          expect(given).toBe(matrix.at[row]?.[column]);
          const apart = Math.abs(Math.log(given / suggested));
          expect(apart).toBeLessThanOrEqual(before);
          before = apart;
        }
      }),
      { ...options, numRuns: 60 },
    );
  });
});

describe('several experts', () => {
  it('who agree are one, whatever they weigh', () => {
    fc.assert(
      fc.property(
        judgements,
        fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 2, maxLength: 5 }),
        (matrix, own) => {
          const grouped = groupMatrix(own.map((weight) => ({ of: matrix, weight })));
          for (const { row, column, value } of pairsOf(matrix))
            near(grouped.at[row]?.[column] as number, value);
        },
      ),
      options,
    );
  });

  it('a whole-number weight is as many experts of one mind', () => {
    fc.assert(
      fc.property(judgements, fc.integer({ min: 1, max: 4 }), (matrix, weight) => {
        const other = matrixOf(matrix.items, (row, column) => matrix.at[column]?.[row]);
        const weighted = groupMatrix([
          { of: matrix, weight },
          { of: other, weight: 1 },
        ]);
        const repeated = groupMatrix([
          ...Array.from({ length: weight }, () => ({ of: matrix, weight: 1 })),
          { of: other, weight: 1 },
        ]);
        for (const { row, column, value } of pairsOf(weighted))
          near(repeated.at[row]?.[column] as number, value);
      }),
      options,
    );
  });

  it('files may come in any order', () => {
    const one = ',A,B,C\nA,1,3,5\nB,,1,3\nC,,,1\n';
    const other = ',C,A,B\nC,1,1/2,1\nA,2,1,2\nB,1,,1\n';
    expect(judged({ 'b.csv': other, 'a.csv': one })).toEqual(judged({ 'a.csv': one, 'b.csv': other }));
  });
});

describe('reading', () => {
  it('rows and columns in any order say the same', () => {
    const upper = judged({ 'x.csv': ',A,B,C\nA,1,3,5\nB,,1,3\nC,,,1\n' });
    for (const text of [
      ',A,B,C\nC,1/5,1/3,1\nA,1,3,5\nB,1/3,1,3\n',
      ',A,B,C\nA,,,\nB,0.33,,\nC,0.2,1/3,\n',
      'expert,left,right,value\nx,B,C,3\nx,A,B,3\nx,A,C,5\n',
      '左项,右项,数值\nA,B,3\nC,A,1/5\nB,C,３\n',
      ';A;B;C\nA;1;3;5\nB;0.33;1;3\nC;0.2;0.33;1\n',
    ]) {
      const found = judged({ 'x.csv': text });
      for (const [index, name] of found.leaves.entries()) {
        near(
          found.priorities[index] as number,
          upper.priorities[upper.leaves.indexOf(name)] as number,
          text.includes('0.33,,') ? 0.01 : 1e-12,
        );
      }
    }
  });
});

describe('a hierarchy', () => {
  it('in which every item is a part of both above it comes to the product of all levels', () => {
    // Two to the power of its depth are the ways down: nobody walks them one by one.
    const depth = 60;
    const levels = Array.from({ length: depth }, (_, at) =>
      (at === 0 ? [''] : [`parent: a${at - 1}, `, `parent: b${at - 1}, `]).map(
        (parent) => `  - { ${parent}comparisons: [[a${at}, b${at}, 2]] }\n`,
      ),
    );
    const { leaves, priorities } = judged({ 'x.yaml': `ahp: 1\nlevels:\n${levels.flat().join('')}` });
    expect(leaves).toEqual([`a${depth - 1}`, `b${depth - 1}`]);
    near(priorities[0] as number, 2 / 3);
  });

  it('cannot lie under itself', () => {
    const { problems } = read({
      'x.yaml':
        'ahp: 1\nlevels:\n  - { comparisons: [[a, b, 2]] }\n  - { parent: a, comparisons: [[c, d, 2]] }\n  - { parent: c, comparisons: [[a, d, 2]] }\n',
    });
    expect(problems.map(({ code, message }) => [code, message.en])).toEqual([
      ['level-without-parent', 'a lies under itself'],
    ]);
  });
});

describe('percentages', () => {
  it('add up to exactly 100 and lie within a unit of the priority', () => {
    fc.assert(
      fc.property(weights, fc.integer({ min: 0, max: 6 }), (given, places) => {
        const { priorities } = prioritise(consistent(given), 'eigenvector', 'saaty1980');
        const parts = percentages(priorities, places);
        expect(toText(sum(parts))).toBe(toText(HUNDRED));
        for (const [index, part] of parts.entries()) {
          const apart = Math.abs(Number(toText(part)) - 100 * (priorities[index] as number));
          expect(apart).toBeLessThanOrEqual(10 ** -places + 1e-9);
        }
      }),
      options,
    );
  });

  it('ties go to the earlier item, though doubles of equals differ in their last digit', () => {
    const { priorities } = prioritise(consistent([7, 7, 7]), 'eigenvector', 'saaty1980');
    expect(percentages(priorities, 2).map(toText)).toEqual(['33.34', '33.33', '33.33']);
    expect(percentages([1 / 3 - 1e-16, 1 / 3, 1 / 3 + 1e-16], 0).map(toText)).toEqual(['34', '33', '33']);
  });
});
