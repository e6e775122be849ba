import type { Column } from '../../words/columns.ts';

/** What a data file holds, known by its header. */
export type Kind = 'long' | 'wide' | 'roster' | 'adjustments' | 'exemptions' | 'paid' | 'calibrations';

/** The columns that a kind cannot do without, and all those it reads. */
export const KIND_COLUMNS: Readonly<Record<Kind, { needs: readonly Column[]; reads: readonly Column[] }>> = {
  long: {
    needs: ['director', 'period', 'metric'],
    reads: [
      'director',
      'period',
      'metric',
      'actual',
      'threshold',
      'target',
      'challenge',
      'numerator',
      'denominator',
      'n',
      'lower',
      'upper',
    ],
  },
  wide: { needs: ['director', 'period'], reads: ['director', 'period'] },
  roster: {
    needs: ['director'],
    reads: ['director', 'name', 'base', 'manager', 'segment', 'from', 'to', 'potential'],
  },
  adjustments: {
    needs: ['director', 'period', 'points', 'reason', 'approver'],
    reads: ['director', 'period', 'points', 'reason', 'approver'],
  },
  exemptions: {
    needs: ['director', 'period', 'metric', 'reason', 'approver'],
    reads: ['director', 'period', 'metric', 'reason', 'approver'],
  },
  calibrations: {
    needs: ['period', 'metric', 'delta', 'reason', 'approver', 'on'],
    reads: ['period', 'metric', 'delta', 'reason', 'approver', 'on', 'retroactive'],
  },
  paid: { needs: ['director', 'period', 'amount'], reads: ['director', 'period', 'amount'] },
};

const VALUES: readonly Column[] = ['actual', 'threshold', 'target', 'challenge', 'numerator', 'denominator'];

/**
 * The kind that a header with these columns has; undefined where none fits.
 *
 * @param hasMeasures whether a column is a metric or fact of the template.
 */
export function kindOf(columns: ReadonlySet<Column>, hasMeasures: boolean): Kind | undefined {
  const has = (...names: Column[]): boolean => names.every((name) => columns.has(name));
  if (has('metric', 'period', 'delta')) return 'calibrations';
  if (!has('director')) return undefined;
  if (has('points', 'period')) return 'adjustments';
  if (has('amount', 'period')) return 'paid';
  if (has('metric') && VALUES.some((name) => columns.has(name))) return 'long';
  if (has('metric', 'period')) {
    return columns.has('reason') || columns.has('approver') ? 'exemptions' : undefined;
  }
  if (hasMeasures) return 'wide';
  if (has('period')) return undefined;
  const isRoster = (['base', 'from', 'to', 'segment', 'manager', 'name'] as const).some((name) =>
    columns.has(name),
  );
  return isRoster ? 'roster' : undefined;
}
