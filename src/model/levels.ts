import { type Decimal, whole } from '../maths/decimal.ts';
import { fraction, integer, over, times } from '../maths/fraction.ts';
import type { Spell } from './director.ts';
import { hasAnyLevel, type Measurement } from './measurement.ts';
import { daysIn, type Period } from './period.ts';
import { derived, given, type Quantity } from './quantity.ts';
import { rolledUp } from './roll-up.ts';
import { LEVELS, type Level, type Metric } from './template.ts';
import { daysInPost } from './tenure.ts';

/** The levels that an actual is compared with. */
export type UsedLevels = { readonly [L in Level]?: Quantity | undefined };

/** What the data bring of levels for one cycle. */
export interface OwnLevels {
  readonly cycle: Period;
  /** Dated by the cycle as a whole. */
  readonly whole?: Measurement | undefined;
  /** Dated by each of its pieces, earliest first. Empty where the cycle has none. */
  readonly pieces: readonly (Measurement | undefined)[];
}

/** Whether a measurement brings any level of the director's own. */
export const hasLevels = (measurement: Measurement | undefined): boolean =>
  measurement !== undefined && hasAnyLevel(measurement.levels);

const isOwned = ({ whole, pieces }: OwnLevels): boolean => hasLevels(whole) || pieces.some(hasLevels);

/** The template's levels of a metric for so many whole cycles: they roll up as actuals do. */
export function templateLevels(metric: Metric, cycles: number): UsedLevels {
  const levels: { [L in Level]?: Quantity } = {};
  for (const name of LEVELS) {
    const value = metric[name];
    if (value === undefined) continue;
    const one = given(name, value);
    levels[name] = rolledUp(
      metric.rollUp,
      Array.from({ length: cycles }, () => one),
    );
  }
  return levels;
}

/**
 * The levels of one director. In each cycle his own win over the template's; those of the template scale by
 * days in post in the cycle, where the metric says so: all of them, or their order could break. Several
 * cycles roll up as actuals do.
 *
 * @param ofTemplate what `templateLevels` gives for these cycles: it is returned itself where nothing differs.
 */
export function levelsOf(
  metric: Metric,
  cycles: readonly OwnLevels[],
  spells: readonly Spell[],
  ofTemplate: UsedLevels,
): UsedLevels {
  if (!metric.prorateTarget && !cycles.some(isOwned)) return ofTemplate;
  const spans = cycles.map(({ cycle }) => {
    const of = daysIn(cycle);
    return { of, days: metric.prorateTarget ? daysInPost(spells, cycle) : of };
  });
  if (spans.every(({ of, days }) => days >= of) && !cycles.some(isOwned)) return ofTemplate;
  const levels: { [L in Level]?: Quantity } = {};
  for (const name of LEVELS) {
    const value = metric[name];
    const ofTemplateItself = value === undefined ? undefined : given(name, value);
    const terms = cycles.map((own, index): readonly Quantity[] | undefined => {
      const numbered = cycles.length === 1 ? '' : String(index);
      const brought = ownLevel(name, own, numbered);
      const span = spans[index] as (typeof spans)[number];
      if (brought !== undefined) return brought;
      if (value === undefined || ofTemplateItself === undefined) return undefined;
      return [span.days >= span.of ? ofTemplateItself : prorated(name, value, span, numbered)];
    });
    if (terms.every((term) => term !== undefined)) levels[name] = allRolledUp(metric, cycles, terms);
  }
  return levels;
}

/** Several cycles as one: piece by piece, as actuals do, where every cycle brings its pieces. */
function allRolledUp(
  { rollUp }: Metric,
  cycles: readonly OwnLevels[],
  terms: readonly (readonly Quantity[])[],
): Quantity {
  const isByPiece = terms.every((own, index) => own.length === cycles[index]?.pieces.length);
  return rolledUp(rollUp, isByPiece ? terms.flat() : terms.map((own) => rolledUp(rollUp, own)));
}

/** The director's own level for a cycle: dated by it, or by each of its pieces; undefined where there is none. */
function ownLevel(name: Level, own: OwnLevels, numbered: string): readonly Quantity[] | undefined {
  const figure = own.whole?.levels[name];
  if (figure !== undefined) return [given(name + numbered, figure.value)];
  const figures = own.pieces.map((piece) => piece?.levels[name]);
  if (figures.length === 0 || figures.some((one) => one === undefined)) return undefined;
  return figures.flatMap((one, index) =>
    one === undefined ? [] : [given(`${name}${numbered}p${index}`, one.value)],
  );
}

function prorated(
  name: Level,
  value: Decimal,
  { days, of }: { readonly days: number; readonly of: number },
  numbered: string,
): Quantity {
  const [inPost, inCycle] = [`days${numbered}`, `of${numbered}`];
  return derived(
    over(times(fraction(value), integer(days)), integer(of)),
    `({${name}} × {${inPost}} ÷ {${inCycle}})`,
    { [name]: value, [inPost]: whole(days), [inCycle]: whole(of) },
  );
}
