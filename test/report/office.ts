import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from 'csv-parse/sync';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** LibreOffice, where it is installed. */
export const OFFICE = ['soffice', 'libreoffice'].find(
  (name) => spawnSync(name, ['--version'], { stdio: 'ignore' }).status === 0,
);

/** Every sheet of each file as rows of cells: UTF-8, figures as they are and not as they are shown. */
const EVERY_SHEET = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false,false,false,-1';

/** UTF-8 with commas, every column as it looks. */
const IMPORT = '--infilter=Text - txt - csv (StarCalc):44,34,76,1';

export type Sheets = Readonly<Record<string, readonly (readonly string[])[]>>;

/** Opens files in LibreOffice, lets it calculate, and reads every cell back; by the file's name and the sheet's. */
export function opened(files: readonly string[]): ReadonlyMap<string, Sheets> {
  const profile = resolve('profile').replaceAll('\\', '/');
  const isText = files.every((file) => file.endsWith('.csv'));
  const args = ['--headless', `-env:UserInstallation=file://${profile}`, ...(isText ? [IMPORT] : [])];
  execFileSync(OFFICE as string, [...args, '--convert-to', EVERY_SHEET, '--outdir', 'read', ...files], {
    stdio: 'ignore',
  });
  return new Map(
    files.map((file) => {
      const stem = (file.split('/').at(-1) as string).replace(/\.\w+$/u, '');
      const own = readdirSync('read').filter((name) => name === `${stem}.csv` || name.startsWith(`${stem}-`));
      const sheets = own.map((name) => [
        name.slice(stem.length + 1).replace(/\.?csv$/u, ''),
        parse(readFileSync(join('read', name)), { relaxColumnCount: true, bom: true }) as string[][],
      ]);
      return [file, Object.fromEntries(sheets) as Sheets];
    }),
  );
}

/**
 * Copies a workbook without the values that its formulas bring, so that nothing is shown but what is calculated.
 *
 * @param change a change of one sheet's XML before it is opened.
 */
export function uncalculated(
  from: string,
  to: string,
  change: (xml: string, part: string) => string = (xml) => xml,
): void {
  const parts = unzipSync(readFileSync(from));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.startsWith('xl/worksheets/')) continue;
    const bare = strFromU8(bytes).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1');
    parts[path] = strToU8(change(bare, path));
  }
  writeFileSync(to, zipSync(parts));
}
