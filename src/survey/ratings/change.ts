import { isZero } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, over } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { rank } from '../../maths/rank.ts';
import { LEAST_RATERS, type TellsChange } from './disclosure.ts';
import type { Making } from './panel.ts';
import { RELATIONS, type Relation } from './rating.ts';
import { endsOf, type Scale } from './scale.ts';
import { type ShownPanel, type ShownRelation, shownPanel } from './shown.ts';

/** Results that were shown before, by ratee, and how they were made. */
export interface Published extends Making {
  readonly panels: ReadonlyMap<string, ShownPanel>;
}

/** Two figures that differ by less differ because doubles are rounded. */
const SAME = 1e-9;

const differ = (a: number, b: number): boolean => Math.abs(a - b) > SAME;

/**
 * Whether showing a panel beside what was shown of it before tells about fewer than three raters who joined, left
 * or changed their answer, in the worst case: that everyone else answered as before, and that no more people
 * changed than the numbers of raters say, or one where they say none.
 *
 * Both times are put into one system of equations, over the sums of those who stayed, joined and left. A
 * combination of the equations in which only terms of fewer than three people are left tells about them.
 */
export const tellsChangeFrom =
  (earlier: readonly Published[], { weights, trim }: Making, scale: Scale): TellsChange =>
  (panel, disclosure) =>
    earlier.some((published) => {
      const before = published.panels.get(panel.ratee);
      if (before === undefined) return false;
      const now = shownPanel(panel, disclosure);
      const views = [
        { panel: before, weights: published.weights },
        { panel: now, weights },
      ] as const;
      // Where ends are put aside a mean is not a sum of everyone's answers: then any change is too much.
      const isTrimmed = !isZero(trim) || !isZero(published.trim);
      if (isTrimmed) return isAnythingElse(before, now);
      return tellsOfFew(...views) || tellsOfOneEnd(before, now, scale);
    });

/** Whether a number of raters, or a figure that is shown at both times, is another. */
function isAnythingElse(before: ShownPanel, now: ShownPanel): boolean {
  const isOther = (a: number | null, b: number | null): boolean => a !== null && b !== null && differ(a, b);
  return (
    isOther(before.score, now.score) ||
    [...before.relations, ...now.relations].some(({ relation }) => {
      const [then, later] = [before, now].map(({ relations }) =>
        relations.find((one) => one.relation === relation),
      );
      return then?.n !== later?.n || isOther(then?.mean ?? null, later?.mean ?? null);
    })
  );
}

/** One of the two times. */
interface View {
  readonly panel: ShownPanel;
  readonly weights: Making['weights'];
}

/** People of one relation who did the same from one time to the other: `part` 0 stayed, 1 left, 2 joined. */
interface Block {
  readonly relation: Relation | undefined;
  readonly part: 0 | 1 | 2;
  readonly size: number;
}

const relationOf = ({ panel }: View, relation: Relation | undefined): ShownRelation =>
  panel.relations.find((one) => one.relation === relation) ?? { relation, n: 0, mean: null };

function tellsOfFew(before: View, now: View): boolean {
  if (isUnexplained(before, now)) return true;
  const blocks = [...RELATIONS, undefined].flatMap((relation) => blocksOf(before, now, relation));
  const equations = [...equationsOf(before, 1, blocks), ...equationsOf(now, 2, blocks)];
  const all = rank(equations);
  return subsetsOfFew(blocks).some(
    (few) => rank(equations.map((row) => row.filter((_, at) => !few.includes(at)))) < all,
  );
}

/** Those who changed in a relation: so many as the numbers say, or one whose answer is another. */
function changed(before: ShownRelation, now: ShownRelation): { left: number; joined: number } {
  const difference = now.n - before.n;
  if (difference !== 0) return { left: Math.max(0, -difference), joined: Math.max(0, difference) };
  const isOther = before.mean !== null && now.mean !== null && differ(before.mean, now.mean);
  return isOther ? { left: 1, joined: 1 } : { left: 0, joined: 0 };
}

function blocksOf(before: View, now: View, relation: Relation | undefined): Block[] {
  const [then, later] = [relationOf(before, relation), relationOf(now, relation)];
  const { left, joined } = changed(then, later);
  const sizes = [then.n - left, left, joined];
  return ([0, 1, 2] as const)
    .map((part) => ({ relation, part, size: sizes[part] as number }))
    .filter(({ size }) => size > 0);
}

const weightOf = ({ weights }: View, relation: Relation | undefined): Fraction =>
  relation === undefined ? integer(1) : fraction(weights[relation]);

/**
 * What a time shows, as coefficients of the blocks: the sum of each relation whose mean is shown, and the score.
 *
 * @param part whether those who left, or those who joined, are there beside those who stayed.
 */
function equationsOf(view: View, part: 1 | 2, blocks: readonly Block[]): Fraction[][] {
  const isThere = (block: Block): boolean => block.part === 0 || block.part === part;
  const row = (coefficient: (block: Block) => Fraction): Fraction[] =>
    blocks.map((block) => (isThere(block) ? coefficient(block) : integer(0)));
  const sums = view.panel.relations
    .filter(({ mean }) => mean !== null)
    .map(({ relation }) => row((block) => integer(block.relation === relation ? 1 : 0)));
  if (view.panel.score === null) return sums;
  const score = row((block) =>
    over(weightOf(view, block.relation), integer(relationOf(view, block.relation).n)),
  );
  return [...sums, score];
}

/** Positions of blocks that are fewer than three people together: one block, or two of one person each. */
function subsetsOfFew(blocks: readonly Block[]): number[][] {
  const few = [...blocks.keys()].filter((at) => (blocks[at] as Block).size < LEAST_RATERS);
  const single = few.filter((at) => (blocks[at] as Block).size === 1);
  const pairs = single.flatMap((a) => single.filter((b) => b > a).map((b) => [a, b]));
  return [...few.map((at) => [at]), ...pairs];
}

/** Whether all who joined or left a relation lie at the same end of the scale, so that each one's answer is told. */
function tellsOfOneEnd(before: ShownPanel, now: ShownPanel, scale: Scale): boolean {
  const [low, high] = endsOf(scale);
  return now.relations.some(({ relation, n, mean }) => {
    const then = before.relations.find((one) => one.relation === relation);
    if (then === undefined || then.mean === null || mean === null || then.n === n) return false;
    const average = (n * mean - then.n * then.mean) / (n - then.n);
    return !differ(average, low) || !differ(average, high);
  });
}

/**
 * Whether the score moved by more than what can be seen moved: then somebody's answer in a hidden relation is
 * another, and who knows that it was one person knows by how much.
 */
function isUnexplained(before: View, now: View): boolean {
  const pairs = [...RELATIONS, undefined].map((relation) => [
    relationOf(before, relation),
    relationOf(now, relation),
  ]) as [ShownRelation, ShownRelation][];
  const known = pairs.flatMap(([then, later]) => {
    const isSame = then.n === later.n;
    // A mean that is hidden at one time is taken for the one of the other: it should not have changed.
    return [[then.mean ?? (isSame ? later.mean : null), later.mean ?? (isSame ? then.mean : null)] as const];
  });
  const canTell = pairs.every(
    ([then, later], at) =>
      then.n === later.n || (known[at] as readonly unknown[]).every((mean) => mean !== null),
  );
  const rests = [before, now].map((view, time) => {
    const means = known.map((both) => both[time] as number | null);
    return hiddenPart(view, means);
  });
  const [then, later] = rests;
  return canTell && then !== undefined && later !== undefined && differ(then, later);
}

/** What relations whose mean is not known add to a score; undefined where the score is hidden. */
function hiddenPart(view: View, means: readonly (number | null)[]): number | undefined {
  const { score } = view.panel;
  if (score === null) return undefined;
  const weights = [...RELATIONS, undefined].map((relation) =>
    relationOf(view, relation).n === 0 ? 0 : doubleOf(weightOf(view, relation)),
  );
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights.reduce((rest, weight, at) => rest - (weight * (means[at] ?? 0)) / total, score);
}
