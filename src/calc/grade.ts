import { compare, type Decimal, subtract } from '../maths/decimal.ts';
import { bug } from '../model/bug.ts';
import type { GradeDistances } from '../model/result.ts';
import type { GradeBand } from '../model/template.ts';

/** The band whose inclusive lower bound the published score reaches. Bands stand best first. */
export function gradeOf(score: Decimal, grades: readonly GradeBand[]): GradeBand {
  const band = grades.find(({ from }) => compare(score, from) >= 0);
  if (band === undefined) throw bug('a score below every grade');
  return band;
}

/** The lower of two grades; bands stand best first. */
export function lowerGrade(grades: readonly GradeBand[], a: GradeBand, grade: string): GradeBand {
  const index = grades.findIndex((band) => band.grade === grade);
  return index > grades.indexOf(a) ? (grades[index] as GradeBand) : a;
}

/** Where a published score stands among the grades, before gates. */
export interface Standing {
  readonly band: GradeBand;
  readonly distances: GradeDistances;
}

/** Where a published score stands. */
export const standingIn = (grades: readonly GradeBand[], score: Decimal): Standing => {
  const band = gradeOf(score, grades);
  return { band, distances: distancesOf(score, band, grades) };
};

/** How far the published score is from the next grade up, and above the bound below which the next one down begins. */
function distancesOf(score: Decimal, band: GradeBand, grades: readonly GradeBand[]): GradeDistances {
  const index = grades.indexOf(band);
  const [above, own, below] = [grades[index - 1], grades[index] as GradeBand, grades[index + 1]];
  return {
    up: above === undefined ? null : { grade: above.grade, points: subtract(above.from, score) },
    down: below === undefined ? null : { grade: below.grade, points: subtract(score, own.from) },
  };
}
