import type { Command } from '../command.ts';

/** What a shell has to know of a command to complete it. */
export interface Shape {
  readonly name: string;
  readonly summary: string;
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
  commands.map(({ name, summary, args, options }) => ({
    name,
    summary: summary.en,
    words: args.flatMap(({ choices }) => choices ?? []),
    options: options.map(({ flags, about, choices }) => ({
      flag: flags.split(' ')[0] as string,
      about: about.en,
      choices: choices ?? [],
    })),
  }));

/** Text inside single quotes of a POSIX shell. */
export const singleQuoted = (text: string): string => `'${text.replaceAll("'", `'\\''`)}'`;
