import { createHash } from 'node:crypto';

/** What a file is made of: pieces one after the other, so that no large file has to be whole in memory. */
export type Pieces = Iterable<string | Uint8Array>;

/** A file as a manifest lists it. */
export interface ListedFile {
  /** Its path in the folder, parts divided by `/`. */
  readonly name: string;
  readonly bytes: number;
  /** In hexadecimal. */
  readonly sha256: string;
}

/** Counts and hashes bytes that pass by. */
export function digest() {
  const hash = createHash('sha256');
  let bytes = 0;
  return {
    add(piece: Uint8Array): void {
      bytes += piece.length;
      hash.update(piece);
    },
    end: (): Pick<ListedFile, 'bytes' | 'sha256'> => ({ bytes, sha256: hash.digest('hex') }),
  };
}

/** SHA-256 of bytes, or of a text in UTF-8, in hexadecimal. */
export const hashOf = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

export const bytesOf = (piece: string | Uint8Array): Uint8Array =>
  typeof piece === 'string' ? Buffer.from(piece) : piece;
