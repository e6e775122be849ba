import { EXIT } from '../failures.ts';
import { json } from '../report/formats/json.ts';
import { problemsJson } from '../report/views/result-json.ts';
import type { Context, OptionValues } from './command.ts';
import { compute } from './compute.ts';
import { gather } from './gather.ts';
import { hardened } from './output.ts';
import { say } from './say.ts';

/** Validates a template, and data where they are named. */
export async function runCheck(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const gathered = await gather(context, args, options, false);
  const strict = options.strict === true;
  // With a period the gaps are known too: they are what a quarter's check is for.
  const isWhole = gathered.data !== undefined && gathered.period !== undefined;
  const problems = isWhole
    ? compute(gathered, { strict, provisional: false }).problems
    : hardened(gathered.problems, strict);
  if (options.format === 'json')
    await context.io.stdout.write(json(problemsJson(problems, context.language)));
  else await say(context, problems);
  return problems.some(({ severity }) => severity === 'error' || severity === 'missing')
    ? EXIT.fault
    : EXIT.well;
}
