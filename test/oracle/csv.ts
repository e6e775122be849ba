import type { Case, Decimal, Period, Spelling, Unit } from './nouns.ts';
import { compare, exact, fraction } from './rational.ts';

/** Rows as RFC 4180 has them. */
export const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n')
    .concat('\n');

const HEADERS = {
  director: '工号',
  name: '姓名',
  base: '奖金基数',
  from: '任职开始',
  to: '任职结束',
  period: '期间',
  metric: '指标',
  actual: '实际值',
  threshold: '保底值',
  target: '目标值',
  challenge: '挑战值',
  points: '加减分',
  reason: '原因',
  approver: '批准人',
  amount: '已发金额',
  numerator: '分子',
  denominator: '分母',
} as const;
export type Header = keyof typeof HEADERS;

export const headers = ({ spelling }: Case, names: readonly Header[]): string[] =>
  names.map((name) => (spelling.headers === 'zh' ? HEADERS[name] : name));

const CHINESE_QUARTERS = ['一', '二', '三', '四'];
const twoDigits = (number: number): string => String(number).padStart(2, '0');

export function periodText({ kind, year, number }: Period, style: Spelling['periods']): string {
  const chinese = style === 'chinese';
  if (kind === 'year') return chinese ? `${year}年` : `${year}`;
  if (kind === 'half-year')
    return chinese ? `${year}${number === 1 ? '上' : '下'}半年` : `${year}-H${number}`;
  if (kind === 'quarter')
    return chinese
      ? `${year}年第${CHINESE_QUARTERS[number - 1]}季度`
      : `${year}${style === 'compact' ? '' : '-'}Q${number}`;
  if (style === 'dates') return `${year}-${twoDigits(number)}-28`;
  return chinese ? `${year}年${number}月` : `${year}-${twoDigits(number)}`;
}

export const grouped = (number: Decimal): string => {
  const [whole = '', places] = number.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? commas : `${commas}.${places}`;
};

/**
 * A percentage from 0 to 2 is written with its sign: bare, it could as well be a fraction, and a column of
 * such cells is refused.
 */
export function figure(kase: Case, unit: Unit, number: Decimal | undefined): string {
  if (number === undefined) return '';
  const looksLikeFraction =
    compare(exact(number), fraction(0)) >= 0 && compare(exact(number), fraction(2)) <= 0;
  if (unit === 'percent' && looksLikeFraction) return `${number}%`;
  return unit === 'money' && kase.spelling.grouped ? grouped(number) : number;
}
