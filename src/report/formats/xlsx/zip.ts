import { Zip, ZipDeflate } from 'fflate';

/** A part of a package: its path, and its text in pieces. */
export interface Part {
  readonly path: string;
  readonly pieces: Iterable<string>;
}

/**
 * The time that every part bears. It is read as local time and written as local time, so that it is the same
 * in every time zone; noon, which no clock leaves out.
 */
const TIME = '1980-01-01T12:00:00';

/** Characters that are compressed at once. */
const AT_ONCE = 1 << 16;

/**
 * A ZIP archive, piece by piece, so that a large one is never whole in memory. It is compressed in JavaScript:
 * zlib gives other bytes in another version of Node or on another processor.
 */
export function* zip(parts: Iterable<Part>): Generator<Uint8Array> {
  const ready: Uint8Array[] = [];
  const archive = new Zip((error, piece) => {
    if (error !== null) throw error;
    ready.push(piece);
  });
  const encoder = new TextEncoder();
  for (const { path, pieces } of parts) {
    const entry = new ZipDeflate(path, { level: 6 });
    entry.mtime = TIME;
    archive.add(entry);
    let waiting = '';
    for (const piece of pieces) {
      waiting += piece;
      if (waiting.length < AT_ONCE) continue;
      entry.push(encoder.encode(waiting));
      waiting = '';
      yield* ready.splice(0);
    }
    entry.push(encoder.encode(waiting), true);
    yield* ready.splice(0);
  }
  archive.end();
  yield* ready.splice(0);
}
