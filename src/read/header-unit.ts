import type { Unit } from '../model/template.ts';
import { currenciesOf } from './currency.ts';

/** A header with a unit behind its name: 营业收入（万元）, Attainment (%), 营收/万元. */
export interface HeaderUnit {
  /** The header without it. */
  readonly name: string;
  /** As it stands. */
  readonly unit: string;
}

const BRACKETED = /^(.*\S)\s*[([【（［]\s*([^()[\]【】（）［］]+?)\s*[)\]】）］]$/u;
const BEHIND_SLASH = /^(.*\S)\s*[/:／：]\s*([^\s/:／：]+)$/u;

export function headerUnit(header: string): HeaderUnit | undefined {
  const match = BRACKETED.exec(header.trim()) ?? BEHIND_SLASH.exec(header.trim());
  return match === null ? undefined : { name: match[1] as string, unit: match[2] as string };
}

/** A unit that is many of another one: figures in it are too small by that much. */
const MANY = /[百千万亿]|000|thousand|million|billion|^(?:[a-z]{3} ?)?(?:k|mn?|bn)(?: ?[a-z]{3})?$/iu;

const IN_UNIT: Readonly<Record<Unit, RegExp>> = {
  percent: /^(?:in )?(?:[%％]|percent|pct\.?|百分比)$/iu,
  points: /^(?:分|分值|points?|pts\.?)$/iu,
  rating: /^(?:分|分值|points?|pts\.?)$/iu,
  money: /^(?:元|本币|本位币)$/u,
  count: /^(?:个|次|件|家|人|项|单|台|套|户|起|例|pcs\.?|count|no\.?)$/iu,
};

/**
 * What a stated unit makes of figures in a column: `same`, they are what they seem; `other`, they are in
 * another unit, which is never converted; undefined, this is no unit of such figures.
 *
 * @param currency ISO 4217: what amounts are in.
 */
export function figuresIn(stated: string, unit: Unit, currency: string): 'same' | 'other' | undefined {
  if (IN_UNIT[unit].test(stated)) return 'same';
  if (unit !== 'money' && unit !== 'count') return undefined;
  const currencies = unit === 'money' ? currenciesOf(stated.replace('￥', '¥')) : undefined;
  if (currencies !== undefined) return currencies.includes(currency) ? 'same' : 'other';
  return MANY.test(stated) ? 'other' : undefined;
}
