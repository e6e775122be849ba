import { fraction, integer, plus, times } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import type { Relation } from '../../model/relation.ts';
import type { RatingsStatistic } from '../../model/statistic.ts';
import type { Disclosure } from './disclosure.ts';
import { type Group, groupMean, type Panel, panelScore } from './panel.ts';

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

/**
 * What a score was made of, as far as a disclosure shows it: of hidden relations only what they add to the score
 * together, which follows from what is shown. Null where the score itself is hidden.
 */
export function ratingsStatistic(
  { groups }: Panel,
  disclosure: Disclosure,
  trim: RatingsStatistic['trim'],
): RatingsStatistic | null {
  if (!disclosure.score) return null;
  const isShown = (at: number): boolean => disclosure.groups[at] === true;
  const hidden = groups.filter((_, at) => !isShown(at));
  return {
    kind: 'ratings',
    relations: groups.map((group, at) => ({
      relation: group.relation,
      n: group.n,
      weight: group.weight,
      mean: isShown(at) ? groupMean(group) : null,
    })),
    trim,
    hidden:
      hidden.length === 0
        ? null
        : hidden.map((group) => times(fraction(group.weight), groupMean(group))).reduce(plus, integer(0)),
  };
}
