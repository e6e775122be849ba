import { join } from 'node:path';
import { hashOf } from '../../folder/digest.ts';
import { MANIFEST, type Manifest, readManifest } from '../../folder/manifest.ts';
import { kindOfPath, listFolder, readFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import type { BesideFile } from '../template-source.ts';

/** An input that was found again. */
export interface FoundInput {
  readonly path: string;
  /** As the report shows it. */
  readonly name: string;
  readonly named: boolean;
}

export interface FoundInputs {
  /** Undefined where it is not there as it was. */
  readonly template: string | undefined;
  /** The files beside it, by the names that it has for them. */
  readonly beside: readonly BesideFile[];
  readonly data: readonly FoundInput[];
  readonly problems: readonly Problem[];
}

interface Candidate {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
}

/**
 * Finds the template and every input in a folder and the folders below it, by what they hold, not by name.
 *
 * @param builtIn the folder of the built-in templates.
 */
export function findInputs(folder: string, manifest: Manifest, builtIn: string): FoundInputs {
  const { template: own, beside: named = [], inputs } = manifest;
  const wanted = [own, ...named, ...inputs];
  const sizes = new Set(wanted.map(({ bytes }) => bytes));
  const names = new Set(wanted.map(({ name }) => baseName(name ?? '')));
  const candidates = [...filesBelow(folder), ...filesBelow(builtIn)].flatMap((path): Candidate[] => {
    const name = baseName(path);
    const bytes = readFile(path);
    if (!sizes.has(bytes.length) && !names.has(name)) return [];
    return [{ path, name, sha256: hashOf(bytes) }];
  });
  const problems: Problem[] = [];
  const find = (file: { readonly name: string | null; readonly sha256: string }): Candidate | undefined => {
    const found = candidates.find((one) => one.sha256 === file.sha256);
    if (found === undefined) problems.push(notFound(file, candidates));
    return found;
  };
  const template = find(own);
  const beside = named.flatMap((file): BesideFile[] => {
    const found = find(file);
    return found === undefined ? [] : [{ name: file.name, path: found.path, bytes: readFile(found.path) }];
  });
  const data = inputs.flatMap((input): FoundInput[] => {
    const found = find(input);
    if (found === undefined) return [];
    return [{ path: found.path, name: input.name ?? found.name, named: input.named }];
  });
  return { template: template?.path, beside, data, problems };
}

const baseName = (path: string): string => path.split(/[\\/]/u).at(-1) as string;

/** Folders that hold no inputs, and may hold very much else. */
const PASSED_OVER = /^(?:\..*|node_modules)$/u;

const isReport = (path: string): boolean =>
  kindOfPath(path) === 'file' && readManifest(new TextDecoder().decode(readFile(path))).state !== 'foreign';

/** Regular files of a folder and those below it; not of folders that are reports themselves. */
function filesBelow(folder: string): string[] {
  const names = listFolder(folder);
  if (names.includes(MANIFEST) && isReport(join(folder, MANIFEST))) return [];
  return names.flatMap((name) => {
    const path = join(folder, name);
    if (PASSED_OVER.test(name)) return [];
    const kind = kindOfPath(path);
    return kind === 'folder' ? filesBelow(path) : kind === 'file' ? [path] : [];
  });
}

function notFound(
  { name, sha256: hash }: { readonly name: string | null; readonly sha256: string },
  candidates: readonly Candidate[],
): Problem {
  const shown = name ?? `${hash.slice(0, 12)}…`;
  const isThere = candidates.some((one) => one.name === baseName(name ?? ''));
  return isThere
    ? {
        code: 'input-altered',
        severity: 'error',
        message: {
          en: `${shown} is not the input that the report was made from: its hash differs`,
          zh: `${shown} 不是生成报告时的输入：哈希值不符`,
        },
        hint: { en: 'put back the file as it was', zh: '请放回原来的文件' },
        spot: { file: shown },
      }
    : {
        code: 'input-absent',
        severity: 'error',
        message: { en: `the input ${shown} is not there`, zh: `缺少输入文件 ${shown}` },
        hint: { en: 'put it into the folder that --inputs names', zh: '请将其放入 --inputs 指明的文件夹' },
        spot: { file: shown },
      };
}
