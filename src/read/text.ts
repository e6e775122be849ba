import type { Report } from '../model/problem.ts';
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
  report(faultAt(fault, { file: name, line }));
  return undefined;
}
