import { areAtOneEnd, canBeSolved, isAtOneEnd, LEAST_RATERS } from './inference.ts';
import type { Group, Panel } from './panel.ts';
import type { Scale } from './scale.ts';

/** What may be shown of a panel; of the group at each position, whether its mean may. */
export interface Disclosure {
  readonly score: boolean;
  readonly groups: readonly boolean[];
  /** Whether so few answers give the score that trying all of them tells the mean of a relation. */
  readonly canBeSolved: boolean;
}

const NOTHING: Disclosure = { score: false, groups: [], canBeSolved: false };

/** Whether what would be shown now, beside what was shown before, tells about somebody who joined or left. */
export type TellsChange = (panel: Panel, disclosure: Disclosure) => boolean;

/**
 * What may be shown of a panel so that no rater is found out (L. Willenborg and T. de Waal, Elements of
 * Statistical Disclosure Control, 2001: primary and secondary suppression, audited).
 *
 * A relation is hidden where fewer than three answers count, or all of them lie at one end of the scale. Then the
 * shown relation with the fewest raters is hidden too (of two, the first), until the hidden hold three raters, are
 * more than one, and cannot be solved for. A score that could be solved though no relation stands beside it is shown
 * all the same, unless all answers are at one end: people are paid by it, and it is said.
 */
export function disclosureOf(panel: Panel, scale: Scale, tellsChange: TellsChange): Disclosure {
  const { groups } = panel;
  const shown = groups.map((group) => group.scores.length >= LEAST_RATERS && !isAtOneEnd(group, scale));
  for (;;) {
    const hidden = groups.filter((_, at) => shown[at] !== true);
    const next = fewestShown(groups, shown);
    const isSolvable = hidden.length > 0 && canBeSolved(hidden, scale);
    const disclosure = { score: true, groups: [...shown], canBeSolved: isSolvable };
    const isHeldBack = isSafe(groups, hidden, scale) && (!isSolvable || next === undefined);
    if (isHeldBack && !tellsChange(panel, disclosure)) return disclosure;
    if (next === undefined) return NOTHING;
    shown[next] = false;
  }
}

/** Whether what is hidden does not follow by subtraction, whatever its answers may be. */
function isSafe(groups: readonly Group[], hidden: readonly Group[], scale: Scale): boolean {
  if (groups.length === 0) return false;
  if (hidden.length === 0) return true;
  const answers = hidden.reduce((sum, { scores }) => sum + scores.length, 0);
  return answers >= LEAST_RATERS && hidden.length > 1 && !areAtOneEnd(hidden, scale);
}

function fewestShown(groups: readonly Group[], shown: readonly boolean[]): number | undefined {
  let fewest: number | undefined;
  for (const [at, { n }] of groups.entries()) {
    if (shown[at] === true && (fewest === undefined || n < (groups[fewest] as Group).n)) fewest = at;
  }
  return fewest;
}
