import { describe, expect, it } from 'vitest';
import { runHere } from '../run.ts';
import { inPlace, isInstalled, unless } from './program.ts';

async function scriptFor(shell: string): Promise<string> {
  const { code, stdout } = await runHere(['completions', shell]);
  expect(code).toBe(0);
  return stdout;
}

const hasBash = isInstalled('bash');
const FILES = { 'template.yaml': '', 'my data/finance.csv': '', 'crm.csv': '' };

describe(`completion in bash${unless(hasBash, 'no bash')}`, () => {
  /** What bash offers after these words, the last of which is being typed. */
  async function offered(...words: readonly string[]): Promise<string[]> {
    const script = await scriptFor('bash');
    return inPlace({ ...FILES, 'completion.sh': script }, ({ sh }) => {
      const quoted = ['scorecard', ...words].map((word) => `'${word}'`).join(' ');
      const { status, stdout, stderr } = sh(
        [
          '. ./completion.sh',
          'rm completion.sh',
          `COMP_WORDS=(${quoted})`,
          `COMP_CWORD=${words.length}`,
          '_scorecard',
          `printf '%s\\n' "\${COMPREPLY[@]}"`,
        ].join('\n'),
        'bash',
      );
      expect([status, stderr]).toEqual([0, '']);
      return stdout
        .split('\n')
        .filter((line) => line !== '')
        .sort();
    });
  }

  it.skipIf(!hasBash)('offers the commands', async () => {
    expect(await offered('sc')).toEqual(['schema', 'score']);
    expect(await offered('')).toEqual(expect.arrayContaining(['check', 'explain', 'help', 'init', 'score']));
  });

  it.skipIf(!hasBash)('offers itself, with the shells it is for', async () => {
    expect(await offered('comp')).toEqual(['completions']);
    expect(await offered('completions', '')).toEqual(['bash', 'fish', 'powershell', 'zsh']);
    expect(await offered('completions', 'p')).toEqual(['powershell']);
    expect(await offered('completions', '--la')).toEqual(['--lang']);
  });

  it.skipIf(!hasBash)('offers the options of a command', async () => {
    expect(await offered('score', '--pro')).toEqual(['--provisional']);
    expect(await offered('explain', 'template.yaml', '--dir')).toEqual(['--director']);
    expect(await offered('check', '--direct')).toEqual([]);
  });

  it.skipIf(!hasBash)('offers the values of an option', async () => {
    expect(await offered('score', '--format', '')).toEqual(['csv', 'json', 'markdown', 'table']);
    expect(await offered('score', '--format', 'm')).toEqual(['markdown']);
    expect(await offered('score', '--lang', '')).toEqual(['en', 'zh']);
  });

  it.skipIf(!hasBash)('offers the commands of a group, then their options', async () => {
    expect(await offered('surv')).toEqual(['survey']);
    expect(await offered('survey', 'n')).toEqual(['nps']);
    expect(await offered('survey', '')).toEqual(expect.arrayContaining(['ecsi', 'nps']));
    expect(await offered('survey', 'nps', '--acc')).toEqual(['--account']);
    expect(await offered('survey', 'ecsi', '--scheme', '')).toEqual(['centroid', 'factorial', 'path']);
    expect(await offered('survey', 'nps', 'templ')).toEqual(['template.yaml']);
  });

  it.skipIf(!hasBash)('offers files, those with spaces whole', async () => {
    expect(await offered('score', 'templ')).toEqual(['template.yaml']);
    expect(await offered('score', 'template.yaml', 'my')).toEqual(['my data']);
    expect(await offered('score', 'template.yaml', 'my data/')).toEqual(['my data/finance.csv']);
  });
});

describe('completion in other shells', () => {
  const CHECKS = [
    { shell: 'zsh', line: 'zsh -n script && zsh -c "autoload -U compinit; compinit -u; . ./script"' },
    {
      shell: 'fish',
      line: 'fish -n script && fish -c \'source script; complete -C "scorecard sco"\' | grep -q score',
    },
    {
      shell: 'powershell',
      program: 'pwsh',
      line: 'cp script script.ps1 && pwsh -NoProfile -File script.ps1',
    },
  ] as const;

  for (const check of CHECKS) {
    const program = 'program' in check ? check.program : check.shell;
    const isThere = isInstalled(program);
    it.skipIf(!isThere)(`${check.shell} takes its script${unless(isThere, `no ${program}`)}`, async () => {
      const script = await scriptFor(check.shell);
      await inPlace({ script }, ({ sh }) => {
        const { status, stderr } = sh(check.line);
        expect([status, stderr]).toEqual([0, '']);
      });
    });

    it(`${check.shell} is told of every command and option`, async () => {
      const script = await scriptFor(check.shell);
      for (const word of ['score', 'explain', 'check', 'period', 'provisional', 'markdown']) {
        expect(script).toContain(word);
      }
    });
  }
});
