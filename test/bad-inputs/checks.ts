import { lstatSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { expect } from 'vitest';
import type { Run } from '../run.ts';
import type { Finding } from './bad-input.ts';
import { type Message, messages } from './messages.ts';

/** What no output may hold, whatever was put in. */
const NEVER: readonly (readonly [string, RegExp])[] = [
  ['a stack trace', /^ {4}at /mu],
  ['a value that is none', /\bNaN\b|\bundefined\b|\[object/u],
  ['a replacement character', /\ufffd/u],
  ['a command to a build log', /^\s*::/mu],
];

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/u;

/** Long enough for twenty problems of each kind. */
const LONGEST = 20_000;

/** @param given everything that was put in, as text: what it says itself may be said. */
export function checkStreams({ stdout, stderr }: Run, given: string, isForPeople: boolean): void {
  for (const [what, pattern] of NEVER) {
    for (const text of [stdout, stderr]) {
      const found = pattern.exec(text)?.[0];
      const isOwn = found === undefined || (!found.startsWith(' ') && given.includes(found));
      expect.soft(isOwn ? undefined : found, `${what} in the output`).toBeUndefined();
    }
  }
  expect.soft(CONTROL.exec(stderr)?.[0], 'a control character on standard error').toBeUndefined();
  expect.soft(stderr.length, 'length of standard error').toBeLessThan(LONGEST);
  if (!isForPeople) return;
  expect.soft(CONTROL.exec(stdout)?.[0], 'a control character in the table').toBeUndefined();
  for (const table of stdout.match(/(?:^│.*\n|^├.*\n)+/gmu) ?? []) {
    const widths = table
      .trimEnd()
      .split('\n')
      .map((line) => stringWidth(line));
    expect.soft(new Set(widths).size, `widths of the lines of ${table}`).toBe(1);
  }
}

const isFault = ({ severity }: { readonly severity: string }): boolean =>
  severity === 'error' || severity === 'missing';

function matches({ severity, code, at, says }: Finding, message: Message): boolean {
  return (
    message.severity === severity &&
    message.code === code &&
    (at === '' || message.places.some((place) => `${place}:`.startsWith(`${at}:`))) &&
    says.every((words) => contains(message.text, words))
  );
}

const contains = (text: string, words: string | RegExp): boolean =>
  typeof words === 'string' ? text.includes(words) : words.test(text);

/** Every finding is said, and no error or missing value besides, unless more may follow. */
export function checkFindings(stderr: string, finds: readonly Finding[], mayFollow: boolean): void {
  const said = messages(stderr);
  for (const finding of finds) {
    const { severity, code, at, says } = finding;
    const wanted = `${severity}[${code}] at ${at || 'any place'}: ${says.join(' … ')}`;
    const isSaid = said.some((message) => matches(finding, message));
    expect.soft(isSaid ? wanted : beginning(stderr)).toBe(wanted);
  }
  if (mayFollow) return;
  const faults = said.filter(isFault).map(({ code }) => code);
  const listed = finds.filter(isFault).map(({ code }) => code);
  expect.soft(faults.sort(), 'errors and missing values').toEqual(listed.sort());
}

const beginning = (text: string): string => text.slice(0, 1500);

/** The same problems at the same places, in Chinese. */
export function checkChinese(chinese: string, english: string): void {
  const places = (stderr: string): string[] =>
    messages(stderr).map(({ code, places: own }) => `${code} ${own.join(' ')}`);
  expect.soft(places(chinese), 'problems in Chinese').toEqual(places(english));
  for (const { code, text } of messages(chinese)) {
    expect.soft(text, `${code} in Chinese`).toMatch(/\p{Script=Han}/u);
  }
}

export function checkWords(text: string, words: readonly (string | RegExp)[], where: string): void {
  for (const one of words) {
    expect.soft(contains(text, one) ? one : beginning(text), where).toBe(one);
  }
}

export function checkAbsent({ stdout, stderr }: Run, words: readonly (string | RegExp)[]): void {
  for (const one of words) {
    expect.soft(contains(stdout, one) || contains(stderr, one), `${one} in the output`).toBe(false);
  }
}

interface JsonDirector {
  readonly director: string;
  readonly dimensions: readonly { readonly metrics: readonly { readonly id: string }[] }[];
}

/** The JSON result with each director by id, and in it each metric by id. */
export function byId(text: string): Record<string, unknown> {
  const result = JSON.parse(text) as { readonly directors: readonly JsonDirector[] };
  const directors = result.directors.map((director): [string, unknown] => [
    director.director,
    {
      ...director,
      ...Object.fromEntries(
        director.dimensions.flatMap(({ metrics }) => metrics).map((own) => [own.id, own]),
      ),
    },
  ]);
  return { ...result, ...Object.fromEntries(directors), directors: directors.map(([id]) => id) };
}

/** What is in a folder, and when it was last changed. */
export const contentOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => {
      const { size, mtimeMs } = lstatSync(join(folder, name));
      return `${name}, ${size} bytes of ${mtimeMs}`;
    });
