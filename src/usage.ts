import type { CommanderError, Command as Program } from 'commander';
import { type Failure, usageError } from './failures.ts';
import type { Text } from './words/language.ts';
import { nearest } from './words/nearest.ts';
import { shortened, visible } from './words/visible.ts';

/** `help` of nothing that is there is a usage error, with what was probably meant. */
export function refuseUnknownTopic(word: string | undefined, known: readonly string[]): void {
  if (word === undefined || word.startsWith('-') || known.includes(word)) return;
  const near = nearest(word, known);
  throw usageError(
    'unknown-topic',
    {
      en: `there is no help on ${visible(shortened(word))}`,
      zh: `没有关于 ${visible(shortened(word))} 的帮助`,
    },
    near === undefined
      ? { en: `there is help on ${known.join(', ')}`, zh: `可查看 ${known.join('、')}` }
      : { en: `did you mean ${near}?`, zh: `是否想写 ${near}？` },
  );
}

/** The innermost command that the words name, or the program itself. */
export function commandIn(program: Program, argv: readonly string[]): Program {
  let found = program;
  for (const word of argv) found = found.commands.find((one) => one.name() === word) ?? found;
  return found;
}

/** A command as it is typed, from the program's own name on. */
const path = (command: Program): string =>
  command.parent === null ? command.name() : `${path(command.parent)} ${command.name()}`;

/** A fault of the command line, with what was probably meant. */
export function usageFailure(error: CommanderError, program: Program, argv: readonly string[]): Failure {
  const quoted = /'([^']*)'/u.exec(error.message)?.[1] ?? '';
  const shown = visible(shortened(quoted));
  const command = commandIn(program, argv);
  const see: Text = { en: `see ${path(command)} --help`, zh: `请看 ${path(command)} --help` };
  const meant = (candidates: readonly string[]): Text => {
    const near = nearest(quoted, candidates);
    return near === undefined ? see : { en: `did you mean ${near}?`, zh: `是否想写 ${near}？` };
  };
  switch (error.code) {
    case 'commander.unknownOption': {
      const flags = command.options.map(({ long }) => long ?? '');
      return usageError(
        'unknown-option',
        { en: `unknown option ${shown}`, zh: `未知的选项 ${shown}` },
        meant(flags),
      );
    }
    case 'commander.unknownCommand':
      return usageError(
        'unknown-command',
        { en: `unknown command ${shown}`, zh: `未知的命令 ${shown}` },
        meant(command.commands.map((one) => one.name())),
      );
    case 'commander.excessArguments':
      return usageError(
        'too-many-arguments',
        { en: 'too many arguments', zh: '参数过多' },
        { en: 'put a path that holds spaces in quotes', zh: '含空格的路径请加引号' },
      );
    case 'commander.optionMissingArgument':
      return usageError(
        'option-without-value',
        { en: `${shown} needs a value`, zh: `${shown} 需要一个值` },
        see,
      );
    default:
      return usageError(
        'usage',
        { en: error.message.replace(/^error: /u, ''), zh: error.message.replace(/^error: /u, '') },
        see,
      );
  }
}
