import type { MetricReach, Reached, ReachOf } from '../../analytics/reach/reach.ts';
import type { Scorecard } from '../../model/result.ts';
import { OBSTACLE_WORDS, REACH_WORDS } from '../../words/simulation.ts';
import type { JsonValue } from '../formats/json.ts';
import { type Cell, numberCell, type Table, type TableColumn, textCell } from '../table.ts';
import { changesJson, type ShownChange } from './simulation.ts';

type Word = keyof typeof REACH_WORDS;

const column = (id: Word, align: TableColumn['align'], group?: string): TableColumn => ({
  id,
  header: REACH_WORDS[id],
  align,
  ...(group === undefined ? { isKey: true } : { group }),
});

/** One row a metric: what it would have to be for the next grade, what comes of it, and of one unit less. */
export function reachTable({ metrics }: ReachOf): Table {
  const grade = (reached: Reached | null): Cell =>
    reached === null || reached.grade === null ? null : textCell(reached.grade);
  const row = ({ id, actual, unit, answer, change, before, obstacle }: MetricReach): Cell[] => {
    const places = unit?.scale ?? 0;
    return [
      textCell(id),
      numberCell(actual),
      numberCell(answer?.actual ?? null, places),
      numberCell(change, places),
      numberCell(answer?.score ?? null, 2),
      grade(answer),
      numberCell(before?.actual ?? null, places),
      numberCell(before?.score ?? null, 2),
      grade(before),
      obstacle === null ? null : { kind: 'words', words: OBSTACLE_WORDS[obstacle], id: obstacle },
    ];
  };
  return {
    columns: [
      column('metric', 'left'),
      column('actual', 'right', 'answer'),
      column('needed', 'right', 'answer'),
      column('change', 'right', 'answer'),
      column('score', 'right', 'answer'),
      column('grade', 'left', 'answer'),
      column('before', 'right', 'before'),
      column('score-before', 'right', 'before'),
      column('grade-before', 'left', 'before'),
      column('obstacle', 'left', 'before'),
    ],
    rows: metrics.map(row),
  };
}

/** The ways into the next grade as JSON has them. */
export function reachJson(
  { next, metrics }: ReachOf,
  { director, name, score, grade }: Scorecard,
  period: string,
  changes: readonly ShownChange[],
  problems: readonly JsonValue[],
): { readonly [key: string]: JsonValue } {
  const reached = (one: Reached | null): JsonValue =>
    one === null
      ? null
      : { actual: one.actual, metricScore: one.metricScore, score: one.score, grade: one.grade };
  return {
    scorecard: 1,
    period,
    changes: changesJson(changes),
    director,
    name,
    score,
    grade,
    next: next === null ? null : { grade: next.grade, from: next.from },
    metrics: metrics.map((one) => ({
      id: one.id,
      state: one.state,
      actual: one.actual,
      rolledUp: one.isRolledUp,
      unit: one.unit,
      neededScore: one.needed,
      answer: reached(one.answer),
      change: one.change,
      before: reached(one.before),
      obstacle: one.obstacle,
    })),
    problems,
  };
}
