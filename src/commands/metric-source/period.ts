import { baseName } from '../../load/data/base-name.ts';
import { periodLabel } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { readPeriod } from '../../read/period.ts';
import type { RawTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
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
    hint: { en: `name it for instance ${example(file)}`, zh: `请命名为例如 ${example(file)}` },
    spot: { file },
  });
  return undefined;
}

/** The file's name with one period: nps-2026-H1.csv for nps.csv. */
function example(file: string): string {
  const name = baseName(file);
  const [ending = ''] = /\.[^.]*$/u.exec(name) ?? [];
  const [before = ''] = name.slice(0, name.length - ending.length).split(CANDIDATE);
  const stem = before.replace(/[-_. ]+$/u, '');
  return `${stem === '' ? 'nps' : shortened(stem, 24)}-2026-H1${ending}`;
}

/** The values of sources whose files each hold one period, which stands in the file's name. */
export function byFile(
  tables: readonly RawTable[],
  report: Report,
  valuesOf: (table: RawTable, period: string) => MadeValue[],
): Made {
  const first = new Map<string, MadeValue>();
  for (const table of tables) {
    const period = periodOfFile(table.file, report);
    // The answers are looked at all the same, so that one run shows everything that is wrong.
    const values = valuesOf(table, period ?? '');
    for (const value of period === undefined ? [] : values) {
      const key = JSON.stringify([value.director, value.period]);
      const before = first.get(key);
      if (before === undefined) first.set(key, value);
      else report(sourceTwice(value, before));
    }
  }
  return { values: [...first.values()] };
}

/** Two figures of one person and period cannot be made into one: their answers could. */
const sourceTwice = ({ director, period, place }: MadeValue, before: MadeValue): Problem => ({
  code: 'source-twice',
  severity: 'error',
  message: {
    en: `${shortened(director)} is in two files of ${period}: here and in ${before.place.file}`,
    zh: `${shortened(director)} 在 ${period} 的两个文件中都有：此处和 ${before.place.file}`,
  },
  hint: {
    en: 'put all there is of one person in a period into one file',
    zh: '请将同一人同一期间的全部内容放在一个文件中',
  },
  spot: place,
  related: [before.place],
});
