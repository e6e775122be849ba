import { nearestDouble } from '../../maths/shortest.ts';
import type { IndexSource } from '../../model/metric-source.ts';
import type { RawTable } from '../../read/table.ts';
import { DEFAULT_SEED } from '../../survey/ecsi/bootstrap.ts';
import { indexStatistic } from '../../survey/ecsi/index-score.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { type EcsiOfTables, ecsiOfTables } from '../../survey/ecsi/of-tables.ts';
import { firstLines } from './first-lines.ts';
import type { Maker, MakingOf } from './made.ts';
import { byFile } from './period.ts';

const SCALE = { low: 1, high: 10 };

/** The index of each director, file by file, as `survey ecsi` makes it. */
export const indexValues: Maker<IndexSource> = (making) => {
  const { from, tables, beside, report } = making;
  const { latent } = from;
  const model = beside.modelOf(from);
  if (model === undefined) return { values: [] };
  const scale =
    from.scale === undefined
      ? SCALE
      : { low: nearestDouble(from.scale[0]), high: nearestDouble(from.scale[1]) };
  const { items = [] } = model.latents.find(({ id }) => id === latent) ?? {};
  return byFile(tables, report, (table, period) => {
    const { survey, rows } = estimated(making, table, model, scale);
    const lines = firstLines(rows.map(({ group, sheet }) => ({ group, line: sheet.line })));
    return (survey?.groups ?? []).map(({ id, n, index, means }, at) => ({
      director: id,
      period,
      n,
      statistic:
        survey !== undefined && typeof index?.[latent] === 'number'
          ? indexStatistic(model, latent, survey.rawWeights, means, scale)
          : null,
      interval: index && (survey?.intervals?.groups[at]?.[latent] ?? null),
      place: { file: table.file, sheet: table.sheet, line: lines.get(id) as number },
      column: items.join(', '),
    }));
  });
};

/** What a file comes to: estimated once for all the indices that are metrics, since resampling takes its time. */
function estimated(
  { from, known, report }: MakingOf<IndexSource>,
  table: RawTable,
  model: PathModel,
  scale: typeof SCALE,
): EcsiOfTables {
  const {
    by,
    leastN: least,
    scheme,
    equalWeights: isEqual,
    bootstrap: resamples,
    seed = DEFAULT_SEED,
  } = from;
  const bootstrap = resamples === undefined ? undefined : { resamples, seed };
  const terms = { scheme, scale, least, isEqual, bootstrap };
  const key = JSON.stringify(['ecsi', table.file, table.sheet, by, from.model, terms]);
  const before = known.get(key) as EcsiOfTables | undefined;
  const made = before ?? ecsiOfTables([table], { by }, { model, ...terms }, report);
  known.set(key, made);
  return made;
}
