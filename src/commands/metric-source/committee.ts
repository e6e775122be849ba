import type { CommitteeSource } from '../../model/metric-source.ts';
import { committeeOfTable } from '../../records/committee/of-table.ts';
import type { Maker } from './made.ts';
import { byFile } from './period.ts';

/** What a committee says of each director, file by file, as `records committee` makes it. */
export const committeeValues: Maker<CommitteeSource> = ({ from, tables, report }) => {
  const { method, quorum, acceptFrom } = from;
  return byFile(tables, report, (table, period) => {
    const result = committeeOfTable(table, { method, quorum, acceptFrom }, report);
    return (result?.directors ?? []).map(({ id, innovations, statistic, line }) => ({
      director: id,
      period,
      n: innovations,
      statistic,
      interval: null,
      place: { file: table.file, sheet: table.sheet, line },
      column: result?.column ?? '',
    }));
  });
};
