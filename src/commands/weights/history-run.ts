import { EXIT } from '../../failures.ts';
import {
  weightHistoryJson,
  weightHistoryPage,
  weightHistoryTable,
} from '../../report/views/weight-history.ts';
import { weightHistory } from '../../weights/history.ts';
import type { Context, OptionValues } from '../command.ts';
import { gather, named } from '../gather.ts';
import { destination, hasErrors, refuseInput } from '../output.ts';
import { deliverPage } from '../page.ts';
import { refuse } from '../refuse.ts';

/** Shows how the weights of a template changed. */
export async function runHistory(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template: name, data } = await named(context, args);
  const target = destination(options, [name, ...data]);
  const { template, problems, inputs } = await gather(context, args, options, false);
  if (target.file !== undefined) refuseInput(target.file, inputs);
  if (template === undefined || hasErrors(problems)) {
    await refuse(context, target, problems);
    return EXIT.fault;
  }
  const found = weightHistory(template);
  await deliverPage(context, target, problems, {
    page: () => weightHistoryPage(found, template),
    table: () => weightHistoryTable(found),
    json: () => weightHistoryJson(found, template),
  });
  return EXIT.well;
}
