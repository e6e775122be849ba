import type { Severity } from '../../src/model/problem.ts';
import type { Run } from '../run.ts';

export type Files = Readonly<Record<string, string | Uint8Array>>;

/** What is run, and among which files. */
export interface Given {
  readonly folder: string;
  /** A line of a shell: `TZ=UTC scorecard check t.yaml | head -1`. */
  readonly command: string;
  readonly language: 'en' | 'zh';
  readonly environment: Readonly<Record<string, string>>;
  readonly stdin: string;
}

export type Runner = (given: Given) => Promise<Run>;

/** A problem that has to be said in English: its code, its place, and words of its message or remedy. */
export interface Finding {
  readonly severity: Severity;
  readonly code: string;
  /** file:line:column, or as much of it as there is; empty where it does not matter. */
  readonly at: string;
  readonly says: readonly (string | RegExp)[];
}

const finding =
  (severity: Severity) =>
  (code: string, at: string, ...says: readonly (string | RegExp)[]): Finding => ({
    severity,
    code,
    at,
    says,
  });

export const error = finding('error');
export const missing = finding('missing');
export const warning = finding('warning');
export const note = finding('note');

/** An input of a row of the catalogue, and what must come of it. What is silent is as the row says. */
export interface BadInput {
  /** Files that the input needs besides the small firm's, or in place of them. */
  readonly files?: Files;
  /** Makes what no content can: a folder, a device, a file that may not be read. */
  readonly prepare?: (folder: string) => void;
  /** Instead of the row's command line. */
  readonly command?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly stdin?: string;
  /** Instead of running the program in this process. */
  readonly run?: Runner;
  /** Instead of the row's exit code: one of these. */
  readonly exit?: readonly number[];
  /** Every error and every missing value; warnings and notes as far as they matter. */
  readonly finds?: readonly Finding[];
  /** More errors may be said than are listed. */
  readonly findsMore?: boolean;
  /** Found on standard error, where no problem is said. */
  readonly says?: readonly (string | RegExp)[];
  /** Found on standard output. */
  readonly prints?: readonly (string | RegExp)[];
  /** Found on neither stream. */
  readonly never?: readonly (string | RegExp)[];
  /** A part of the JSON result, each director by id and in it each metric by id. */
  readonly result?: Readonly<Record<string, unknown>>;
  /** Found in the text of the JSON result: figures with more digits than a number of JavaScript holds. */
  readonly json?: readonly (string | RegExp)[];
  /** Standard output, seen through this, is that of the row's first input, seen through the same. */
  readonly likeFirst?: (stdout: string) => string;
  /** Longest time in seconds. */
  readonly within?: number;
}

/** The inputs of an area of the catalogue, by the id of their row. */
export type BadInputs = Readonly<Record<string, BadInput | readonly BadInput[]>>;
