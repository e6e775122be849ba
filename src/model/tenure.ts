import { dayNumber } from './calendar.ts';
import type { Spell } from './director.ts';
import { daysIn, firstDay, lastDay, type Period } from './period.ts';

/** Days of a spell inside a period, both ends inclusive; 0 where they do not meet. */
export function daysOfSpell(spell: Spell, period: Period): number {
  const from =
    spell.from === undefined ? firstDay(period) : Math.max(dayNumber(spell.from), firstDay(period));
  const to = spell.to === undefined ? lastDay(period) : Math.min(dayNumber(spell.to), lastDay(period));
  return Math.max(0, to - from + 1);
}

/** Days in post inside a period; without a roster nobody's spells are known, and all days count. */
export const daysInPost = (spells: readonly Spell[], period: Period): number =>
  spells.length === 0 ? daysIn(period) : spells.reduce((days, spell) => days + daysOfSpell(spell, period), 0);
