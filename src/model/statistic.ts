import { type Decimal, decimal, subtract } from '../maths/decimal.ts';
import {
  exactDecimal,
  type Fraction,
  fraction,
  integer,
  minus,
  over,
  plus,
  times,
} from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { shortestDecimal } from '../maths/shortest.ts';
import type { Step } from './step.ts';

/** What a survey's figure was made of, exactly. */
export type Statistic =
  | {
      readonly kind: 'nps';
      /** Answers, or accounts and parts of them; in lowest terms. */
      readonly promoters: Fraction;
      readonly passives: Fraction;
      readonly detractors: Fraction;
      readonly n: number;
    }
  | {
      readonly kind: 'index';
      /** The lowest and highest answer. */
      readonly scale: readonly [Decimal, Decimal];
      /** Each question's mean answer, and how much it counts. */
      readonly items: readonly { readonly item: string; readonly mean: Decimal; readonly weight: Decimal }[];
    };

/** Decimals of a survey's figure where it goes on to be scored: what lies beyond is the noise of doubles. */
const PLACES = 10;

/** A count as a formula and its operands: a whole number, or a quotient of two. */
function counted(name: string, { numerator, denominator }: Fraction): Pick<Step, 'formula' | 'operands'> {
  if (denominator === 1n)
    return { formula: `{${name}}`, operands: { [name]: { coefficient: numerator, scale: 0 } } };
  return {
    formula: `{${name}} ÷ {${name}Of}`,
    operands: {
      [name]: { coefficient: numerator, scale: 0 },
      [`${name}Of`]: { coefficient: denominator, scale: 0 },
    },
  };
}

/** How the figure follows from what it was made of: one line for a pocket calculator. */
export function statisticStep(statistic: Statistic): Step {
  const made = statistic.kind === 'nps' ? scoreStep(statistic) : indexStep(statistic);
  const isExact = exactDecimal(made.result, PLACES) !== undefined;
  return { rule: 'statistic', ...made, rounded: isExact ? undefined : roundHalfUp(made.result, PLACES) };
}

/** The figure that is scored: the statistic rounded half up to ten decimals. */
export const statisticFigure = (statistic: Statistic): Decimal =>
  roundHalfUp(statisticStep(statistic).result, PLACES);

/** A limit of the interval of a figure, rounded as the figure is. */
export const figureLimit = (limit: number): Decimal => roundHalfUp(fraction(shortestDecimal(limit)), PLACES);

type Made = Pick<Step, 'formula' | 'operands' | 'result'>;

function scoreStep({ promoters, detractors, n }: Extract<Statistic, { kind: 'nps' }>): Made {
  const [pro, contra] = [counted('promoters', promoters), counted('detractors', detractors)];
  return {
    formula: `100 × (${pro.formula} - ${contra.formula}) ÷ {n}`,
    operands: { ...pro.operands, ...contra.operands, n: decimal(n) },
    result: over(times(integer(100), minus(promoters, detractors)), integer(n)),
  };
}

function indexStep({ scale: [low, high], items }: Extract<Statistic, { kind: 'index' }>): Made {
  const name = (kind: string, at: number): string => `${kind}${at + 1}`;
  const sum = (values: readonly Fraction[]): Fraction => values.reduce(plus, integer(0));
  const weights = sum(items.map(({ weight }) => fraction(weight)));
  const weighted = sum(items.map(({ weight, mean }) => times(fraction(weight), fraction(mean))));
  const share = minus(over(weighted, weights), fraction(low));
  const products = items.map((_, at) => `{${name('w', at)}} × {${name('m', at)}}`).join(' + ');
  const parts = items.map((_, at) => `{${name('w', at)}}`).join(' + ');
  return {
    formula: `100 × ((${products}) ÷ (${parts}) - {low}) ÷ ({high} - {low})`,
    operands: {
      ...Object.fromEntries(
        items.flatMap(({ mean, weight }, at) => [
          [name('w', at), weight],
          [name('m', at), mean],
        ]),
      ),
      low,
      high,
    },
    result: over(times(integer(100), share), fraction(subtract(high, low))),
  };
}
