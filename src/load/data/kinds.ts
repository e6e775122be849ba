import type { Column } from '../../words/columns.ts';
import type { Text } from '../../words/language.ts';
import { ROW_PARTS } from './measure-names.ts';

/** What a data file holds, known by its header. */
export type Kind =
  | 'long'
  | 'wide'
  | 'roster'
  | 'adjustments'
  | 'exemptions'
  | 'paid'
  | 'calibrations'
  | 'target-changes';

/** The columns that a kind cannot do without, and all those it reads. */
export const KIND_COLUMNS: Readonly<Record<Kind, { needs: readonly Column[]; reads: readonly Column[] }>> = {
  long: {
    needs: ['director', 'period', 'metric'],
    reads: ['director', 'period', 'metric', ...ROW_PARTS],
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
  'target-changes': {
    needs: ['director', 'period', 'metric', 'reason', 'approver', 'on'],
    reads: ['director', 'period', 'metric', 'threshold', 'target', 'challenge', 'reason', 'approver', 'on'],
  },
  paid: { needs: ['director', 'period', 'amount'], reads: ['director', 'period', 'amount'] },
};

export const KIND_WORDS: Readonly<Record<Kind, Text>> = {
  long: { en: 'values with a row each', zh: '长表（一行一个数值）' },
  wide: { en: 'values with a column a metric', zh: '宽表（一列一个指标）' },
  roster: { en: 'a roster', zh: '名册' },
  adjustments: { en: 'adjustments', zh: '加减分' },
  exemptions: { en: 'exemptions', zh: '豁免' },
  calibrations: { en: 'changes of weights', zh: '权重校准' },
  'target-changes': { en: 'changes of targets', zh: '目标变更' },
  paid: { en: 'amounts already paid', zh: '已发金额' },
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
  const isLong = has('metric') && VALUES.some((name) => columns.has(name));
  // Amounts and points are common columns of exports: beside values they are no decisions.
  const hasValues = hasMeasures || isLong;
  if (has('points', 'period') && (!hasValues || has('reason', 'approver'))) return 'adjustments';
  if (has('amount', 'period') && !hasValues) return 'paid';
  // A plan that says when it was decided changes one that was there before.
  if (isLong && !has('actual') && has('on')) return 'target-changes';
  if (isLong) return 'long';
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
