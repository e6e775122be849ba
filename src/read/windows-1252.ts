/** What the bytes 80 to 9F are in windows-1252; five of them are nothing, and stay the control characters they are. */
const UPPER_CONTROLS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const FIRST_UPPER_CONTROL = 0x80;
const LAST_UPPER_CONTROL = 0x9f;

/** Whether a byte is a character of windows-1252. */
export const isWindows1252 = (byte: number): boolean =>
  byte < FIRST_UPPER_CONTROL ||
  byte > LAST_UPPER_CONTROL ||
  UPPER_CONTROLS.charCodeAt(byte - FIRST_UPPER_CONTROL) !== byte;

/**
 * Puts right what Node 20's decoder makes of windows-1252: it takes it for ISO 8859-1, where the bytes
 * 80 to 9F are control characters.
 */
export const withWindows1252Signs = (text: string): string =>
  text.replace(/[\u0080-\u009F]/gu, (control) =>
    UPPER_CONTROLS.charAt(control.charCodeAt(0) - FIRST_UPPER_CONTROL),
  );

/** The bytes that a text has in windows-1252; undefined where one of its characters is not in it. */
export function toWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const upper = UPPER_CONTROLS.indexOf(character);
    const byte = upper === -1 ? text.charCodeAt(index) : FIRST_UPPER_CONTROL + upper;
    if (byte > 0xff) return undefined;
    bytes[index] = byte;
  }
  return bytes;
}
