import { CommanderError, Option, Command as Program } from 'commander';
import { version } from '../package.json';
import type { Command, CommandGroup, CommandOption, Context, OptionValues } from './commands/command.ts';
import { loadConfig } from './commands/config.ts';
import { COMMON_OPTIONS } from './commands/options.ts';
import { choiceOf } from './commands/output.ts';
import { score } from './commands/score.ts';
import { EXIT, type Failure, isFailure, usageError } from './failures.ts';
import type { Io, Output } from './io.ts';
import { processIo } from './process-io.ts';
import { type Colours, NO_COLOURS } from './report/colours.ts';
import { problemsText } from './report/problems.ts';
import { commandIn, refuseUnknownTopic, usageFailure } from './usage.ts';
import { HELP_WORDS } from './words/help.ts';
import { chooseLanguage, LANGUAGES, type Language } from './words/language.ts';

/**
 * The program: chooses the language, finds the command, runs it, and turns whatever is thrown into words and
 * an exit code.
 *
 * @param argv the words after the program's name.
 * @returns the exit code.
 */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const language = await languageOf(argv, io);
  const isPlain = argv.includes('--no-color') || asksForNone(io);
  const colours = await coloursOf(io.stdout, isPlain);
  const errorColours = await coloursOf(io.stderr, isPlain);
  try {
    return await run(argv, {
      io,
      language,
      colours,
      errorColours,
      quiet: argv.includes('--quiet'),
    });
  } catch (thrown) {
    const failure = isFailure(thrown) ? thrown : bugReport(thrown);
    try {
      await io.stderr.write(problemsText(failure.problems, { language, colours: errorColours }));
    } catch {
      // Standard error is gone too: the exit code is all that is left to say it with.
    }
    return failure.exitCode;
  }
}

/** Runs the program on this process. */
export async function start(packageFolder: string): Promise<void> {
  const io = processIo(packageFolder);
  // Files are written whole before a signal is looked at, so nothing is left half-written.
  process.on('SIGINT', () => process.exit(EXIT.interrupted));
  process.exitCode = await main(process.argv.slice(2), io);
}

/** The word after --lang, before anything else is understood: errors of usage speak it too. */
async function languageOf(argv: readonly string[], io: Io): Promise<Language> {
  const at = argv.findIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const asked = argv[at]?.startsWith('--lang=') ? argv[at]?.slice('--lang='.length) : argv[at + 1];
  const known = LANGUAGES.find((one) => one === asked);
  if (at >= 0 && known !== undefined) return known;
  try {
    return chooseLanguage((await loadConfig(io.workingFolder))?.lang, io.environment);
  } catch {
    // A faulty configuration is reported by the command that needs it.
    return chooseLanguage(undefined, io.environment);
  }
}

/** Whether the surroundings ask for no colours (https://no-color.org). */
const asksForNone = ({ environment }: Io): boolean =>
  (environment.NO_COLOR ?? '') !== '' || environment.TERM === 'dumb';

async function coloursOf({ isTerminal }: Output, isPlain: boolean): Promise<Colours> {
  if (!isTerminal || isPlain) return NO_COLOURS;
  const { Chalk } = await import('chalk');
  return new Chalk({ level: 1 });
}

async function run(argv: readonly string[], context: Context): Promise<number> {
  const { io, language } = context;
  let exitCode: number = EXIT.well;
  const written: Promise<void>[] = [];
  const program = new Program('scorecard');
  const dress = (command: Program): Program =>
    command
      .exitOverride()
      .helpOption('-h, --help', HELP_WORDS.help[language])
      .configureHelp({ styleTitle: (title) => HELP_WORDS.titles[title]?.[language] ?? title })
      .configureOutput({
        writeOut: (text) => written.push(io.stdout.write(text)),
        // Errors are said by whoever catches them.
        writeErr: () => undefined,
        getOutHelpWidth: () => io.stdout.width ?? 80,
      });
  dress(program)
    .description(HELP_WORDS.about[language])
    .version(version, '--version', HELP_WORDS.version[language])
    .helpCommand('help [topic]', HELP_WORDS.helpCommand[language])
    .addHelpText('after', `\n${HELP_WORDS.more[language]}`);
  // They are understood before the command too; whoever made the context has read them.
  for (const option of COMMON_OPTIONS) program.addOption(defineOption(option, language));
  const groups = new Map<CommandGroup, Program>();
  const parentOf = ({ group }: Command): Program => {
    if (group === undefined) return program;
    const parent = groups.get(group) ?? dress(new Program(group.name)).helpCommand(false);
    if (!groups.has(group)) program.addCommand(parent.description(group.summary[language]));
    groups.set(group, parent);
    return parent;
  };
  for (const command of await commandsFor(argv)) {
    const made = dress(define(command, language)).action(async (...given: unknown[]) => {
      const options = given.at(-2) as OptionValues;
      const args = given
        .slice(0, -2)
        .flat()
        .filter((arg): arg is string => typeof arg === 'string');
      exitCode = await command.run(context, args, options);
    });
    parentOf(command).addCommand(made);
  }
  if (argv.length === 0) {
    await io.stderr.write(`${program.helpInformation()}\n${HELP_WORDS.more[language]}\n`);
    return EXIT.usage;
  }
  if (argv[0] === 'help') {
    const { TOPICS } = await import('./words/topics/index.ts');
    const topic = TOPICS[argv[1] ?? ''];
    if (topic !== undefined) {
      await io.stdout.write(topic[language]);
      return EXIT.well;
    }
    refuseUnknownTopic(argv[1], [...program.commands.map((one) => one.name()), ...Object.keys(TOPICS)]);
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (thrown) {
    if (!(thrown instanceof CommanderError)) throw thrown;
    if (thrown.code === 'commander.help' && thrown.exitCode !== 0) {
      await io.stderr.write(commandIn(program, argv).helpInformation());
      return EXIT.usage;
    }
    const isHelp = ['commander.helpDisplayed', 'commander.help', 'commander.version'].includes(thrown.code);
    if (!isHelp) throw usageFailure(thrown, program, argv);
    exitCode = EXIT.well;
  }
  await Promise.all(written);
  return exitCode;
}

/**
 * The commands that the line may mean: by its first word, or all of them where that names none. Most lines mean
 * `score`, which waits for no other.
 */
async function commandsFor([first]: readonly string[]): Promise<readonly Command[]> {
  if (first === score.name) return [score];
  const { COMMANDS } = await import('./commands/index.ts');
  const meant = COMMANDS.filter(({ name, group }) => (group?.name ?? name) === first);
  return meant.length > 0 ? meant : COMMANDS;
}

function define(command: Command, language: Language): Program {
  const made = new Program(command.name).summary(command.summary[language]);
  made.description((command.about ?? command.summary)[language]);
  for (const { name, about } of command.args) made.argument(name, about[language]);
  for (const option of command.options) made.addOption(defineOption(option, language));
  const examples = command.examples.map(({ line, about }) => `  $ ${line}\n      ${about[language]}`);
  return made.addHelpText('after', `\n${HELP_WORDS.examples[language]}\n${examples.join('\n')}`);
}

function defineOption({ flags, about, choices, isRepeatable }: CommandOption, language: Language): Option {
  const option = new Option(flags, about[language]);
  const flag = flags.split(' ')[0] as string;
  if (!flags.includes('<')) return option;
  if (isRepeatable) {
    return option.argParser((value: string, previous: readonly string[] = []) => [...previous, value]);
  }
  return option.argParser((value: string, previous: unknown) => {
    if (previous !== undefined) {
      throw usageError(
        'option-twice',
        { en: `${flag} is given twice`, zh: `${flag} 写了两次` },
        { en: 'give it once', zh: '请只写一次' },
      );
    }
    return choices === undefined ? value : choiceOf(flag, value, choices);
  });
}

/** What nobody foresaw: said shortly, without a stack trace, which could hold someone's pay. */
const bugReport = (thrown: unknown): Failure => ({
  exitCode: EXIT.bug,
  problems: [
    {
      code: 'bug',
      severity: 'error',
      message: {
        en: `this is a bug in scorecard ${version} (${thrown instanceof Error ? thrown.name : typeof thrown})`,
        zh: `这是 scorecard ${version} 的程序错误（${thrown instanceof Error ? thrown.name : typeof thrown}）`,
      },
      hint: {
        en: 'report it as the README says, with the command line and, without personal data, what is special about the files',
        zh: '请按 README 所述报告，附上命令行和文件的特别之处（不要包含个人数据）',
      },
    },
  ],
});
