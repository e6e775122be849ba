import type { Problem } from './model/problem.ts';
import type { Text } from './words/language.ts';

/** The exit codes of the program. */
export const EXIT = {
  well: 0,
  fault: 1,
  usage: 2,
  inputOutput: 3,
  bug: 70,
  interrupted: 130,
} as const;

/** A reason to stop with an exit code and words for the user; thrown, and caught in one place. */
export interface Failure {
  readonly exitCode: number;
  readonly problems: readonly Problem[];
}

const FAILURE = Symbol('failure');

/** The template or the data are at fault: exit 1, once every problem was found. */
export const problemsFound = (problems: readonly Problem[]): Failure => failure(EXIT.fault, problems);

/** The command line is at fault: exit 2. */
export const usageError = (code: string, message: Text, hint: Text): Failure =>
  failure(EXIT.usage, [{ code, severity: 'error', message, hint }]);

/** A file cannot be read or written: exit 3. */
export const inputOutputError = (code: string, message: Text, hint: Text, file?: string): Failure =>
  failure(EXIT.inputOutput, [
    { code, severity: 'error', message, hint, ...(file === undefined ? {} : { spot: { file } }) },
  ]);

function failure(exitCode: number, problems: readonly Problem[]): Failure & Error {
  const error = new Error(problems[0]?.message.en ?? 'failure');
  return Object.assign(error, { [FAILURE]: true, exitCode, problems });
}

export const isFailure = (thrown: unknown): thrown is Failure =>
  typeof thrown === 'object' && thrown !== null && FAILURE in thrown;
