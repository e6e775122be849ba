import type { NpsSource } from '../../model/metric-source.ts';
import { npsOfTables } from '../../survey/nps/of-tables.ts';
import type { NpsTable } from '../../survey/nps/read.ts';
import { firstLines } from './first-lines.ts';
import type { Maker } from './made.ts';
import { byFile } from './period.ts';

const lineOf = (row: NpsTable['rows'][number]): number => ('sheet' in row ? row.sheet.line : row.line);

/** The Net Promoter Score of each director, file by file, as `survey nps` makes it. */
export const npsValues: Maker<NpsSource> = ({ from, tables, report }) => {
  const { by, score, account, leastN: least } = from;
  return byFile(tables, report, (table, period) => {
    const { survey, tables: read } = npsOfTables([table], { by, score, account }, { least }, report);
    const [first] = read;
    if (first === undefined) return [];
    const lines = firstLines([...first.rows].map((row) => ({ group: row.group, line: lineOf(row) })));
    return survey.groups.map(({ id, n, statistic, adjustedWald }) => ({
      director: id,
      period,
      n,
      statistic,
      interval: adjustedWald,
      place: { file: table.file, sheet: table.sheet, line: lines.get(id) as number },
      column: first.column,
    }));
  });
};
