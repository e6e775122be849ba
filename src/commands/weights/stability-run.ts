import { EXIT } from '../../failures.ts';
import { stabilityChart } from '../../report/charts/stability-chart.ts';
import { stabilityJson } from '../../report/views/stability-json.ts';
import { stabilityPage, stabilityRows } from '../../report/views/stability-page.ts';
import type { Context, OptionValues } from '../command.ts';
import { named } from '../gather.ts';
import { destination, hasErrors, PICTURE_FORMATS, refuseInput } from '../output.ts';
import { deliverPage } from '../page.ts';
import { refuse } from '../refuse.ts';
import { examine, readSampling } from './examine.ts';

/** Scores a period and shows how much of its result hangs on each weight. */
export async function runStability(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template, data } = await named(context, args);
  const target = destination(options, [template, ...data], PICTURE_FORMATS);
  const sampling = readSampling(options);
  const { report, mark, problems, inputs } = await examine(context, args, options, sampling);
  if (target.file !== undefined) refuseInput(target.file, inputs);
  const { language } = context;
  if (report === undefined) {
    await refuse(context, target, problems);
    return EXIT.fault;
  }
  await deliverPage(context, target, problems, {
    page: () => stabilityPage(report),
    table: () => stabilityRows(report),
    json: () => stabilityJson(report, mark, problems, language),
    svg: () => stabilityChart(report, language),
  });
  const isWell = !hasErrors(problems) && !problems.some(({ severity }) => severity === 'missing');
  return isWell ? EXIT.well : EXIT.fault;
}
