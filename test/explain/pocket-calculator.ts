import {
  compare,
  cutTo,
  decimalText,
  divide,
  equal,
  exact,
  fraction,
  minus,
  plus,
  type Rational,
  roundTo,
  times,
} from '../oracle/rational.ts';

/**
 * A pocket calculator for what `explain` prints: numbers as they stand, + - × ÷ and brackets, × and ÷ before
 * + and -. It is exact, and shares nothing with the program but the text.
 */
export function evaluate(text: string): Rational {
  const tokens = text.match(/\d+(?:\.\d+)?|[-+×÷()]|\S/gu) ?? [];
  let at = 0;
  const taken = (...wanted: readonly string[]): string | undefined =>
    wanted.includes(tokens[at] ?? '') ? tokens[at++] : undefined;

  function sum(): Rational {
    // A minus is a sign at the start of a sum only: (-5), but never 2 × -5.
    let total = taken('-') ? minus(fraction(0), product()) : product();
    for (let sign = taken('+', '-'); sign; sign = taken('+', '-')) {
      total = (sign === '+' ? plus : minus)(total, product());
    }
    return total;
  }
  function product(): Rational {
    let total = factor();
    for (let sign = taken('×', '÷'); sign; sign = taken('×', '÷')) {
      total = sign === '×' ? times(total, factor()) : divide(total, factor());
    }
    return total;
  }
  function factor(): Rational {
    if (taken('(')) {
      const inside = sum();
      if (!taken(')')) throw new SyntaxError(`a bracket is not closed: ${text}`);
      return inside;
    }
    return exact(tokens[at++] ?? '');
  }

  const value = sum();
  if (at < tokens.length) throw new SyntaxError(`${tokens[at]} is not understood: ${text}`);
  return value;
}

/** A line of arithmetic: `100 × 20 ÷ 30 = 66.6666666666… → 66.67`. */
export interface Sum {
  /** What is to be done. */
  readonly arithmetic: string;
  /** What is said to come out, perhaps cut with …; undefined where nothing is to be done. */
  readonly result: string | undefined;
  /** How it goes on: → rounded half up, ↓ cut downwards. */
  readonly mark: '→' | '↓' | undefined;
  readonly rounded: string | undefined;
}

const NUMBER = String.raw`-?\d+(?:\.\d+)?`;
const SUM = new RegExp(
  `^(?<arithmetic>[-+×÷(). \\d…]*\\d[).\\d…]*)(?: = (?<result>${NUMBER}…?))?(?: (?<mark>[→↓]) (?<rounded>${NUMBER}))?$`,
  'u',
);

/** The line as a sum, if it is one: arithmetic with a result, or a number that goes on rounded. */
export function readSum(line: string): Sum | undefined {
  const { arithmetic = '', result, mark, rounded } = SUM.exec(line)?.groups ?? {};
  if (result === undefined && rounded === undefined) return undefined;
  return { arithmetic, result, mark: mark as Sum['mark'], rounded };
}

const placesOf = (number: string): number => number.split('.')[1]?.length ?? 0;
const unitOf = (places: number): Rational => fraction(1, 10n ** BigInt(places));

/** Towards zero, as digits are cut when a number is copied from a display. */
const cutDigits = (value: Rational, unit: Rational): Rational =>
  value.over < 0n ? minus(fraction(0), cutTo(minus(fraction(0), value), unit)) : cutTo(value, unit);

/** Whether the result printed is what comes out: all of it, or as many digits as stand before the …. */
function isResult(value: Rational, printed: string): boolean {
  if (!printed.endsWith('…')) return equal(value, exact(printed));
  const shown = printed.slice(0, -1);
  // A cut number has ten digits behind the point, less the zeros at their end.
  return equal(cutDigits(value, unitOf(10)), exact(shown)) && !equal(value, exact(shown));
}

/**
 * What is wrong with a sum when it is done again; undefined where it is right.
 *
 * @param unit what `→` rounds to, where that is not the last place that is shown.
 */
export function redo({ arithmetic, result, mark, rounded }: Sum, unit?: Rational): string | undefined {
  const places = unit ?? unitOf(placesOf(rounded ?? ''));
  const goesOn = (value: Rational): Rational => (mark === '↓' ? cutTo : roundTo)(value, places);
  const wrong = `${arithmetic} does not become ${mark} ${rounded}`;
  if (arithmetic.includes('…')) {
    // A number that was cut when it was written down: what comes out lies between its last digit and the next.
    const [low, high] = [evaluate(arithmetic.replaceAll('…', '')), evaluate(nextDigits(arithmetic))];
    const lies = (found: Rational, slack: Rational): boolean =>
      compare(found, minus(low, slack)) >= 0 && compare(found, high) <= 0;
    if (result !== undefined && !lies(exact(result.replace('…', '')), unitOf(10)))
      return `${arithmetic} is not ${result}`;
    if (rounded === undefined) return undefined;
    const shown = exact(rounded);
    return compare(shown, goesOn(low)) >= 0 && compare(shown, goesOn(high)) <= 0 ? undefined : wrong;
  }
  const value = evaluate(arithmetic);
  if (result !== undefined && !isResult(value, result)) return `${arithmetic} is not ${result}`;
  if (rounded === undefined) return undefined;
  return equal(goesOn(value), exact(rounded)) ? undefined : wrong;
}

/** The arithmetic with every number that was cut raised by one in the tenth place after the point. */
const nextDigits = (arithmetic: string): string =>
  arithmetic.replace(
    /(\d+(?:\.\d+)?)…/gu,
    (_, cut: string) => decimalText(plus(exact(cut), unitOf(10))) as string,
  );
