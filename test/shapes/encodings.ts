import { joined, utf8, utf16 } from '../read/bytes.ts';

export const ENCODINGS = ['utf-8', 'utf-8 with BOM', 'gb18030', 'utf-16le', 'utf-16be'] as const;
export type Encoding = (typeof ENCODINGS)[number];

/** The four digits of a GB18030 sequence by its pointer (WHATWG Encoding, gb18030 encoder). */
const fourBytes = (pointer: number): number[] => [
  0x81 + Math.floor(pointer / 12_600),
  0x30 + (Math.floor(pointer / 1260) % 10),
  0x81 + (Math.floor(pointer / 10) % 126),
  0x30 + (pointer % 10),
];

const PLANE_1 = 189_000;
const LAST_OF_PLANE_0 = 39_419;

/** Every sequence of plane 0, two bytes before four: nothing in the runtime encodes GB18030, so all are decoded. */
function sequencesOfPlane0(): Map<string, readonly number[]> {
  const sequences: number[][] = [];
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) sequences.push([lead, trail]);
  }
  for (let pointer = 0; pointer <= LAST_OF_PLANE_0; pointer += 1) sequences.push(fourBytes(pointer));
  const characters = new TextDecoder('gb18030')
    .decode(Uint8Array.from(sequences.flatMap((sequence) => [...sequence, 0x0a])))
    .split('\n');
  const found = new Map<string, readonly number[]>();
  for (const [index, sequence] of sequences.entries()) {
    const character = characters[index] ?? '';
    if (character.length === 1 && character !== '\ufffd' && !found.has(character)) {
      found.set(character, sequence);
    }
  }
  return found;
}

let plane0: Map<string, readonly number[]> | undefined;

/** Text in GB18030, in two or four bytes a character. */
export function gb18030(text: string): Uint8Array {
  plane0 ??= sequencesOfPlane0();
  const bytes: number[] = [];
  for (const character of text) {
    const code = character.codePointAt(0) as number;
    if (code < 0x80) bytes.push(code);
    else if (code > 0xffff) bytes.push(...fourBytes(PLANE_1 + code - 0x10000));
    else {
      const sequence = plane0.get(character);
      if (sequence === undefined) throw new Error(`U+${code.toString(16)} is not in GB18030`);
      bytes.push(...sequence);
    }
  }
  return Uint8Array.from(bytes);
}

const WAYS: Readonly<Record<Encoding, (text: string) => Uint8Array>> = {
  'utf-8': utf8,
  'utf-8 with BOM': (text) => utf8(`\ufeff${text}`),
  gb18030,
  'utf-16le': (text) => joined(Uint8Array.of(0xff, 0xfe), utf16(text, 'utf-16le')),
  'utf-16be': (text) => joined(Uint8Array.of(0xfe, 0xff), utf16(text, 'utf-16be')),
};

/** Text as a file in an encoding; UTF-16 with its mark, without which nothing tells it from binary data. */
export const encoded = (text: string, encoding: Encoding): Uint8Array => WAYS[encoding](text);
