import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { READ_CODES } from '../../src/read/codes.ts';
import { ROOT } from '../run.ts';

const CODE = "'([a-z][a-z0-9]*(?:-[a-z0-9]+)*)'";

/** `code: 'band'`, also where a condition chooses between two: `code: isNew ? 'this' : 'that'`. */
const PROPERTY = new RegExp(String.raw`\bcode:\s*(?:[^?{};\n]*\?\s*${CODE}\s*:\s*)?${CODE}`, 'gu');

/** A function whose first parameter is called `code`, declared or held in a constant: it makes problems. */
const MAKER = /\b(?:function|const) (\w+)(?: =)? ?\(\s*code: /gu;

/** The names of the functions in the texts that make a problem under the code that is their first argument. */
export const makersIn = (texts: readonly string[]): string[] =>
  texts.flatMap((text) => Array.from(text.matchAll(MAKER), ([, name]) => name as string));

/** Every code of a problem that stands in a text. */
export function codesIn(text: string, makers: readonly string[]): string[] {
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
  const makers = makersIn(texts);
  return [...new Set([...READ_CODES, ...texts.flatMap((text) => codesIn(text, makers))])].sort();
}
