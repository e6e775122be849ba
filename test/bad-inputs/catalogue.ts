import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../run.ts';

/** A row of the catalogue of bad inputs: input and expectation are prose, the command a line of a shell. */
export interface Row {
  readonly id: string;
  readonly area: string;
  readonly issue: number;
  readonly input: string;
  readonly command: string;
  readonly expected: string;
  readonly exit: number;
}

const FILE = join(ROOT, '..', 'shared', 'cases', 'bad-inputs', 'bad-inputs.json');

/** The pieces of work whose rows are held to here. */
const ISSUES = [2, 3];

/** Rows of another piece of work, of which only these are held to. */
const ROWS = ['V01', 'V02', 'V04', 'V05'];

/** The rows; undefined where the catalogue is not beside the repository. */
export const catalogue = (): readonly Row[] | undefined =>
  existsSync(FILE)
    ? (JSON.parse(readFileSync(FILE, 'utf8')) as Row[]).filter(
        ({ id, issue }) => ISSUES.includes(issue) || ROWS.includes(id),
      )
    : undefined;
