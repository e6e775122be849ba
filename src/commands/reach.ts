import { placesOf } from '../analytics/reach/places.ts';
import { type ReachOf, reachOf } from '../analytics/reach/reach.ts';
import { calculate } from '../calc/calculate.ts';
import type { GivenChange } from '../load/changes/given.ts';
import { type Measurement, measurementsIn } from '../model/measurement.ts';
import type { Scorecard } from '../model/result.ts';
import { json } from '../report/formats/json.ts';
import { reachJson, reachLines, reachTable } from '../report/views/reach.ts';
import { problemJson } from '../report/views/result-json.ts';
import { changesLine } from '../report/views/simulation.ts';
import { ofDirector, shownChanges } from './changes.ts';
import type { Context } from './command.ts';
import type { Done } from './compute.ts';
import { type Destination, deliver } from './output.ts';
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
  const reach = reached(after, scorecard);
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

/**
 * The closed form of the next grade, with a calculation to hold each answer against. The director's own measurements
 * are listed once, so that a cell that went into the scorecard is known again.
 */
function reached({ data, period, template, whole }: Done, scorecard: Scorecard): ReachOf {
  const everyone = [...data.measurements];
  const own = everyone.filter(({ director }) => director === scorecard.director);
  const directors = data.directors.filter(({ id }) => id === scorecard.director);
  const scoredWith = (measurements: readonly Measurement[]): Scorecard => {
    const measured = measurementsIn(measurements);
    const given = { ...data, template: whole, period, provisional: false, directors, measurements: measured };
    return calculate(given).directors[0] ?? scorecard;
  };
  return reachOf({
    scorecard: scoredWith(own),
    template,
    placesOf: ({ id }) =>
      placesOf(
        everyone.flatMap(({ metric, actual }) =>
          metric === id && actual !== undefined ? [actual.value] : [],
        ),
      ),
    recalculate: ({ use, evidence, value }) =>
      scoredWith(
        own.map((one) => (one[use]?.evidence === evidence ? { ...one, [use]: { value, evidence } } : one)),
      ),
  });
}
