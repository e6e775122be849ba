import { EXIT } from '../../failures.ts';
import type { Problem } from '../../model/problem.ts';
import { csv } from '../../report/formats/csv.ts';
import { type JsonValue, json } from '../../report/formats/json.ts';
import { escaped, markdown, markdownLine } from '../../report/formats/markdown.ts';
import type { Table } from '../../report/table.ts';
import { problemJson, problemsJson } from '../../report/views/result-json.ts';
import type { Text } from '../../words/language.ts';
import type { Context } from '../command.ts';
import { type Destination, deliver, hasErrors } from '../output.ts';
import { inOrderOfPlace } from '../problem-order.ts';
import { pageWidth, pointToJson, say } from '../say.ts';

/** A table for people, and what it is headed. */
export interface Section {
  readonly heading?: Text | undefined;
  readonly table: Table;
}

/** What a survey comes to, in each form in which it may be asked for. */
export interface Printout {
  readonly json: { readonly [key: string]: JsonValue };
  /** One table for programs. */
  readonly csv: Table;
  readonly sections: readonly Section[];
  /** Lines under the tables. */
  readonly notes: readonly Text[];
}

/**
 * Prints a result with what was found on the way, or, where there are errors, only those.
 *
 * @param make what to print; not called where there are errors.
 * @returns the exit code.
 */
export async function printSurvey(
  context: Context,
  target: Destination,
  found: readonly Problem[],
  make: () => Printout,
): Promise<number> {
  const problems = inOrderOfPlace(found);
  const { language } = context;
  const isFaulty = hasErrors(problems);
  if (target.format === 'json' && !(isFaulty && target.file !== undefined)) {
    const value = isFaulty
      ? problemsJson(problems, language)
      : { ...make().json, problems: problems.map((problem) => problemJson(problem, language)) };
    await deliver(context, target, json(value));
    await pointToJson(context, problems);
  } else {
    if (!isFaulty) await deliver(context, target, await textOf(context, target, make()));
    await say(context, problems);
  }
  const isIncomplete = problems.some(({ severity }) => severity === 'missing');
  return isFaulty || isIncomplete ? EXIT.fault : EXIT.well;
}

async function textOf(context: Context, { format, file }: Destination, printout: Printout): Promise<string> {
  const { language, colours, io } = context;
  const { sections, notes } = printout;
  switch (format) {
    case 'csv':
      return csv(printout.csv, { forExcel: file !== undefined });
    case 'markdown': {
      const parts = sections.map(({ heading, table }) =>
        [
          ...(heading === undefined ? [] : [`## ${escaped(heading[language])}`]),
          markdown(table, language),
        ].join('\n\n'),
      );
      return `${[...parts, ...notes.map((note) => `${markdownLine(note[language])}\n`)].join('\n')}`;
    }
    default: {
      const { terminal } = await import('../../report/formats/terminal.ts');
      const width = pageWidth(io, file);
      const parts = sections.map(({ heading, table }) => {
        const title = heading === undefined ? '' : `${colours.bold(heading[language])}\n`;
        return `${title}${terminal(table, { language, width, colours })}`;
      });
      return `${parts.join('\n')}${notes.map((note) => `${note[language]}\n`).join('')}`;
    }
  }
}
