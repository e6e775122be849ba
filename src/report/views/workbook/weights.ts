import type { Decimal } from '../../../maths/decimal.ts';
import { type Metric, metricsOf } from '../../../model/template.ts';
import { CURVE_WORDS, LEVEL_WORDS } from '../../../words/explanation.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS as WORDS } from '../../../words/workbook.ts';
import { columnName, number, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { COLUMNS, type WorkbookSubject } from './layout.ts';

const pointsOf = ({ curve }: Metric) =>
  curve.kind === 'anchors' || curve.kind === 'steps' ? curve.points : [];

/** The columns of a point's x and y in the sheet of weights. */
export const pointColumns = (index: number): { readonly x: string; readonly y: string } => ({
  x: columnName(COLUMNS.weights.length + 2 * index),
  y: columnName(COLUMNS.weights.length + 2 * index + 1),
});

/** Weights, curves, floors and caps, one row a metric. */
export function weightsSheet({ result, template, language }: WorkbookSubject): Sheet {
  const metrics = metricsOf(template);
  const inForce = new Map(
    result.directors[0]?.dimensions.flatMap((one) =>
      one.metrics.map(({ id, weight }) => [id, weight] as const),
    ),
  );
  const most = Math.max(0, ...metrics.map((metric) => pointsOf(metric).length));
  const dimensionOf = (id: string): string =>
    template.dimensions.find((one) => one.metrics.some((metric) => metric.id === id))?.title[language] ?? '';
  const row = (metric: Metric): SheetCell[] => {
    const { curve } = metric;
    const plain = (value: Decimal | null): SheetCell => number(value, 'general');
    const hasPoints = curve.kind === 'anchors' || curve.kind === 'steps';
    const deducts = curve.kind === 'deduct' ? curve : { per: null, points: null, from: null };
    return [
      text(metric.id),
      text(metric.title[language]),
      text(dimensionOf(metric.id)),
      number(inForce.get(metric.id) ?? metric.weight, 'percent'),
      text(WORDS[metric.better][language]),
      text(CURVE_WORDS[curve.kind][language]),
      text(hasPoints ? (curve.of === 'attainment' ? WORDS.attainment : RESULT_WORDS.actual)[language] : ''),
      plain(metric.floor),
      plain(metric.cap),
      plain(deducts.per),
      plain(deducts.points),
      plain(deducts.from),
      ...pointsOf(metric).flatMap(({ x, y }) => [
        typeof x === 'string' ? text(LEVEL_WORDS[x][language]) : plain(x),
        plain(y),
      ]),
    ];
  };
  const column = (header: string, width: number) => ({ header, width });
  return {
    name: SHEET_WORDS.weights[language],
    frozen: 1,
    filtered: metrics.length,
    columns: [
      column(RESULT_WORDS.metric[language], 26),
      column(WORDS.title[language], 28),
      column(RESULT_WORDS.dimension[language], 18),
      column(RESULT_WORDS.weight[language], 10),
      column(WORDS.better[language], 10),
      column(WORDS.curve[language], 34),
      column(WORDS.of[language], 12),
      column(WORDS.floor[language], 10),
      column(WORDS.cap[language], 10),
      column(WORDS.per[language], 10),
      column(WORDS.points[language], 10),
      column(WORDS.from[language], 10),
      ...Array.from({ length: most }, (_, index) => [
        column(`x${index + 1}`, 14),
        column(`y${index + 1}`, 8),
      ]).flat(),
    ],
    rows: metrics.map(row),
  };
}
