import type { GivenTable } from '../../load/data/data.ts';
import { isNamed } from '../../load/data/raw-files.ts';
import { toText } from '../../maths/decimal.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { MetricSource, MetricSourceKind } from '../../model/metric-source.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Statistic } from '../../model/statistic.ts';
import { figureLimit, statisticFigure } from '../../model/statistic-step.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import type { Text } from '../../words/language.ts';
import type { BesideTemplate } from './beside.ts';
import { committeeValues } from './committee.ts';
import { indexValues } from './ecsi.ts';
import { incidentValues } from './incidents.ts';
import type { Made, MadeValue, Maker } from './made.ts';
import { npsValues } from './nps.ts';
import { ratingValues } from './ratings.ts';

/** The values that are made, as tables of the long form, and what their figures were made of. */
export interface SourceTables {
  readonly tables: readonly GivenTable[];
  /** Measurements whose evidence leads to what they were made of. */
  explained(measurements: readonly Measurement[]): Measurement[];
  /** What is odd about sources that hold more periods than one is interested in. */
  noticesOf(scored: Period | undefined): readonly Problem[];
}

const MAKERS: { readonly [K in MetricSourceKind]: Maker<Extract<MetricSource, { kind: K }>> } = {
  nps: npsValues,
  ecsi: indexValues,
  ratings: ratingValues,
  incidents: incidentValues,
  committee: committeeValues,
};

const HEADER = ['director', 'period', 'metric', 'actual', 'n', 'lower', 'upper'];

const limitText = (limit: number | undefined): string =>
  limit === undefined ? '' : toText(figureLimit(limit));

/** The value of a director as a row of the long form, standing where the first row stands that it was made of. */
const rowOf = (
  { director, period, place, n, statistic, interval }: MadeValue,
  metric: string,
): RawRecord => ({
  line: place.line,
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

const keyOf = (metric: string, { file, sheet, line }: Pick<Evidence, 'file' | 'sheet' | 'line'>): string =>
  JSON.stringify([metric, file, sheet, line]);

/** Options of the commands that are keys of `from`. */
const OPTION = /--(score|account|model|scheme|equal-weights)\b/gu;

/** A remedy that names an option of a command, as a template has it: under a key of the same name. */
const inTemplate = ({ en, zh }: Text): Text => ({
  en: en.replace(OPTION, '`$1`'),
  zh: zh.replace(OPTION, '`$1`'),
});

/** Makes the values of every metric whose template says what from. */
export function sourceTables(
  raw: readonly GivenTable[],
  template: Template,
  beside: BesideTemplate,
  report: Report,
): SourceTables {
  const origins = new Map<
    string,
    { readonly column: string; readonly period: string; readonly statistic: Statistic }
  >();
  const told = new Set<string>();
  // Several metrics of one file meet the same fault, which is told once.
  const isNew = ({ code, message, spot }: Problem): boolean => {
    const key = JSON.stringify([code, message.en, spot]);
    if (told.has(key)) return false;
    told.add(key);
    return true;
  };
  const known = new Map<string, unknown>();
  const madeOf = (metric: Metric, from: MetricSource, own: readonly GivenTable[]): Made =>
    (MAKERS[from.kind] as Maker<MetricSource>)({
      from,
      metric,
      tables: own.map(({ table }) => table),
      beside,
      fiscalYearStarts: template.fiscalYearStarts,
      known,
      report: (problem) => {
        if (isNew(problem)) report({ ...problem, hint: inTemplate(problem.hint) });
      },
    });
  const notices: Exclude<Made['noticesOf'], undefined>[] = [];
  const tables = metricsOf(template).flatMap((metric): GivenTable[] => {
    const { id, from } = metric;
    if (from === undefined) return [];
    const own = raw.filter(({ table }) => isNamed(table.file, from.file));
    const { values, noticesOf } = madeOf(metric, from, own);
    if (noticesOf !== undefined) notices.push(noticesOf);
    for (const { place, column, period, statistic } of values) {
      if (statistic !== null) origins.set(keyOf(id, place), { column, period, statistic });
    }
    return own.flatMap(({ table, named }): GivenTable[] => {
      const here = values.filter(({ place }) => place.file === table.file && place.sheet === table.sheet);
      // Why a file gives no value has been said; an empty table would be one more thing that is wrong.
      if (here.length === 0) return [];
      const rows = here.map((value) => rowOf(value, id));
      return [{ table: longTable(table, rows), named }];
    });
  });
  const explained = (measurement: Measurement): Measurement => {
    const { metric, actual } = measurement;
    const origin = actual && origins.get(keyOf(metric, actual.evidence));
    if (actual === undefined || origin === undefined) return measurement;
    const { column, ...made } = origin;
    const sample = { ...actual.evidence.sample, ...made };
    return { ...measurement, actual: { ...actual, evidence: { ...actual.evidence, column, sample } } };
  };
  return {
    tables,
    explained: (measurements) => measurements.map(explained),
    noticesOf: (scored) => notices.flatMap((noticesOf) => [...noticesOf(scored)].filter(isNew)),
  };
}
