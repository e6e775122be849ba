import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';

/** A number as people read it: thousands in groups of three. */
export function grouped(value: Decimal, places: number): string {
  const [whole = '', fraction] = toFixed(value, places).split('.');
  const inGroups = whole.replace(/\B(?=(\d{3})+$)/gu, ',');
  return fraction === undefined ? inGroups : `${inGroups}.${fraction}`;
}

/** A percentage as people read it: 12.5%. */
export const percentText = (value: Decimal): string => `${toText(value)}%`;
