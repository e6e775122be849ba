import { byCodePoint } from '../maths/code-points.ts';
import { toDouble } from '../maths/double.ts';
import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { foldName } from '../words/fold.ts';
import { comparisonsOf, type JudgedCell } from './judged-cell.ts';
import { connectedGroups, type JudgementMatrix, matrixOf } from './judgement-matrix.ts';
import { inOrder, leavesOf } from './level-order.ts';
import { tooManyItems, unconnected, unjudgedLevel, unknownItem } from './level-problems.ts';
import { MAXIMUM_ITEMS } from './random-index.ts';
import type { ReadLevel } from './read-level.ts';

/** The items under one parent, and what each expert said of them. */
export interface Level {
  /** Undefined: the top. */
  readonly parent: string | undefined;
  readonly items: readonly string[];
  /** By expert. */
  readonly matrices: ReadonlyMap<string, JudgementMatrix>;
  /** Where it begins, or its parent is named. */
  readonly spot: Spot;
  /** By expert: the cells that the matrices come from, the earlier item on the left. */
  readonly cells: ReadonlyMap<string, readonly JudgedCell[]>;
}

/** Who judged what: one level, or several of which each but the top lies under an item of another. */
export interface Hierarchy {
  /** In order of code point, whatever the order in which files were given. */
  readonly experts: readonly string[];
  /** The top first, then each after all in which its parent stands. */
  readonly levels: readonly Level[];
  /** Items without parts, which the weights are for; each once. */
  readonly leaves: readonly string[];
}

/** The ids that names stand for, where a template says so. */
export interface KnownItems {
  readonly idOf: (name: string) => string | undefined;
  /** Everything that can be named, in the template's order. */
  readonly ids: readonly string[];
}

/**
 * Brings together what the files say: items are matched by name, whatever their order.
 *
 * @param known of a template; without one, names are those of the first expert.
 * @returns undefined where something is at fault, which has been reported.
 */
export function hierarchyOf(
  given: readonly ReadLevel[],
  known: KnownItems | undefined,
  report: Report,
): Hierarchy | undefined {
  let isSound = true;
  const note: Report = (problem) => {
    if (problem.severity === 'error') isSound = false;
    report(problem);
  };
  const read = given.toSorted((a, b) => byCodePoint(a.expert, b.expert));
  const experts = [...new Set(read.map(({ expert }) => expert))];
  const idOf = (name: string): string | undefined => (known === undefined ? name : known.idOf(name));
  const keyOf = (name: string): string => foldName(idOf(name) ?? name);

  const groups = new Map<string, ReadLevel[]>();
  for (const level of read) {
    const key = level.parent === undefined ? '' : keyOf(level.parent.name);
    groups.set(key, [...(groups.get(key) ?? []), level]);
  }
  const levels = [...groups.values()].map((own) => levelOf(own, experts, idOf, keyOf, known, note));
  const ordered = isSound ? inOrder(levels, note) : undefined;
  if (ordered === undefined || !isSound) return undefined;
  return { experts, levels: ordered, leaves: leavesOf(ordered) };
}

function levelOf(
  own: readonly ReadLevel[],
  experts: readonly string[],
  idOf: (name: string) => string | undefined,
  keyOf: (name: string) => string,
  known: KnownItems | undefined,
  report: Report,
): Level {
  const [first] = own as readonly [ReadLevel];
  const names = own.flatMap(({ items, parent }) => (parent === undefined ? items : [parent, ...items]));
  for (const item of known === undefined ? [] : names) {
    if (idOf(item.name) === undefined) report(unknownItem(item, known?.ids ?? []));
  }
  const canonical = new Map(first.items.map(({ name }) => [keyOf(name), idOf(name) ?? name]));
  for (const { items } of own.slice(1)) {
    for (const item of items) {
      if (canonical.has(keyOf(item.name))) continue;
      report(unknownItem(item, [...canonical.values()]));
    }
  }
  const order = known?.ids ?? [];
  const items = [...canonical.values()].sort((a, b) => order.indexOf(a) - order.indexOf(b));
  if (items.length > MAXIMUM_ITEMS) report(tooManyItems(items.length, first.spot));
  const nameOf = (name: string): string => canonical.get(keyOf(name)) ?? name;
  const matrices = new Map<string, JudgementMatrix>();
  const ruling = new Map<string, readonly JudgedCell[]>();
  for (const expert of experts) {
    const said = own.filter((level) => level.expert === expert);
    const [start] = said;
    if (start === undefined) {
      report(unjudgedLevel(expert, first));
      continue;
    }
    const cells = said.flatMap((level) =>
      level.cells.map((cell) => ({ ...cell, left: nameOf(cell.left), right: nameOf(cell.right) })),
    );
    const comparisons = comparisonsOf(cells, items, report);
    ruling.set(expert, comparisons);
    const values = new Map(
      comparisons.map(({ left, right, value }) => [JSON.stringify([left, right]), toDouble(value)]),
    );
    const matrix = matrixOf(items, (row, column) => values.get(JSON.stringify([items[row], items[column]])));
    const parts = connectedGroups(matrix);
    if (parts.length > 1) report(unconnected(parts, start.spot));
    matrices.set(expert, matrix);
  }
  const parent = first.parent === undefined ? undefined : (idOf(first.parent.name) ?? first.parent.name);
  return { parent, items, matrices, cells: ruling, spot: first.parent?.spot ?? first.spot };
}
