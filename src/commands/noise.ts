import { calculate } from '../calc/calculate.ts';
import type { Case } from '../calc/case.ts';
import { compare, type Decimal, toText } from '../maths/decimal.ts';
import { fraction } from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { type Measurement, type Measurements, measurementsIn } from '../model/measurement.ts';
import type { Problem } from '../model/problem.ts';
import type { Scorecard } from '../model/result.ts';
import { joinTexts, type Text } from '../words/language.ts';
import { shortened } from '../words/visible.ts';

/** Decimals of a limit where people read it. */
const PLACES = 2;

type Limit = 'lower' | 'upper';

/** What becomes of a grade at the limits of a figure's interval. */
type Grades = ReadonlyMap<string, string | null>;

const limitOf = ({ actual }: Measurement, limit: Limit): Decimal | undefined =>
  actual?.evidence.sample?.[limit];

const hasInterval = (measurement: Measurement): boolean =>
  limitOf(measurement, 'lower') !== undefined && limitOf(measurement, 'upper') !== undefined;

/** Whether some figure comes with an interval. */
export function hasIntervals(measurements: Measurements): boolean {
  for (const measurement of measurements.withMore()) if (hasInterval(measurement)) return true;
  return false;
}

/** The grades where everyone's figure of a metric lay at a limit of its interval. */
function gradesAt(limit: Limit, metric: string, given: Case): Grades {
  const moved = Array.from(given.measurements, (measurement): Measurement => {
    const value = measurement.metric === metric ? limitOf(measurement, limit) : undefined;
    if (value === undefined || measurement.actual === undefined) return measurement;
    return { ...measurement, actual: { ...measurement.actual, value } };
  });
  const { directors } = calculate({
    ...given,
    measurements: measurementsIn(moved),
    explain: undefined,
  });
  return new Map(directors.map(({ director, grade }) => [director, grade]));
}

/**
 * Says where a grade hangs on the noise of a survey: a figure whose interval holds the target, or within whose
 * interval the grade would change. It is said, never scored.
 */
export function noiseIn(given: Case, directors: readonly Scorecard[]): Problem[] {
  const measured = [...given.measurements.withMore()].filter(hasInterval);
  return [...new Set(measured.map(({ metric }) => metric))].sort().flatMap((metric) => {
    const own = new Map(
      measured
        .filter((measurement) => measurement.metric === metric)
        .map((measurement) => [measurement.director, measurement]),
    );
    const low = gradesAt('lower', metric, given);
    const high = gradesAt('upper', metric, given);
    // In the order of directors, so that the order of rows never shows.
    return directors.flatMap((scorecard): Problem[] => {
      const measurement = own.get(scorecard.director);
      if (measurement === undefined) return [];
      const problem = noiseOf(measurement, scorecard, [low, high]);
      return problem === undefined ? [] : [problem];
    });
  });
}

function noiseOf(
  measurement: Measurement,
  { director, grade, dimensions }: Scorecard,
  limits: readonly [Grades, Grades],
): Problem | undefined {
  const { metric } = measurement;
  const scored = dimensions.flatMap(({ metrics }) => metrics).find(({ id }) => id === metric);
  const [lower, upper] = [limitOf(measurement, 'lower'), limitOf(measurement, 'upper')];
  if (grade === null || scored?.state !== 'scored' || lower === undefined || upper === undefined)
    return undefined;
  const { target } = scored;
  const holdsTarget = target !== null && compare(lower, target) <= 0 && compare(target, upper) <= 0;
  const [atLower, atUpper] = limits.map((grades) => grades.get(director) ?? null);
  const changes = atLower !== grade || atUpper !== grade;
  if (!holdsTarget && !changes) return undefined;
  const inside: Text[] = holdsTarget
    ? [{ en: `it holds the target ${toText(target)}`, zh: `包含目标 ${toText(target)}` }]
    : [];
  const [first, second] = [atLower ?? '-', atUpper ?? '-'];
  const edge: Text[] = changes
    ? [
        {
          en: `at its ends the grade would be ${first} and ${second}, not ${grade}`,
          zh: `在两端等级将为 ${first} 和 ${second}，而非 ${grade}`,
        },
      ]
    : [];
  const said = joinTexts([...inside, ...edge], { en: '; ', zh: '；' });
  const span = [lower, upper].map((limit) => toText(roundHalfUp(fraction(limit), PLACES))).join(' … ');
  return {
    code: 'within-noise',
    severity: 'note',
    message: {
      en: `${shortened(director)}: 95% interval of ${metric} ${span}: ${said.en}`,
      zh: `${shortened(director)}：${metric} 的 95% 区间 ${span}：${said.zh}`,
    },
    hint: {
      en: 'ask more customers before much is made of it; nothing is scored otherwise',
      zh: '据此作重大决定前请多调研一些客户；计分不受影响',
    },
    director,
  };
}
