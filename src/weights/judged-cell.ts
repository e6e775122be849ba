import { compareFractions, type Fraction, minus, times } from '../maths/fraction.ts';
import type { Spot } from '../model/place.ts';
import type { Problem, Report } from '../model/problem.ts';
import { shortened } from '../words/visible.ts';
import { type Comparison, ONE, reciprocal } from './judgement-matrix.ts';

/** A cell of a matrix, or a row of a list, that compares left with right. */
export interface JudgedCell extends Comparison {
  readonly spot: Spot;
}

/** Two cells whose product is further than this from 1 are not each other's reciprocal. */
const TOLERANCE: Fraction = { numerator: 5n, denominator: 100n };

const isNear = (product: Fraction): boolean => {
  const apart = minus(product, ONE);
  const size = apart.numerator < 0n ? { ...apart, numerator: -apart.numerator } : apart;
  return compareFractions(size, TOLERANCE) <= 0;
};

/**
 * The comparisons that the cells of one expert and level make: a cell alone has its reciprocal on the other side; of
 * two that are reciprocal within 5 % the larger rules, so that 0.33 beside 3 is a third. What contradicts itself is
 * reported at its cell.
 *
 * @param names in which order a pair is told: the earlier item first.
 */
export function comparisonsOf(
  cells: readonly JudgedCell[],
  names: readonly string[],
  report: Report,
): JudgedCell[] {
  const kept = new Map<string, JudgedCell>();
  const comparisons: JudgedCell[] = [];
  const key = (left: string, right: string): string => JSON.stringify([left, right]);
  for (const cell of cells) {
    if (cell.left === cell.right) {
      if (compareFractions(cell.value, ONE) !== 0) report(diagonal(cell));
      continue;
    }
    const first = kept.get(key(cell.left, cell.right));
    if (first === undefined) kept.set(key(cell.left, cell.right), cell);
    else report(twice(first, cell));
  }
  for (const cell of kept.values()) {
    const mirrored = kept.get(key(cell.right, cell.left));
    const isEarlier = names.indexOf(cell.left) < names.indexOf(cell.right);
    if (mirrored === undefined) {
      comparisons.push(isEarlier ? cell : turned(cell));
      continue;
    }
    if (!isEarlier) continue;
    if (!isNear(times(cell.value, mirrored.value))) report(notReciprocal(cell, mirrored));
    const isLarger = compareFractions(cell.value, mirrored.value) >= 0;
    comparisons.push(isLarger ? cell : turned(mirrored));
  }
  return comparisons;
}

const turned = ({ left, right, value, spot }: JudgedCell): JudgedCell => ({
  left: right,
  right: left,
  value: reciprocal(value),
  spot,
});

const diagonal = ({ left, spot }: JudgedCell): Problem => ({
  code: 'judgement-diagonal',
  severity: 'error',
  message: {
    en: `${shortened(left)} compared with itself is 1, nothing else`,
    zh: `${shortened(left)} 与自身相比只能是 1`,
  },
  hint: { en: 'write 1, or leave the cell empty', zh: '请写 1，或留空' },
  spot,
});

const twice = (first: JudgedCell, second: JudgedCell): Problem => ({
  code: 'judgement-twice',
  severity: 'error',
  message: {
    en: `${shortened(second.left)} is compared with ${shortened(second.right)} twice, at line ${first.spot.line} and line ${second.spot.line}`,
    zh: `${shortened(second.left)} 与 ${shortened(second.right)} 比较了两次：第 ${first.spot.line} 行和第 ${second.spot.line} 行`,
  },
  hint: { en: 'keep one of the two', zh: '请只保留其中一次' },
  spot: second.spot,
  related: [first.spot],
});

const notReciprocal = (cell: JudgedCell, mirrored: JudgedCell): Problem => ({
  code: 'not-reciprocal',
  severity: 'error',
  message: {
    en: `${shortened(cell.left)} against ${shortened(cell.right)} and the other way round are not each other’s reciprocal`,
    zh: `${shortened(cell.left)} 对 ${shortened(cell.right)} 与反向的比较值不互为倒数`,
  },
  hint: {
    en: 'correct one of the two cells, or empty one: it is then the other’s reciprocal',
    zh: '请更正其中一个单元格，或清空一个：空着的即为另一个的倒数',
  },
  spot: mirrored.spot,
  related: [cell.spot],
});
