import type { RatingsStatistic } from '../../model/statistic.ts';
import { type Agreement, agreementOf, NO_AGREEMENT } from './agreement.ts';
import { type Published, tellsChangeFrom } from './change.ts';
import { disclosureOf } from './disclosure.ts';
import { type Leniency, leniencyOf } from './leniency.ts';
import type { Making, Panel } from './panel.ts';
import type { RatingSheet } from './rating.ts';
import type { ScaleEnds } from './read.ts';
import { scaleOf } from './scale.ts';
import { ratingsStatistic, type ShownPanel, shownPanel } from './shown.ts';

/** What is shown of one person. */
export interface RateeResult extends ShownPanel {
  readonly id: string;
  readonly raters: number;
  readonly self: Panel['self'];
  /** Whether trying all answers that give the score tells those of a few peers or reports. */
  readonly canBeSolved: boolean;
  /** What the score was made of, exactly; null where it is hidden. */
  readonly statistic: RatingsStatistic | null;
  /** Where the first rating stands. */
  readonly line: number;
}

/** What is shown of a file of ratings. */
export interface RatingsResult {
  readonly ratees: readonly RateeResult[];
  /** The header of the scores; a matrix has none. */
  readonly column: string | undefined;
  readonly agreement: Agreement;
  /** Null where it would tell about single raters. */
  readonly leniency: Leniency | null;
}

export interface RatingOptions extends Making {
  readonly ends: ScaleEnds | undefined;
  /** Results of the same people that were shown before. */
  readonly published: readonly Published[];
}

/** With fewer people in it, four measures of agreement are as many equations in few unknowns. */
const LEAST_RATEES = 3;

/** The ratings of everyone, as far as they may be shown. */
export function rate(sheet: RatingSheet, panels: readonly Panel[], options: RatingOptions): RatingsResult {
  const scale = scaleOf(
    sheet.ratings.map(({ score }) => score),
    options.ends,
  );
  const tellsChange = tellsChangeFrom(options.published, options, scale);
  let isHeldBack = sheet.hasRelations && sheet.ratees.length < LEAST_RATEES;
  const ratees = panels.map((panel): RateeResult => {
    const disclosure = disclosureOf(panel, scale, tellsChange);
    // What one person's change must not show, a figure over everybody must not show either.
    if (options.published.length > 0 && !disclosure.score) isHeldBack = true;
    return {
      id: panel.ratee,
      raters: panel.raters,
      ...shownPanel(panel, disclosure),
      self: panel.self,
      canBeSolved: disclosure.canBeSolved,
      statistic: ratingsStatistic(panel, disclosure, options.trim),
      line: sheet.lines.get(panel.ratee) ?? 0,
    };
  });
  return {
    ratees,
    column: sheet.column,
    agreement: isHeldBack ? NO_AGREEMENT : agreementOf(sheet.ratings),
    leniency: isHeldBack ? null : leniencyOf(sheet.ratings),
  };
}
