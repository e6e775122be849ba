import { type Decimal, decimal, shareOf, ZERO } from '../../maths/decimal.ts';
import { partition } from '../../maths/partition.ts';
import { shortestDecimal } from '../../maths/shortest.ts';
import type { Relation } from '../../model/relation.ts';
import { list, type Mapping, mapping, number, relation, shownRelation, text, weight } from './json-values.ts';
import type { IsMeant, PublishedOf } from './published.ts';
import type { ShownPanel } from './shown.ts';

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
    const of = (relation: Relation): Decimal => weights.get(relation) ?? ONE;
    return {
      period: own[0]?.period,
      result: {
        weights: { superior: of('superior'), peer: of('peer'), report: of('report') },
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
    const shown = relations.map((one) => shownRelation(one, relationOf(one)));
    const weights = relations.flatMap((one): [Relation, Decimal][] => {
      const of = relationOf(one);
      return of === undefined ? [] : [[of, weight(one.weight)]];
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

const relationOf = (value: Mapping): Relation | undefined =>
  value.relation === null ? undefined : relation(value.relation);
