import type { Period } from '../../model/period.ts';
import type { Measure } from '../../model/template.ts';
import { type ByteKeys, createByteKeys } from '../../read/byte-keys.ts';
import { readPlainNumber } from '../../read/plain-number.ts';
import { asciiReader, type PlainReader, type PlainRow } from '../../read/plain-rows.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import type { DirectorIndex } from './directors.ts';
import type { Header } from './header.ts';
import { ROW_PARTS } from './measure-names.ts';
import type { MeasurementCollector } from './measurements.ts';
import type { PlainKeeper } from './plain-keeper.ts';
import { mayBeOther } from './row-class.ts';

/** Whatever a row may bring beside its actual: where something stands there, it is read as text. */
const OTHER_PARTS = ROW_PARTS.filter((part) => part !== 'actual');

/** What a row was read as. */
interface ReadRow {
  readonly director: string;
  readonly period: Period;
  readonly measure: Measure;
}

const findAt = (keys: ByteKeys, { starts, ends }: PlainRow, cell: number): number =>
  keys.find(starts[cell] as number, ends[cell] as number);
const addAt = (keys: ByteKeys, { starts, ends }: PlainRow, cell: number): number =>
  keys.add(starts[cell] as number, ends[cell] as number);

/** Reads the rows of a long file from their bytes, once their director, period and metric are known. */
export interface PlainValues extends PlainReader {
  /** Takes in what a row that was read as text came to: those that begin alike are read from their bytes. */
  learn(record: RawRecord, read: ReadRow): void;
}

/**
 * A row is taken that differs from one read before only in its number, or also in an id of ASCII letters and
 * digits, and whose number is written as this program would write it. Whatever else a row may be, somebody has
 * to look at its text.
 *
 * @returns undefined where the columns of the file ask for more.
 */
export function plainValues(
  table: RawTable,
  header: Header,
  directors: DirectorIndex,
  { keeperOf }: MeasurementCollector,
): PlainValues | undefined {
  const { bytes } = table;
  const index = (column: 'director' | 'period' | 'metric' | 'actual'): number =>
    header.columns.get(column) ?? -1;
  const [director, period, metric, actual] = [
    index('director'),
    index('period'),
    index('metric'),
    index('actual'),
  ];
  // What a first cell or a name says of a row is said of known ones once.
  const isPlain = actual >= 0 && [director, period, metric].includes(0) && !header.columns.has('name');
  if (bytes === undefined || !isPlain || header.unnamed.length > 0) return undefined;
  const others = OTHER_PARTS.flatMap((column) => header.columns.get(column) ?? []);

  const textOf = asciiReader(bytes);
  const people = createByteKeys(bytes);
  const periods = createByteKeys(bytes);
  const metrics = createByteKeys(bytes);
  /** By the number of a key. */
  const peopleNumbers: number[] = [];
  const knownPeriods: Period[] = [];
  const knownMeasures: Measure[] = [];
  const keepers: (PlainKeeper | undefined)[][] = [];
  let refused: PlainRow | undefined;

  const newKeeper = (metricKey: number, periodKey: number): PlainKeeper => {
    const ofMetric = keepers[metricKey] ?? [];
    keepers[metricKey] = ofMetric;
    const [measure, dated] = [knownMeasures[metricKey] as Measure, knownPeriods[periodKey] as Period];
    const keeper = keeperOf(table, header, measure, dated);
    ofMetric[periodKey] = keeper;
    return keeper;
  };

  /** The key of a director who is met for the first time; −1 where there is more to it. */
  const meet = (row: PlainRow): number => {
    const text = textOf(row.starts[director] as number, row.ends[director] as number);
    const number = isOfPerson(text)
      ? directors.resolvePlain(text, () => table.spot(row.line, director))
      : undefined;
    if (number === undefined) return -1;
    peopleNumbers.push(number);
    return addAt(people, row, director);
  };
  const cells = header.cells.map(() => '.');
  /** Whether a cell says nothing of what kind its row is, as `mayBeOther` looks at it. */
  const isOfPerson = (text: string): boolean => {
    cells[director] = text;
    return !mayBeOther(cells, header);
  };

  const take = (row: PlainRow): boolean => {
    refused = row;
    const metricKey = findAt(metrics, row, metric);
    const periodKey = findAt(periods, row, period);
    if (metricKey < 0 || periodKey < 0) return false;
    for (const other of others) if (row.starts[other] !== row.ends[other]) return false;
    const value = readPlainNumber(bytes, row, actual);
    if (Number.isNaN(value)) return false;
    const keeper = keepers[metricKey]?.[periodKey] ?? newKeeper(metricKey, periodKey);
    if (!keeper.mayKeep(value)) return false;
    let person = findAt(people, row, director);
    if (person < 0) person = meet(row);
    return person >= 0 && keeper.keep(peopleNumbers[person] as number, value, row.line);
  };

  const learn = (record: RawRecord, read: ReadRow): void => {
    const row = refused;
    if (row?.line !== record.line || !row.isWhole || mayBeOther(record.cells, header)) return;
    if (findAt(people, row, director) < 0) {
      addAt(people, row, director);
      peopleNumbers.push(directors.numbers.find(read.director) as number);
    }
    if (findAt(periods, row, period) < 0) {
      addAt(periods, row, period);
      knownPeriods.push(read.period);
    }
    if (findAt(metrics, row, metric) < 0) {
      addAt(metrics, row, metric);
      knownMeasures.push(read.measure);
    }
  };

  return { cells: header.cells.length, take, learn };
}
