import { usageError } from '../../failures.ts';
import { periodLabel } from '../../model/period.ts';
import { readPeriod } from '../../read/period.ts';
import type { OptionValues } from '../command.ts';
import type { Destination } from '../output.ts';

/** The metric and period under which `score` is to read what a survey comes to. */
export interface LongFormTerms {
  readonly metric: string;
  /** The canonical name of the period. */
  readonly period: string;
}

/**
 * What `--metric` and `--period` ask for; undefined where neither is typed.
 *
 * @throws a usage error where something lacks that the long form needs.
 */
export function longFormTerms(
  { metric, period, by }: OptionValues,
  { format }: Destination,
): LongFormTerms | undefined {
  if (metric === undefined && period === undefined) return undefined;
  if (typeof metric !== 'string' || typeof period !== 'string') {
    throw usageError(
      'metric-and-period',
      { en: '--metric and --period are needed together', zh: '--metric 与 --period 须一起使用' },
      {
        en: 'write for instance --format csv --metric nps --period 2026-H1',
        zh: '请写例如 --format csv --metric nps --period 2026-H1',
      },
    );
  }
  if (format !== 'csv') throw metricWithoutCsv();
  if (by === undefined) {
    throw usageError(
      'no-group-option',
      { en: 'whose result is whose is not known without --by', zh: '没有 --by 就不知道结果属于谁' },
      {
        en: 'name the column that holds the director: --by director',
        zh: '请指明总监所在的列：--by 客户总监',
      },
    );
  }
  const reading = readPeriod(period);
  if (reading.kind === 'period') return { metric, period: periodLabel(reading.period) };
  const { message, hint } = reading.fault;
  throw usageError('period-option', { en: `--period: ${message.en}`, zh: `--period：${message.zh}` }, hint);
}

/** `--metric` beside a format that `score` does not read. */
export const metricWithoutCsv = () =>
  usageError(
    'metric-without-csv',
    {
      en: '--metric makes the data that score reads, which are CSV',
      zh: '--metric 生成 score 所读的 CSV 数据',
    },
    { en: 'add --format csv', zh: '请加上 --format csv' },
  );
