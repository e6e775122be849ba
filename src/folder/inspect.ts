import { join } from 'node:path';
import type { Disk } from '../disk.ts';
import { digest } from './digest.ts';
import { MANIFEST, type Manifest, readManifest } from './manifest.ts';
import { STAGE } from './write.ts';

/** A way in which a folder is not what its manifest says. */
export type Finding =
  | { readonly kind: 'no-manifest' | 'unfinished' | 'manifest-altered' | 'stage' }
  | { readonly kind: 'absent' | 'altered' | 'not-listed' | 'not-regular'; readonly name: string };

export interface Inspected {
  /** Undefined where there is none that can be trusted. */
  readonly manifest: Manifest | undefined;
  readonly findings: readonly Finding[];
}

/** Compares every file of a folder with the manifest, and names the files that it does not list. */
export function inspectFolder(disk: Disk, folder: string): Inspected {
  if (disk.kind(join(folder, MANIFEST)) !== 'file')
    return { manifest: undefined, findings: [{ kind: 'no-manifest' }] };
  const read = readManifest(new TextDecoder().decode(disk.read(join(folder, MANIFEST))));
  if (read.state === 'foreign') return { manifest: undefined, findings: [{ kind: 'no-manifest' }] };
  if (read.state === 'unfinished') return { manifest: undefined, findings: [{ kind: 'unfinished' }] };
  if (read.state === 'altered') return { manifest: undefined, findings: [{ kind: 'manifest-altered' }] };
  const { manifest } = read;
  const listed = new Map(manifest.files.map((file) => [file.name, file]));
  const findings: Finding[] = [];
  const seen = new Set<string>();
  for (const { name, kind } of entriesIn(disk, folder)) {
    if (name === MANIFEST) continue;
    if (name.startsWith(`${STAGE}/`)) {
      if (!findings.some((one) => one.kind === 'stage')) findings.push({ kind: 'stage' });
      continue;
    }
    seen.add(name);
    const entry = listed.get(name);
    if (kind !== 'file') findings.push({ kind: 'not-regular', name });
    else if (entry === undefined) findings.push({ kind: 'not-listed', name });
    else if (!isAsListed(disk, join(folder, name), entry)) findings.push({ kind: 'altered', name });
  }
  for (const { name } of manifest.files) if (!seen.has(name)) findings.push({ kind: 'absent', name });
  return { manifest, findings };
}

/** Everything below a folder but folders, by its path with `/`. Links are named and not followed. */
function* entriesIn(
  disk: Disk,
  folder: string,
  prefix = '',
): Generator<{ readonly name: string; readonly kind: 'file' | 'link' | 'other' }> {
  for (const one of disk.list(join(folder, prefix))) {
    const name = `${prefix}${one}`;
    const kind = disk.kind(join(folder, name));
    if (kind === 'folder') yield* entriesIn(disk, folder, `${name}/`);
    else if (kind !== undefined) yield { name, kind };
  }
}

function isAsListed(
  disk: Disk,
  path: string,
  { bytes, sha256 }: { readonly bytes: number; readonly sha256: string },
): boolean {
  const found = digest();
  found.add(disk.read(path));
  const seen = found.end();
  return seen.bytes === bytes && seen.sha256 === sha256;
}
