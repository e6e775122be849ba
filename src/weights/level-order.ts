import type { Report } from '../model/problem.ts';
import { foldName } from '../words/fold.ts';
import type { Level } from './hierarchy.ts';
import { levelInItself, levelWithoutParent, noTop } from './level-problems.ts';

/**
 * The levels so that each comes after all in which its parent stands, the top first.
 *
 * @param levels at least one.
 * @returns undefined where they do not hang together, which has been reported.
 */
export function inOrder(levels: readonly Level[], report: Report): Level[] | undefined {
  const items = new Map(
    levels.flatMap((level) => level.items.map((item) => [foldName(item), item] as const)),
  );
  // A parent is spelled as the item is that it stands for.
  const spelled = levels.map((level) => ({
    ...level,
    parent: level.parent === undefined ? undefined : (items.get(foldName(level.parent)) ?? level.parent),
  }));
  const top = spelled.find(({ parent }) => parent === undefined);
  if (top === undefined) {
    report(noTop((spelled[0] as Level).spot));
    return undefined;
  }
  const under = new Map(spelled.map((level) => [level.parent, level] as const));
  const finished: Level[] = [];
  const open = new Set<Level>();
  let isSound = true;
  // Depth first, each level once; a level that is met again while it is open lies under itself.
  const visit = (level: Level): void => {
    if (open.has(level)) {
      isSound = false;
      report(levelInItself(level.parent ?? '', level.spot));
      return;
    }
    if (finished.includes(level)) return;
    open.add(level);
    for (const below of levelsBelow(level, under).toReversed()) visit(below);
    open.delete(level);
    finished.push(level);
  };
  visit(top);
  for (const level of spelled) {
    if (finished.includes(level)) continue;
    isSound = false;
    report(levelWithoutParent(level.parent ?? '', level.spot));
  }
  return isSound ? finished.toReversed() : undefined;
}

const levelsBelow = (level: Level, under: ReadonlyMap<string | undefined, Level>): Level[] =>
  level.items.flatMap((item) => under.get(item) ?? []);

/** The items without parts, each where its parent stands and once. */
export function leavesOf(levels: readonly Level[]): string[] {
  const under = new Map(levels.map((level) => [level.parent, level] as const));
  const leaves = new Set<string>();
  const seen = new Set<Level>();
  const visit = (level: Level): void => {
    if (seen.has(level)) return;
    seen.add(level);
    for (const item of level.items) {
      const below = under.get(item);
      if (below === undefined) leaves.add(item);
      else visit(below);
    }
  };
  visit(levels[0] as Level);
  return [...leaves];
}
