import type { Spot } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import type { Text } from '../words/language.ts';
import type { ReadCode } from './codes.ts';

/** What is wrong with a text, without its place: whoever read the text knows where it stood. */
export interface Fault {
  readonly code: ReadCode;
  readonly message: Text;
  /** What to do. */
  readonly hint: Text;
}

/** The error that a fault is at its place. */
export const faultAt = (fault: Fault, spot: Spot): Problem => ({ ...fault, severity: 'error', spot });
