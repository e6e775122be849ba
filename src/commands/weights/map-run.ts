import { EXIT } from '../../failures.ts';
import { sha256 } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { strategyMapChart } from '../../report/charts/strategy-map-chart.ts';
import { strandsTable, strategyMapPage } from '../../report/views/strategy-map.ts';
import { strategyMapJson } from '../../report/views/strategy-map-json.ts';
import { strategyMap } from '../../weights/strategy-map.ts';
import type { Context, OptionValues } from '../command.ts';
import { named } from '../gather.ts';
import { destination, PICTURE_FORMATS } from '../output.ts';
import { deliverPage } from '../page.ts';
import { refuse } from '../refuse.ts';
import { openTemplate } from './template-file.ts';

/** Shows the strategy map of a template. */
export async function runMap(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template: name } = await named(context, args);
  const target = destination(options, [name], PICTURE_FORMATS);
  const problems: Problem[] = [];
  const opened = openTemplate(context, name, true, (problem) => problems.push(problem));
  const { language } = context;
  if (opened === undefined) {
    await refuse(context, target, problems);
    return EXIT.fault;
  }
  const { template, source } = opened;
  const found = strategyMap(template);
  const mark = { id: template.id, sha256: await sha256(source.bytes) };
  await deliverPage(context, target, problems, {
    page: () => strategyMapPage(found, template),
    table: () => strandsTable(found),
    json: () => strategyMapJson(found, template, mark, problems, language),
    svg: () => strategyMapChart(found, template, language),
  });
  return EXIT.well;
}
