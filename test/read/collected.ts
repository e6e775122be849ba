import type { Problem, Report } from '../../src/model/problem.ts';

/** A list of problems, and the report that fills it. */
export function collected(): { readonly problems: Problem[]; readonly report: Report } {
  const problems: Problem[] = [];
  return { problems, report: (problem) => problems.push(problem) };
}
