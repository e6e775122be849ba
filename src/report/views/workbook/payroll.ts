import { type Decimal, equals, isZero, subtract, sum, toText, whole, ZERO } from '../../../maths/decimal.ts';
import { fraction, integer, over, plus, times } from '../../../maths/fraction.ts';
import { roundHalfUp } from '../../../maths/rounding.ts';
import type { Bonus } from '../../../model/bonus.ts';
import { minorUnits } from '../../../model/currency.ts';
import type { PaidSpell, Scorecard } from '../../../model/result.ts';
import { RESULT_WORDS } from '../../../words/results.ts';
import { SHEET_WORDS, WORKBOOK_WORDS as WORDS } from '../../../words/workbook.ts';
import { formula, number, type Sheet, type SheetCell, text } from '../../workbook.ts';
import { payCell } from './grades.ts';
import { cellOf, columnIn, columnOf, type WorkbookSubject } from './layout.ts';

type Column = Parameters<typeof columnOf<'payroll'>>[1];

/** What everybody is paid, with a last row that adds up. */
export function payrollSheet(subject: WorkbookSubject): Sheet {
  const { result, template, language } = subject;
  const money = `money${minorUnits(template.currency) as 0 | 2 | 3}` as const;
  const column = columnIn(language);
  const last = result.directors.length + 1;
  const added = (name: Column, value: Decimal | null): SheetCell => {
    const letters = columnOf('payroll', name);
    return formula(last < 2 ? '0' : `SUM(${letters}2:${letters}${last})`, value, money);
  };
  const total = (pick: (scorecard: Scorecard) => Decimal | null): Decimal =>
    sum(result.directors.map((one) => pick(one) ?? ZERO));
  const lastRow: SheetCell[] = [
    text(RESULT_WORDS.total[language]),
    ...Array.from({ length: 6 }, () => null),
    added(
      'bonus',
      total(({ bonus }) => bonus),
    ),
    added(
      'paid',
      total(({ paid }) => paid),
    ),
    added(
      'payable',
      total(({ payable }) => payable),
    ),
    added(
      'ours',
      total(({ payable }) => payable),
    ),
    formula(
      `ROUND(${columnOf('payroll', 'payable')}${last + 1}-${columnOf('payroll', 'ours')}${last + 1},9)`,
      ZERO,
      money,
    ),
  ];
  return {
    name: SHEET_WORDS.payroll[language],
    frozen: 2,
    filtered: result.directors.length,
    columns: [
      column(RESULT_WORDS.director, 12),
      column(RESULT_WORDS.name, 12),
      column(RESULT_WORDS.base, 14),
      column(WORDS.days, 10),
      column(WORDS.daysInPeriod, 10),
      column(WORDS.proratedBase, 14),
      column(RESULT_WORDS.coefficient, 10),
      column(RESULT_WORDS.bonus, 14),
      column(WORDS.paid, 14),
      column(WORDS.payable, 14),
      column(WORDS.ours, 14),
      column(WORDS.difference, 12),
      column(WORDS.remark, 36),
    ],
    rows: {
      *[Symbol.iterator]() {
        for (const [index, one] of result.directors.entries()) yield payRow(one, subject, index + 2, money);
        yield lastRow;
      },
    },
  };
}

function payRow(
  scorecard: Scorecard,
  { template, language }: WorkbookSubject,
  row: number,
  money: 'money0' | 'money2' | 'money3',
): SheetCell[] {
  const { director, name, base, days, daysInPeriod, coefficient, bonus, paid, payable, spells } = scorecard;
  const own = (column: Column): string => `$${columnOf('payroll', column)}$${row}`;
  const [only] = spells;
  const isOne = spells.length === 1;
  const head = [
    text(director),
    text(name),
    number(isOne ? (only?.base ?? null) : base, money),
    number(whole(days), 'integer'),
    number(whole(daysInPeriod), 'integer'),
  ];
  if (template.bonus === undefined || bonus === null || coefficient === null || base === null) return head;
  const isFormula = template.bonus.pool === undefined;
  const remark = isFormula ? '' : WORDS.notAFormula[language];
  return [
    ...head,
    formula(proratedBase(template.bonus, scorecard, own), proratedAmount(template.bonus, scorecard), money),
    formula(cellOf('scores', 'coefficient', row, language), coefficient, 'factor'),
    isFormula ? formula(bonusFormula(), bonus, money) : number(bonus, money),
    number(paid, money),
    payableCell(),
    number(payable, money),
    formula(`IF(ISNUMBER(${own('payable')}),ROUND(${own('payable')}-${own('ours')},9),"")`, ZERO, money),
    text(remark),
  ];

  /** Base for the days × coefficient, at most the cap, the part paid at once, rounded. */
  function bonusFormula(): string {
    const { cap } = template.bonus as Bonus;
    const rule = (which: 'cap' | 'roundTo' | 'advance'): string => payCell(template, which, language);
    const whole = `${own('prorated')}*${own('coefficient')}`;
    const limit = cap?.kind === 'percentage' ? `${own('prorated')}*${rule('cap')}/100` : rule('cap');
    const capped = cap === undefined ? whole : `MIN(${whole},${limit})`;
    const part = scorecard.advance === null ? capped : `${capped}*${rule('advance')}/100`;
    return `IF(ISNUMBER(${own('coefficient')}),ROUND(ROUND(${part}/${rule('roundTo')},6),0)*${rule('roundTo')},"")`;
  }

  function payableCell(): SheetCell {
    if (payable === null) return null;
    const rest = `${own('bonus')}-${own('paid')}`;
    if (equals(payable, subtract(bonus as Decimal, paid))) {
      return formula(`IF(ISNUMBER(${own('bonus')}),ROUND(${rest},9),"")`, payable, money);
    }
    if (isZero(payable)) return formula(`IF(ISNUMBER(${own('bonus')}),MAX(0,${rest}),"")`, payable, money);
    return number(payable, money);
  }
}

/** The roster's base for the days in post; several spells stand in one formula, each with its own base. */
function proratedBase(
  { prorate }: Bonus,
  { spells, daysInPeriod }: Scorecard,
  own: (column: Column) => string,
): string {
  const [only] = spells;
  const converted = ({ months, per }: PaidSpell): string => (months === per ? '' : `*${months}/${per}`);
  if (spells.length === 1 && only !== undefined) {
    const days = prorate === 'days' ? `*${own('days')}/${own('of')}` : '';
    return `${own('base')}${converted(only)}${days}`;
  }
  const all = spells.reduce((days, spell) => days + spell.days, 0);
  const terms = spells.map((spell) => `${toText(spell.base ?? ZERO)}${converted(spell)}*${spell.days}`);
  return `(${terms.join('+')})/${prorate === 'days' ? daysInPeriod : all}`;
}

/** Digits after the point of a figure that a formula gives to whoever does not recalculate. */
const SHOWN_PLACES = 10;

function proratedAmount({ prorate }: Bonus, { spells, daysInPeriod }: Scorecard): Decimal {
  const all = spells.reduce((days, spell) => days + spell.days, 0);
  const amounts = spells.map(({ base, months, per, days }) =>
    over(times(fraction(base ?? ZERO), integer(months * days)), integer(per)),
  );
  const whole = over(amounts.reduce(plus, integer(0)), integer(prorate === 'days' ? daysInPeriod : all));
  return roundHalfUp(whole, SHOWN_PLACES);
}
