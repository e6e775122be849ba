import { type Decimal, parseDecimal } from '../maths/decimal.ts';
import type { PercentScale, Unit } from '../model/template.ts';
import { foldWidth } from './characters.ts';
import { constantText } from './constant-text.ts';
import { currenciesOf } from './currency.ts';
import type { Fault } from './fault.ts';
import { formulaFault } from './formula-fault.ts';
import { diagnose, digitsFault } from './number-diagnosis.ts';
import { currencyFault, moneyUnitFault, percentUnitFault, signFault, tooLongFault } from './number-fault.ts';
import { shifted } from './shift.ts';

/** What the column of a number holds. */
export interface Expected {
  readonly unit: Unit;
  /** ISO 4217: the currency that an amount of money is in. */
  readonly currency: string;
  /** What a percentage without a % sign is: 98, or 0.98. Silent: 98. */
  readonly scale?: PercentScale | undefined;
}

export type NumberReading =
  /** `bare`: it carried no % sign. A percentage is in percent: 25 is 25 %. */
  | { readonly kind: 'number'; readonly value: Decimal; readonly bare: boolean }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: Fault };

const BLANK: NumberReading = { kind: 'blank' };
const NO_VALUE: ReadonlySet<string> = new Set(['', '-', '—', 'N/A']);

/** Whether a cell stands for "there is no value": empty, spaces, `-`, `—` or `N/A`. A blank is not a zero. */
export function isBlank(text: string): boolean {
  if (text === '') return true;
  const trimmed = text.trim();
  return trimmed.length <= 'N/A'.length && NO_VALUE.has(foldWidth(trimmed));
}

const faulty = (fault: Fault): NumberReading => ({ kind: 'fault', fault });

function inUnit(text: string, value: Decimal, percent: boolean, expected: Expected): NumberReading {
  if (percent) {
    return expected.unit === 'percent'
      ? { kind: 'number', value, bare: false }
      : faulty(percentUnitFault(text));
  }
  const fraction = expected.unit === 'percent' && expected.scale === 'fraction';
  return { kind: 'number', value: fraction ? shifted(value, 2) : value, bare: true };
}

const ZERO_DIGIT = 0x30;
const MINUS = 0x2d;
const POINT = 0x2e;
const PERCENT = 0x25;

/**
 * The way for nearly every cell: ASCII digits with an optional minus, point and %. Up to 15 digits a
 * double counts without loss, and making one BigInt of it is much cheaper than parsing text.
 */
function readPlain(text: string, expected: Expected, original: string): NumberReading | undefined {
  const { length } = text;
  if (length > 18) return undefined;
  const negative = text.charCodeAt(0) === MINUS;
  let magnitude = 0;
  let digits = 0;
  let pointAfter = -1;
  let percent = false;
  for (let index = negative ? 1 : 0; index < length; index += 1) {
    const character = text.charCodeAt(index);
    const digit = character - ZERO_DIGIT;
    if (digit >= 0 && digit <= 9) {
      magnitude = magnitude * 10 + digit;
      digits += 1;
    } else if (character === POINT && pointAfter === -1) {
      pointAfter = digits;
    } else if (character === PERCENT && index === length - 1) {
      percent = true;
    } else {
      return undefined;
    }
  }
  if (digits === 0 || digits > 15) return undefined;
  const coefficient = BigInt(negative ? -magnitude : magnitude);
  const value = { coefficient, scale: pointAfter === -1 ? 0 : digits - pointAfter };
  return inUnit(original, value, percent, expected);
}

/**
 * Sign and bracket, currency, digits, 万 or 亿, currency, % and bracket, in the orders that are in use. A
 * space may stand between an amount and its currency, and nowhere else.
 */
const WRITTEN =
  /^(\()?([+-])?(?:([^\d.,()+\-%\s]+) ?)?([+-])?(\()?([\d.,]+)([万亿])?(?: ?([^\d.,()+\-%\s]+))?(%)?(\))?(%)?$/u;

const PLAIN = /^(?:\d+\.?\d*|\.\d+)$/u;
const GROUPED = /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/u;
const COMMONLY_GROUPED = /^-?[1-9]\d{0,2}(?:,\d{3})+(?:\.\d+)?%?$/u;

/** Excel's format 0.## shows one as `1.`, its format #.## a half as `.5`: both can mean nothing else. */
const digitsOf = (digits: string): Decimal | undefined =>
  PLAIN.test(digits) || GROUPED.test(digits)
    ? parseDecimal(digits.replaceAll(',', '').replace(/^\./u, '0.').replace(/\.$/u, ''))
    : undefined;

function moneyFault(text: string, marks: readonly string[], expected: Expected): Fault | undefined {
  for (const mark of marks) {
    const currencies = currenciesOf(mark);
    if (currencies === undefined) return diagnose(text);
    if (expected.unit !== 'money') return moneyUnitFault(text, mark);
    if (!currencies.includes(expected.currency)) {
      return currencyFault(text, mark, currencies, expected.currency);
    }
  }
  return undefined;
}

function readWritten(text: string, folded: string, expected: Expected): NumberReading {
  const match = WRITTEN.exec(folded);
  if (match === null) return faulty(diagnose(text));
  const [, outer, sign, prefix = '', innerSign, inner, digits = '', multiplier, suffix = ''] = match;
  const [percentInside, close, percentOutside] = match.slice(9);

  const marks = [prefix, suffix].filter((mark) => mark !== '');
  const brackets = [outer, inner].filter((bracket) => bracket !== undefined).length;
  const percents = [percentInside, percentOutside].filter((mark) => mark !== undefined).length;
  const isPlainAmount = marks.length === 0 && multiplier === undefined;
  const isOutOfOrder =
    brackets !== (close === undefined ? 0 : 1) ||
    percents > 1 ||
    (percents === 1 && !isPlainAmount) ||
    (expected.unit === 'percent' && multiplier !== undefined);
  if (isOutOfOrder) return faulty(diagnose(text));
  const fault = moneyFault(text, marks, expected);
  if (fault !== undefined) return faulty(fault);
  const value = digitsOf(digits);
  if (value === undefined) return faulty(digitsFault(text, digits));

  const signs = [sign, innerSign].filter((mark) => mark !== undefined);
  if (signs.length + brackets > 1) return faulty(signFault(text));
  const negative = brackets === 1 || signs[0] === '-';
  const signed = negative ? { coefficient: -value.coefficient, scale: value.scale } : value;
  const places = multiplier === '万' ? 4 : multiplier === '亿' ? 8 : 0;
  return inUnit(text, places === 0 ? signed : shifted(signed, places), percents === 1, expected);
}

const LONGEST = 200;

/**
 * A number from a cell's text, exactly as written: `1,234.50`, `95%`, `９５％`, `¥1,200`, `(931.24)`,
 * `−5`, `1.2万`, `3亿元`, `1.` and `.5`. Spaces around it do not count.
 *
 * @returns a blank where the cell stands for no value (`isBlank`), and a fault for everything else.
 */
export function readNumber(text: string, expected: Expected): NumberReading {
  const plain =
    readPlain(text, expected, text) ??
    (COMMONLY_GROUPED.test(text) ? readPlain(text.replaceAll(',', ''), expected, text) : undefined);
  if (plain !== undefined) return plain;
  if (isBlank(text)) return BLANK;
  const trimmed = text.trim();
  const constant = constantText(trimmed);
  if (constant !== trimmed) return readNumber(constant, expected);
  const formula = formulaFault('number-formula', trimmed);
  if (formula !== undefined) return faulty(formula);
  if (trimmed.length > LONGEST) return faulty(tooLongFault(trimmed));
  return readWritten(trimmed, foldWidth(trimmed).replaceAll('\u2212', '-'), expected);
}
