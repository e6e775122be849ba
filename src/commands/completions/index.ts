import { EXIT, usageError } from '../../failures.ts';
import { type Command, defineCommand } from '../command.ts';
import { COMMON_OPTIONS } from '../options.ts';
import { choiceOf } from '../output.ts';
import { bash } from './bash.ts';
import { fish } from './fish.ts';
import { powershell } from './powershell.ts';
import { type Shape, shapesOf } from './shape.ts';
import { zsh } from './zsh.ts';

const SHELLS: Readonly<Record<string, (shapes: readonly Shape[]) => string>> = {
  bash,
  zsh,
  fish,
  powershell,
};

/** @param commands the other commands of the program, which the script completes beside this one. */
export function completions(commands: readonly Command[]): Command {
  const own: Command = defineCommand({
    name: 'completions',
    summary: { en: 'print a completion script for a shell', zh: '输出命令行补全脚本' },
    args: [
      {
        name: '[shell]',
        about: { en: 'bash, zsh, fish or powershell', zh: 'bash、zsh、fish 或 powershell' },
        choices: Object.keys(SHELLS),
      },
    ],
    options: COMMON_OPTIONS,
    examples: [
      {
        line: 'scorecard completions bash',
        about: { en: 'for bash; its first line says where to put it', zh: '用于 bash；首行说明放在哪里' },
      },
    ],
    run: async ({ io }, [shell]) => {
      if (shell === undefined) {
        throw usageError(
          'no-shell',
          { en: 'no shell is named', zh: '没有指明 shell' },
          {
            en: `name one of ${Object.keys(SHELLS).join(', ')}`,
            zh: `请指明 ${Object.keys(SHELLS).join('、')} 之一`,
          },
        );
      }
      const script = SHELLS[choiceOf('shell', shell, Object.keys(SHELLS))];
      await io.stdout.write(script === undefined ? '' : script(shapesOf([...commands, own])));
      return EXIT.well;
    },
  });
  return own;
}
