import { canBeInferred, isAtOneEnd } from './inference.ts';
import type { Group, Panel } from './panel.ts';
import type { Scale } from './scale.ts';

/** A mean of fewer answers is not shown. */
export const LEAST_RATERS = 3;

/** What may be shown of a panel; of the group at each position, whether its mean may. */
export interface Disclosure {
  readonly score: boolean;
  readonly groups: readonly boolean[];
}

/** Whether what would be shown now, beside what was shown before, tells about somebody who joined or left. */
export type TellsChange = (panel: Panel, disclosure: Disclosure) => boolean;

/**
 * What may be shown of a panel so that no rater is found out (L. Willenborg and T. de Waal, Elements of
 * Statistical Disclosure Control, 2001: primary and secondary suppression, audited).
 *
 * A relation is hidden where fewer than three answers count, or all of them lie at the same end of the scale.
 * Then the shown relation with the fewest raters is hidden too (of two, the first), until the hidden hold three
 * raters, are more than one, and the mean of none of them follows from the score. Where that cannot be had, nothing
 * is shown.
 */
export function disclosureOf(panel: Panel, scale: Scale, tellsChange: TellsChange): Disclosure {
  const { groups } = panel;
  const shown = groups.map((group) => group.scores.length >= LEAST_RATERS && !isAtOneEnd(group, scale));
  for (;;) {
    const disclosure: Disclosure = { score: true, groups: [...shown] };
    const hidden = groups.filter((_, at) => shown[at] !== true);
    if (isHeldBack(groups, hidden, scale) && !tellsChange(panel, disclosure)) return disclosure;
    const next = fewestShown(groups, shown);
    if (next === undefined) return { score: false, groups: groups.map(() => false) };
    shown[next] = false;
  }
}

/** Whether what is hidden stays so, though the score and the rest are shown. */
function isHeldBack(groups: readonly Group[], hidden: readonly Group[], scale: Scale): boolean {
  if (groups.length === 0) return false;
  if (hidden.length === 0) return true;
  const answers = hidden.reduce((sum, { scores }) => sum + scores.length, 0);
  return answers >= LEAST_RATERS && hidden.length > 1 && !canBeInferred(hidden, scale);
}

function fewestShown(groups: readonly Group[], shown: readonly boolean[]): number | undefined {
  let fewest: number | undefined;
  for (const [at, { n }] of groups.entries()) {
    if (shown[at] === true && (fewest === undefined || n < (groups[fewest] as Group).n)) fewest = at;
  }
  return fewest;
}
