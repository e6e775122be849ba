import { type Difference, differencesBetween } from '../analytics/differences.ts';
import { readPublishedResult } from '../load/result/published-result.ts';
import type { Problem } from '../model/problem.ts';
import type { PublishedResult } from '../model/published-result.ts';
import type { Result } from '../model/result.ts';
import type { SourceFile } from '../read/table.ts';
import { decodeText } from '../read/text.ts';
import { json } from '../report/formats/json.ts';
import { resultJson, type TemplateMark } from '../report/views/result-json.ts';
import { comparedFile } from './compared-file.ts';

/** A result held against an earlier one, or why it cannot be. */
export type Compared =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly differences: readonly Difference[];
      readonly compared: number;
      readonly isSameTemplate: boolean;
    };

/**
 * Holds a result against the one that was published before: a JSON file, or the folder of a report. What is
 * compared is what JSON says of both, so that it is exactly what was published.
 */
export function heldAgainst(path: string, result: Result, mark: TemplateMark): Compared {
  const problems: Problem[] = [];
  const source = comparedFile(path);
  const { name } = source;
  const before = publishedIn(source, problems);
  if (before === undefined) return { ok: false, problems };
  if (before.period !== result.period) return { ok: false, problems: [otherPeriod(name, before, result)] };
  const after = readPublishedResult(name, json(resultJson(result, mark, [], 'en')), (problem) =>
    problems.push(problem),
  );
  if (after === undefined) return { ok: false, problems };
  const ids = new Set([...before.directors, ...after.directors].map(({ director }) => director));
  return {
    ok: true,
    differences: differencesBetween(before, after),
    compared: ids.size,
    isSameTemplate: before.template.sha256 === after.template.sha256,
  };
}

function publishedIn(source: SourceFile, problems: Problem[]): PublishedResult | undefined {
  const report = (problem: Problem): number => problems.push(problem);
  const text = decodeText(source, report);
  return text === undefined ? undefined : readPublishedResult(source.name, text, report);
}

const otherPeriod = (file: string, before: PublishedResult, { period }: Result): Problem => ({
  code: 'other-period',
  severity: 'error',
  message: {
    en: `${file} holds the result of ${before.period}, not of ${period}`,
    zh: `${file} 是 ${before.period} 的结果，不是 ${period} 的`,
  },
  hint: {
    en: `add --period ${before.period}, or name the file of ${period}`,
    zh: `请用 --period ${before.period}，或指明 ${period} 的文件`,
  },
  spot: { file },
});
