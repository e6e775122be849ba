import { dateOf, daysOf, MONTHS_IN, monthsOf } from './calendar.ts';
import type { Adjustment, Case, Decimal, Exemption, Period, Spell } from './case.ts';
import type { Dice } from './dice.ts';
import { decimal } from './random-metric.ts';
import { decimalText, fraction, minus, type Rational, times } from './rational.ts';

/** By code point they are in another order than by UTF-16 unit, by number or by dictionary. */
export const DIRECTORS = ['D1', 'D2', 'D10', 'd3', '00123', '123', '王芳', '﨑01', '𠮷01', 'é7', 'A-7'];

export function randomRoster(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  { currency, fiscalYearStarts }: Pick<Case['template'], 'currency' | 'fiscalYearStarts'>,
): Spell[] {
  const days = daysOf(monthsOf(period, fiscalYearStarts));
  const [first = 0, last = 0] = [days[0], days.at(-1)];
  const base = (): Decimal =>
    currency === 'JPY'
      ? decimal(dice.whole(0, 900_000))
      : dice.pick(['50000', '40000', '0', decimal(dice.whole(1, 9_000_000), -2)]);
  const someDay = (): number => dice.pick([first, last, dice.whole(first, last), dice.whole(first, last)]);

  const spells = (isFirst: boolean): Pick<Spell, 'from' | 'to'>[] => {
    const day = someDay();
    const later = Math.min(last, day + dice.whole(1, 40));
    const shape = isFirst
      ? 'whole'
      : dice.pick(['whole', 'whole', 'whole', 'joined', 'left', 'two', 'two', 'gap', 'short', 'outside']);
    if (shape === 'whole')
      return [
        dice.oneOf([
          {},
          { from: dateOf(first - dice.whole(0, 700)) },
          { from: dateOf(first), to: dateOf(last) },
        ]) ?? {},
      ];
    if (shape === 'joined') return [{ from: dateOf(day) }];
    if (shape === 'left') return [{ from: dateOf(first - 400), to: dateOf(day) }];
    if (shape === 'two') return [{ to: dateOf(day - 1) }, { from: dateOf(day) }];
    if (shape === 'gap')
      return [
        { from: dateOf(first - 900), to: dateOf(first - 300) },
        { from: dateOf(first - 100), to: dateOf(day) },
        { from: dateOf(later + 1), to: dateOf(last + 50) },
      ];
    if (shape === 'short') return [{ from: dateOf(last - dice.whole(0, 13)) }];
    return [dice.pick([{ to: dateOf(first - 1) }, { from: dateOf(last + 1) }])];
  };
  return directors.flatMap((director, index) => {
    const isBlank = dice.chance(0.05);
    return spells(index === 0).map((spell) => ({
      director,
      name: `Director ${director}`,
      base: isBlank ? undefined : base(),
      ...spell,
    }));
  });
}

export const periodBefore = ({ kind, year, number }: Period): Period =>
  number > 1 ? { kind, year, number: number - 1 } : { kind, year: year - 1, number: 12 / MONTHS_IN[kind] };

/** Up to three a director, within the limit, often exactly on it; and one of another period, which does not count. */
export function randomAdjustments(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  limit: Rational,
): Adjustment[] {
  return directors.flatMap((director) => {
    if (dice.chance(0.3)) return [];
    const away = dice.chance(0.1) ? [{ director, period: periodBefore(period), points: '-1.5' }] : [];
    const side = fraction(dice.pick([1, -1]));
    const net = times(limit, side, fraction(dice.pick([100, 100, dice.whole(1, 99)]), 100));
    const first = fraction(dice.whole(-900, 900), 100);
    const points = dice.chance(0.4) ? [first, minus(net, first)] : [net];
    return [...points.map((value) => ({ director, period, points: decimalText(value) ?? '0' })), ...away];
  });
}

export function randomExemptions(
  dice: Dice,
  directors: readonly string[],
  period: Period,
  template: Pick<Case['template'], 'dimensions'>,
): Exemption[] {
  const metrics = template.dimensions.flatMap((dimension) => dimension.metrics);
  return directors.flatMap((director) => {
    const fromAll = dice.chance(0.08);
    return metrics
      .filter(() => fromAll || dice.chance(0.15))
      .map((metric) => ({
        director,
        period: dice.chance(0.1) && !fromAll ? periodBefore(period) : period,
        metric: metric.id,
      }));
  });
}
