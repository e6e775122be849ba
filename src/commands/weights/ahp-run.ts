import { EXIT, usageError } from '../../failures.ts';
import type { Problem } from '../../model/problem.ts';
import { judgementJson } from '../../report/views/judgement-json.ts';
import { judgementPage, weightsRows } from '../../report/views/judgement-page.ts';
import type { Context, OptionValues } from '../command.ts';
import { destination, hasErrors, refuseInput } from '../output.ts';
import { deliverPage } from '../page.ts';
import { refuse } from '../refuse.ts';
import { judge } from './judge.ts';
import { writeOrder, writeWeights } from './write.ts';

/** Judges, writes where it is asked to, and shows what came of it. */
export async function runAhp(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  if (args.length === 0) throw noComparisons();
  const target = destination(options, args);
  const order = writeOrder(options);
  const { report, template, problems: found, inputs } = await judge(context, args, options);
  const problems = [...found];
  if (target.file !== undefined) refuseInput(target.file, inputs);
  if (report === undefined) {
    await refuse(context, target, problems);
    return EXIT.fault;
  }
  if (order !== undefined && template !== undefined)
    problems.push(writeWeights(order, template, report, problems));
  await deliverPage(context, target, problems, {
    page: () => judgementPage(report),
    table: () => weightsRows(report),
    json: () => judgementJson(report, problems, context.language),
  });
  return isWell(problems) ? EXIT.well : EXIT.fault;
}

const isWell = (problems: readonly Problem[]): boolean =>
  !hasErrors(problems) && !problems.some(({ severity }) => severity === 'missing');

const noComparisons = () =>
  usageError(
    'no-comparisons',
    { en: 'no comparisons are named', zh: '没有指明比较文件' },
    {
      en: 'name a file an expert, or a folder of them; scorecard weights questionnaire makes the sheet',
      zh: '请为每位专家指明一个文件，或其文件夹；scorecard weights questionnaire 可生成问卷',
    },
  );
