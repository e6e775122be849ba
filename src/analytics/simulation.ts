import { type Decimal, subtract } from '../maths/decimal.ts';
import type { Result, Scorecard, Totals } from '../model/result.ts';

/** What comes of one person, or of all, without the changes and with them. */
export interface BeforeAndAfter<T> {
  readonly before: T;
  readonly after: T;
}

/** A director, without the changes and with them. */
export interface SimulatedDirector extends BeforeAndAfter<Scorecard> {
  readonly director: string;
  readonly name: string;
  /** Null where there is none on either side. */
  readonly bonusChange: Decimal | null;
  readonly payableChange: Decimal | null;
  /** Whether score, grade, coefficient, bonus or what is to be paid is another. */
  readonly isChanged: boolean;
}

/** What changes come to: who gets what, and what it costs. */
export interface Simulation {
  readonly directors: readonly SimulatedDirector[];
  readonly totals: BeforeAndAfter<Totals> & {
    readonly bonusChange: Decimal | null;
    readonly payableChange: Decimal | null;
  };
}

/** Two results of the same people and period held side by side. No change changes who is listed. */
export function simulation(before: Result, after: Result): Simulation {
  const earlier = new Map(before.directors.map((one) => [one.director, one]));
  return {
    directors: after.directors.flatMap((one) => {
      const was = earlier.get(one.director);
      return was === undefined ? [] : [sideBySide(was, one)];
    }),
    totals: {
      before: before.totals,
      after: after.totals,
      bonusChange: difference(before.totals.bonus, after.totals.bonus),
      payableChange: difference(before.totals.payable, after.totals.payable),
    },
  };
}

function sideBySide(before: Scorecard, after: Scorecard): SimulatedDirector {
  const { director, name } = after;
  const isSame =
    before.grade === after.grade &&
    (['score', 'coefficient', 'bonus', 'payable'] as const).every((key) => isEqual(before[key], after[key]));
  return {
    director,
    name,
    before,
    after,
    bonusChange: difference(before.bonus, after.bonus),
    payableChange: difference(before.payable, after.payable),
    isChanged: !isSame,
  };
}

const difference = (before: Decimal | null, after: Decimal | null): Decimal | null =>
  before === null || after === null ? null : subtract(after, before);

const isEqual = (a: Decimal | null, b: Decimal | null): boolean =>
  a === null || b === null ? a === b : subtract(a, b).coefficient === 0n;
