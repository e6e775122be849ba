import type { IncidentsSource } from '../../model/metric-source.ts';
import { cycleHolding, firstDay, lastDay } from '../../model/period.ts';
import type { Incident } from '../../records/incidents/incident.ts';
import { incidentsByPeriod } from '../../records/incidents/of-tables.ts';
import type { MadeValue, Maker } from './made.ts';

/** Where the first incident of somebody stands; somebody without one is in no score. */
function placeOf(incidents: readonly Incident[]): MadeValue['place'] {
  const { file, sheet, line } = (incidents[0] as Incident).source;
  return { file, sheet, line };
}

/** The behaviour score of each director in each cycle that has incidents, as `records incidents` makes it. */
export const incidentValues: Maker<IncidentsSource> = ({
  from,
  metric,
  tables,
  beside,
  fiscalYearStarts,
  report,
}) => {
  const anchors = beside.anchorsOf(from);
  if (anchors === undefined) return { values: [] };
  const cycle = metric.pieces ?? metric.cycle;
  const periods = incidentsByPeriod(
    tables,
    anchors,
    ({ date }) => cycleHolding(date, cycle, fiscalYearStarts),
    report,
  );
  return {
    values: periods.flatMap(({ period, scores }) =>
      scores.map(({ id, incidents, statistic }) => ({
        director: id,
        period: period.label,
        n: incidents.length,
        statistic,
        interval: null,
        place: placeOf(incidents),
        column: incidents[0]?.source.column ?? '',
      })),
    ),
    // A log goes back for years: what was odd then is of no interest now.
    *noticesOf(scored) {
      for (const { period, notices } of periods) {
        const isNow =
          scored === undefined ||
          (firstDay(period) <= lastDay(scored) && lastDay(period) >= firstDay(scored));
        if (isNow) yield* notices;
      }
    },
  };
};
