import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ_CODES } from '../../src/read/codes.ts';
import { ROOT } from '../run.ts';

/** What makes a problem under the code that is its first argument. */
const MAKERS = ['usageError', 'inputOutputError'];

const CODE = String.raw`'([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'`;

/** A function whose first parameter is called `code`, declared or held in a constant. */
const OWN_MAKER = /\b(?:function|const) (\w+) ?(?:= ?)?\(\s*code: /gu;

/** `code: 'band'`, also where a condition chooses between two: `code: isNew ? 'this' : 'that'`. */
const PROPERTY = new RegExp(String.raw`\bcode:\s*(?:[^,'{}]+(?:'[^']*')?[^,'{}]*\?\s*${CODE}\s*:\s*)?${CODE}`, 'gu');

/** Every code of a problem that stands in the text of a source file. */
export function codesIn(text: string): string[] {
  const makers = [...MAKERS, ...Array.from(text.matchAll(OWN_MAKER), ([, name]) => name as string)];
  const call = new RegExp(String.raw`\b(?:${makers.join('|')})\(\s*${CODE}`, 'gu');
  return [...text.matchAll(PROPERTY), ...text.matchAll(call)].flatMap(([, ...codes]) =>
    codes.filter((code) => code !== undefined),
  );
}

/** Every code of a problem that the program can print, in order. */
export function codesInSource(): string[] {
  const folder = join(ROOT, 'src');
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
  return [...new Set([...READ_CODES, ...texts.flatMap(codesIn)])].sort();
}
