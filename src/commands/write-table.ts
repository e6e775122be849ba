import { csv } from '../report/formats/csv.ts';
import { markdown, markdownLine } from '../report/formats/markdown.ts';
import type { Table } from '../report/table.ts';
import type { Text } from '../words/language.ts';
import type { Context } from './command.ts';
import { type Destination, deliver } from './output.ts';
import { pageWidth } from './say.ts';

/** Writes a table in the format asked for, where people read it with the lines that belong under it. */
export async function writeTable(
  context: Context,
  target: Destination,
  table: Table,
  under: readonly Text[],
): Promise<void> {
  const { language } = context;
  const isFile = target.file !== undefined;
  switch (target.format) {
    case 'csv':
      await deliver(context, target, csv(table, { forExcel: isFile }));
      break;
    case 'markdown': {
      const lines = under.map((line) => markdownLine(line[language])).join('\n\n');
      await deliver(context, target, `${markdown(table, language)}\n${lines}\n`);
      break;
    }
    default: {
      const { terminal } = await import('../report/formats/terminal.ts');
      const width = pageWidth(context.io, target.file);
      const text = terminal(table, { language, width, colours: context.colours });
      await deliver(context, target, `${text}${under.map((line) => `${line[language]}\n`).join('')}`);
    }
  }
}
