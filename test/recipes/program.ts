import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { ROOT } from '../run.ts';

export const BINARY = join(ROOT, 'bin', 'scorecard.js');

/** Child processes run what was built: `npm run build`. */
export const isBuilt = existsSync(join(ROOT, 'dist', 'cli.cjs'));

/** Whether a program is installed here. */
export const isInstalled = (program: string): boolean =>
  spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;

/** What a title says of a test that is skipped for want of something. */
export const unless = (isThere: boolean, what: string): string => (isThere ? '' : ` (skipped: ${what})`);

/** What a process left. */
export interface Outcome {
  readonly status: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A folder with files, and beside it one with a command `scorecard` for the shell. */
export interface Place {
  readonly folder: string;
  /** Runs a line of a shell in the folder. */
  sh(line: string, shell?: string): Outcome;
}

/** Does something in a new folder with the given files. */
export async function inPlace<T>(
  files: Readonly<Record<string, string>>,
  act: (place: Place) => Promise<T> | T,
): Promise<T> {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'scorecard-recipe-')));
  try {
    const [folder, bin] = [join(root, 'a folder'), join(root, 'bin')];
    for (const path of [folder, bin]) mkdirSync(path);
    writeFileSync(join(bin, 'scorecard'), `#!/bin/sh\nexec '${process.execPath}' '${BINARY}' "$@"\n`);
    chmodSync(join(bin, 'scorecard'), 0o755);
    for (const [name, content] of Object.entries(files)) {
      mkdirSync(join(folder, name, '..'), { recursive: true });
      writeFileSync(join(folder, name), content);
    }
    const env = { PATH: `${bin}${delimiter}${process.env.PATH ?? ''}`, HOME: root, LC_ALL: 'C.UTF-8' };
    return await act({
      folder,
      sh: (line, shell = 'sh') => {
        const { status, stdout, stderr } = spawnSync(shell, ['-c', line], {
          cwd: folder,
          env,
          encoding: 'utf8',
        });
        return { status, stdout, stderr };
      },
    });
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** A firm of three, one of whom has a name that a spreadsheet would run. */
export const FIRM: Readonly<Record<string, string>> = {
  'scorecard.config.yaml': 'template: template.yaml\ndata: data\n',
  'template.yaml': `scorecard: 1
id: recipe
title: Recipe
currency: CNY
dimensions:
  - id: results
    title: Results
    metrics:
      - { id: nps, title: NPS, weight: 100%, cycle: quarter, unit: points, better: higher, curve: { anchors: [[0, 0], [50, 100], [100, 120]] } }
grades:
  - { grade: A, from: 90, coefficient: 1.2 }
  - { grade: D, from: 0, coefficient: 0.5 }
bonus: { base: roster, base-per: quarter, by: grade, round-to: 0.01 }
`,
  'data/roster.csv': 'director,name,base\nD001,王芳,50000\nD002,=1+1,1234.5\nD003,"𠮷田, 浩",20000\n',
  'data/values.csv':
    'director,period,metric,actual\nD001,2026-Q2,nps,62\nD002,2026-Q2,nps,-7\nD003,2026-Q2,nps,12.5\n',
};
