import { currenciesOf } from './currency.ts';

/** The parts of a spreadsheet's number format that are shown as they stand: quoted, or after a backslash. */
const LITERALS = /"([^"]*)"|\\(.)|_.|\*./gu;

/** Whether a format shows 0.95 as 95%. A % that is only text does not count. */
export const isPercentFormat = (format: string): boolean =>
  format
    .replace(LITERALS, '')
    .replace(/\[[^\]]*\]/gu, '')
    .includes('%');

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
