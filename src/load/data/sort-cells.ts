import { figuresIn, headerUnit } from '../../read/header-unit.ts';
import type { Column } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import type { HeaderNames } from './header.ts';
import { type MeasureColumn, measureColumn, measureInUnit } from './measure-names.ts';

/** The cells of a header, by what they name. */
export interface Found {
  readonly columns: Map<Column, number>;
  readonly measures: Map<number, MeasureColumn>;
  readonly extra: number[];
  readonly unnamed: number[];
  readonly twice: { first: number; second: number }[];
  readonly stated: Map<number, string>;
}

/** Columns of amounts behind which a unit may stand: 奖金基数(元). */
const IN_MONEY: readonly Column[] = ['base', 'amount'];

/** Sorts the cells of a would-be header into what they name. */
export function sortCells(cells: readonly string[], names: HeaderNames): Found {
  const found: Found = {
    columns: new Map(),
    measures: new Map(),
    extra: [],
    unnamed: [],
    twice: [],
    stated: new Map(),
  };
  const folded = cells.map(foldName);
  const directors = names.directors
    .flatMap((name) => folded.flatMap((cell, index) => (cell === name ? [index] : [])))
    .filter((index, position, all) => all.indexOf(index) === position);
  const [director, second] = directors;
  if (director !== undefined) found.columns.set('director', director);
  const hasName = folded.some((cell) => names.columns.get(cell) === 'name');
  if (second !== undefined && folded[second] !== folded[director as number] && !hasName) {
    found.columns.set('name', second);
  }
  const taken = new Map<string, number>();
  for (const [index, cell] of folded.entries()) {
    if (cell === '') {
      found.unnamed.push(index);
      continue;
    }
    const earlier = taken.get(cell);
    if (earlier !== undefined) {
      found.twice.push({ first: earlier, second: index });
      continue;
    }
    taken.set(cell, index);
    if (directors.includes(index)) {
      if (index !== director && index !== found.columns.get('name')) found.extra.push(index);
      continue;
    }
    const column = names.columns.get(cell);
    if (column !== undefined) {
      const first = found.columns.get(column);
      if (first === undefined) found.columns.set(column, index);
      else found.twice.push({ first, second: index });
      continue;
    }
    const measure = measureColumn(cells[index] as string, names.measures);
    if (measure === undefined) {
      found.extra.push(index);
      continue;
    }
    const same = [...found.measures].find(
      ([, other]) => other.measure.id === measure.measure.id && other.part === measure.part,
    );
    if (same === undefined) found.measures.set(index, measure);
    else found.twice.push({ first: same[0], second: index });
  }
  takeUnits(cells, names, found);
  return found;
}

/** Takes the headers with a unit behind a name that no other header has. */
function takeUnits(cells: readonly string[], names: HeaderNames, found: Found): void {
  const before = found.extra.splice(0);
  for (const index of before) {
    const cell = cells[index] as string;
    const measure = measureInUnit(cell, names.measures, names.currency);
    const isNew = ![...found.measures.values()].some(
      (other) => other.measure.id === measure?.measure.id && other.part === measure.part,
    );
    const { name, unit } = headerUnit(cell) ?? { name: '', unit: '' };
    const column = names.columns.get(foldName(name));
    const amount =
      column !== undefined && IN_MONEY.includes(column) && !found.columns.has(column)
        ? figuresIn(unit, 'money', names.currency)
        : undefined;
    if (measure !== undefined && isNew) {
      found.measures.set(index, measure);
      if (measure.stated !== undefined) found.stated.set(index, measure.stated);
    } else if (column !== undefined && amount !== undefined) {
      found.columns.set(column, index);
      if (amount === 'other') found.stated.set(index, unit);
    } else found.extra.push(index);
  }
}
