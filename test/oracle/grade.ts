import { type Band, type Case, type Comparison, metricsOf } from './case.ts';
import { factFound, measured } from './measured.ts';
import { compare, exact, less, type Rational } from './rational.ts';
import { isCoverageLow, publishedScore } from './score.ts';

export const isFactMissing = (kase: Case, director: string): boolean =>
  kase.template.facts.some((fact) => factFound(kase, director, fact) === 'missing');

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** The actual that a gate on the metric or fact looks at, if there is one. */
function actualForGates(kase: Case, director: string, id: string): Rational | undefined {
  const fact = kase.template.facts.find((candidate) => candidate.id === id);
  const metric = metricsOf(kase.template).find((candidate) => candidate.id === id);
  if (metric) return measured(kase, director, metric).actual;
  const found = fact && factFound(kase, director, fact);
  return typeof found === 'object' ? found : undefined;
}

export const gatesHeld = (kase: Case, director: string): Case['template']['gates'] =>
  kase.template.gates.filter(({ on, when: [comparison, limit] }) => {
    const actual = actualForGates(kase, director, on);
    return actual !== undefined && HOLDS[comparison](compare(actual, exact(limit)));
  });

const fromLowest = (bands: readonly Band[]): Band[] =>
  bands.toSorted((a, b) => compare(exact(a.from), exact(b.from)));

/** The highest band that the score reaches, or the lowest that a gate names if that is lower. */
export function bandOf(kase: Case, director: string): Band | undefined {
  const score = publishedScore(kase, director);
  if (!score || isCoverageLow(kase, director) || isFactMissing(kase, director)) return undefined;
  const { grades } = kase.template;
  const reached = fromLowest(grades).filter(({ from }) => !less(score, exact(from)));
  const gated = gatesHeld(kase, director).map(({ grade }) => grade);
  return fromLowest([...reached.slice(-1), ...grades.filter(({ grade }) => gated.includes(grade))])[0];
}
