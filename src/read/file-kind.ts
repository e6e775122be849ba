import type { Text } from '../words/language.ts';
import type { Fault } from './fault.ts';

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

/** Whether the bytes begin as a ZIP file does, which is what an .xlsx workbook is inside. */
export const isZip = (bytes: Uint8Array): boolean =>
  startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]) || startsWith(bytes, [0x50, 0x4b, 0x05, 0x06]);

/** Names of parts that a ZIP file shows uncompressed where it is a workbook of Excel or OpenDocument. */
const WORKBOOK_PARTS = ['[Content_Types].xml', 'xl/', 'opendocument.spreadsheet'];

function isWorkbook(bytes: Uint8Array): boolean {
  const ends = [bytes.subarray(0, 65_536), bytes.subarray(Math.max(0, bytes.length - 65_536))];
  const ascii = new TextDecoder('latin1');
  return ends.some((end) => {
    const text = ascii.decode(end);
    return WORKBOOK_PARTS.some((part) => text.includes(part));
  });
}

const SAVE_AS_CSV: Text = {
  zh: '请在 Excel 或 WPS 中另存为“CSV UTF-8（逗号分隔）”',
  en: 'save it in Excel as "CSV UTF-8 (comma delimited)"',
};

/** The fault of a file that is no text at all, known by its first bytes; undefined where it may be text. */
export function binaryFileFault(bytes: Uint8Array): Fault | undefined {
  if (isZip(bytes)) {
    return isWorkbook(bytes)
      ? {
          code: 'file-workbook',
          message: {
            zh: '这是 Excel 工作簿，不是 CSV 文件',
            en: 'this is an Excel workbook, not a CSV file',
          },
          hint: {
            zh: `请把文件名的后缀改回 .xlsx，或者：${SAVE_AS_CSV.zh}`,
            en: `give it its right name, ending in .xlsx, or ${SAVE_AS_CSV.en}`,
          },
        }
      : archiveFault('ZIP');
  }
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0])) {
    return {
      code: 'file-old-workbook',
      message: {
        zh: '这是旧格式（.xls）或带密码的 Excel 工作簿，不是 CSV 文件',
        en: 'this is an Excel workbook of the old kind (.xls) or with a password, not a CSV file',
      },
      hint: {
        zh: `${SAVE_AS_CSV.zh}，或另存为不带密码的 .xlsx`,
        en: `${SAVE_AS_CSV.en}, or as .xlsx without a password`,
      },
    };
  }
  return startsWith(bytes, [0x1f, 0x8b]) ? archiveFault('gzip') : undefined;
}

const archiveFault = (kind: string): Fault => ({
  code: 'file-archive',
  message: { zh: `这是 ${kind} 压缩文件，不是 CSV 文件`, en: `this is a ${kind} archive, not a CSV file` },
  hint: { zh: '请先解压，再使用其中的文件', en: 'unpack it first and give the files inside' },
});
