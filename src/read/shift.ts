import { type Decimal, powerOfTen } from '../maths/decimal.ts';

/** The value times 10^places, exactly; places may be negative. */
export function shifted({ coefficient, scale }: Decimal, places: number): Decimal {
  return scale >= places
    ? { coefficient, scale: scale - places }
    : { coefficient: coefficient * powerOfTen(places - scale), scale: 0 };
}
