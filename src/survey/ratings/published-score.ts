import { type Decimal, decimal, isPositive, shareOf, ZERO } from '../../maths/decimal.ts';
import { partition } from '../../maths/partition.ts';
import { shortestDecimal } from '../../maths/shortest.ts';
import { RELATIONS, type Relation } from '../../model/relation.ts';
import { count, list, type Mapping, mapping, number, numberOrNull, refuse, text } from './json-values.ts';
import type { IsMeant, PublishedOf } from './published.ts';
import type { ShownPanel, ShownRelation } from './shown.ts';

/** What a scorecard shows of the ratings of one director in one period. */
interface Scored {
  readonly director: string;
  readonly metric: string;
  readonly file: string;
  readonly period: string;
  readonly panel: ShownPanel;
  readonly weights: ReadonlyMap<Relation, Decimal>;
  readonly trim: Decimal;
}

const ONE = decimal(1);

/** What the JSON of `score` shows of metrics that are made of ratings, for each period that they have. */
export function scoredResults(value: Mapping, isMeant: IsMeant): PublishedOf[] {
  const all = list(value.directors)
    .map(mapping)
    .flatMap(scoredIn)
    .filter(({ metric, file }) => isMeant(metric, file));
  const results = partition(all, ({ metric, period }) => JSON.stringify([metric, period]));
  return [...results.values()].map((own): PublishedOf => {
    // A relation in which nobody rated anybody weighs nothing, whatever is said of it.
    const weights = new Map(own.flatMap((one) => [...one.weights]));
    const weight = (relation: Relation): Decimal => weights.get(relation) ?? ONE;
    return {
      period: own[0]?.period,
      result: {
        weights: { superior: weight('superior'), peer: weight('peer'), report: weight('report') },
        trim: own[0]?.trim ?? ZERO,
        panels: new Map(own.map(({ director, panel }) => [director, panel])),
      },
    };
  });
}

function scoredIn({ director, dimensions }: Mapping): Scored[] {
  const metrics = list(dimensions)
    .flatMap((dimension) => list(mapping(dimension).metrics))
    .map(mapping);
  return metrics.flatMap((one) => figuresOf(one, text(director)));
}

/** The figures of a metric: of several cells each, else the one that is the actual. */
function figuresOf({ id, actual, evidence, cells }: Mapping, director: string): Scored[] {
  const figures =
    cells === undefined
      ? list(evidence).map((cell) => ({ value: actual, cell }))
      : list(cells)
          .map(mapping)
          .map((one) => ({ value: one.value, cell: one.evidence }));
  return figures.flatMap(({ value, cell }) => {
    const sample = sampleOf(cell);
    const statistic = sample && mapping(sample.statistic);
    if (statistic?.kind !== 'ratings') return [];
    const relations = list(statistic.relations).map(mapping);
    const shown = relations.map(
      (one): ShownRelation => ({
        relation: relationOf(one),
        n: count(one.n),
        mean: numberOrNull(one.score),
      }),
    );
    const weights = relations.flatMap((one): [Relation, Decimal][] => {
      const relation = relationOf(one);
      return relation === undefined ? [] : [[relation, weightOf(one)]];
    });
    return [
      {
        director,
        metric: text(id),
        file: text(mapping(cell).file),
        period: text(sample?.period),
        panel: { score: number(value), relations: shown },
        weights: new Map(weights),
        trim: shareOf(shortestDecimal(number(statistic.trim))),
      },
    ];
  });
}

/** What is said of the sample of a cell whose figure was made. */
function sampleOf(cell: unknown): Mapping | undefined {
  const sample = cell === null ? undefined : mapping(cell).sample;
  return sample === undefined || mapping(sample).statistic === undefined ? undefined : mapping(sample);
}

const relationOf = ({ relation }: Mapping): Relation | undefined =>
  relation === null ? undefined : (RELATIONS.find((name) => name === relation) ?? refuse());

function weightOf({ weight }: Mapping): Decimal {
  const read = shortestDecimal(number(weight));
  return isPositive(read) ? read : refuse();
}
