import { type Simulation, simulation } from '../analytics/simulation.ts';
import { EXIT } from '../failures.ts';
import type { GivenChange } from '../load/changes/given.ts';
import type { Problem } from '../model/problem.ts';
import { isIncomplete } from '../model/result.ts';
import { json } from '../report/formats/json.ts';
import { problemJson } from '../report/views/result-json.ts';
import { simulationJson, simulationLines, simulationTable } from '../report/views/simulation.ts';
import {
  type Changed,
  changed,
  exitCodeOf,
  givenChanges,
  isSound,
  ofDirector,
  shownChanges,
} from './changes.ts';
import type { Context, OptionValues } from './command.ts';
import { compute, type Done } from './compute.ts';
import { directorNamed } from './director-named.ts';
import { type Gathered, gather, named } from './gather.ts';
import { type Destination, deliver, destination, hardened, hasErrors, refuseInput } from './output.ts';
import { printReach } from './reach.ts';
import { refuse } from './refuse.ts';
import { say } from './say.ts';
import { writeTable } from './write-table.ts';

/** Scores what is there and what is tried, and prints both, or the ways into the next grade. @returns the exit code. */
export async function simulated(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template, data } = await named(context, args);
  const inputs = [template, ...data, ...(typeof options.changes === 'string' ? [options.changes] : [])];
  const target = destination(options, inputs);
  const problems: Problem[] = [];
  const given = givenChanges(options, (problem) => problems.push(problem));
  const gathered = await gather(context, args, options, true);
  if (target.file !== undefined) refuseInput(target.file, gathered.inputs);
  const strict = options.strict === true;
  const before = compute(gathered, { strict, provisional: false });
  const tried = triedOf(gathered, given, before.ok);
  const brought = hardened([...problems, ...tried.brought], strict);
  if (!before.ok || hasErrors(brought)) return refused(context, target, [...brought, ...before.problems]);
  const after = compute(tried.gathered, { strict, provisional: false });
  if (!after.ok) return refused(context, target, after.problems);
  const { director } = options;
  const only = typeof director === 'string' ? directorNamed(director, after.result) : undefined;
  if (options.reach === true && only !== undefined) await printReach(context, target, after, only, given);
  else await print(context, target, { before, after }, given, only?.director);
  const isWell = only === undefined ? after.result.complete : !isIncomplete(only);
  return isWell ? EXIT.well : EXIT.fault;
}

/** What is tried: what is there, where nothing is changed or the template has errors. */
const triedOf = (gathered: Gathered, given: readonly GivenChange[], isWhole: boolean): Changed =>
  given.length > 0 && isSound(gathered) ? changed(gathered, given, isWhole) : { gathered, brought: [] };

/** Says why there is nothing to show. @returns the exit code. */
async function refused(context: Context, target: Destination, problems: readonly Problem[]): Promise<number> {
  await refuse(context, target, problems);
  return exitCodeOf(problems);
}

async function print(
  context: Context,
  target: Destination,
  { before, after }: { readonly before: Done; readonly after: Done },
  given: readonly GivenChange[],
  only: string | undefined,
): Promise<void> {
  const whole = simulation(before.result, after.result);
  const shown: Simulation = {
    ...whole,
    directors: whole.directors.filter(({ director }) => only === undefined || director === only),
  };
  const { period, isSettled } = after.result;
  const frame = { template: before.template, period, isSettled, isWhole: only === undefined };
  const own = only === undefined ? after.problems : ofDirector(after.problems, only);
  if (target.format === 'json') {
    const problems = own.map((problem) => problemJson(problem, context.language));
    await deliver(context, target, json(simulationJson(shown, frame, given, problems)));
    return;
  }
  await writeTable(
    context,
    target,
    simulationTable(shown, frame),
    simulationLines(shown, frame, shownChanges(given)),
  );
  await say(context, own);
}
