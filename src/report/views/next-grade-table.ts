import { REPORT_WORDS } from '../../words/report.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { type Cell, numberCell, percentCell, type Table } from '../table.ts';
import type { NextGrade } from './next-grade.ts';

/** What each metric alone would have to come to for the next grade. */
export function nextGradeTable({ needs }: NextGrade): Table {
  return {
    columns: [
      { id: 'metric', header: RESULT_WORDS.metric, align: 'left', isKey: true },
      { id: 'now', header: REPORT_WORDS.nextNow, align: 'right' },
      { id: 'needed', header: REPORT_WORDS.nextNeed, align: 'right' },
      { id: 'actual', header: REPORT_WORDS.nextActual, align: 'right' },
    ],
    rows: needs.map(({ metric, now, score, actual }): Cell[] => [
      { kind: 'words', words: metric.title, id: metric.id },
      numberCell(now, 2),
      score === null ? { kind: 'words', words: REPORT_WORDS.nextNever, id: 'never' } : numberCell(score, 2),
      actual === null ? null : metric.unit === 'percent' ? percentCell(actual) : numberCell(actual),
    ]),
  };
}
