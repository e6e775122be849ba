/** The two bytes of each Chinese character, found by decoding all of them: nothing here encodes GB18030. */
const BYTES = new Map<string, readonly number[]>();
const decoder = new TextDecoder('gb18030');
for (let lead = 0x81; lead <= 0xfe; lead += 1) {
  for (let trail = 0x40; trail <= 0xfe; trail += 1) {
    const character = decoder.decode(Uint8Array.of(lead, trail));
    if (character.length === 1 && !BYTES.has(character)) BYTES.set(character, [lead, trail]);
  }
}

/** Text of ASCII and Chinese characters in GB18030, which for these is also GBK. */
export const gb18030 = (text: string): Uint8Array =>
  Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) as number;
      const bytes = code < 0x80 ? [code] : BYTES.get(character);
      if (bytes === undefined) throw new Error(`${character} has no two bytes in GB18030`);
      return bytes;
    }),
  );
