import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { kindOfPath } from '../io.ts';
import type { Language } from '../words/language.ts';

export const CONFIG_NAME = 'scorecard.config.yaml';

/** What a folder says of itself, so that it need not be typed. Paths are relative to the file. */
export interface Config {
  readonly path: string;
  readonly template?: string | undefined;
  readonly data?: readonly string[] | undefined;
  readonly lang?: Language | undefined;
}

/** The file in the folder or above it; the search stops at the root of a repository. */
function findConfig(folder: string): string | undefined {
  for (let at = resolve(folder); ; at = dirname(at)) {
    const path = join(at, CONFIG_NAME);
    if (kindOfPath(path) === 'file') return path;
    if (existsSync(join(at, '.git')) || dirname(at) === at) return undefined;
  }
}

/** The configuration of a folder; undefined where it has none. What reads one is loaded where there is one. */
export async function loadConfig(folder: string): Promise<Config | undefined> {
  const path = findConfig(folder);
  if (path === undefined) return undefined;
  const { readConfig } = await import('./config-file.ts');
  return readConfig(path, folder);
}
