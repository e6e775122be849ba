import type { Interval } from '../../maths/interval.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import type { Report } from '../../model/problem.ts';
import type { Statistic } from '../../model/statistic.ts';
import type { SurveySource } from '../../model/survey-source.ts';

import type { RawTable } from '../../read/table.ts';
import { indexStatistic } from '../../survey/ecsi/index-score.ts';
import { readEcsi } from '../../survey/ecsi/read.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import { evaluateEcsi } from '../../survey/ecsi/survey.ts';
import { type NpsTable, readNps } from '../../survey/nps/read.ts';
import { evaluateNps } from '../../survey/nps/survey.ts';
import { suspicionsOf } from '../../survey/suspicions/index.ts';

/** What the answers of one file say of one director. */
export interface LocatedValue {
  readonly director: string;
  readonly n: number;
  /** Null where too few answered. */
  readonly statistic: Statistic | null;
  /** The 95 % interval of the figure; null where there is none. */
  readonly interval: Interval | null;
  /** Where the director's first answer stands. */
  readonly line: number;
}

/** What a file of answers comes to, and the columns it was made from. */
export interface SurveyReading {
  readonly column: string;
  readonly values: readonly LocatedValue[];
}

/** Makes each director's value from the answers of a file, as the commands on surveys make it. */
export function readSurvey(from: SurveySource, table: RawTable, report: Report): SurveyReading | undefined {
  return from.survey === 'nps' ? readScores(from, table, report) : readIndices(from, table, report);
}

/** The line of each group's first row. */
function firstLines(
  rows: Iterable<{ readonly group?: string | undefined; readonly line: number }>,
): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { group = '', line } of rows) lines.set(group, Math.min(line, lines.get(group) ?? line));
  return lines;
}

const lineOf = (row: NpsTable['rows'][number]): number => ('sheet' in row ? row.sheet.line : row.line);

function readScores(from: SurveySource, raw: RawTable, report: Report): SurveyReading | undefined {
  const { by, score, account, leastN } = from;
  const table = readNps(raw, { by, score, account }, report);
  if (table === undefined) return undefined;
  const terms = { hasGroups: true, isPerAccount: account !== undefined, least: leastN };
  const { groups } = evaluateNps([table], terms, report);
  const sheets = table.rows.flatMap((row) => ('sheet' in row ? [row.sheet] : []));
  suspicionsOf(sheets, undefined, report);
  const lines = firstLines([...table.rows].map((row) => ({ group: row.group, line: lineOf(row) })));
  return {
    column: table.column,
    values: groups.map(({ id, n, statistic, adjustedWald }) => ({
      director: id,
      line: lines.get(id) as number,
      n,
      statistic,
      interval: adjustedWald,
    })),
  };
}

const SCALE = { low: 1, high: 10 };

function readIndices(from: SurveySource, raw: RawTable, report: Report): SurveyReading | undefined {
  const { by, latent = '', leastN, scheme = 'path', equalWeights } = from;
  const scale =
    from.scale === undefined
      ? SCALE
      : { low: nearestDouble(from.scale[0]), high: nearestDouble(from.scale[1]) };
  let isRead = true;
  const rows = readEcsi(raw, STANDARD_MODEL, { by }, scale, (problem) => {
    if (problem.severity === 'error') isRead = false;
    report(problem);
  });
  suspicionsOf(
    rows.map(({ sheet }) => sheet),
    undefined,
    report,
  );
  const survey = isRead
    ? evaluateEcsi(
        STANDARD_MODEL,
        rows,
        { scheme, scale, hasGroups: true, least: leastN, isEqual: equalWeights },
        report,
      )
    : undefined;
  if (survey === undefined) return undefined;
  const lines = firstLines(rows.map(({ group, sheet }) => ({ group, line: sheet.line })));
  const { items = [] } = STANDARD_MODEL.latents.find(({ id }) => id === latent) ?? {};
  return {
    column: items.join(', '),
    values: survey.groups.map(({ id, n, index, means }) => ({
      director: id,
      line: lines.get(id) as number,
      n,
      statistic:
        typeof index?.[latent] === 'number'
          ? indexStatistic(STANDARD_MODEL, latent, survey.rawWeights, means, scale)
          : null,
      interval: null,
    })),
  };
}
