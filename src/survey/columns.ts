import type { Problem, Report } from '../model/problem.ts';
import { isBlank } from '../read/number.ts';
import type { PrivateTable } from '../read/private-table.ts';
import { foldName } from '../words/fold.ts';
import { LIST } from '../words/language.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';

/** Headers shown where one was asked for that is not there. */
const SHOWN = 12;

/** The headers of a table as a list, the first ones of many. */
const headersOf = ({ header }: PrivateTable): string[] =>
  header.cells.filter((cell) => !isBlank(cell)).map((cell) => shortened(cell.trim()));

/**
 * A column that the command line or a model names is not in the file.
 *
 * @param candidates the headers that may be meant; silent: all of them.
 */
export function unknownColumn(table: PrivateTable, name: string, candidates = headersOf(table)): Problem {
  const near = nearest(foldName(name), candidates.map(foldName));
  const meant = candidates.find((header) => foldName(header) === near);
  const shown = candidates.slice(0, SHOWN);
  const more = candidates.length > SHOWN ? ' …' : '';
  return {
    code: 'unknown-column',
    severity: 'error',
    message: {
      en: `the file has no column ‘${shortened(name)}’`,
      zh: `文件中没有“${shortened(name)}”列`,
    },
    hint:
      meant === undefined
        ? { en: `it has ${shown.join(LIST.en)}${more}`, zh: `现有列：${shown.join(LIST.zh)}${more}` }
        : { en: `did you mean ‘${meant}’?`, zh: `是否为“${meant}”？` },
    spot: { file: table.file, line: table.header.line },
  };
}

/** The position of a column that is asked for by its header; undefined, after a report, where it is not there. */
export function namedColumn(table: PrivateTable, name: string, report: Report): number | undefined {
  const index = table.column(name);
  if (index === undefined) report(unknownColumn(table, name));
  return index;
}
