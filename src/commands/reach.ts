import type { GivenChange } from '../load/changes/given.ts';
import type { Scorecard } from '../model/result.ts';
import { json } from '../report/formats/json.ts';
import { reachJson, reachTable } from '../report/views/reach.ts';
import { reachLines } from '../report/views/reach-lines.ts';
import { problemJson } from '../report/views/result-json.ts';
import { changesLine } from '../report/views/simulation.ts';
import { ofDirector, shownChanges } from './changes.ts';
import type { Context } from './command.ts';
import type { Done } from './compute.ts';
import { type Destination, deliver } from './output.ts';
import { reacher } from './reached.ts';
import { say } from './say.ts';
import { writeTable } from './write-table.ts';

/** Prints what would lift a director into the next grade. */
export async function printReach(
  context: Context,
  target: Destination,
  after: Done,
  scorecard: Scorecard,
  given: readonly GivenChange[],
): Promise<void> {
  const reach = reacher(after)(scorecard.director);
  const { template, result, problems } = after;
  const own = ofDirector(problems, scorecard.director);
  if (target.format === 'json') {
    const listed = own.map((problem) => problemJson(problem, context.language));
    await deliver(context, target, json(reachJson(reach, scorecard, result.period, given, listed)));
    return;
  }
  const lines = [
    ...(given.length === 0 ? [] : [changesLine(result.period, shownChanges(given))]),
    ...reachLines(reach, scorecard, template),
  ];
  if (reach.metrics.length > 0 || target.format === 'csv') {
    await writeTable(context, target, reachTable(reach), lines);
  } else await deliver(context, target, lines.map((line) => `${line[context.language]}\n`).join(''));
  await say(context, own);
}
