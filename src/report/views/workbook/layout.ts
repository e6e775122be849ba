import type { MetricScore, Result, UsedCell } from '../../../model/result.ts';
import { partsOf } from '../../../model/source-cells.ts';
import type { Metric, Template } from '../../../model/template.ts';
import { metricsOf } from '../../../model/template.ts';
import type { Language, Text } from '../../../words/language.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS } from '../../../words/workbook.ts';
import { columnName, type SheetColumn } from '../../workbook.ts';

/** What every sheet is made from. */
export interface WorkbookSubject {
  readonly result: Result;
  readonly template: Template;
  readonly language: Language;
}

/** A column of a sheet with its header in a language; its width in characters. */
export const columnIn =
  (language: Language) =>
  (header: Text, width: number): SheetColumn => ({ header: header[language], width });

/** Where a number stands in the data. */
export function placeColumns(language: Language): SheetColumn[] {
  const column = columnIn(language);
  return [
    column(RESULT_WORDS.file, 22),
    column(WORKBOOK_WORDS.sheet, 12),
    column(RESULT_WORDS.line, 8),
    column(RESULT_WORDS.column, 22),
    column(RESULT_WORDS.text, 16),
  ];
}

/** The columns of each sheet that formulas name, in their order. */
export const COLUMNS = {
  parts: ['director', 'name', 'metric', 'period', 'use', 'value'],
  inputs: ['director', 'name', 'dimension', 'metric', 'state', 'actual', 'threshold', 'target', 'challenge'],
  weights: [
    'metric',
    'title',
    'dimension',
    'weight',
    'better',
    'curve',
    'of',
    'floor',
    'cap',
    'per',
    'points',
    'from',
  ],
  grades: ['grade', 'from', 'coefficient', 'rule', 'value', 'x', 'y'],
  metrics: [
    'director',
    'name',
    'metric',
    'state',
    'weight',
    'attainment',
    'score',
    'counted',
    'weighted',
    'ours',
  ],
  scores: [
    'director',
    'name',
    'computed',
    'adjustments',
    'score',
    'reached',
    'atBest',
    'grade',
    'coefficient',
  ],
  payroll: [
    'director',
    'name',
    'base',
    'days',
    'of',
    'prorated',
    'coefficient',
    'bonus',
    'paid',
    'payable',
    'ours',
  ],
} as const;

export type SheetId = keyof typeof COLUMNS;

/** The column of a sheet, in letters. */
export const columnOf = <S extends SheetId>(sheet: S, column: (typeof COLUMNS)[S][number]): string =>
  columnName((COLUMNS[sheet] as readonly string[]).indexOf(column));

/** A cell of another sheet, as a formula names it. */
export const cellOf = <S extends SheetId>(
  sheet: S,
  column: (typeof COLUMNS)[S][number],
  row: number,
  language: Language,
): string => `'${SHEET_WORDS[sheet][language]}'!$${columnOf(sheet, column)}$${row}`;

/** The rows from one to another of a column of a sheet. */
export const rangeOf = <S extends SheetId>(
  sheet: S,
  column: (typeof COLUMNS)[S][number],
  [first, last]: readonly [number, number],
  language: Language,
): string => `${cellOf(sheet, column, first, language)}:$${columnOf(sheet, column)}$${last}`;

/** A director's metric, with where it stands in the sheets. */
export interface MetricRow {
  readonly director: string;
  readonly name: string;
  readonly dimension: Text;
  readonly metric: MetricScore;
  readonly definition: Metric;
  /** The row of the metric in the sheet of weights. */
  readonly weightRow: number;
  /** The cells that the actual was rolled up from; none where it is the number of one cell. */
  readonly parts: readonly UsedCell[];
  /** The row of the first of them in the sheet of parts. */
  readonly partRow: number;
}

/** One row a director and metric: the same rows, in the same order, in the sheets of inputs and of metrics. */
export function* metricRows({ result, template }: WorkbookSubject): Generator<MetricRow> {
  const definitions = metricsOf(template);
  const rows = new Map(definitions.map(({ id }, index) => [id, index + 2]));
  const titles = new Map(template.dimensions.map(({ id, title }) => [id, title]));
  const byId = new Map(definitions.map((definition) => [definition.id, definition]));
  let partRow = 2;
  for (const { director, name, dimensions } of result.directors) {
    for (const { id, metrics } of dimensions) {
      for (const metric of metrics) {
        const parts = metric.actual === null ? [] : partsOf(metric);
        yield {
          director,
          name,
          dimension: titles.get(id) as Text,
          metric,
          definition: byId.get(metric.id) as Metric,
          weightRow: rows.get(metric.id) as number,
          parts,
          partRow,
        };
        partRow += parts.length;
      }
    }
  }
}

/** How many rows `metricRows` gives. */
export const metricRowCount = ({ result }: WorkbookSubject): number =>
  result.directors.reduce(
    (count, { dimensions }) => count + dimensions.reduce((sum, { metrics }) => sum + metrics.length, 0),
    0,
  );

/** How many rows the sheet of parts has. */
export function partRowCount(subject: WorkbookSubject): number {
  let count = 0;
  for (const { parts } of metricRows(subject)) count += parts.length;
  return count;
}
