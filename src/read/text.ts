import type { Report } from '../model/problem.ts';
import type { Text } from '../words/language.ts';
import type { ReadCode } from './codes.ts';
import { decodedText, lineOfByte } from './decoded-text.ts';
import { detectEncoding } from './encoding.ts';
import { faultAt } from './fault.ts';
import type { SourceFile } from './table.ts';

/**
 * The text of a small file, such as a template: strictly decoded as `readTable` does.
 *
 * @returns undefined where it is no text, which has been reported. An empty file is an empty text.
 */
export function decodeText({ name, bytes }: SourceFile, report: Report): string | undefined {
  if (bytes.length === 0) return '';
  const reading = detectEncoding(bytes);
  if (reading.kind === 'text') {
    return decodedText(bytes, reading.start, reading.encoding).decode(reading.start, bytes.length);
  }
  const { fault, offset, encoding } = reading;
  const line = offset === undefined ? undefined : lineOfByte(bytes, 0, offset, encoding);
  const hint = ABOUT_EXPORTS.includes(fault.code) ? SAVE_AS_TEXT : fault.hint;
  report(faultAt({ ...fault, hint }, { file: name, line }));
  return undefined;
}

/** Faults whose remedy for an export, another encoding or a new one, is none for what a person has typed. */
const ABOUT_EXPORTS: readonly ReadCode[] = [
  'file-binary',
  'encoding-unknown',
  'encoding-damaged',
  'encoding-invalid',
];

const SAVE_AS_TEXT: Text = {
  zh: '请在文本编辑器中删去该行无法识别的字符，另存为 UTF-8',
  en: 'delete what is no text in that line with a text editor, and save the file as UTF-8',
};
