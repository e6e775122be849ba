import { hashOf } from './digest.ts';

/** What a file name keeps: letters and digits of every script, `_` and `-`. */
const KEPT = /[\p{L}\p{M}\p{N}_-]/u;

/** Names that Windows keeps for devices, whatever ending follows. */
const DEVICE = /^(?:con|prn|aux|nul|com\d|lpt\d|conin|conout|clock)$/iu;

/** Bytes of a name; with ending and folder it stays below what every disk takes. */
const LONGEST = 120;

const written = (character: string): string => `~${(character.codePointAt(0) as number).toString(16)}~`;

/** The form in which a disk that minds neither case nor normal form compares names. */
export const foldedName = (name: string): string => name.normalize('NFKC').toUpperCase().toLowerCase();

function plainName(id: string): string {
  const characters = Array.from(id.normalize('NFC'));
  const name = characters.map((one) => (KEPT.test(one) ? one : written(one))).join('');
  const safe = DEVICE.test(name) ? written(characters[0] as string) + characters.slice(1).join('') : name;
  if (safe !== '' && Buffer.byteLength(safe) <= LONGEST) return safe;
  return `${characters
    .filter((one) => /[\w-]/u.test(one))
    .slice(0, 40)
    .join('')}~${hashOf(id).slice(0, 32)}`;
}

/**
 * A file name for each id, without its ending. No name leaves the folder or means a device; ids that one disk
 * or another would take for the same name get a part of their hash.
 */
export function fileNames(ids: readonly string[]): Map<string, string> {
  const plain = ids.map((id) => [id, plainName(id)] as const);
  const counts = new Map<string, number>();
  for (const [, name] of plain) counts.set(foldedName(name), (counts.get(foldedName(name)) ?? 0) + 1);
  return new Map(
    plain.map(([id, name]) => {
      const isAlone = counts.get(foldedName(name)) === 1;
      return [id, isAlone ? name : `${name}~${hashOf(id).slice(0, 16)}`];
    }),
  );
}
