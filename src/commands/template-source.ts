import { basename, join } from 'node:path';
import { inputOutputError } from '../failures.ts';
import { type Io, kindOfPath, listFolder, noSuchFile, readFile } from '../io.ts';
import type { SourceFile } from '../read/table.ts';

/** The names of the built-in templates, in order. */
export const builtInTemplates = (io: Pick<Io, 'packageFolder'>): string[] =>
  listFolder(join(io.packageFolder, 'templates'))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));

/** The file of a built-in template. */
export const builtInTemplate = (io: Pick<Io, 'packageFolder'>, name: string): SourceFile => ({
  name: `${name}.yaml`,
  bytes: readFile(join(io.packageFolder, 'templates', `${name}.yaml`)),
});

/** A template by its file, or by the name of a built-in one; a file of that name wins. */
export function templateSource(io: Io, arg: string): SourceFile {
  const kind = kindOfPath(arg);
  if (kind === 'folder' && !builtInTemplates(io).includes(arg)) {
    throw inputOutputError(
      'folder-not-file',
      { en: `${arg} is a folder, a template file is expected`, zh: `${arg} 是文件夹，此处应为模板文件` },
      { en: 'name the template first, then the data', zh: '请先写模板，再写数据' },
    );
  }
  if (kind === 'file' || kind === 'other') return { name: arg, bytes: readFile(arg) };
  if (builtInTemplates(io).includes(arg)) return builtInTemplate(io, arg);
  throw noSuchFile(arg, builtInTemplates(io));
}
