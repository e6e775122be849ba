import type { Problem } from '../model/problem.ts';
import { csv } from '../report/formats/csv.ts';
import { type JsonValue, json } from '../report/formats/json.ts';
import { pageMarkdown } from '../report/formats/page-markdown.ts';
import type { Page } from '../report/page.ts';
import type { Table } from '../report/table.ts';
import type { Context } from './command.ts';
import { type Destination, deliver } from './output.ts';
import { pageWidth, say } from './say.ts';

/** What a command shows, in each of the forms in which it can be asked for. */
export interface Shown {
  readonly page: () => Page;
  /** What programs read as CSV. */
  readonly table: () => Table;
  readonly json: () => JsonValue;
  /** A picture, where there is one. */
  readonly svg?: () => string;
}

/** Prints or writes in the form that is asked for; problems go to standard error, but into JSON where that is it. */
export async function deliverPage(
  context: Context,
  target: Destination,
  problems: readonly Problem[],
  shown: Shown,
): Promise<void> {
  const { language, colours, io } = context;
  const isFile = target.file !== undefined;
  switch (target.format) {
    case 'json':
      await deliver(context, target, json(shown.json()));
      return;
    case 'svg':
      await deliver(context, target, shown.svg?.() ?? '');
      break;
    case 'csv':
      await deliver(context, target, csv(shown.table(), { forExcel: isFile }));
      break;
    case 'markdown':
      await deliver(context, target, pageMarkdown(shown.page(), language));
      break;
    default: {
      const { pageText } = await import('../report/formats/page-text.ts');
      const width = pageWidth(io, target.file);
      await deliver(context, target, pageText(shown.page(), { language, width, colours }));
    }
  }
  await say(context, problems);
}
