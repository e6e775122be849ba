import type { Report } from '../../model/problem.ts';
import type { Measure, Source } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import { LIST, type Text } from '../../words/language.ts';
import { baseName } from './base-name.ts';

/**
 * Whether a value may stand in a file: one that comes from another file than its source's is an error. Files
 * are matched by name, not by folder, and without case, as people name them.
 */
export function sourceGuard(sources: readonly Source[], report: Report) {
  const matchers = new Map(
    sources
      .filter(({ files }) => files.length > 0)
      .map((source) => [
        source.id,
        { source, patterns: source.filePatterns.map((pattern) => new RegExp(pattern, 'i')) },
      ]),
  );
  const verdicts = new Map<RawTable, Map<string, boolean>>();
  return (measure: Measure, table: RawTable, line: number, index: number): boolean => {
    const matcher = matchers.get(measure.source ?? '');
    if (matcher === undefined || table.file === '-') return true;
    const ofTable = verdicts.get(table) ?? new Map<string, boolean>();
    verdicts.set(table, ofTable);
    const known = ofTable.get(measure.id);
    if (known !== undefined) return known;
    const name = baseName(table.file);
    const fits = matcher.source.files.includes(name) || matcher.patterns.some((one) => one.test(name));
    ofTable.set(measure.id, fits);
    if (!fits) {
      const { title, files } = matcher.source;
      const patterns: Text = { en: files.join(LIST.en), zh: files.join(LIST.zh) };
      report({
        code: 'wrong-source',
        severity: 'error',
        message: {
          en: `${measure.id} comes from ${title.en}, not from this file`,
          zh: `${measure.id} 的来源是${title.zh}，不是这个文件`,
        },
        hint: {
          en: `take it from a file named ${patterns.en}, or correct the \`files\` of the source ${matcher.source.id}`,
          zh: `请从名为 ${patterns.zh} 的文件读取，或更正来源 ${matcher.source.id} 的 \`files\``,
        },
        spot: table.spot(line, index),
      });
    }
    return fits;
  };
}
