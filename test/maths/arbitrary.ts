import fc from 'fast-check';
import type { Decimal } from '../../src/maths/decimal.ts';
import type { Fraction } from '../../src/maths/fraction.ts';
import { type Rational, fraction as rational } from '../oracle/rational.ts';

/** Decimals as they come in files: of either sign, with up to six places, some far longer than a double holds. */
export const someDecimal: fc.Arbitrary<Decimal> = fc.record({
  coefficient: fc.oneof(fc.bigInt(-100_000n, 100_000n), fc.bigInt(-(10n ** 30n), 10n ** 30n)),
  scale: fc.nat(6),
});

/** Quotients, many of which do not end. */
export const someFraction: fc.Arbitrary<Fraction> = fc.record({
  numerator: fc.bigInt(-(10n ** 9n), 10n ** 9n),
  denominator: fc.oneof(fc.bigInt(1n, 12n), fc.bigInt(1n, 10n ** 6n)),
});

export const exactOf = ({ coefficient, scale }: Decimal): Rational =>
  rational(coefficient, 10n ** BigInt(scale));

export const rationalOf = ({ numerator, denominator }: Fraction): Rational =>
  rational(numerator, denominator);

/** `quotient('2/3')`, `quotient('-0.005')`: a fraction as one writes it. */
export function quotient(text: string): Fraction {
  const [over = '', under = '1'] = text.split('/');
  const [whole = '', places = ''] = over.split('.');
  return { numerator: BigInt(whole + places), denominator: BigInt(under) * 10n ** BigInt(places.length) };
}
