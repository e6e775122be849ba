import { isZero } from '../../maths/decimal.ts';
import { type Fraction, fraction, integer, over } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { rank } from '../../maths/rank.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import type { TellsChange } from './disclosure.ts';
import { LEAST_RATERS } from './inference.ts';
import type { Making } from './panel.ts';
import { endsOf, type Scale } from './scale.ts';
import { type ShownPanel, type ShownRelation, shownPanel } from './shown.ts';

/** Results that were shown before, by ratee, and how they were made. */
export interface Published extends Making {
  readonly panels: ReadonlyMap<string, ShownPanel>;
}

/** Two figures that differ by less differ because doubles are rounded. */
const SAME = 1e-9;

/** Every relation, and that of files that have none. */
const ALL = [...RELATIONS, undefined];

const relationIn = ({ relations }: ShownPanel, relation: Relation | undefined): ShownRelation =>
  relations.find((one) => one.relation === relation) ?? { relation, n: 0, mean: null };

const differ = (a: number, b: number): boolean => Math.abs(a - b) > SAME;

/**
 * Whether showing a panel beside what was shown of it before tells about fewer than three raters who joined, left
 * or changed their answer. Nobody knows how many did where the numbers of raters do not say it: one is assumed.
 * So what was shown is only shown anew as it was, or where three or more joined or left each relation that
 * changed. Then both times are put into one system of equations, over the sums of those who stayed, joined and
 * left: a combination of them in which only the sum of few people, or of a hidden relation, is left would tell it.
 */
export const tellsChangeFrom =
  (earlier: readonly Published[], { weights, trim }: Making, scale: Scale): TellsChange =>
  (panel, disclosure) =>
    earlier.some((published) => {
      const before = published.panels.get(panel.ratee);
      if (before === undefined) return false;
      const now = shownPanel(panel, disclosure);
      if (!isAnythingElse(before, now)) return false;
      // Where ends are put aside a mean is not a sum of everyone's answers: then any change is too much.
      if (!isZero(trim) || !isZero(published.trim) || !areMany(before, now)) return true;
      const views = [
        { panel: before, weights: published.weights },
        { panel: now, weights },
      ] as const;
      return isUnexplained(...views) || tellsOfFew(...views) || tellsOfOneEnd(before, now, scale);
    });

/** Whether the relations that changed, of which there are some, each lost or won as many as a mean is shown of. */
function areMany(before: ShownPanel, now: ShownPanel): boolean {
  const changes = ALL.map((relation) => relationIn(now, relation).n - relationIn(before, relation).n);
  const moved = changes.filter((change) => change !== 0);
  return moved.length > 0 && moved.every((change) => Math.abs(change) >= LEAST_RATERS);
}

/** Whether a number of raters, or a figure that is shown at both times, is another. */
function isAnythingElse(before: ShownPanel, now: ShownPanel): boolean {
  const isOther = (a: number | null, b: number | null): boolean => a !== null && b !== null && differ(a, b);
  return (
    isOther(before.score, now.score) ||
    ALL.some((relation) => {
      const [then, later] = [relationIn(before, relation), relationIn(now, relation)];
      return then.n !== later.n || isOther(then.mean, later.mean);
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
  relationIn(panel, relation);

function tellsOfFew(before: View, now: View): boolean {
  const blocks = ALL.flatMap((relation) => blocksOf(before, now, relation));
  const equations = [...equationsOf(before, 1, blocks), ...equationsOf(now, 2, blocks)];
  const all = rank(equations);
  const secrets = secretsOf(blocks, (relation) =>
    isOpen(relationOf(before, relation), relationOf(now, relation)),
  );
  return secrets.some(
    (secret) => rank(equations.map((row) => row.filter((_, at) => !secret.includes(at)))) < all,
  );
}

function blocksOf(before: View, now: View, relation: Relation | undefined): Block[] {
  const [then, later] = [relationOf(before, relation).n, relationOf(now, relation).n];
  const sizes = [Math.min(then, later), Math.max(0, then - later), Math.max(0, later - then)];
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

/** Whether the means of a relation are known at both times, or at one if nobody joined or left. */
const isOpen = (then: ShownRelation, later: ShownRelation): boolean =>
  then.n === later.n ? then.mean !== null || later.mean !== null : then.mean !== null && later.mean !== null;

/**
 * Positions of blocks whose sum must not be known: of fewer than three people, or of a relation that was hidden at
 * some time; and of two people, one in each of two blocks, whose sum or difference must not be known.
 */
function secretsOf(
  blocks: readonly Block[],
  isKnown: (relation: Relation | undefined) => boolean,
): number[][] {
  const sizeAt = (at: number): number => (blocks[at] as Block).size;
  const places = [...blocks.keys()];
  const single = places.filter((at) => sizeAt(at) === 1);
  const pairs = single.flatMap((a) => single.filter((b) => b > a).map((b) => [a, b]));
  const hidden = places.filter((at) => sizeAt(at) < LEAST_RATERS || !isKnown((blocks[at] as Block).relation));
  return [...hidden.map((at) => [at]), ...pairs];
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
  const pairs = ALL.map((relation) => [relationOf(before, relation), relationOf(now, relation)]) as [
    ShownRelation,
    ShownRelation,
  ][];
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
  const weights = ALL.map((relation) =>
    relationOf(view, relation).n === 0 ? 0 : doubleOf(weightOf(view, relation)),
  );
  const total = weights.reduce((all, weight) => all + weight, 0);
  return weights.reduce((rest, weight, at) => rest - (weight * (means[at] ?? 0)) / total, score);
}
