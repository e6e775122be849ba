import type { Io } from '../io.ts';
import type { Colours } from '../report/colours.ts';
import type { Language, Text } from '../words/language.ts';

/** What every command is handed. */
export interface Context {
  readonly io: Io;
  readonly language: Language;
  /** Colours of standard output, and of standard error: each only where it is a terminal. */
  readonly colours: Colours;
  readonly errorColours: Colours;
  /** Notes and warnings are left out. */
  readonly quiet: boolean;
}

export interface CommandArgument {
  /** As commander has it: `<template>`, `[folder]`, `[data...]`. */
  readonly name: string;
  readonly about: Text;
  /** The words that may stand for it, where it is no file. */
  readonly choices?: readonly string[];
}

export interface CommandOption {
  /** As commander has it: `--period <P>`. */
  readonly flags: string;
  readonly about: Text;
  readonly choices?: readonly string[];
  /** Whether it may be given several times; its value is then a list. */
  readonly isRepeatable?: true;
}

/** The values of a command's options, by camel-cased name; lists of those that may be repeated. */
export type OptionValues = Readonly<Record<string, string | boolean | readonly string[] | undefined>>;

/** What commands of one subject are typed after: `survey` of `survey nps`. */
export interface CommandGroup {
  readonly name: string;
  readonly summary: Text;
}

/** A command of the program: its help, and what it does. */
export interface Command {
  readonly group?: CommandGroup;
  readonly name: string;
  readonly summary: Text;
  readonly about?: Text;
  readonly args: readonly CommandArgument[];
  readonly options: readonly CommandOption[];
  /** Command lines shown in the help; each runs in a folder that `init` made. */
  readonly examples: readonly { readonly line: string; readonly about: Text }[];
  /** @returns the exit code. */
  readonly run: (context: Context, args: readonly string[], options: OptionValues) => Promise<number>;
}

export const defineCommand = (command: Command): Command => command;

/** A command as it is typed: `score`, `survey nps`. */
export const typedName = ({ group, name }: Pick<Command, 'group' | 'name'>): string =>
  group === undefined ? name : `${group.name} ${name}`;
