import type { Io } from '../io.ts';
import type { Problem } from '../model/problem.ts';
import { problemsText } from '../report/problems.ts';
import { plural } from '../words/language.ts';
import type { Context } from './command.ts';

/** Puts problems on standard error; `--quiet` leaves out notes and warnings. */
export async function say(context: Context, problems: readonly Problem[]): Promise<void> {
  const { language, errorColours: colours, quiet, io } = context;
  const shown = quiet
    ? problems.filter(({ severity }) => severity === 'error' || severity === 'missing')
    : problems;
  await io.stderr.write(problemsText(shown, { language, colours }));
}

/** With JSON the problems are in the object; a log still shows that there are some. */
export async function pointToJson({ io, language }: Context, problems: readonly Problem[]): Promise<void> {
  const count = problems.filter(({ severity }) => severity === 'error' || severity === 'missing').length;
  if (count === 0) return;
  const text = {
    en: `${plural(count, 'problem')}, listed in the JSON\n`,
    zh: `有 ${count} 个问题，列在 JSON 中\n`,
  };
  await io.stderr.write(text[language]);
}

/** Columns of what no terminal receives. */
const PAGE_WIDTH = 80;

/** How many columns what is printed may have. @param file where it is written; undefined: on standard output. */
export const pageWidth = ({ stdout }: Pick<Io, 'stdout'>, file: string | undefined): number =>
  (file === undefined ? stdout.width : undefined) ?? PAGE_WIDTH;
