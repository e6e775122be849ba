import { doubleOf } from '../../maths/fraction-double.ts';
import type { Disclosure } from './disclosure.ts';
import { type Group, groupMean, type Panel, panelScore } from './panel.ts';
import type { Relation } from './rating.ts';

/** What is or was shown of a relation: how many rated, and their mean unless it is hidden. */
export interface ShownRelation {
  readonly relation: Relation | undefined;
  readonly n: number;
  readonly mean: number | null;
}

/** What is or was shown of a person. */
export interface ShownPanel {
  readonly score: number | null;
  readonly relations: readonly ShownRelation[];
}

/** What a disclosure shows of a panel. */
export function shownPanel(panel: Panel, disclosure: Disclosure): ShownPanel {
  const score = disclosure.score ? panelScore(panel) : undefined;
  const mean = (group: Group, at: number): number | null =>
    disclosure.groups[at] === true ? doubleOf(groupMean(group)) : null;
  return {
    score: score === undefined ? null : doubleOf(score),
    relations: panel.groups.map((group, at) => ({
      relation: group.relation,
      n: group.n,
      mean: mean(group, at),
    })),
  };
}
