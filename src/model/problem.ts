import type { Text } from '../words/language.ts';
import type { Place, Spot } from './place.ts';

/**
 * - `error`: the template or the data are at fault; nothing is computed or written.
 * - `missing`: something is not there; the others get their results.
 * - `warning`: named, and an error under `--strict`.
 * - `note`: what the reader may want to know.
 */
export type Severity = 'error' | 'missing' | 'warning' | 'note';

/** Something that is wrong, where it is, and what to do about it. */
export interface Problem {
  /** Which kind of problem it is, in kebab-case; stays the same from version to version. */
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /** What to do: never left out. */
  readonly hint: Text;
  readonly spot?: Spot | undefined;
  /** Other places that belong to it: the first of two equal rows. */
  readonly related?: readonly Place[] | undefined;
  /** The id of the director it is about, where it is about one. */
  readonly director?: string | undefined;
  /** Lines that show the figures behind it. */
  readonly detail?: Text | undefined;
}

/** Takes a problem; whoever finds one says it and goes on. */
export type Report = (problem: Problem) => void;

/** A report that hands on what it takes, and remembers whether an error was among it. */
export interface WatchedReport {
  readonly report: Report;
  readonly isSound: () => boolean;
}

/** Watches what is reported, so that nothing is made of what is at fault. */
export function watched(report: Report): WatchedReport {
  let isSound = true;
  return {
    report: (problem) => {
      if (problem.severity === 'error') isSound = false;
      report(problem);
    },
    isSound: () => isSound,
  };
}
