const END_RECORD = 0x06054b50;
const ENTRY_RECORD = 0x02014b50;
const END_LENGTH = 22;
const ENTRY_LENGTH = 46;
const LONGEST_COMMENT = 65_535;

/**
 * The size in bytes that the entries of a ZIP file say they have when unpacked, so that nothing has to be
 * unpacked to know that it is too much (APPNOTE.TXT 4.3.12, 4.3.16).
 *
 * @returns undefined where the bytes are no whole ZIP file.
 */
export function unpackedSize(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const earliest = Math.max(0, bytes.length - END_LENGTH - LONGEST_COMMENT);
  let end = bytes.length - END_LENGTH;
  while (end >= earliest && view.getUint32(end, true) !== END_RECORD) end -= 1;
  if (end < earliest) return undefined;

  let size = 0;
  let at = view.getUint32(end + 16, true);
  for (let entries = view.getUint16(end + 10, true); entries > 0; entries -= 1) {
    if (at + ENTRY_LENGTH > bytes.length || view.getUint32(at, true) !== ENTRY_RECORD) return undefined;
    size += view.getUint32(at + 24, true);
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    at += ENTRY_LENGTH + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return size;
}
