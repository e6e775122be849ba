import type { Problem } from '../model/problem.ts';
import { problemsText } from '../report/problems.ts';
import type { Context } from './command.ts';

/** Puts problems on standard error; `--quiet` leaves out notes and warnings. */
export async function say(context: Context, problems: readonly Problem[]): Promise<void> {
  const { language, errorColours: colours, quiet, io } = context;
  const shown = quiet
    ? problems.filter(({ severity }) => severity === 'error' || severity === 'missing')
    : problems;
  await io.stderr.write(problemsText(shown, { language, colours }));
}
