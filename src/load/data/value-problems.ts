import type { Problem } from '../../model/problem.ts';
import type { Fact, Measure, Metric } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { spotOf, type ValueRow } from './figure.ts';
import type { Use } from './use.ts';

/** Whether a value that is passed over leaves a result that looks whole: as 0, or without the metric. */
const isCostly = (measure: Measure & Partial<Pick<Fact, 'absent'> & Pick<Metric, 'missing'>>): boolean =>
  measure.absent === 'zero' || measure.missing === 'zero' || measure.missing === 'exclude';

/** One note for each metric and period, however many rows there are. */
export function noteUnused(row: ValueRow, use: Use, unused: Map<string, Problem>): void {
  if (use === 'used' || use === 'other') return;
  const { id, cycle, pieces } = row.measure;
  const { label } = row.period;
  const key = `${id}\u0000${label}`;
  if (unused.has(key)) return;
  const span: Text =
    pieces === undefined
      ? { en: `cycle (${cycle})`, zh: `周期（${cycle}）` }
      : { en: `piece (${pieces})`, zh: `分段（${pieces}）` };
  unused.set(key, {
    code: 'unused-value',
    severity: isCostly(row.measure) ? 'warning' : 'note',
    message:
      use === 'inside'
        ? {
            en: `values of ${id} dated ${label} are not used: its ${span.en} is not over then`,
            zh: `${id} 标注为 ${label} 的数值未使用：其${span.zh}那时尚未结束`,
          }
        : {
            en: `values of ${id} dated ${label} are not used: they are for longer than its ${span.en}`,
            zh: `${id} 标注为 ${label} 的数值未使用：其期间长于该指标的${span.zh}`,
          },
    hint:
      pieces === undefined
        ? {
            en: 'date a value by its cycle, or by the quarter or month that closes it',
            zh: '请用该周期、或结束该周期的季度或月份来标注数值',
          }
        : { en: `give one value for each ${pieces}`, zh: `请为每个分段（${pieces}）各提供一个数值` },
    spot: { file: row.table.file, line: row.line, sheet: row.table.sheet },
  });
}

/** A second row for one director, metric and period; also where both agree. */
export const duplicate = (row: ValueRow, table: RawTable, line: number, index: number): Problem => ({
  code: 'duplicate-row',
  severity: 'error',
  message: {
    en: `a second row of ${row.measure.id} for ${shortened(row.director)} in the same cycle (${row.period.label}); the first stands at ${table.file}:${line}`,
    zh: `${shortened(row.director)} 的 ${row.measure.id} 在同一周期（${row.period.label}）有第二行；第一行在 ${table.file}:${line}`,
  },
  hint: {
    en: `remove line ${row.line} of ${row.table.file} or line ${line} of ${table.file}, also where both agree`,
    zh: `请删去 ${row.table.file} 第 ${row.line} 行或 ${table.file} 第 ${line} 行，即使两值相同`,
  },
  spot: spotOf(row, index),
  related: [{ file: table.file, line }],
});
