import { levelsOfCurve } from '../../../model/curve-levels.ts';
import type { MetricScore } from '../../../model/result.ts';
import type { CurvePoint, Level, Metric } from '../../../model/template.ts';
import type { Language } from '../../../words/language.ts';
import { SHEET_WORDS } from '../../../words/workbook.ts';
import { cellOf, columnOf } from './layout.ts';
import { pointColumns } from './weights.ts';

/** Where the parts of a metric's score stand. */
export interface CurvePlace {
  /** The row in the sheets of inputs and metrics. */
  readonly row: number;
  /** The row in the sheet of weights. */
  readonly weightRow: number;
  readonly language: Language;
}

/** Points of a curve that fit into one formula: a spreadsheet nests 64 conditions. */
const MOST_POINTS = 40;

/** Whether a metric's score can be written as a formula over its actual and levels. */
export const hasFormula = ({ curve }: Metric, metric: MetricScore): boolean =>
  (metric.state === 'scored' || metric.state === 'carried') &&
  metric.actual !== null &&
  metric.score !== null &&
  !('points' in curve && Array.isArray(curve.points) && curve.points.length > MOST_POINTS) &&
  levelsOfCurve(curve).every((level) => metric[level] !== null);

/**
 * Noise of binary fractions is cut off far below what can matter, before the half is rounded up: or 97.985 that
 * a spreadsheet holds as 97.98499999999999 would be 97.98.
 */
export const rounded = (formula: string, places: number): string => `ROUND(ROUND(${formula},9),${places})`;

/** 100 × actual ÷ target, where the curve is drawn over it; empty where it is not. */
export function attainmentFormula({ curve }: Metric, { row, language }: CurvePlace): string {
  const isDrawnOver = (curve.kind === 'anchors' || curve.kind === 'steps') && curve.of === 'attainment';
  return isDrawnOver ? `100*${input('actual', row, language)}/${input('target', row, language)}` : '';
}

const input = (column: 'actual' | Level, row: number, language: Language): string =>
  cellOf('inputs', column, row, language);

/** The score of a metric: its curve, floor and cap, rounded to 2 decimals. Blank where the actual is. */
export function scoreFormula(definition: Metric, place: CurvePlace): string {
  const { row, weightRow, language } = place;
  const actual = input('actual', row, language);
  const bound = (column: 'floor' | 'cap'): string => cellOf('weights', column, weightRow, language);
  const limited = `MIN(${bound('cap')},MAX(${bound('floor')},${curveFormula(definition, place)}))`;
  return `IF(${actual}="","",${rounded(limited, 2)})`;
}

function curveFormula(definition: Metric, { row, weightRow, language }: CurvePlace): string {
  const { curve, better } = definition;
  const actual = input('actual', row, language);
  const target = input('target', row, language);
  const weight = (column: 'cap' | 'per' | 'points' | 'from'): string =>
    cellOf('weights', column, weightRow, language);
  switch (curve.kind) {
    case 'ratio':
      return `100*${actual}/${target}`;
    case 'complement':
      return `100*(2-${actual}/${target})`;
    case 'inverse':
      return `IF(${actual}<=0,${weight('cap')},100*${target}/${actual})`;
    case 'deduct': {
      const short = better === 'higher' ? `${target}-${actual}` : `${actual}-${target}`;
      return `(${weight('from')}-${weight('points')}*MAX(0,${short})/${weight('per')})`;
    }
    case 'anchors':
    case 'steps': {
      const x = curve.of === 'attainment' ? `$${columnOf('metrics', 'attainment')}$${row}` : actual;
      const points = curve.points.map((point, index) => pointCells(point, index));
      return curve.kind === 'anchors' ? anchors(x, points) : steps(x, points, better === 'higher');
    }
  }

  function pointCells({ x }: CurvePoint, index: number): PointCells {
    const { x: columnX, y } = pointColumns(index);
    const cell = (column: string): string => `'${SHEET_WORDS.weights[language]}'!$${column}$${weightRow}`;
    return { x: typeof x === 'string' ? input(x, row, language) : cell(columnX), y: cell(y) };
  }
}

interface PointCells {
  readonly x: string;
  readonly y: string;
}

/** Straight lines through the points, flat beyond the ends. */
export function anchors(x: string, points: readonly PointCells[]): string {
  const [first, ...rest] = points;
  const last = points.at(-1);
  if (first === undefined || last === undefined) return '0';
  let left = first;
  const pieces = rest.map((right) => {
    const line = `${left.y}+(${x}-${left.x})*(${right.y}-${left.y})/(${right.x}-${left.x})`;
    left = right;
    return `IF(${x}<=${right.x},${line},`;
  });
  return `IF(${x}<=${first.x},${first.y},${pieces.join('')}${last.y}${')'.repeat(pieces.length + 1)}`;
}

/** The last step reached: lower bounds where higher is better, upper bounds where lower is. */
function steps(x: string, points: readonly PointCells[], isHigher: boolean): string {
  const inOrder = isHigher ? points.toReversed() : points;
  const beyond = inOrder.at(-1);
  const compared = isHigher ? '>=' : '<=';
  const pieces = inOrder.slice(0, -1).map((point) => `IF(${x}${compared}${point.x},${point.y},`);
  return `${pieces.join('')}${beyond?.y ?? '0'}${')'.repeat(pieces.length)}`;
}
