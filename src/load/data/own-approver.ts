import { foldName } from '../../words/fold.ts';

/** A director, and what those who write an approver down may call them. */
export interface Approvable {
  readonly id: string;
  readonly names: readonly string[];
}

/** What people put between an id, a name and a post: 王芳（D001）, Wang Fang, head of sales. */
const BRACKETS = /[()[\]{}<>/\\|,;:·、；：，。【】《》「」]+/u;
/** May stand inside an id too: E-007. */
const DASHES = /[-_–—]+/u;

const withoutSpaces = (text: string): string => foldName(text).replaceAll(/\s+/gu, '');

const inOrder = (name: string): string =>
  foldName(name)
    .split(/[\s,]+/u)
    .sort()
    .join(' ');

const isHan = (text: string): boolean => /^\p{Script=Han}+$/u.test(text);

/** Every run of words, written together: 王 芳 总监 has 王芳. */
const runs = (words: readonly string[]): string[] =>
  words.flatMap((_, start) =>
    words.slice(start).map((_, length) => words.slice(start, start + length + 1).join('')),
  );

/**
 * Whether an approver is the director themselves, however it is written: by id, by name with or without
 * spaces or the other way round, or both, with a post. The same name beside another's id is another person.
 *
 * @param isId whether a word is the id of anybody known, folded.
 */
export function isOwnApprover(
  approver: string,
  { id, names }: Approvable,
  isId: (word: string) => boolean,
): boolean {
  const own = withoutSpaces(id);
  const outer = foldName(approver).split(BRACKETS);
  const parts = outer.flatMap((part) => [part, ...part.split(DASHES)]).map((part) => part.trim());
  const words = parts.flatMap((part) => part.split(' '));
  if ([withoutSpaces(approver), ...parts.map(withoutSpaces), ...words].includes(own)) return true;
  const ownWords = new Set(names.flatMap((name) => foldName(name).split(' ')));
  if (words.some((word) => isId(word) && !ownWords.has(word))) return false;
  return names.map(withoutSpaces).some((name, at) => {
    if (name === '') return false;
    if (inOrder(approver) === inOrder(names[at] as string)) return true;
    return parts.some((part) =>
      isHan(name) ? runs(part.split(' ')).includes(name) : withoutSpaces(part) === name,
    );
  });
}
