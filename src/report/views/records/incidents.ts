import { dateText } from '../../../model/calendar.ts';
import { statisticStep } from '../../../model/statistic-step.ts';
import type { Incident } from '../../../records/incidents/incident.ts';
import type { IncidentScore } from '../../../records/incidents/score.ts';
import type { Text } from '../../../words/language.ts';
import { RECORD_WORDS } from '../../../words/records.ts';
import type { JsonValue } from '../../formats/json.ts';
import { type Cell, doubleCell, numberCell, type Table, textCell } from '../../table.ts';
import { arithmetic } from '../equation.ts';
import { recordColumn } from './columns.ts';

const PLACES = 2;

const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });

/** The behaviours in which anybody was seen, in order of the anchors. */
function seenBehaviours(scores: readonly IncidentScore[]) {
  const seen = new Map(
    scores.flatMap(({ behaviours }) => behaviours.map(({ behaviour }) => [behaviour.id, behaviour])),
  );
  return [...seen.values()];
}

/** One row a director: the score, and the mean level of each behaviour. */
export function incidentScores(scores: readonly IncidentScore[], isForPeople: boolean): Table {
  const places = isForPeople ? PLACES : undefined;
  const behaviours = seenBehaviours(scores);
  return {
    columns: [
      recordColumn('director', 'left', true),
      recordColumn('incidents'),
      recordColumn('score'),
      ...behaviours.map(({ id, title }) => ({ id, header: title, align: 'right' as const })),
    ],
    rows: scores.map(({ id, incidents, score, behaviours: own }): Cell[] => [
      textCell(id),
      doubleCell(incidents.length),
      doubleCell(score, places),
      ...behaviours.map((behaviour) =>
        doubleCell(own.find((one) => one.behaviour.id === behaviour.id)?.score ?? null, places),
      ),
    ]),
  };
}

/** How each score follows from the levels in the log: one line for a pocket calculator. */
export const incidentArithmetic = (scores: readonly IncidentScore[]): Table => ({
  columns: [
    recordColumn('director', 'left', true),
    recordColumn('arithmetic', 'left'),
    recordColumn('score'),
  ],
  rows: scores.map((score): Cell[] => [
    textCell(score.id),
    textCell(arithmetic(statisticStep(score.statistic))),
    doubleCell(score.score, PLACES),
  ]),
});

/** Every incident that counts. */
export const incidentLog = (scores: readonly IncidentScore[]): Table => ({
  columns: [
    recordColumn('director', 'left', true),
    recordColumn('date', 'left', true),
    recordColumn('behaviour', 'left'),
    recordColumn('level'),
    recordColumn('anchor', 'left'),
    recordColumn('witnessed', 'left'),
    recordColumn('line'),
    recordColumn('evidence', 'left'),
  ],
  rows: scores.flatMap(({ id, incidents }) =>
    incidents.map(({ date, behaviour, anchor, evidence, isWitnessed, source }): Cell[] => [
      textCell(id),
      textCell(dateText(date)),
      words(behaviour.title, behaviour.id),
      numberCell(anchor.level),
      words(anchor.title, anchor.id),
      isWitnessed ? words(RECORD_WORDS.yes, 'yes') : null,
      doubleCell(source.line),
      evidence === '' ? null : textCell(evidence),
    ]),
  ),
});

/** The scores with every incident, as JSON has them; the keys and their order are promised to users. */
export const incidentsJson = (
  scores: readonly IncidentScore[],
  period: string,
): { readonly [key: string]: JsonValue } => ({
  period,
  directors: scores.map(({ id, score, behaviours, incidents }) => ({
    id,
    score,
    behaviours: behaviours.map(({ behaviour, n, score: level }) => ({ id: behaviour.id, n, score: level })),
    incidents: incidents.map(incidentJson),
  })),
});

const incidentJson = ({ date, behaviour, anchor, evidence, isWitnessed, source }: Incident): JsonValue => ({
  date: dateText(date),
  behaviour: behaviour.id,
  effect: anchor.id,
  level: anchor.level,
  evidence: evidence === '' ? null : evidence,
  witnessed: isWitnessed,
  file: source.file,
  line: source.line,
  sheet: source.sheet,
});

/** How the scores were made. */
export const INCIDENTS_NOTE: Text = {
  en: 'Score: the mean of the behaviours seen, by their weights; each the mean level of its incidents.',
  zh: '得分：所见各行为按权重的平均，行为分为其事件等级分的平均。',
};
