import { firstBadByte, isDamagedUtf8 } from './bad-bytes.ts';
import type { ReadCode } from './codes.ts';
import type { EncodingName } from './encoding-name.ts';
import type { Fault } from './fault.ts';
import { binaryFileFault } from './file-kind.ts';

export type EncodingReading =
  /** `start`: where the text begins, after the byte order mark if there is one. */
  | { readonly kind: 'text'; readonly encoding: EncodingName; readonly start: number }
  | {
      readonly kind: 'fault';
      readonly fault: Fault;
      /** The first byte at fault, from 0, and the encoding in which line ends are to be counted up to it. */
      readonly offset?: number | undefined;
      readonly encoding: EncodingName;
    };

const MARKS: readonly (readonly [EncodingName, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

const LABELS: Readonly<Record<EncodingName, string>> = {
  'utf-8': 'UTF-8',
  gb18030: 'GB18030',
  'utf-16le': 'UTF-16LE',
  'utf-16be': 'UTF-16BE',
  'windows-1252': 'windows-1252',
};

const EMPTY: Fault = {
  code: 'file-empty',
  message: { zh: '文件是空的', en: 'the file is empty' },
  hint: { zh: '请重新导出，或不要给出这个文件', en: 'export it again, or leave the file out' },
};

const BINARY: Fault = {
  code: 'file-binary',
  message: {
    zh: '文件含有空字节（NUL），是二进制数据，不是文本',
    en: 'the file contains a NUL byte: binary data, not text',
  },
  hint: {
    zh: '请从原系统重新导出为 CSV；如果是没有字节顺序标记的 UTF-16 文本，请用 --encoding utf-16le 指明',
    en: 'export it again as CSV; if it is UTF-16 text without a byte order mark, say so: --encoding utf-16le',
  },
};

/** The fault of a byte that is in none of the encodings, of which the first comes nearest. */
function badByteFault(
  code: ReadCode,
  bytes: Uint8Array,
  offset: number,
  encodings: readonly EncodingName[],
): EncodingReading {
  const byte = (bytes[offset] as number).toString(16).toUpperCase().padStart(2, '0');
  const labels = encodings.map((encoding) => LABELS[encoding]);
  const fault: Fault = {
    code,
    message: {
      zh: `字节偏移 ${offset} 处的字节 ${byte} 不符合 ${labels.join('，也不符合 ')}`,
      en: `the byte ${byte} at byte offset ${offset} is not ${labels.join(', nor ')}`,
    },
    hint: {
      zh: '请在原系统或 Excel 中重新保存为“CSV UTF-8（逗号分隔）”；如果文件用的是别的编码，请用 --encoding 指明，如 --encoding gb18030 或 windows-1252',
      en: 'save the file again as "CSV UTF-8 (comma delimited)"; if it is in another encoding, name it: --encoding gb18030 or --encoding windows-1252',
    },
  };
  return { kind: 'fault', fault, offset, encoding: encodings[0] as EncodingName };
}

function checked(bytes: Uint8Array, start: number, encoding: EncodingName): EncodingReading {
  if (start === bytes.length) return { kind: 'fault', fault: EMPTY, encoding: 'utf-8' };
  const offset = firstBadByte(bytes, start, encoding);
  return offset === undefined
    ? { kind: 'text', encoding, start }
    : badByteFault('encoding-invalid', bytes, offset, [encoding]);
}

/** UTF-8 where every byte of it is that, else GB18030 where every byte is, else nothing. */
function detected(bytes: Uint8Array): EncodingReading {
  const badUtf8 = firstBadByte(bytes, 0, 'utf-8');
  if (badUtf8 === undefined) return { kind: 'text', encoding: 'utf-8', start: 0 };
  const badGb18030 = firstBadByte(bytes, 0, 'gb18030');
  if (badGb18030 !== undefined) {
    // The encoding that went further is the likelier one, so its first bad byte is the one to look at.
    return badGb18030 > badUtf8
      ? badByteFault('encoding-unknown', bytes, badGb18030, ['gb18030', 'utf-8'])
      : badByteFault('encoding-unknown', bytes, badUtf8, ['utf-8', 'gb18030']);
  }
  return isDamagedUtf8(bytes)
    ? badByteFault('encoding-damaged', bytes, badUtf8, ['utf-8'])
    : { kind: 'text', encoding: 'gb18030', start: 0 };
}

/**
 * The encoding of a text file, found strictly: every byte has to fit. A byte order mark wins over what
 * was asked for, as in browsers. UTF-16 is found by its mark only, windows-1252 not at all: nearly
 * every file in it is also GB18030.
 */
export function detectEncoding(bytes: Uint8Array, asked?: EncodingName): EncodingReading {
  if (bytes.length === 0) return { kind: 'fault', fault: EMPTY, encoding: 'utf-8' };
  const binary = binaryFileFault(bytes);
  if (binary !== undefined) return { kind: 'fault', fault: binary, encoding: 'utf-8' };

  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte));
  const [encoding, mark] = marked ?? [asked, []];
  const isWide = encoding === 'utf-16le' || encoding === 'utf-16be';
  const nul = isWide ? -1 : bytes.indexOf(0);
  if (nul !== -1) return { kind: 'fault', fault: BINARY, offset: nul, encoding: 'utf-8' };
  return encoding === undefined ? detected(bytes) : checked(bytes, mark.length, encoding);
}
