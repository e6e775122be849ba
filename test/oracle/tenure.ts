import { dayOf, daysOf, type Months, monthsOf } from './calendar.ts';
import type { Case } from './case.ts';
import { once } from './once.ts';
import { exact, fraction, type Rational } from './rational.ts';

/** Who is in post, and when. */
export const monthsScored = (kase: Case): Months => monthsOf(kase.period, kase.template.fiscalYearStarts);

interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly base: Rational | undefined;
}

/** The director's spells; without a roster everyone is in post, all the time, on no known base. */
function stretchesOf({ roster }: Case, director: string): Stretch[] {
  if (!roster) return [{ first: -Infinity, last: Infinity, base: undefined }];
  return roster
    .filter((spell) => spell.director === director)
    .map(({ from, to, base }) => ({
      first: from === undefined ? -Infinity : dayOf(from),
      last: to === undefined ? Infinity : dayOf(to),
      base: base === undefined ? undefined : exact(base),
    }));
}

/** One entry a day on which the director is in post: the stretch that the day lies in. */
export const daysInPost = once(
  (kase, director: string, months: Months): Stretch[] => {
    const stretches = stretchesOf(kase, director);
    return daysOf(months).flatMap((day) =>
      stretches.filter(({ first, last }) => first <= day && day <= last),
    );
  },
  ({ roster, values }) => roster ?? values,
);

export const isInPost = (kase: Case, director: string, months: Months): boolean =>
  daysInPost(kase, director, months).length > 0;

export const share = (kase: Case, director: string, months: Months): Rational =>
  fraction(daysInPost(kase, director, months).length, daysOf(months).length);

const codePoints = (text: string): number[] => [...text].map((character) => character.codePointAt(0) ?? 0);

function byCodePoint(left: string, right: string): number {
  const [a, b] = [codePoints(left), codePoints(right)];
  const unlike = a.findIndex((point, index) => point !== b[index]);
  return unlike < 0 ? a.length - b.length : (a[unlike] ?? -1) - (b[unlike] ?? -1);
}

/** Everyone on the roster, or in the data where there is none, with a day in post in the period. */
export const directorsListed = once((kase): string[] => {
  const known = (kase.roster ?? kase.values).map(({ director }) => director);
  return [...new Set(known)]
    .filter((director) => isInPost(kase, director, monthsScored(kase)))
    .sort(byCodePoint);
});

export const isLongEnough = (kase: Case, director: string): boolean =>
  daysInPost(kase, director, monthsScored(kase)).length >= (kase.template.minimumDays ?? 0);
