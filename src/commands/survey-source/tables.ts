import type { GivenTable } from '../../load/data/data.ts';
import { isNamed } from '../../load/data/survey-files.ts';
import { toText } from '../../maths/decimal.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { Evidence } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { figureLimit, type Statistic, statisticFigure } from '../../model/statistic.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { periodOfFile } from './period.ts';
import { type LocatedValue, readSurvey } from './value.ts';

/** The values that surveys give, as tables of the long form, and what their figures were made of. */
export interface SurveyTables {
  readonly tables: readonly GivenTable[];
  /** Measurements whose evidence leads to the answers. */
  explained(measurements: readonly Measurement[]): Measurement[];
}

const HEADER = ['director', 'period', 'metric', 'actual', 'n', 'lower', 'upper'];

const limitText = (limit: number | undefined): string =>
  limit === undefined ? '' : toText(figureLimit(limit));

/** The value of a director as a row of the long form, standing where the director's first answer stands. */
const rowOf = (
  { director, line, n, statistic, interval }: LocatedValue,
  period: string,
  metric: string,
): RawRecord => ({
  line,
  cells: [
    director,
    period,
    metric,
    statistic === null ? '' : toText(statisticFigure(statistic)),
    String(n),
    limitText(interval?.[0]),
    limitText(interval?.[1]),
  ],
});

function longTable({ file, sheet }: RawTable, rows: readonly RawRecord[]): RawTable {
  const records: readonly RawRecord[] = [{ line: 0, cells: HEADER }, ...rows];
  return {
    file,
    sheet,
    encoding: undefined,
    isAscii: true,
    delimiter: undefined,
    records: () => records,
    // Whoever answered stands in the row: no more of it is shown than where it is.
    spot: (line) => ({ file, line, sheet }),
  };
}

const keyOf = (metric: string, { file, line }: Pick<Evidence, 'file' | 'line'>): string =>
  JSON.stringify([metric, file, line]);

/** Makes the values of every metric whose template says from which answers. */
export function surveyTables(
  answers: readonly GivenTable[],
  template: Template,
  report: Report,
): SurveyTables {
  const made = new Map<string, { readonly column: string; readonly statistic: Statistic }>();
  const told = new Set<string>();
  // Several metrics of one file meet the same fault, which is told once.
  const tell = (problem: Problem): void => {
    const key = JSON.stringify([problem.code, problem.message.en, problem.spot]);
    if (!told.has(key)) report(problem);
    told.add(key);
  };
  const tables = metricsOf(template).flatMap(({ id, from }): GivenTable[] =>
    from === undefined
      ? []
      : answers
          .filter(({ table }) => isNamed(table.file, from.file))
          .flatMap(({ table, named }): GivenTable[] => {
            const period = periodOfFile(table.file, tell);
            const reading = readSurvey(from, table, tell);
            if (period === undefined || reading === undefined) return [];
            for (const { line, statistic } of reading.values) {
              if (statistic === null) continue;
              made.set(keyOf(id, { file: table.file, line }), { column: reading.column, statistic });
            }
            const rows = reading.values.map((value) => rowOf(value, period, id));
            return [{ table: longTable(table, rows), named }];
          }),
  );
  const explained = (measurement: Measurement): Measurement => {
    const { metric, actual } = measurement;
    const origin = actual && made.get(keyOf(metric, actual.evidence));
    if (actual === undefined || origin === undefined) return measurement;
    const { column, statistic } = origin;
    const sample = { ...actual.evidence.sample, statistic };
    return { ...measurement, actual: { ...actual, evidence: { ...actual.evidence, column, sample } } };
  };
  return { tables, explained: (measurements) => measurements.map(explained) };
}
