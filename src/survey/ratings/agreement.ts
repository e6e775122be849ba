import type { Decimal } from '../../maths/decimal.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { type IntraclassCorrelations, intraclass } from '../../maths/intraclass.ts';
import { krippendorffAlpha, type Level } from '../../maths/krippendorff.ts';
import { partition } from '../../maths/partition.ts';
import { countsFor, type Rating } from './rating.ts';

/** How far raters agree, each null where it cannot be said. */
export interface Agreement {
  readonly icc: Readonly<Record<keyof IntraclassCorrelations, number | null>>;
  readonly alpha: Readonly<Record<Level, number | null>>;
}

export const NO_AGREEMENT: Agreement = {
  icc: { ICC1: null, ICC2: null, ICC3: null, ICC1k: null, ICC2k: null, ICC3k: null },
  alpha: { nominal: null, ordinal: null, interval: null, ratio: null },
};

/**
 * How far raters agree, self-ratings left out. The intraclass correlations take a full table: they are null unless
 * every rater rated every ratee. Alpha takes every pair of ratings of one person.
 */
export function agreementOf(ratings: readonly Rating[]): Agreement {
  const counted = ratings.filter(countsFor);
  const rows = [...partition(counted, ({ ratee }) => ratee).values()];
  const table = fullTable(rows);
  return {
    icc: table === undefined ? NO_AGREEMENT.icc : iccOf(table),
    alpha: krippendorffAlpha(rows.map((row) => row.map(({ score }) => score))),
  };
}

function iccOf(table: readonly (readonly Decimal[])[]): Agreement['icc'] {
  const { ICC1, ICC2, ICC3, ICC1k, ICC2k, ICC3k } = intraclass(table);
  const shown = (value: typeof ICC1): number | null => value && doubleOf(value);
  return {
    ICC1: shown(ICC1),
    ICC2: shown(ICC2),
    ICC3: shown(ICC3),
    ICC1k: shown(ICC1k),
    ICC2k: shown(ICC2k),
    ICC3k: shown(ICC3k),
  };
}

/** One row a ratee, one column a rater; undefined where a cell would be empty. */
function fullTable(rows: readonly (readonly Rating[])[]): Decimal[][] | undefined {
  const raters = [...new Set(rows.flat().map(({ rater }) => rater))];
  if (rows.some((row) => row.length !== raters.length)) return undefined;
  return rows.map((row) => {
    const scores = new Map(row.map(({ rater, score }) => [rater, score]));
    return raters.map((rater) => scores.get(rater) as Decimal);
  });
}
