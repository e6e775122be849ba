import { toDouble } from '../maths/double.ts';
import type { Spot } from '../model/place.ts';
import { type Grouping, groupMatrix, meanPriorities, type Weighted } from './group.ts';
import type { Hierarchy, Level } from './hierarchy.ts';
import type { JudgementMatrix } from './judgement-matrix.ts';
import { type Consistency, HIGHEST_RATIO, type Method, type Priorities, prioritise } from './priorities.ts';
import type { RandomIndexName } from './random-index.ts';
import { distance, type Revisit, revisits } from './revisit.ts';

export interface AnalysisOptions {
  readonly method: Method;
  readonly table: RandomIndexName;
  readonly grouping: Grouping;
  /** The experts' own weights, above 0; 1 for whom it does not name. */
  readonly expertWeights: ReadonlyMap<string, number>;
}

/** A comparison to revisit, and under which parent it stands. */
export interface PlacedRevisit extends Revisit {
  readonly parent: string | undefined;
}

/** A comparison with what everyone said of it, and in which cell. */
export interface JudgedComparison {
  readonly parent: string | undefined;
  readonly left: string;
  readonly right: string;
  /** Of the group; null where priorities were averaged. */
  readonly group: number | null;
  readonly experts: readonly { readonly expert: string; readonly value: number; readonly spot: Spot }[];
}

/** A comparison on which experts differ: who put it lowest and highest. */
export interface Disagreement {
  readonly parent: string | undefined;
  readonly left: string;
  readonly right: string;
  readonly lowest: { readonly expert: string; readonly value: number };
  readonly highest: { readonly expert: string; readonly value: number };
  /** The highest in parts of the lowest. */
  readonly spread: number;
}

export interface JudgedExpert {
  readonly id: string;
  readonly weight: number;
  /** Of the leaves, in their order. */
  readonly priorities: readonly number[];
  /** Of the worst level. */
  readonly cr: number;
  /** The part of all weight, in percent, that lies elsewhere than the group puts it. */
  readonly distance: number;
  readonly revisit: readonly PlacedRevisit[];
}

export interface JudgedLevel {
  readonly parent: string | undefined;
  readonly items: readonly string[];
  readonly priorities: readonly number[];
  /** Null where priorities were averaged, so that there is no matrix of the group. */
  readonly consistency: Consistency | null;
}

/** What the comparisons come to. */
export interface Judgement {
  readonly leaves: readonly string[];
  /** Of the leaves, adding up to 1. */
  readonly priorities: readonly number[];
  readonly levels: readonly JudgedLevel[];
  /** Of the worst level. */
  readonly consistency: Consistency | null;
  readonly consistent: boolean;
  readonly experts: readonly JudgedExpert[];
  readonly revisit: readonly PlacedRevisit[];
  readonly disagreements: readonly Disagreement[];
  readonly comparisons: readonly JudgedComparison[];
}

/** Priorities, consistency, and what to talk about again, of a group and each expert. */
export function analyse(hierarchy: Hierarchy, options: AnalysisOptions): Judgement {
  const { experts, levels, leaves } = hierarchy;
  const { method, table, expertWeights } = options;
  const weightOf = (expert: string): number => expertWeights.get(expert) ?? 1;
  const judge = (matrix: JudgementMatrix): Priorities => prioritise(matrix, method, table);
  const own = experts.map((expert) => levels.map((level) => judge(matrixBy(level, expert))));
  const ownGlobal = own.map((judged) =>
    globalPriorities(
      levels,
      leaves,
      judged.map((one) => one.priorities),
    ),
  );
  const weighted = <T>(values: readonly T[]): Weighted<T>[] =>
    values.map((of, index) => ({ of, weight: weightOf(experts[index] as string) }));

  const isAveraged = options.grouping === 'priorities' && experts.length > 1;
  const matrices = levels.map((level) => groupMatrix(weighted(experts.map((one) => matrixBy(level, one)))));
  const grouped = isAveraged ? [] : matrices.map(judge);
  const local = levels.map((_, index) =>
    isAveraged
      ? meanPriorities(weighted(own.map((judged) => (judged[index] as Priorities).priorities)))
      : (grouped[index] as Priorities).priorities,
  );
  const priorities = isAveraged
    ? meanPriorities(weighted(ownGlobal))
    : globalPriorities(levels, leaves, local);
  const consistency = isAveraged ? null : worst(grouped);
  const revisitsOf = (of: readonly JudgementMatrix[]): PlacedRevisit[] =>
    of
      .flatMap((matrix, index) =>
        revisits(matrix, table).map((one) => ({ ...one, parent: levels[index]?.parent })),
      )
      .sort((a, b) => distance(b) - distance(a));

  const comparisons = comparisonsIn(hierarchy, isAveraged ? undefined : matrices);
  const judged = experts.map(
    (id, index): JudgedExpert => ({
      id,
      weight: weightOf(id),
      priorities: ownGlobal[index] as number[],
      cr: worst(own[index] as Priorities[]).cr,
      distance: distanceBetween(ownGlobal[index] as number[], priorities),
      revisit: revisitsOf(levels.map((level) => matrixBy(level, id))),
    }),
  );
  return {
    leaves,
    priorities,
    levels: levels.map(({ parent, items }, index) => ({
      parent,
      items,
      priorities: local[index] as readonly number[],
      consistency: isAveraged ? null : consistencyOf(grouped[index] as Priorities),
    })),
    consistency,
    consistent:
      consistency === null ? judged.every(({ cr }) => cr <= HIGHEST_RATIO) : consistency.cr <= HIGHEST_RATIO,
    experts: judged,
    revisit: isAveraged ? [] : revisitsOf(matrices),
    disagreements: disagreementsOf(comparisons),
    comparisons,
  };
}

const matrixBy = ({ matrices }: Level, expert: string): JudgementMatrix =>
  matrices.get(expert) as JudgementMatrix;

const consistencyOf = ({ lambdaMax, ci, cr, gci }: Consistency): Consistency => ({ lambdaMax, ci, cr, gci });

/** The least consistent of several; the first of equals. */
const worst = (all: readonly Priorities[]): Consistency =>
  consistencyOf(all.reduce((found, one) => (one.cr > found.cr ? one : found)));

/** Half the sum of what priorities differ by, in percent (the total variation distance). */
const distanceBetween = (a: readonly number[], b: readonly number[]): number =>
  50 * a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] as number)), 0);

/**
 * The priorities of the leaves: local × that of the parent, down from the top; a leaf under several parents has the
 * sum (Saaty, 1980).
 */
function globalPriorities(
  levels: readonly Level[],
  leaves: readonly string[],
  local: readonly (readonly number[])[],
): number[] {
  const total = new Map<string | undefined, number>([[undefined, 1]]);
  for (const [at, { parent, items }] of levels.entries()) {
    const share = total.get(parent) ?? 0;
    for (const [index, item] of items.entries()) {
      const part = share * (local[at]?.[index] as number);
      total.set(item, (total.get(item) ?? 0) + part);
    }
  }
  return leaves.map((leaf) => total.get(leaf) ?? 0);
}

/** Ratios that differ by no more are the same judgement. */
const SAME = 1 + 1e-9;

/** Every pair that anybody compared, level by level, in the order of the items. */
const comparisonsIn = (
  { experts, levels }: Hierarchy,
  matrices: readonly JudgementMatrix[] | undefined,
): JudgedComparison[] =>
  levels.flatMap(({ parent, items, cells }, at) =>
    items.flatMap((left, row) =>
      items.slice(row + 1).flatMap((right, after): JudgedComparison[] => {
        const said = experts.flatMap((expert) => {
          const cell = cells.get(expert)?.find((one) => one.left === left && one.right === right);
          return cell === undefined ? [] : [{ expert, value: toDouble(cell.value), spot: cell.spot }];
        });
        const group = matrices?.[at]?.at[row]?.[row + 1 + after] ?? null;
        return said.length === 0 ? [] : [{ parent, left, right, group, experts: said }];
      }),
    ),
  );

/** Comparisons on which experts differ, the widest spread first. */
const disagreementsOf = (comparisons: readonly JudgedComparison[]): Disagreement[] =>
  comparisons
    .flatMap(({ parent, left, right, experts }): Disagreement[] => {
      const sorted = experts.toSorted((a, b) => a.value - b.value);
      const [lowest, highest] = [sorted[0], sorted.at(-1)];
      if (lowest === undefined || highest === undefined) return [];
      const spread = highest.value / lowest.value;
      return spread <= SAME ? [] : [{ parent, left, right, lowest, highest, spread }];
    })
    .sort((a, b) => b.spread - a.spread);
