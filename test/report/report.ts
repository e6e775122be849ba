import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, type Run, type RunOptions, runHere } from '../run.ts';

export const SAMPLE = join(ROOT, 'fixtures', 'account-director');

/** Writes a report of the sample firm into a folder of the working folder. */
export const report = (
  folder: string,
  more: readonly string[] = [],
  options: RunOptions = {},
  period = '2026-Q4',
): Promise<Run> =>
  runHere(
    ['report', 'account-director', SAMPLE, '--period', period, '--output', folder, '--quiet', ...more],
    options,
  );

/** Every file below a folder by its path, with its bytes. */
export function filesIn(folder: string): Map<string, Buffer> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return new Map(
    entries
      .map((entry) => join(entry.parentPath, entry.name))
      .map((path): [string, Buffer] => [
        path.slice(folder.length + 1).replaceAll('\\', '/'),
        readFileSync(path),
      ])
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}
