import { baseName } from '../../load/data/base-name.ts';
import { periodLabel } from '../../model/period.ts';
import type { Report } from '../../model/problem.ts';
import { readPeriod } from '../../read/period.ts';
import type { RawTable } from '../../read/table.ts';
import type { Made, MadeValue } from './made.ts';

/** What may be a period in a file's name; whether it is one, is for whoever reads periods to say. */
const CANDIDATE =
  /(?<!\d)\d{4}(?:-?(?:Q[1-4]|H[12])|-(?:0[1-9]|1[0-2])(?!\d)|年(?:第?[1-4一二三四]季度|[上下]半年|\d{1,2}月)?|(?!\d))/giu;

/** The period that the name of a file holds, in its canonical form; undefined after a report. */
export function periodOfFile(file: string, report: Report): string | undefined {
  const found = [...baseName(file).matchAll(CANDIDATE)].flatMap(([text]) => {
    const reading = readPeriod(text);
    return reading.kind === 'period' ? [periodLabel(reading.period)] : [];
  });
  const [period] = found;
  if (period !== undefined && found.length === 1) return period;
  report({
    code: 'source-period',
    severity: 'error',
    message:
      found.length === 0
        ? { en: 'the name of this file holds no period', zh: '该文件名中没有期间' }
        : {
            en: `the name of this file holds several periods: ${found.join(', ')}`,
            zh: `该文件名中有多个期间：${found.join('、')}`,
          },
    hint: { en: 'name it for instance nps-2026-H1.csv', zh: '请命名为例如 nps-2026-H1.csv' },
    spot: { file },
  });
  return undefined;
}

/** The values of sources whose files each hold one period, which stands in the file's name. */
export const byFile = (
  tables: readonly RawTable[],
  report: Report,
  valuesOf: (table: RawTable, period: string) => MadeValue[],
): Made => ({
  values: tables.flatMap((table) => {
    const period = periodOfFile(table.file, report);
    // The answers are looked at all the same, so that one run shows everything that is wrong.
    const values = valuesOf(table, period ?? '');
    return period === undefined ? [] : values;
  }),
});
