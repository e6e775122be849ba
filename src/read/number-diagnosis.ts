import { invisibleIn } from '../words/visible.ts';
import { foldWidth } from './characters.ts';
import type { Fault } from './fault.ts';
import {
  dashFault,
  dateFault,
  decimalCommaFault,
  exponentFault,
  formFault,
  groupingFault,
  invisibleFault,
  notFiniteFault,
  signFault,
  spaceFault,
  spreadsheetErrorFault,
  wordFault,
} from './number-fault.ts';

/** What is wrong with digits that are neither plain nor grouped by three. */
export function digitsFault(text: string, digits: string): Fault {
  if (/^(?:\d+(?:\.\d{3})*|0\d*),\d+$/u.test(digits)) return decimalCommaFault(text, digits);
  return digits.includes(',') || /^\d{1,3}(?:\.\d{3}){2,}$/u.test(digits)
    ? groupingFault(text)
    : diagnose(text);
}

/**
 * What each kind of bad number looks like in ordinary width; the fault names the first thing found. Most runs find no
 * bad number, and patterns take long to make.
 */
const looks = (): readonly (readonly [RegExp, (text: string, found: string) => Fault])[] => [
  [/^#|^err:\d+$/iu, spreadsheetErrorFault],
  [/^[+-]?(?:nan|inf(?:inity)?|∞)$/iu, notFiniteFault],
  [/^[+-]?(?:\d[\d.,]*|\.\d+)e[+-]?\d+$/iu, exponentFault],
  [/^\d{1,4}[-/年]\d{1,2}(?:[-/月](?:\d{1,4}日?)?)?(?:\s+\d{1,2}:\d{2}.*)?$/iu, dateFault],
  [/^\d{1,2}\.\d{1,2}\.\d{4}$|^\d{1,2}月(?:\d{1,2}日)?$/u, dateFault],
  [/^\d{1,2}[- ](?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*(?:[- ]\d{2,4})?$/iu, dateFault],
  [/^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*[- ]\d{1,4}$/iu, dateFault],
  [/[\u02D7\u2010-\u2015\u2E3A\u2E3B\u30FC\uFE58\uFE63]/u, dashFault],
  [/^(?=.*\p{L})\D*$/su, wordFault],
  [/^[+-]?[\d.,]+[+-]$/u, signFault],
  [/^[^\p{L}]*\d['’_]\d{3}/u, groupingFault],
  [/(?<=^[^\p{L}]*)\s(?=[^\p{L}]*$)/u, spaceFault],
];

/**
 * What is wrong with a text that does not have the form of a number.
 *
 * @param text without spaces around it, and no longer than a few lines.
 */
export function diagnose(text: string): Fault {
  const invisible = invisibleIn(text);
  if (invisible !== undefined) return invisibleFault(text, invisible);
  const folded = foldWidth(text);
  for (const [look, fault] of looks()) {
    const found = look.exec(folded);
    if (found !== null) return fault(text, found[0]);
  }
  return formFault(text);
}
