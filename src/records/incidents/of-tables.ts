import { dayNumber } from '../../model/calendar.ts';
import { firstDay, lastDay, type Period } from '../../model/period.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { RawTable } from '../../read/table.ts';
import { plural } from '../../words/language.ts';
import type { Anchors } from './behaviour.ts';
import type { Incident } from './incident.ts';
import { incidentNotices } from './notices.ts';
import { readIncidents } from './read.ts';
import { type IncidentScore, scoreIncidents } from './score.ts';

/** What logs say of one period, and what is odd about it. */
export interface IncidentsOfPeriod {
  readonly period: Period;
  readonly scores: readonly IncidentScore[];
  readonly notices: readonly Problem[];
}

const ofPeriod = (
  incidents: readonly Incident[],
  { behaviours }: Anchors,
  period: Period,
): IncidentsOfPeriod => {
  const scores = scoreIncidents(incidents, behaviours);
  return { period, scores, notices: [...incidentNotices(scores, period)] };
};

/** The behaviour scores of logs together in one period; what lies outside is left out, and said. */
export function incidentsIn(
  period: Period,
  tables: readonly RawTable[],
  anchors: Anchors,
  report: Report,
): IncidentsOfPeriod {
  const within = tables.flatMap((table) => {
    const all = readIncidents(table, anchors, report);
    const own = all.filter(({ date }) => {
      const day = dayNumber(date);
      return day >= firstDay(period) && day <= lastDay(period);
    });
    if (own.length < all.length) {
      report(outsidePeriod(all.length - own.length, period, { file: table.file, sheet: table.sheet }));
    }
    return own;
  });
  return ofPeriod(within, anchors, period);
}

/**
 * The behaviour scores of logs together, for each of the periods that they have incidents in.
 *
 * @param periodOf the period that an incident belongs to.
 */
export function incidentsByPeriod(
  tables: readonly RawTable[],
  anchors: Anchors,
  periodOf: (incident: Incident) => Period,
  report: Report,
): IncidentsOfPeriod[] {
  const byLabel = new Map<string, { readonly period: Period; readonly own: Incident[] }>();
  for (const incident of tables.flatMap((table) => readIncidents(table, anchors, report))) {
    const period = periodOf(incident);
    const known = byLabel.get(period.label);
    if (known === undefined) byLabel.set(period.label, { period, own: [incident] });
    else known.own.push(incident);
  }
  return [...byLabel.values()].map(({ period, own }) => ofPeriod(own, anchors, period));
}

const outsidePeriod = (count: number, { label }: Period, spot: Problem['spot']): Problem => ({
  code: 'incidents-outside',
  severity: 'note',
  message: {
    en: `${plural(count, 'incident')} outside ${label} left out`,
    zh: `有 ${count} 条事件不在 ${label} 之内，不计`,
  },
  hint: { en: 'nothing to do, if the log holds several periods', zh: '若记录含多个期间则无需处理' },
  spot,
});
