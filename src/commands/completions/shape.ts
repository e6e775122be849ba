import { type Command, typedName } from '../command.ts';

/** A word that may be typed next, with what it means. */
export interface Word {
  readonly word: string;
  readonly about: string;
}

/** What a shell has to know of a command to complete it. */
export interface Shape {
  /** As it is typed: one word, or two of a group. */
  readonly name: string;
  readonly summary: string;
  /** The first of two words. */
  readonly group: Word | undefined;
  /** The words that may stand for its argument; none: files. */
  readonly words: readonly string[];
  readonly options: readonly {
    readonly flag: string;
    readonly about: string;
    readonly choices: readonly string[];
  }[];
}

/** The commands as shells complete them, in English: the words of a completion file are fixed when it is made. */
export const shapesOf = (commands: readonly Command[]): Shape[] =>
  commands.map((command) => ({
    name: typedName(command),
    summary: command.summary.en,
    group: command.group && { word: command.group.name, about: command.group.summary.en },
    words: command.args.flatMap(({ choices }) => choices ?? []),
    options: command.options.map(({ flags, about, choices }) => ({
      flag: flags.split(' ')[0] as string,
      about: about.en,
      choices: choices ?? [],
    })),
  }));

/** The words that may come first, each once. */
export function firstWords(shapes: readonly Shape[]): Word[] {
  const words = shapes.map(({ group, name, summary }) => group ?? { word: name, about: summary });
  return words.filter(({ word }, index) => words.findIndex((one) => one.word === word) === index);
}

/** The groups, each with the words that may come after it. */
export function groupsOf(shapes: readonly Shape[]): [group: string, words: Word[]][] {
  const groups = new Map<string, Word[]>();
  for (const { name, summary, group } of shapes) {
    if (group === undefined) continue;
    const word = name.slice(group.word.length + 1);
    groups.set(group.word, [...(groups.get(group.word) ?? []), { word, about: summary }]);
  }
  return [...groups];
}

export const wordList = (words: readonly Word[]): string => words.map(({ word }) => word).join(' ');

/** Text inside single quotes of a POSIX shell. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
