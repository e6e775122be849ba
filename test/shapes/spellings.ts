import type { Dice } from '../oracle/dice.ts';
import { type Facts, type Measure, monthOf, type Unit } from './facts.ts';
import type { Shape } from './shape.ts';

/** The same number, period, date and header in the ways in which exports write them. */

const WIDE = 0xfee0;

/** ASCII in full width. */
export const fullWidth = (text: string): string =>
  text
    .replace(/[!-~]/gu, (character) => String.fromCharCode(character.charCodeAt(0) + WIDE))
    .replaceAll(' ', '\u3000');

/** A decimal with its point moved to the right; to the left where `places` is negative. */
export function shifted(decimal: string, places: number): string {
  const [, sign = '', whole = '', fraction = ''] = /^(-?)(\d+)\.?(\d*)$/u.exec(decimal) ?? [];
  const digits = '0'.repeat(Math.max(0, -places)) + whole + fraction + '0'.repeat(Math.max(0, places));
  const point = Math.max(0, -places) + whole.length + places;
  const text = `${digits.slice(0, point)}.${digits.slice(point)}`;
  return sign + text.replace(/^0+(?=\d)/u, '').replace(/\.?0*$/u, '');
}

const grouped = (decimal: string): string => {
  const [whole = '', fraction] = decimal.split('.');
  const groups = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? groups : `${groups}.${fraction}`;
};

/** A trailing zero, as formats with two decimals leave it. */
const withCents = (decimal: string): string => (decimal.includes('.') ? `${decimal}0` : `${decimal}.00`);

/** The number as people write it who leave out % signs: of a fraction, 0.95. */
const bare = (decimal: string, { unit, scale }: Pick<Measure, 'unit' | 'scale'>): string =>
  unit === 'percent' && scale === 'fraction' ? shifted(decimal, -2) : decimal;

const MARKS: Readonly<Record<Unit, readonly [string, string]>> = {
  percent: ['', '%'],
  money: ['¥', ''],
  count: ['', ''],
  points: ['', ''],
  rating: ['', ''],
};

/** With its % or ¥, the sign in front. */
function marked(decimal: string, unit: Unit): string {
  const [before, behind] = MARKS[unit];
  const isNegative = decimal.startsWith('-');
  return `${isNegative ? '-' : ''}${before}${decimal.slice(isNegative ? 1 : 0)}${behind}`;
}

/** A number in one of the forms in use; all of them are the same number. */
export function spelledNumber(
  decimal: string,
  measure: Pick<Measure, 'unit' | 'scale'>,
  form: Shape['numbers'],
  dice: Dice,
): string {
  const { unit } = measure;
  const isNegative = decimal.startsWith('-');
  const magnitude = isNegative ? decimal.slice(1) : decimal;
  switch (form) {
    case 'plain':
      return bare(decimal, measure);
    case 'grouped':
      return unit === 'percent' ? marked(decimal, unit) : grouped(withCents(decimal));
    case 'full width':
      return fullWidth(unit === 'percent' ? marked(decimal, unit) : grouped(decimal));
    case 'marked':
      return unit === 'money' && dice.chance(0.5) ? `${grouped(decimal)}元` : marked(grouped(decimal), unit);
    case 'in 万':
      return unit === 'percent'
        ? marked(decimal, unit)
        : `${shifted(decimal, -4)}万${unit === 'money' && dice.chance(0.5) ? '元' : ''}`;
    case 'accounting':
      return isNegative
        ? `(${marked(grouped(magnitude), unit)})`
        : marked(grouped(withCents(magnitude)), unit);
    case 'typographic':
      return isNegative
        ? `\u2212${marked(magnitude, unit)}`
        : unit === 'money'
          ? `￥ ${grouped(magnitude)}`
          : marked(decimal, unit);
    case 'mixed':
      return spelledNumber(
        decimal,
        measure,
        dice.pick(['plain', 'grouped', 'full width', 'marked', 'in 万', 'accounting', 'typographic']),
        dice,
      );
  }
}

/** What a spreadsheet stores: a number, and the format in which it is shown. */
export function storedNumber(
  decimal: string,
  { unit }: Pick<Measure, 'unit'>,
): { value: number; format: string } {
  if (unit === 'percent') return { value: Number(shifted(decimal, -2)), format: '0.00%' };
  return { value: Number(decimal), format: unit === 'money' ? '"¥"#,##0.00' : 'General' };
}

const CHINESE_DIGITS = ['零', '一', '二', '三', '四'];
const two = (value: number): string => String(value).padStart(2, '0');

/** The cycle that a value is for, in one of the forms that say it, or that say what closes it. */
export function spelledPeriod(
  {
    year,
    quarter,
    fiscalYearStarts,
  }: Pick<Facts, 'year' | 'fiscalYearStarts'> & { readonly quarter: number },
  cycle: Measure['cycle'],
  form: Shape['periods'],
  dice: Dice,
): string {
  const closing = monthOf(year, fiscalYearStarts, quarter * 3 - 1);
  const lastDay = new Date(Date.UTC(closing.year, closing.month, 0)).getUTCDate();
  switch (form) {
    case 'quarter':
      return `${year}-Q${quarter}`;
    case 'half-year':
      return cycle === 'half-year'
        ? dice.pick([`${year}-H${quarter / 2}`, `${year}${quarter === 2 ? '上' : '下'}半年`])
        : `${year}Q${quarter}`;
    case 'month':
      return dice.pick([`${closing.year}-${two(closing.month)}`, `${closing.year}年${closing.month}月`]);
    case 'day':
      return dice.pick([
        `${closing.year}-${two(closing.month)}-${lastDay}`,
        `${closing.year}/${closing.month}/${lastDay}`,
        `${closing.year}年${closing.month}月${lastDay}日`,
      ]);
    case 'Chinese':
      return dice.pick([
        `${year}年第${CHINESE_DIGITS[quarter]}季度`,
        `${year}年${CHINESE_DIGITS[quarter]}季度`,
        `${year}年第${quarter}季度`,
      ]);
    case 'full width':
      return fullWidth(`${year}-Q${quarter}`);
    case 'mixed':
      return spelledPeriod(
        { year, quarter, fiscalYearStarts },
        cycle,
        dice.pick(['quarter', 'half-year', 'month', 'day', 'Chinese', 'full width']),
        dice,
      );
  }
}

/** A day of the roster. */
export function spelledDate(date: string, dice: Dice): string {
  const [year, month, day] = date.split('-').map(Number);
  return dice.pick([date, `${year}/${month}/${day}`, `${year}年${month}月${day}日`]);
}

/** The columns that are not metrics, under the names that the contract gives them; `own` from the template. */
const COLUMNS = {
  director: {
    English: ['director'],
    Chinese: ['工号', '员工编号'],
    other: ['客户总监', '总监'],
    own: 'Deal owner id',
  },
  name: { English: ['name'], Chinese: ['姓名'], other: ['姓名'], own: 'Deal owner' },
  period: { English: ['period'], Chinese: ['期间'], other: ['季度', '周期'], own: 'Close month' },
  metric: { English: ['metric'], Chinese: ['指标'], other: ['指标'], own: 'metric' },
  actual: { English: ['actual'], Chinese: ['实际值'], other: ['实际', '完成值'], own: 'actual' },
  target: { English: ['target'], Chinese: ['目标值'], other: ['目标'], own: 'target' },
  base: { English: ['base'], Chinese: ['奖金基数'], other: ['奖金基数'], own: 'base' },
  from: { English: ['from'], Chinese: ['任职开始'], other: ['任职开始'], own: 'from' },
  to: { English: ['to'], Chinese: ['任职结束'], other: ['任职结束'], own: 'to' },
  points: { English: ['points'], Chinese: ['加减分'], other: ['加减分'], own: 'points' },
  reason: { English: ['reason'], Chinese: ['原因'], other: ['原因'], own: 'reason' },
  approver: { English: ['approver'], Chinese: ['批准人'], other: ['批准人'], own: 'approver' },
} as const;

export type ColumnName = keyof typeof COLUMNS;

const MIXED = ['ids', 'Chinese', 'English', 'aliases', 'own', 'folded'] as const;

/** Other width, capitals and spaces, which headers are compared without. */
const folded = (text: string): string => ` ${fullWidth(text.toUpperCase()).replaceAll('\u3000', '\u3000 ')} `;

export function spelledColumn(column: ColumnName, headers: Shape['headers'], dice: Dice): string {
  const { English, Chinese, other, own } = COLUMNS[column];
  switch (headers) {
    case 'ids':
    case 'English':
      return English[0];
    case 'Chinese':
      return dice.oneOf(Chinese) ?? Chinese[0];
    case 'aliases':
      return dice.oneOf(other) ?? other[0];
    case 'own':
      return own;
    case 'folded':
      return folded(English[0]);
    case 'mixed':
      return spelledColumn(column, dice.pick(MIXED), dice);
  }
}

export function spelledMeasure(measure: Measure, headers: Shape['headers'], dice: Dice): string {
  switch (headers) {
    case 'ids':
      return measure.id;
    case 'Chinese':
      return measure.zh;
    case 'English':
      return measure.en;
    case 'aliases':
    case 'own':
      return dice.oneOf(measure.aliases) ?? measure.aliases[0];
    case 'folded':
      return folded(measure.en);
    case 'mixed':
      return spelledMeasure(measure, dice.pick(MIXED), dice);
  }
}

/** The header of a metric's target in a wide file. */
export function spelledTarget(measure: Measure, headers: Shape['headers'], dice: Dice): string {
  switch (headers) {
    case 'ids':
      return dice.pick([`${measure.id} target`, `${measure.id}_target`]);
    case 'Chinese':
      return `${measure.zh}${dice.pick(['目标', '目标值'])}`;
    case 'English':
      return `${measure.en} target`;
    case 'aliases':
    case 'own':
      return `${measure.aliases[0]}${dice.pick([' target', '目标'])}`;
    case 'folded':
      return folded(`${measure.en} target`);
    case 'mixed':
      return spelledTarget(measure, dice.pick(MIXED), dice);
  }
}
