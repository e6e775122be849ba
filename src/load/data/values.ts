import { type Period, placePeriod } from '../../model/period.ts';
import type { Report } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readPeriod } from '../../read/period.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import type { DirectorIndex } from './directors.ts';
import type { ValuePart } from './figure.ts';
import type { Header } from './header.ts';
import { type MeasurePart, ROW_PARTS } from './measure-names.ts';
import type { MeasurementCollector } from './measurements.ts';
import { nameIn } from './name.ts';
import { plainValues } from './plain-values.ts';
import { dataRows, spotOptions } from './rows.ts';
import { unknownMetric } from './unknown-metric.ts';

/** What reading a table of values needs to know of the others. */
export interface ValueContext {
  readonly fiscalYearStarts: number;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly directors: DirectorIndex;
  readonly collector: MeasurementCollector;
  /** Whether a measure's values may stand in the file; reports where not. */
  readonly mayStandIn: (measure: Measure, table: RawTable, line: number, index: number) => boolean;
}

/** Reads periods, each spelling once. */
export function periodReader(table: RawTable, header: Header, fiscalYearStarts: number, report: Report) {
  const read = new Map<string, Period>();
  const index = header.columns.get('period') as number;
  return ({ cells, line }: RawRecord): Period | undefined => {
    const text = cells[index] ?? '';
    const known = read.get(text);
    if (known !== undefined) return known;
    const reading = readPeriod(text);
    if (reading.kind === 'fault') {
      report(faultAt(reading.fault, table.spot(line, index, spotOptions(header))));
      return undefined;
    }
    const period = placePeriod(reading.period, fiscalYearStarts);
    read.set(text, period);
    return period;
  };
}

/** Reads the director of each row. */
export function directorReader(table: RawTable, header: Header, directors: DirectorIndex) {
  const index = header.columns.get('director') as number;
  return ({ cells, line }: RawRecord): string | undefined =>
    directors.resolve(cells[index] ?? '', () => table.spot(line, index, spotOptions(header)));
}

/** Takes the name beside a director, where there is such a column. */
function takeName(
  header: Header,
  { cells }: RawRecord,
  directors: DirectorIndex,
  id: string,
  period: Period,
) {
  const index = header.columns.get('name');
  if (index !== undefined) directors.name(id, nameIn(cells[index] ?? ''), period);
}

/** One row a value. */
export function readLong(table: RawTable, header: Header, context: ValueContext, report: Report): void {
  const periodOf = periodReader(table, header, context.fiscalYearStarts, report);
  const directorOf = directorReader(table, header, context.directors);
  const metricIndex = header.columns.get('metric') as number;
  const measureOf = measureReader(table, metricIndex, context.measures, report);
  const places = ROW_PARTS.flatMap((part) => {
    const index = header.columns.get(part);
    return index === undefined ? [] : [{ part, index }];
  });
  const plain = plainValues(table, header, context.directors, context.collector);
  for (const record of dataRows(table, header, report, plain)) {
    const director = directorOf(record);
    const period = periodOf(record);
    const measure = measureOf(record);
    if (measure === undefined) continue;
    if (!context.mayStandIn(measure, table, record.line, metricIndex)) continue;
    const parts: ValuePart[] = [];
    for (const { part, index } of places) parts.push({ part, index, text: record.cells[index] ?? '' });
    const { line, cellLines } = record;
    if (director === undefined || period === undefined) {
      context.collector.look({ table, header, line, cellLines, measure, parts });
      continue;
    }
    takeName(header, record, context.directors, director, period);
    plain?.learn(record, { director, period, measure });
    context.collector.add({ table, header, line, cellLines, measure, parts, director, period });
  }
}

function measureReader(
  table: RawTable,
  index: number,
  measures: ReadonlyMap<string, Measure>,
  report: Report,
) {
  const read = new Map<string, Measure>();
  return ({ cells, line }: RawRecord): Measure | undefined => {
    const text = cells[index] ?? '';
    const known = read.get(text) ?? measures.get(foldName(text));
    if (known !== undefined) {
      read.set(text, known);
      return known;
    }
    report(unknownMetric(text, measures, table.spot(line, index)));
    return undefined;
  };
}

/** One row a director and period, one column a metric. */
export function readWide(table: RawTable, header: Header, context: ValueContext, report: Report): void {
  const periodOf = periodReader(table, header, context.fiscalYearStarts, report);
  const directorOf = directorReader(table, header, context.directors);
  const columns = new Map<Measure, { part: MeasurePart; index: number }[]>();
  for (const [index, { measure, part }] of header.measures) {
    if (!context.mayStandIn(measure, table, header.line, index)) continue;
    columns.set(measure, [...(columns.get(measure) ?? []), { part, index }]);
  }
  for (const record of dataRows(table, header, report)) {
    const director = directorOf(record);
    const period = periodOf(record);
    if (director !== undefined && period !== undefined) {
      takeName(header, record, context.directors, director, period);
    }
    for (const [measure, places] of columns) {
      const parts = places.map(({ part, index }) => ({ part, index, text: record.cells[index] ?? '' }));
      const { line, cellLines } = record;
      if (director === undefined || period === undefined) {
        context.collector.look({ table, header, line, cellLines, measure, parts });
      } else context.collector.add({ table, header, line, cellLines, measure, parts, director, period });
    }
  }
}
