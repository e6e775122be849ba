import { compare, type Decimal, decimal, subtract, sum } from '../maths/decimal.ts';
import {
  exactDecimal,
  type Fraction,
  fraction,
  integer,
  lowestTerms,
  minus,
  over,
  plus,
  times,
} from '../maths/fraction.ts';
import { roundHalfUp } from '../maths/rounding.ts';
import { shortestDecimal } from '../maths/shortest.ts';
import type {
  CommitteeStatistic,
  IncidentsStatistic,
  IndexStatistic,
  NpsStatistic,
  RatingsStatistic,
  SeenBehaviour,
  Statistic,
  StatisticKind,
} from './statistic.ts';
import type { Step } from './step.ts';

/** Decimals of a made figure where it goes on to be scored: what lies beyond is the noise of doubles. */
const PLACES = 10;

/** Decimals with which a number still reads better than a quotient. */
const READABLE_PLACES = 4;

const ONE = decimal(1);

type Formula = Pick<Step, 'formula' | 'operands'>;
type Made = Formula & Pick<Step, 'result'>;

/** A count as a formula and its operands: a whole number, or a quotient of two. */
function counted(name: string, { numerator, denominator }: Fraction): Formula {
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

/** A number so that nothing of it is lost: a decimal where it soon ends, else a quotient. */
function whole(name: string, value: Fraction): Formula {
  const exact = exactDecimal(value, READABLE_PLACES);
  return exact === undefined
    ? counted(name, lowestTerms(value))
    : { formula: `{${name}}`, operands: { [name]: exact } };
}

const STEPS: { readonly [K in StatisticKind]: (statistic: Extract<Statistic, { kind: K }>) => Made } = {
  nps: npsStep,
  index: indexStep,
  ratings: ratingsStep,
  incidents: incidentsStep,
  committee: committeeStep,
};

/** How the figure follows from what it was made of: one line for a pocket calculator. */
export function statisticStep(statistic: Statistic): Step {
  const made = (STEPS[statistic.kind] as (statistic: Statistic) => Made)(statistic);
  const isExact = exactDecimal(made.result, PLACES) !== undefined;
  return { rule: 'statistic', ...made, rounded: isExact ? undefined : roundHalfUp(made.result, PLACES) };
}

/** The figure that is scored: the statistic rounded half up to ten decimals. */
export const statisticFigure = (statistic: Statistic): Decimal =>
  roundHalfUp(statisticStep(statistic).result, PLACES);

/** A limit of the interval of a figure, rounded as the figure is. */
export const figureLimit = (limit: number): Decimal => roundHalfUp(fraction(shortestDecimal(limit)), PLACES);

function npsStep({ promoters, detractors, n }: NpsStatistic): Made {
  const [pro, contra] = [counted('promoters', promoters), counted('detractors', detractors)];
  return {
    formula: `100 × (${pro.formula} - ${contra.formula}) ÷ {n}`,
    operands: { ...pro.operands, ...contra.operands, n: decimal(n) },
    result: over(times(integer(100), minus(promoters, detractors)), integer(n)),
  };
}

const total = (values: readonly Fraction[]): Fraction => values.reduce(plus, integer(0));

function indexStep({ scale: [low, high], items }: IndexStatistic): Made {
  const name = (kind: string, at: number): string => `${kind}${at + 1}`;
  const weights = total(items.map(({ weight }) => fraction(weight)));
  const weighted = total(items.map(({ weight, mean }) => times(fraction(weight), fraction(mean))));
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

/** A part of a weighted mean: a formula, its value, and what it weighs. */
interface Part {
  readonly formula: Formula;
  readonly value: Fraction;
  readonly weight: Decimal;
}

/** Σ weight × value ÷ Σ weight; `rest` is what further parts add, of which only the sum and the weights are shown. */
function weightedMean(parts: readonly Part[], rest?: { sum: Fraction; weights: readonly Decimal[] }): Made {
  const [only] = parts;
  if (only !== undefined && parts.length === 1 && rest === undefined) {
    return { ...only.formula, result: only.value };
  }
  const terms = parts.map(({ formula, weight }, at): Formula => {
    // A weight of 1 needs no writing.
    if (compare(weight, ONE) === 0) return formula;
    const name = `w${at + 1}`;
    return {
      formula: `{${name}} × ${formula.formula}`,
      operands: { [name]: weight, ...formula.operands },
    };
  });
  if (rest !== undefined) terms.push(whole('hidden', rest.sum));
  const weights = sum([...parts.map(({ weight }) => weight), ...(rest?.weights ?? [])]);
  const products = parts.map(({ value, weight }) => times(fraction(weight), value));
  const added = terms.map(({ formula }) => formula).join(' + ');
  return {
    formula: `${terms.length === 1 ? added : `(${added})`} ÷ {weights}`,
    operands: { ...Object.assign({}, ...terms.map(({ operands }) => operands)), weights },
    result: over(plus(total(products), rest?.sum ?? integer(0)), fraction(weights)),
  };
}

function ratingsStep({ relations, hidden }: RatingsStatistic): Made {
  const parts = relations.flatMap(({ mean, weight }, at): Part[] =>
    mean === null ? [] : [{ formula: whole(`m${at + 1}`, mean), value: mean, weight }],
  );
  const weights = relations.flatMap(({ mean, weight }) => (mean === null ? [weight] : []));
  return weightedMean(parts, hidden === null ? undefined : { sum: hidden, weights });
}

function incidentsStep({ behaviours }: IncidentsStatistic): Made {
  return weightedMean(
    behaviours.map((behaviour, at) => ({ ...meanLevel(behaviour, at + 1), weight: behaviour.weight })),
  );
}

function meanLevel({ incidents }: SeenBehaviour, number: number): Omit<Part, 'weight'> {
  const levels = incidents.map(({ level }) => level);
  const name = (at: number): string => `b${number}i${at + 1}`;
  const listed = levels.map((_, at) => `{${name(at)}}`).join(' + ');
  const formula = levels.length === 1 ? listed : `(${listed}) ÷ {n${number}}`;
  const operands: Record<string, Decimal> = Object.fromEntries(levels.map((level, at) => [name(at), level]));
  if (levels.length > 1) operands[`n${number}`] = decimal(levels.length);
  return { formula: { formula, operands }, value: over(fraction(sum(levels)), integer(levels.length)) };
}

function committeeStep({ acceptFrom, innovations }: CommitteeStatistic): Made {
  if (acceptFrom !== null) {
    const accepted = decimal(innovations.filter(({ isAccepted }) => isAccepted === true).length);
    return { formula: '{accepted}', operands: { accepted }, result: fraction(accepted) };
  }
  return weightedMean(
    innovations.map(({ score }, at) => ({ formula: whole(`s${at + 1}`, score), value: score, weight: ONE })),
  );
}
