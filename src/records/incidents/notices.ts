import { partition } from '../../maths/partition.ts';
import { dateText, dayNumber } from '../../model/calendar.ts';
import { daysIn, firstDay, type Period } from '../../model/period.ts';
import type { Problem } from '../../model/problem.ts';
import { shortened } from '../../words/visible.ts';
import type { Incident } from './incident.ts';
import type { IncidentScore } from './score.ts';

/** Of fewer incidents it is no pattern that they lie close together. */
const LEAST = 3;

/** What looks odd in a log: named, not judged; every incident counts as it stands. */
export function* incidentNotices(scores: readonly IncidentScore[], period: Period): Generator<Problem> {
  for (const { id, incidents } of scores) {
    yield* doubleReports(id, incidents);
    const recent = incidents.filter(({ date }) => isLate(dayNumber(date), period));
    if (incidents.length >= LEAST && 2 * recent.length > incidents.length) {
      yield recentIncidents(id, recent.length, incidents, period);
    }
  }
}

/** In the last third of the period. */
const isLate = (day: number, period: Period): boolean => 3 * (day - firstDay(period)) >= 2 * daysIn(period);

/**
 * Who writes down only what is fresh in memory rates the last weeks (K. R. Murphy and J. N. Cleveland,
 * Understanding Performance Appraisal, 1995: recency).
 */
const recentIncidents = (
  id: string,
  recent: number,
  incidents: readonly Incident[],
  { label }: Period,
): Problem => ({
  code: 'recent-incidents',
  severity: 'warning',
  message: {
    en: `${recent} of the ${incidents.length} incidents of ${shortened(id)} lie in the last third of ${label}`,
    zh: `${shortened(id)} 的 ${incidents.length} 条事件中有 ${recent} 条集中在 ${label} 的最后三分之一`,
  },
  hint: { en: 'look whether earlier ones were not written down', zh: '请核实此前的事件是否漏记' },
  spot: { file: incidents[0]?.source.file ?? '' },
  director: id,
});

/** The same behaviour on the same day, or with the same evidence: perhaps one incident that two people reported. */
function* doubleReports(id: string, incidents: readonly Incident[]): Generator<Problem> {
  const keysOf = ({ behaviour, date, evidence }: Incident): string[] => [
    JSON.stringify([behaviour.id, dateText(date)]),
    ...(evidence === '' ? [] : [JSON.stringify([evidence])]),
  ];
  const pairs = incidents.flatMap((incident) => keysOf(incident).map((key) => ({ key, incident })));
  const said = new Set<Incident>();
  for (const group of partition(pairs, ({ key }) => key).values()) {
    const [first, ...others] = group.map(({ incident }) => incident);
    for (const { source } of others.filter((one) => !said.has(one))) {
      yield {
        code: 'incident-twice',
        severity: 'warning',
        message: {
          en: `${shortened(id)}: perhaps the incident of line ${first?.source.line} once more; both count`,
          zh: `${shortened(id)}：可能与第 ${first?.source.line} 行为同一事件；两条均计入`,
        },
        hint: { en: 'remove one, if it is the same', zh: '若为同一事件，请删去其中一条' },
        spot: { file: source.file, line: source.line, sheet: source.sheet },
        director: id,
      };
    }
    for (const one of others) said.add(one);
  }
}
