import { compare, type Decimal, decimal } from '../../maths/decimal.ts';
import { fraction, over } from '../../maths/fraction.ts';
import { roundDown } from '../../maths/rounding.ts';
import type { Result } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';

/** How many scores lie from one bound to below the next. */
export interface ScoreGroup {
  readonly from: Decimal;
  readonly count: number;
}

/** Points that a group of scores is wide. */
const STEP = 10;

/** Scores in groups of ten points, from the lowest group with one to the highest, those between with none too. */
export function scoreGroups({ directors }: Result): ScoreGroup[] {
  const tens = directors.flatMap(({ score }) =>
    score === null ? [] : [roundDown(over(fraction(score), fraction(decimal(STEP))), 0).coefficient],
  );
  const [first] = tens;
  if (first === undefined) return [];
  const counts = new Map<bigint, number>();
  let [least, most] = [first, first];
  for (const ten of tens) {
    counts.set(ten, (counts.get(ten) ?? 0) + 1);
    if (ten < least) least = ten;
    if (ten > most) most = ten;
  }
  const groups: ScoreGroup[] = [];
  for (let ten = least; ten <= most; ten += 1n) {
    groups.push({ from: { coefficient: ten * BigInt(STEP), scale: 0 }, count: counts.get(ten) ?? 0 });
  }
  return groups;
}

export interface GradeGroup {
  /** One grade, or where few have it several that are told together. */
  readonly grades: readonly string[];
  readonly count: number;
}

/** How many have each grade, best first. */
export function gradeGroups({ directors }: Result, { grades }: Template): GradeGroup[] {
  const counts = new Map<string, number>();
  for (const { grade } of directors) if (grade !== null) counts.set(grade, (counts.get(grade) ?? 0) + 1);
  const inOrder = grades.toSorted((a, b) => compare(b.from, a.from));
  return inOrder.map(({ grade }) => ({ grades: [grade], count: counts.get(grade) ?? 0 }));
}

/** The fewest people that a published group may have: of fewer one could tell who they are. */
export const FEWEST = 5;

/**
 * Grades in groups of at least five: neighbours are told together until there are that many, and what is left
 * over at the low end joins the group before it. A grade that nobody has is told too, within a group.
 *
 * @returns no group where fewer than five have a grade at all.
 */
export function publishedGroups(groups: readonly GradeGroup[]): GradeGroup[] {
  const published: GradeGroup[] = [];
  let open: GradeGroup = { grades: [], count: 0 };
  const joined = (a: GradeGroup, b: GradeGroup): GradeGroup => ({
    grades: [...a.grades, ...b.grades],
    count: a.count + b.count,
  });
  for (const group of groups) {
    open = joined(open, group);
    if (open.count < FEWEST) continue;
    published.push(open);
    open = { grades: [], count: 0 };
  }
  const last = published.at(-1);
  if (last === undefined) return [];
  return open.grades.length === 0 ? published : [...published.slice(0, -1), joined(last, open)];
}
