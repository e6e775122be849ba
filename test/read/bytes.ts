/** Bytes from hexadecimal, with spaces between. */
export const bytesOf = (hexadecimal: string): Uint8Array =>
  Uint8Array.from(hexadecimal.split(' ').filter(Boolean), (byte) => Number.parseInt(byte, 16));

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

export function utf16(text: string, encoding: 'utf-16le' | 'utf-16be'): Uint8Array {
  const bytes = new Uint8Array(2 * text.length);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at += 1) {
    view.setUint16(2 * at, text.charCodeAt(at), encoding === 'utf-16le');
  }
  return bytes;
}

export function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return bytes;
}
