import type { SimulatedDirector, Simulation } from '../../analytics/simulation.ts';
import { absolute, type Decimal, isNegative, isZero } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Scorecard } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import { joinTexts, plural, type Text } from '../../words/language.ts';
import { SIMULATION_WORDS } from '../../words/simulation.ts';
import { visible } from '../../words/visible.ts';
import type { JsonValue } from '../formats/json.ts';
import { grouped } from '../formats/number-text.ts';
import { type Cell, moneyCell, numberCell, type Table, type TableColumn, textCell } from '../table.ts';

/** What of a simulation is shown besides the figures themselves. */
export interface SimulationFrame {
  /** As it is without the changes, in force in the period. */
  readonly template: Template;
  readonly period: string;
  readonly isSettled: boolean;
  /** Everyone, or one director: then there are no totals. */
  readonly isWhole: boolean;
}

/** A change as it is shown: what, and what it is to be. */
export interface ShownChange {
  readonly name: string;
  readonly written: string;
}

export const changesJson = (changes: readonly ShownChange[]): JsonValue =>
  changes.map(({ name, written }) => ({ name, to: written }));

type Word = keyof typeof SIMULATION_WORDS;

const column = (id: Word, align: TableColumn['align'], group?: string): TableColumn => ({
  id,
  header: SIMULATION_WORDS[id],
  align,
  ...(group === undefined ? { isKey: true } : { group }),
});

const pair = (of: 'score' | 'grade' | 'bonus' | 'payable', align: TableColumn['align']): TableColumn[] => [
  column(`${of}-before`, align, of),
  column(`${of}-after`, align, of),
];

/** One row a director: score, grade and bonus without the changes and with them. */
export function simulationTable({ directors, totals }: Simulation, frame: SimulationFrame): Table {
  const { template, isSettled, isWhole } = frame;
  const places = minorUnits(template.currency);
  const isPaid = template.bonus !== undefined;
  const hasNames = directors.some(({ name }) => name !== '');
  const pick = <T>(condition: boolean, items: readonly T[]): readonly T[] => (condition ? items : []);
  const grade = ({ grade: own }: Scorecard): Cell => (own === null ? null : textCell(own));
  const money = (value: Decimal | null): Cell => moneyCell(value, places);
  const columns = [
    column('director', 'left'),
    ...pick(hasNames, [column('name', 'left')]),
    ...pair('score', 'right'),
    ...pair('grade', 'left'),
    ...pick(isPaid, [...pair('bonus', 'right'), column('bonus-change', 'right', 'bonus')]),
    ...pick(isPaid && isSettled, [...pair('payable', 'right'), column('payable-change', 'right', 'payable')]),
  ];
  const row = ({ director, name, before, after, bonusChange, payableChange }: SimulatedDirector): Cell[] => [
    textCell(director),
    ...pick(hasNames, [textCell(name)]),
    numberCell(before.score, 2),
    numberCell(after.score, 2),
    grade(before),
    grade(after),
    ...pick(isPaid, [money(before.bonus), money(after.bonus), money(bonusChange)]),
    ...pick(isPaid && isSettled, [money(before.payable), money(after.payable), money(payableChange)]),
  ];
  const sums: Readonly<Record<string, Cell>> = {
    director: { kind: 'words', words: SIMULATION_WORDS.total, id: 'total' },
    'bonus-before': money(totals.before.bonus),
    'bonus-after': money(totals.after.bonus),
    'bonus-change': money(totals.bonusChange),
    'payable-before': money(totals.before.payable),
    'payable-after': money(totals.after.payable),
    'payable-change': money(totals.payableChange),
  };
  const total = columns.map(({ id }) => sums[id] ?? null);
  return { columns, rows: directors.map(row), ...(isPaid && isWhole ? { total } : {}) };
}

/** What is tried. */
export const changesLine = (period: string, changes: readonly string[]): Text => ({
  en: `${period}, changed: ${changes.map(visible).join('; ')}.`,
  zh: `${period}，改动：${changes.map(visible).join('；')}。`,
});

/** The lines under the table: what was changed, who comes out otherwise, what it costs. */
export function simulationLines(
  { directors, totals }: Simulation,
  { template: { currency }, period, isSettled, isWhole }: SimulationFrame,
  changes: readonly string[],
): Text[] {
  const count = directors.filter(({ isChanged }) => isChanged).length;
  const amount = (value: Decimal): string => `${grouped(value, minorUnits(currency))} ${currency}`;
  const lines: Text[] = [changesLine(period, changes)];
  if (!isWhole) return lines;
  lines.push({
    en: `${count} of ${plural(directors.length, 'director')} ${count === 1 ? 'comes' : 'come'} out otherwise.`,
    zh: `${directors.length} 人中有 ${count} 人的结果改变。`,
  });
  const { before, after } = totals;
  if (before.bonus === null || after.bonus === null || totals.bonusChange === null) return lines;
  const bonuses = movement(before.bonus, after.bonus, totals.bonusChange, amount);
  const parts: Text[] = [{ en: `Bonuses: ${bonuses.en}`, zh: `奖金合计：${bonuses.zh}` }];
  if (before.pool !== null || after.pool !== null) parts.push(poolText(before, after, amount));
  if (isSettled && totals.payableChange !== null && before.payable !== null && after.payable !== null) {
    const payable = movement(before.payable, after.payable, totals.payableChange, amount);
    parts.push({ en: `to pay now: ${payable.en}`, zh: `应付：${payable.zh}` });
  }
  const whole = joinTexts(parts, { en: '; ', zh: '；' });
  lines.push({ en: `${whole.en}.`, zh: `${whole.zh}。` });
  return lines;
}

/** A sum without the changes and with them, and how far apart they are. */
function movement(
  before: Decimal,
  after: Decimal,
  change: Decimal,
  amount: (value: Decimal) => string,
): Text {
  const apart = amount(absolute(change));
  const words: Text = isZero(change)
    ? { en: 'the same', zh: '不变' }
    : isNegative(change)
      ? { en: `${apart} less`, zh: `减少 ${apart}` }
      : { en: `${apart} more`, zh: `增加 ${apart}` };
  return {
    en: `${amount(before)} before, ${amount(after)} after, ${words.en}`,
    zh: `原 ${amount(before)}，新 ${amount(after)}，${words.zh}`,
  };
}

function poolText(
  before: Simulation['totals']['before'],
  after: Simulation['totals']['after'],
  amount: (value: Decimal) => string,
): Text {
  const side = ({ pool, unspent }: typeof before): Text =>
    pool === null || unspent === null
      ? { en: 'none', zh: '无' }
      : {
          en: `${amount(pool)} (unspent ${amount(unspent)})`,
          zh: `${amount(pool)}（未用 ${amount(unspent)}）`,
        };
  const [was, is] = [side(before), side(after)];
  return { en: `pool: ${was.en} before, ${is.en} after`, zh: `奖金池：原 ${was.zh}，新 ${is.zh}` };
}

/** The simulation as JSON has it. */
export function simulationJson(
  { directors, totals }: Simulation,
  { period, isWhole }: SimulationFrame,
  changes: readonly ShownChange[],
  problems: readonly JsonValue[],
): { readonly [key: string]: JsonValue } {
  const outcome = ({ score, grade, coefficient, bonus, payable }: Scorecard): JsonValue => ({
    score,
    grade,
    coefficient,
    bonus,
    payable,
  });
  const sums = ({ bonus, pool, unspent, payable }: Simulation['totals']['before']): JsonValue => ({
    bonus,
    pool,
    unspent,
    payable,
  });
  return {
    scorecard: 1,
    period,
    changes: changesJson(changes),
    directors: directors.map(({ director, name, before, after, bonusChange, payableChange, isChanged }) => ({
      director,
      name,
      changed: isChanged,
      before: outcome(before),
      after: outcome(after),
      bonusChange,
      payableChange,
    })),
    totals: isWhole
      ? {
          before: sums(totals.before),
          after: sums(totals.after),
          bonusChange: totals.bonusChange,
          payableChange: totals.payableChange,
        }
      : null,
    problems,
  };
}
