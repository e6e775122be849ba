import { basename, dirname, join } from 'node:path';
import { inputOutputError } from '../failures.ts';
import { isInside } from '../folder/inside.ts';
import { type Io, kindOfPath, listFolder, noSuchFile, readFile } from '../io.ts';
import type { SourceFile } from '../read/table.ts';

/** A file beside a template, by the name that the template has for it. */
export interface BesideFile extends SourceFile {
  readonly path: string;
}

/** The files beside a template. */
export interface Beside {
  /** Undefined where there is no such file. */
  named(name: string): BesideFile | undefined;
  /** Those in its own folder, in order of name. */
  matching(isMeant: (name: string) => boolean): BesideFile[];
}

/** A template's file, and what stands beside it. */
export interface TemplateFile extends SourceFile {
  readonly beside: Beside;
}

/** Where the built-in templates are, and what stands beside them. */
export const templatesFolder = ({ packageFolder }: Pick<Io, 'packageFolder'>): string =>
  join(packageFolder, 'templates');

/** The names of the built-in templates, in order. */
export const builtInTemplates = (io: Pick<Io, 'packageFolder'>): string[] =>
  listFolder(templatesFolder(io))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => basename(name, '.yaml'));

/** The file of a built-in template. */
export function builtInTemplate(io: Pick<Io, 'packageFolder'>, name: string): TemplateFile {
  const path = join(templatesFolder(io), `${name}.yaml`);
  return { name: `${name}.yaml`, bytes: readFile(path), beside: besideIn(dirname(path)) };
}

/** A template by its file, or by the name of a built-in one; a file of that name wins. */
export function templateSource(io: Io, arg: string): TemplateFile {
  const kind = kindOfPath(arg);
  if (kind === 'folder' && !builtInTemplates(io).includes(arg)) {
    throw inputOutputError(
      'folder-not-file',
      { en: `${arg} is a folder, a template file is expected`, zh: `${arg} 是文件夹，此处应为模板文件` },
      { en: 'name the template first, then the data', zh: '请先写模板，再写数据' },
    );
  }
  if (kind === 'file' || kind === 'other') {
    return { name: arg, bytes: readFile(arg), beside: besideIn(dirname(arg)) };
  }
  if (builtInTemplates(io).includes(arg)) return builtInTemplate(io, arg);
  throw noSuchFile(arg, builtInTemplates(io));
}

/** Files that were found by themselves, as if they stood beside a template. */
export const besideOf = (files: readonly BesideFile[]): Beside => ({
  named: (name) => files.find((file) => file.name === name),
  matching: (isMeant) => files.filter(({ name }) => isMeant(name)),
});

function besideIn(folder: string): Beside {
  const fileOf = (name: string): BesideFile => {
    const path = join(folder, name);
    return { name, path, bytes: readFile(path) };
  };
  return {
    named: (name) => (isInside(name) && kindOfPath(join(folder, name)) === 'file' ? fileOf(name) : undefined),
    matching: (isMeant) =>
      listFolder(folder)
        .filter((name) => isMeant(name) && kindOfPath(join(folder, name)) === 'file')
        .map(fileOf),
  };
}
