import type { Problem, Report } from '../model/problem.ts';

/** What a rule says of a problem: everything but the code, which is the rule's name. */
export type Finding = Omit<Problem, 'code' | 'severity'> & Partial<Pick<Problem, 'severity'>>;

/** One thing that has to hold. Its file holds its wording in each language too. */
export interface Rule<Subject> {
  /** The code of its problems, in kebab-case. */
  readonly code: string;
  /** Finds every breach; the severity is `error` unless the finding says otherwise. */
  readonly find: (subject: Subject) => Iterable<Finding>;
}

export const defineRule = <Subject>(rule: Rule<Subject>): Rule<Subject> => rule;

/** Reports the breaches of every rule, in the order of the rules. */
export function applyRules<Subject>(rules: readonly Rule<Subject>[], subject: Subject, report: Report): void {
  for (const { code, find } of rules) {
    for (const finding of find(subject)) report({ severity: 'error', ...finding, code });
  }
}
