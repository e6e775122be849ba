import { isUtf8 } from 'node:buffer';
import type { EncodingName } from './encoding-name.ts';
import { isWindows1252 } from './windows-1252.ts';

const within = (byte: number | undefined, low: number, high: number): boolean =>
  byte !== undefined && byte >= low && byte <= high;

/** The length of the UTF-8 sequence at a place, 1 to 4 (Unicode, table 3-7); 0 where there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1];
  if (within(lead, 0xc2, 0xdf)) return within(second, 0x80, 0xbf) ? 2 : 0;
  if (!within(lead, 0xe0, 0xf4)) return 0;
  // The second byte is narrower where it would else make an overlong form, a surrogate or too high a number.
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (!within(second, low, high) || !within(bytes[at + 2], 0x80, 0xbf)) return 0;
  if (lead < 0xf0) return 3;
  return within(bytes[at + 3], 0x80, 0xbf) ? 4 : 0;
}

/**
 * The length of the GB18030 sequence at a place: 1, 2 or 4; 0 where there is none, or where it is one
 * that stands for no character. Decoders take a lone byte 80 for the € of code page 936, which is not in
 * the standard and would let damaged files pass.
 */
function gb18030Length(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  const second = bytes[at + 1];
  if (lead === 0x80 || lead === 0xff || second === undefined) return 0;
  if (within(second, 0x40, 0xfe)) return second === 0x7f ? 0 : 2;
  const third = bytes[at + 2];
  const fourth = bytes[at + 3];
  if (!within(second, 0x30, 0x39) || third === undefined || fourth === undefined) return 0;
  if (!within(third, 0x81, 0xfe) || !within(fourth, 0x30, 0x39)) return 0;
  const pointer = ((lead - 0x81) * 10 + second - 0x30) * 1260 + (third - 0x81) * 10 + fourth - 0x30;
  // Below, the plane of Chinese; above, the other planes up to U+10FFFF (WHATWG Encoding, gb18030 ranges).
  return pointer <= 39_419 || within(pointer, 189_000, 1_237_575) ? 4 : 0;
}

/** The length in bytes of the UTF-16 sequence at a place; 0 for half a pair, or for the character NUL. */
function utf16Length(bytes: Uint8Array, at: number, high: 0 | 1): number {
  const unitAt = (place: number): number =>
    ((bytes[place + high] ?? 0) << 8) | (bytes[place + 1 - high] ?? 0);
  const unit = unitAt(at);
  if (at + 1 >= bytes.length || unit === 0) return 0;
  if (!within(unit, 0xd800, 0xdfff)) return 2;
  return unit <= 0xdbff && at + 3 < bytes.length && within(unitAt(at + 2), 0xdc00, 0xdfff) ? 4 : 0;
}

type Measure = (bytes: Uint8Array, at: number) => number;

const LENGTHS: Readonly<Record<EncodingName, Measure>> = {
  'utf-8': utf8Length,
  gb18030: gb18030Length,
  'utf-16le': (bytes, at) => utf16Length(bytes, at, 1),
  'utf-16be': (bytes, at) => utf16Length(bytes, at, 0),
  'windows-1252': (bytes, at) => (isWindows1252(bytes[at] as number) ? 1 : 0),
};

/** The offset from `start` on of the first byte that is not in the encoding; undefined where all are. */
export function firstBadByte(bytes: Uint8Array, start: number, encoding: EncodingName): number | undefined {
  if (encoding === 'utf-8' && isUtf8(bytes.subarray(start))) return undefined;
  const lengthAt = LENGTHS[encoding];
  for (let at = start; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length === 0) return at;
    at += length;
  }
  return undefined;
}

/**
 * Whether bytes that are not UTF-8 are UTF-8 with damage: they hold at least four times as many of its
 * sequences as bytes that fit none. In Chinese text in GB18030 the latter are many times the former.
 */
export function isDamagedUtf8(bytes: Uint8Array): boolean {
  let sequences = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = utf8Length(bytes, at);
    if (length > 1) sequences += 1;
    if (length === 0) bad += 1;
    at += length === 0 ? 1 : length;
  }
  return bad > 0 && sequences >= 4 * bad;
}
