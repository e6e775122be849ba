import { sum, ZERO } from '../../../maths/decimal.ts';
import type { Scorecard } from '../../../model/result.ts';
import type { Template } from '../../../model/template.ts';
import { WITHHELD_WORDS } from '../../../words/explanation.ts';
import { joinTexts, type Language, LIST } from '../../../words/language.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS as WORDS } from '../../../words/workbook.ts';
import { formula, number, quoted, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { anchors, rounded } from './curve-formula.ts';
import { ascendingGrades, coefficientPoint, gradeRows } from './grades.ts';
import { columnIn, columnOf, rangeOf, type WorkbookSubject } from './layout.ts';

/** The score, grade and coefficient of each director, computed from the sheet of metrics. */
export function scoresSheet(subject: WorkbookSubject): Sheet {
  const { result, language } = subject;
  const column = columnIn(language);
  return {
    name: SHEET_WORDS.scores[language],
    frozen: 2,
    filtered: result.directors.length,
    columns: [
      column(RESULT_WORDS.director, 12),
      column(RESULT_WORDS.name, 12),
      column(WORDS.computed, 14),
      column(WORDS.adjustments, 12),
      column(RESULT_WORDS.score, 10),
      column(WORDS.reached, 12),
      column(WORDS.atBest, 14),
      column(RESULT_WORDS.grade, 8),
      column(RESULT_WORDS.coefficient, 10),
      column(WORDS.ours, 12),
      column(WORDS.difference, 12),
      column(WORDS.remark, 40),
    ],
    rows: {
      *[Symbol.iterator]() {
        let first = 2;
        for (const [index, scorecard] of result.directors.entries()) {
          const count = scorecard.dimensions.reduce((all, { metrics }) => all + metrics.length, 0);
          yield scoreRow(scorecard, subject, index + 2, [first, first + count - 1]);
          first += count;
        }
      },
    },
  };
}

function scoreRow(
  scorecard: Scorecard,
  { template, language }: WorkbookSubject,
  row: number,
  metricsAt: readonly [number, number],
): SheetCell[] {
  const { director, name, score, computed, grade, gradeBeforeGates, adjustments, withheld } = scorecard;
  const reason = joinTexts(
    withheld.map((one) => WITHHELD_WORDS[one]),
    LIST,
  )[language];
  if (score === null || computed === null) {
    return [text(director), text(name), ...NINE_BLANKS, text(reason)];
  }
  const own = (column: Parameters<typeof columnOf<'scores'>>[1]): string =>
    `$${columnOf('scores', column)}$${row}`;
  const range = (column: 'counted' | 'weighted'): string => rangeOf('metrics', column, metricsAt, language);
  const isMean = scorecard.dimensions.some((dimension) =>
    dimension.metrics.some(({ contribution }) => contribution !== null),
  );
  const points = sum(adjustments.map((one) => one.points));
  const ours = `$J$${row}`;
  const differs = `IF(ISNUMBER(${own('score')}),IF(${own('score')}=${ours},"",${quoted(WORDS.differs[language])}),"")`;
  const remark = isMean
    ? reason
    : [reason, WORDS.notAFormula[language]].filter((one) => one !== '').join('; ');
  return [
    text(director),
    text(name),
    isMean
      ? formula(
          `IF(SUM(${range('counted')})=0,"",${rounded(`SUM(${range('weighted')})/SUM(${range('counted')})`, 2)})`,
          computed,
          'score',
        )
      : number(computed, 'score'),
    number(points, 'score'),
    formula(
      `IF(ISNUMBER(${own('computed')}),MAX(0,ROUND(${own('computed')}+${own('adjustments')},9)),"")`,
      score,
      'score',
    ),
    ...gradeCells(scorecard, template, language, own),
    number(score, 'score'),
    formula(`IF(ISNUMBER(${own('score')}),ROUND(${own('score')}-${ours},2),"")`, ZERO, 'score'),
    remark === '' && grade !== null && gradeBeforeGates !== null
      ? formula(differs, '', 'general')
      : text(remark),
  ];
}

/** Cells from the computed score to the difference, where there is no score. */
const NINE_BLANKS: readonly null[] = Array.from({ length: 9 }, () => null);

/** Grade reached, grade allowed by gates, grade, coefficient. */
function gradeCells(
  scorecard: Scorecard,
  template: Template,
  language: Language,
  own: (column: Parameters<typeof columnOf<'scores'>>[1]) => string,
): SheetCell[] {
  const { grade, gradeBeforeGates, gates, coefficient } = scorecard;
  if (grade === null || gradeBeforeGates === null) return [null, null, null, null];
  const range = (column: 'grade' | 'from' | 'coefficient'): string =>
    rangeOf('grades', column, gradeRows(template), language);
  const worst = ascendingGrades(template).find((band) => gates.some(({ gate }) => gate.grade === band.grade));
  const inNumber = (cell: string, then: string): string => `IF(ISNUMBER(${cell}),${then},"")`;
  const rank = `MATCH(${own('score')},${range('from')},1)`;
  const allowed = worst === undefined ? rank : `MIN(${rank},MATCH(${own('atBest')},${range('grade')},0))`;
  return [
    formula(inNumber(own('score'), `INDEX(${range('grade')},${rank})`), gradeBeforeGates, 'general'),
    text(worst?.grade ?? ''),
    formula(inNumber(own('score'), `INDEX(${range('grade')},${allowed})`), grade, 'general'),
    coefficient === null
      ? null
      : formula(inNumber(own('score'), coefficientFormula()), coefficient, 'factor'),
  ];

  function coefficientFormula(): string {
    const by = template.bonus?.by ?? 'grade';
    if (by === 'grade' || gates.length > 0) {
      return `INDEX(${range('coefficient')},MATCH(${own('grade')},${range('grade')},0))`;
    }
    const curve = anchors(
      own('score'),
      by.points.map((_, index) => coefficientPoint(index, language)),
    );
    return rounded(curve, 4);
  }
}
