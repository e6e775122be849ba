import { toText } from '../../../maths/decimal.ts';
import type { InnovationResult, Rules, SessionResult } from '../../../records/committee/decide.ts';
import type { Text } from '../../../words/language.ts';
import type { JsonValue } from '../../formats/json.ts';
import { type Cell, doubleCell, numberCell, type Table, textCell } from '../../table.ts';
import { recordColumn } from './columns.ts';

const PLACES = 2;

/** One row a director. */
export const committeeDirectors = (
  { directors }: SessionResult,
  { acceptFrom }: Rules,
  isForPeople: boolean,
): Table => ({
  columns: [
    recordColumn('director', 'left', true),
    recordColumn('innovations'),
    recordColumn('score'),
    ...(acceptFrom === undefined ? [] : [recordColumn('accepted')]),
  ],
  rows: directors.map(({ id, innovations, score, accepted }): Cell[] => [
    textCell(id),
    doubleCell(innovations),
    doubleCell(score, isForPeople ? PLACES : undefined),
    ...(acceptFrom === undefined ? [] : [doubleCell(accepted)]),
  ]),
});

/** One row an innovation: how it was decided, and how far the votes lie apart. */
export const committeeInnovations = ({ innovations }: SessionResult): Table => ({
  columns: [
    recordColumn('innovation', 'left', true),
    recordColumn('director', 'left'),
    recordColumn('votes'),
    recordColumn('quorum'),
    recordColumn('score'),
    recordColumn('lowest'),
    recordColumn('highest'),
    recordColumn('deviation'),
    recordColumn('apart'),
  ],
  rows: innovations.map((one): Cell[] => [
    textCell(one.id),
    textCell(one.director),
    doubleCell(one.votes),
    doubleCell(one.quorum),
    doubleCell(one.score, PLACES),
    numberCell(one.lowest),
    numberCell(one.highest),
    doubleCell(one.standardDeviation, PLACES),
    doubleCell(one.apart.length),
  ]),
});

/** The decisions as JSON has them; the keys and their order are promised to users. */
export const committeeJson = (
  { directors, innovations }: SessionResult,
  { method, acceptFrom }: Rules,
): { readonly [key: string]: JsonValue } => ({
  method,
  acceptFrom: acceptFrom ?? null,
  directors: directors.map(({ id, innovations: count, score, accepted }) => ({
    id,
    innovations: count,
    score,
    accepted,
  })),
  innovations: innovations.map(innovationJson),
});

const innovationJson = (one: InnovationResult): JsonValue => ({
  id: one.id,
  director: one.director,
  unit: one.unit,
  votes: one.votes,
  quorum: one.quorum,
  score: one.score,
  spread: { lowest: one.lowest, highest: one.highest, standardDeviation: one.standardDeviation },
  apart: one.apart.map(({ score, source }) => ({
    score,
    file: source.file,
    line: source.line,
    sheet: source.sheet,
  })),
  accepted: one.isAccepted,
});

/** How scores were made of votes. */
export function committeeNotes({ method, acceptFrom }: Rules): Text[] {
  const made: Text =
    method === 'median'
      ? {
          en: 'Score of an innovation: the median of the votes; of a director: the mean of the innovations.',
          zh: '方案得分：各票的中位数；总监得分：其各方案的平均。',
        }
      : {
          en: 'Score of an innovation: the mean of the votes; of a director: the mean of the innovations.',
          zh: '方案得分：各票的平均；总监得分：其各方案的平均。',
        };
  if (acceptFrom === undefined) return [made];
  const from = toText(acceptFrom);
  return [made, { en: `Accepted: a score of ${from} or more.`, zh: `通过：得分不低于 ${from}。` }];
}
