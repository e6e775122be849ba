import { placesOf } from '../analytics/reach/places.ts';
import { type ReachOf, reachOf } from '../analytics/reach/reach.ts';
import { rescorer } from '../calc/rescore.ts';
import { bug } from '../model/bug.ts';
import { type Measurement, measurementsIn } from '../model/measurement.ts';
import type { Scorecard } from '../model/result.ts';
import { metricsOf } from '../model/template.ts';
import type { Done } from './compute.ts';

/**
 * The closed form of the next grade of one director after the other, with a calculation to hold each answer against.
 * Only a director's own measurements have a say in it, and they are listed once, so that a cell that went into the
 * scorecard is known again.
 */
export function reacher({ data, period, template, whole }: Done): (director: string) => ReachOf {
  const rescoreOf = rescorer({ ...data, template: whole, period, provisional: false });
  const measures = [...metricsOf(whole), ...whole.facts].map(({ id }) => id);
  return (director) => {
    const all = data.measurements.of(director);
    const own = measures.flatMap((id) => all.get(id) ?? []);
    const rescore = rescoreOf(director);
    const scoredWith = (list: readonly Measurement[]): Scorecard => {
      const scorecard = rescore(measurementsIn(list).of(director));
      if (scorecard === undefined) throw bug(`nothing to reach for ${director}, who has no scorecard`);
      return scorecard;
    };
    return reachOf({
      scorecard: scoredWith(own),
      template,
      placesOf: (measured) =>
        placesOf(
          measured,
          own.flatMap(({ metric, actual }) =>
            metric === measured.id && actual !== undefined ? [actual.value] : [],
          ),
        ),
      recalculate: ({ use, evidence, value }) =>
        scoredWith(
          own.map((one) => (one[use]?.evidence === evidence ? { ...one, [use]: { value, evidence } } : one)),
        ),
    });
  };
}
