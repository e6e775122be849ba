import { currenciesOf } from './currency.ts';

/** The parts of a spreadsheet's number format that are shown as they stand: quoted, or after a backslash. */
const LITERALS = /"([^"]*)"|\\(.)|_.|\*./gu;

/** Whether a format shows 0.95 as 95%. A % that is only text does not count. */
export const isPercentFormat = (format: string): boolean =>
  format
    .replace(LITERALS, '')
    .replace(/\[[^\]]*\]/gu, '')
    .includes('%');

/** The section of a format that is used for a value: positive;negative;zero. */
function sectionFor(format: string, value: number): string {
  const sections = format.match(/(?:"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|[^;])+/gu) ?? [];
  const at = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[at] ?? sections[0] ?? '';
}

/** A comma behind the last digit divides what is shown by a thousand, and the word behind it says so. */
const SCALED = /[0#?],+(?![0#?,])/u;

/** A word that makes another number of the figure before it: 万元, 千, K, %. */
const MULTIPLIER = /[百千万亿%％]|^\s*(?:k|mn?|bn|thousand|million|billion)\b/iu;

/**
 * The word behind a number that a format shows and that belongs to its value, as 万元 in `0"万元"`; empty where
 * there is none, or where the format divides by as much.
 */
export function multiplierOf(format: string, value: number): string {
  const section = sectionFor(format, value);
  if (SCALED.test(section.replace(LITERALS, ' '))) return '';
  const digits = section.replace(LITERALS, (literal) => ' '.repeat(literal.length)).search(/[0#?][^0#?]*$/u);
  const behind = Array.from(
    section.slice(digits + 1).matchAll(LITERALS),
    ([, quoted, escaped]) => quoted ?? escaped ?? '',
  );
  const word = behind.join('').trim();
  return MULTIPLIER.test(word) ? word : '';
}

/**
 * An id as a format shows it that keeps its zeros: 00123 for 123 in `00000`, D007 for 7 in `"D"000`; undefined
 * where the format does not.
 */
export function zeroFilled(format: string, value: number): string | undefined {
  if (!Number.isSafeInteger(value) || value < 0) return undefined;
  const section = sectionFor(format, value).replace(/\[[^\]]*\]|_./gu, '');
  const match = /^((?:"[^"]*"|\\.)*)(0{2,})((?:"[^"]*"|\\.)*)$/u.exec(section);
  if (match === null) return undefined;
  const literal = (text = ''): string =>
    text.replace(LITERALS, (_, quoted, escaped) => quoted ?? escaped ?? '');
  const [, before, zeros = '', behind] = match;
  return literal(before) + String(value).padStart(zeros.length, '0') + literal(behind);
}

/**
 * The currency sign that a format shows beside the number; undefined where it shows none.
 *
 * A bare $ does not count: it stands for the reader's own currency, whatever that is.
 */
export function currencySignOf(format: string): string | undefined {
  const literals = Array.from(format.matchAll(LITERALS), ([, quoted, escaped]) => quoted ?? escaped);
  const tagged = Array.from(format.matchAll(/\[\$([^\]-]+)[^\]]*\]/gu), ([, sign]) => sign);
  const bare = format.match(/[¥￥€£₩₹₽฿₫₺₱]/u) ?? [];
  return [...tagged, ...literals, ...bare]
    .map((sign) => sign?.trim() ?? '')
    .find(
      (sign) => /^(?:\p{Sc}|[A-Z]{3})$/u.test(sign) && currenciesOf(sign.replace('￥', '¥')) !== undefined,
    );
}
