import type { Interval } from '../../maths/interval.ts';
import { nearestDouble, shortestDecimal } from '../../maths/shortest.ts';
import type { Statistic } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import type { SurveySource } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import { blocksOf } from '../../survey/ecsi/model.ts';
import { readEcsi } from '../../survey/ecsi/read.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import { evaluateEcsi } from '../../survey/ecsi/survey.ts';
import { type NpsTable, readNps } from '../../survey/nps/read.ts';
import { evaluateNps } from '../../survey/nps/survey.ts';
import { suspicionsOf } from '../../survey/suspicions/index.ts';

/** What the answers of one file say of one director. */
export interface SurveyValue {
  readonly director: string;
  /** Where the director's first answer stands. */
  readonly line: number;
  readonly n: number;
  /** Null where they are too few. */
  readonly actual: number | null;
  readonly interval: Interval | null;
  readonly statistic: Statistic;
}

/** What a file of answers comes to, and the columns it was made from. */
export interface SurveyReading {
  readonly column: string;
  readonly values: readonly SurveyValue[];
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
    values: groups.map(({ id, n, nps, adjustedWald, promoters, passives, detractors }) => ({
      director: id,
      line: lines.get(id) as number,
      n,
      actual: nps,
      interval: adjustedWald,
      statistic: {
        kind: 'nps',
        promoters: shortestDecimal(promoters ?? 0),
        passives: shortestDecimal(passives ?? 0),
        detractors: shortestDecimal(detractors ?? 0),
      },
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
  const at = STANDARD_MODEL.latents.findIndex(({ id }) => id === latent);
  const { items = [] } = STANDARD_MODEL.latents[at] ?? {};
  const block = blocksOf(STANDARD_MODEL)[at] ?? [];
  const lines = firstLines(rows.map(({ group, sheet }) => ({ group, line: sheet.line })));
  return {
    column: items.join(', '),
    values: survey.groups.map(({ id, n, index, means }) => ({
      director: id,
      line: lines.get(id) as number,
      n,
      actual: index?.[latent] ?? null,
      interval: null,
      statistic: {
        kind: 'index',
        scale: [shortestDecimal(scale.low), shortestDecimal(scale.high)],
        items: block.map((position, place) => ({
          item: items[place] as string,
          mean: shortestDecimal(means[position] as number),
          weight: shortestDecimal(survey.rawWeights[position] as number),
        })),
      },
    })),
  };
}
