import type { Problem } from '../model/problem.ts';
import { json } from '../report/formats/json.ts';
import { problemsJson } from '../report/views/result-json.ts';
import type { Context } from './command.ts';
import type { Destination } from './output.ts';
import { say } from './say.ts';

/** Why there is nothing to show; with JSON on standard output it is data. */
export async function refuse(
  context: Context,
  target: Destination,
  problems: readonly Problem[],
): Promise<void> {
  if (target.format !== 'json' || target.file !== undefined) await say(context, problems);
  else await context.io.stdout.write(json(problemsJson(problems, context.language)));
}
