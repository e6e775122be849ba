import type { RatingsSource } from '../../model/metric-source.ts';
import { isMadeAlike } from '../../model/ratings-making.ts';
import type { RawTable } from '../../read/table.ts';
import { ratingsOfTable } from '../../survey/ratings/of-table.ts';
import { shortened } from '../../words/visible.ts';
import type { Maker, MakingOf } from './made.ts';
import { byFile } from './period.ts';

/** The score of each director that may be shown, file by file, as `survey ratings` makes it. */
export const ratingValues: Maker<RatingsSource> = (making) => {
  const { from, metric, tables, beside, report } = making;
  return byFile(tables, report, (table, period) => {
    if (isMadeOtherwise(making, table)) return [];
    const { weights, trim, scale: ends } = from;
    const published = beside.publishedOf(metric.id, period);
    const result = ratingsOfTable(table, { weights, trim, ends, published }, report);
    return (result?.ratees ?? []).map(({ id, raters, statistic, line }) => ({
      director: id,
      period,
      n: raters,
      statistic,
      interval: null,
      place: { file: table.file, sheet: table.sheet, line },
      column: result?.column ?? '',
    }));
  });
};

/** Whether another metric is made of the same file in another way: both together would tell what each one hides. */
function isMadeOtherwise({ from, metric, known, report }: MakingOf<RatingsSource>, table: RawTable): boolean {
  const key = JSON.stringify(['ratings', table.file, table.sheet]);
  const first = known.get(key) as { readonly from: RatingsSource; readonly metric: string } | undefined;
  if (first === undefined) known.set(key, { from, metric: metric.id });
  if (first === undefined || isMadeAlike(first.from, from)) return false;
  const ids = [first.metric, metric.id].map((id) => shortened(id));
  report({
    code: 'ratings-made-twice',
    severity: 'error',
    message: {
      en: `${ids.join(' and ')} are made of these ratings in different ways: together they would tell hidden answers`,
      zh: `${ids.join(' 与 ')} 由同一评分文件以不同方式得出：两者合看会暴露隐藏的评分`,
    },
    hint: {
      en: 'write the same scale, weights, trim and published in both, or name other files',
      zh: '请在两处写相同的 scale、relation-weights、trim 与 published，或指明不同的文件',
    },
    spot: { file: table.file, sheet: table.sheet },
  });
  return true;
}
