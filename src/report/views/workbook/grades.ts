import type { Decimal } from '../../../maths/decimal.ts';
import { minorUnits } from '../../../model/currency.ts';
import type { GradeBand, Template } from '../../../model/template.ts';
import type { Language, Text } from '../../../words/language.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS as WORDS } from '../../../words/workbook.ts';
import { number, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { cellOf, columnIn, type WorkbookSubject } from './layout.ts';

/** Grades worst first: a spreadsheet looks a bound up in ascending order. */
export const ascendingGrades = ({ grades }: Template): GradeBand[] => grades.toReversed();

/** The rows of the grades in their sheet, first and last. */
export const gradeRows = ({ grades }: Template): readonly [number, number] => [2, grades.length + 1];

/** The rules of pay in the order in which they stand, each with its name. */
type PayRule = 'cap' | 'roundTo' | 'advance';

function payRules({
  bonus,
}: Template): { readonly rule: PayRule; readonly words: Text; readonly value: Decimal }[] {
  if (bonus === undefined) return [];
  const { cap, roundTo, advance } = bonus;
  const ofCap =
    cap === undefined
      ? []
      : cap.kind === 'amount'
        ? [{ rule: 'cap' as const, words: WORDS.bonusCap, value: cap.amount }]
        : [{ rule: 'cap' as const, words: WORDS.bonusCapShare, value: cap.percentage }];
  return [
    ...ofCap,
    { rule: 'roundTo' as const, words: WORDS.roundTo, value: roundTo },
    ...(advance === undefined ? [] : [{ rule: 'advance' as const, words: WORDS.advance, value: advance }]),
  ];
}

/** The cell that holds a rule of pay. */
export const payCell = (template: Template, rule: PayRule, language: Language): string =>
  cellOf('grades', 'value', payRules(template).findIndex((one) => one.rule === rule) + 2, language);

/** Where the points of a coefficient's curve stand. */
export const coefficientPoint = (index: number, language: Language): { x: string; y: string } => ({
  x: cellOf('grades', 'x', index + 2, language),
  y: cellOf('grades', 'y', index + 2, language),
});

/** Grades with their bounds and coefficients, the rules of pay, and the curve of the coefficient where there is one. */
export function gradesSheet({ template, language }: WorkbookSubject): Sheet {
  const grades = ascendingGrades(template);
  const rules = payRules(template);
  const by = template.bonus?.by;
  const points = by === undefined || by === 'grade' ? [] : by.points;
  const count = Math.max(grades.length, rules.length, points.length);
  const money = `money${minorUnits(template.currency) as 0 | 2 | 3}` as const;
  const column = columnIn(language);
  return {
    name: SHEET_WORDS.grades[language],
    frozen: 0,
    filtered: count,
    columns: [
      column(RESULT_WORDS.grade, 12),
      column(WORDS.from, 12),
      column(RESULT_WORDS.coefficient, 12),
      column(WORDS.rule, 36),
      column(WORDS.value, 14),
      column(WORDS.curveScore, 12),
      column(RESULT_WORDS.coefficient, 12),
    ],
    rows: Array.from({ length: count }, (_, index): SheetCell[] => {
      const band = grades[index];
      const rule = rules[index];
      const point = points[index];
      const isMoney = rule?.words === WORDS.bonusCap;
      return [
        text(band?.grade ?? ''),
        number(band?.from ?? null, 'score'),
        number(band?.coefficient ?? null, 'factor'),
        text(rule?.words[language] ?? ''),
        number(rule?.value ?? null, isMoney ? money : 'general'),
        number(point?.x ?? null, 'score'),
        number(point?.y ?? null, 'factor'),
      ];
    }),
  };
}
