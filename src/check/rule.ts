import type { Problem, Report } from '../model/problem.ts';
import type { Scorecard } from '../model/result.ts';

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

/** What a rule on results makes of one result: it sees the directors one after the other, and keeps none. */
export interface Watch {
  see(scorecard: Scorecard): void;
  /** What there is to say, once everybody was seen. */
  findings(): Iterable<Finding>;
}

/** One thing that a result says of itself. */
export interface ResultRule<Subject> {
  readonly code: string;
  readonly watch: (subject: Subject) => Watch;
}

export const defineResultRule = <Subject>(rule: ResultRule<Subject>): ResultRule<Subject> => rule;

/** Says of each director whom it concerns what there is to say, whatever the others are. */
export function eachDirector(
  concerns: (scorecard: Scorecard) => boolean,
  find: (scorecard: Scorecard) => Iterable<Finding>,
): Watch {
  const found: Finding[] = [];
  return {
    see: (scorecard) => {
      if (!concerns(scorecard)) return;
      for (const finding of find(scorecard)) found.push(finding);
    },
    findings: () => found,
  };
}

/** Watches a result by every rule. */
export function watchAll<Subject>(
  rules: readonly ResultRule<Subject>[],
  subject: Subject,
): { see(scorecard: Scorecard): void; finish(report: Report): void } {
  const watches = rules.map(({ code, watch }) => ({ code, watch: watch(subject) }));
  return {
    see: (scorecard) => {
      for (const { watch } of watches) watch.see(scorecard);
    },
    finish: (report) => {
      for (const { code, watch } of watches) {
        for (const finding of watch.findings()) report({ severity: 'error', ...finding, code });
      }
    },
  };
}
