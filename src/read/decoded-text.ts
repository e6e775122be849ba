import type { EncodingName } from './encoding-name.ts';
import { advance, cursorBefore } from './lines.ts';
import { withWindows1252Signs } from './windows-1252.ts';

/** Whole lines of a file: where they start and end in its bytes. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly isLast: boolean;
}

/** A text file that is decoded a stretch at a time, so that it is never in memory as one string. */
export interface DecodedText {
  readonly bytes: Uint8Array;
  readonly encoding: EncodingName;
  /** The stretches in order; can be walked more than once. */
  stretches(): Iterable<Stretch>;
  /** The text between two places where a line starts. */
  decode(start: number, end: number): string;
  /** The first stretch. */
  beginning(): string;
  /** A physical line, without its line end; undefined where the file has no such line. */
  lineAt(line: number): string | undefined;
}

/** Long enough that the cost of a stretch does not count, short enough that its rows do not outlive a scavenge. */
const STRETCH_BYTES = 32 * 1024;

/** A line of a table is no longer than this, by far; a string of the runtime has its limit, too. */
export const MAXIMUM_LINE_BYTES = 16 * 1024 * 1024;

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;

type UnitAt = (bytes: Uint8Array, at: number) => number;
const byteAt: UnitAt = (bytes, at) => bytes[at] as number;

/** How to find line ends in bytes. In UTF-8 and GB18030 no character of several bytes contains one. */
const UNITS: Readonly<Record<EncodingName, { readonly width: number; readonly unitAt: UnitAt }>> = {
  'utf-8': { width: 1, unitAt: byteAt },
  gb18030: { width: 1, unitAt: byteAt },
  'windows-1252': { width: 1, unitAt: byteAt },
  'utf-16le': { width: 2, unitAt: (bytes, at) => byteAt(bytes, at) | (byteAt(bytes, at + 1) << 8) },
  'utf-16be': { width: 2, unitAt: (bytes, at) => (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1) },
};

/** Where the line that holds the byte `from` ends, its line end included. */
export function lineEndAfter(bytes: Uint8Array, from: number, encoding: EncodingName): number {
  const { width, unitAt } = UNITS[encoding];
  for (let at = from; at < bytes.length; at += width) {
    const unit = unitAt(bytes, at);
    if (unit === LINE_FEED) return at + width;
    if (unit === CARRIAGE_RETURN) {
      const after = at + width;
      return after < bytes.length && unitAt(bytes, after) === LINE_FEED ? after + width : after;
    }
  }
  return bytes.length;
}

/** The number of the line, from 1, in which the byte at an offset stands. */
export function lineOfByte(bytes: Uint8Array, start: number, offset: number, encoding: EncodingName): number {
  let line = 1;
  for (let at = start; ; line += 1) {
    at = lineEndAfter(bytes, at, encoding);
    if (at > offset || at >= bytes.length) return line;
  }
}

/** Where each stretch begins and the last one ends. */
function layOut(bytes: Uint8Array, start: number, encoding: EncodingName): number[] {
  const bounds = [start];
  // A multiple of the unit's width from the start, so that a character is never cut.
  for (let at = start; at < bytes.length; bounds.push(at)) {
    at = lineEndAfter(bytes, Math.min(at + STRETCH_BYTES, bytes.length), encoding);
  }
  return bounds;
}

/** The offset at which a line starts that is too long to be one of a table; undefined where none is. */
export function overlongLine(bytes: Uint8Array, start: number, encoding: EncodingName): number | undefined {
  const bounds = layOut(bytes, start, encoding);
  const index = bounds.findIndex(
    (bound, at) => bound - (bounds[at - 1] ?? bound) > STRETCH_BYTES + MAXIMUM_LINE_BYTES,
  );
  if (index === -1) return undefined;
  let at = bounds[index - 1] as number;
  for (;;) {
    const end = lineEndAfter(bytes, at, encoding);
    if (end - at > MAXIMUM_LINE_BYTES) return at;
    at = end;
  }
}

function lineStartsOf(text: string): number[] {
  const cursor = cursorBefore(text, 0, 1);
  const starts: number[] = [];
  while (advance(cursor)) starts.push(cursor.start);
  return starts;
}

function lineCount(text: string): number {
  const cursor = cursorBefore(text, 0, 1);
  while (advance(cursor));
  return cursor.line;
}

/**
 * The text of a file whose every byte from `start` on is known to be in the encoding, and whose lines
 * are none too long.
 */
export function decodedText(bytes: Uint8Array, start: number, encoding: EncodingName): DecodedText {
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const bounds = layOut(bytes, start, encoding);
  /** The first line of each stretch, as far as they have been walked. */
  const firstLines = [1];
  let shown: { readonly index: number; readonly text: string; readonly starts: number[] } | undefined;

  const decode = (start: number, end: number): string => {
    const text = decoder.decode(bytes.subarray(start, end));
    return encoding === 'windows-1252' ? withWindows1252Signs(text) : text;
  };
  const textOf = (index: number): string => decode(bounds[index] as number, bounds[index + 1] as number);

  const stretchOf = (line: number): number => {
    while (firstLines.length < bounds.length && (firstLines.at(-1) as number) <= line) {
      firstLines.push((firstLines.at(-1) as number) + lineCount(textOf(firstLines.length - 1)));
    }
    return firstLines.findLastIndex((first) => first <= line);
  };

  return {
    bytes,
    encoding,
    *stretches() {
      for (let index = 0; index < bounds.length - 1; index += 1) {
        const [from, to] = [bounds[index] as number, bounds[index + 1] as number];
        yield { start: from, end: to, isLast: index === bounds.length - 2 };
      }
    },
    decode,
    beginning: () => (bounds.length > 1 ? textOf(0) : ''),
    lineAt(line) {
      const index = stretchOf(line);
      if (index === -1 || index > bounds.length - 2) return undefined;
      if (shown?.index !== index) {
        const text = textOf(index);
        shown = { index, text, starts: lineStartsOf(text) };
      }
      const within = line - (firstLines[index] as number);
      const start = shown.starts[within];
      if (start === undefined) return undefined;
      return shown.text.slice(start, shown.starts[within + 1]).replace(/\r?\n$|\r$/u, '');
    },
  };
}
