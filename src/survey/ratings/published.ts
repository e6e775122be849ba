import { type Decimal, shareOf } from '../../maths/decimal.ts';
import { shortestDecimal } from '../../maths/shortest.ts';
import type { Report } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { Published } from './change.ts';
import {
  count,
  list,
  type Mapping,
  mapping,
  NOT_OURS,
  number,
  numberOrNull,
  relation,
  shownRelation,
  text,
  weight,
} from './json-values.ts';
import { scoredResults } from './published-score.ts';
import type { ShownPanel } from './shown.ts';

/** Results that were published, and the period that the file says they are of. */
export interface PublishedOf {
  /** Undefined where the file does not say. */
  readonly period: string | undefined;
  readonly result: Published;
}

/** Whether a metric of an earlier result was made of the ratings that are meant, by its id and its file. */
export type IsMeant = (metric: string, file: string) => boolean;

/**
 * Results of ratings that were published: the JSON of `survey ratings`, or what the JSON of `score` shows of metrics
 * that are made of ratings.
 *
 * @param isMeant undefined where only the former is taken.
 * @returns undefined where the text is anything else, which has been reported.
 */
export function readPublished(
  file: string,
  json: string,
  isMeant: IsMeant | undefined,
  report: Report,
): readonly PublishedOf[] | undefined {
  try {
    const value = mapping(JSON.parse(json));
    return isMeant !== undefined && value.scorecard === 1
      ? scoredResults(value, isMeant)
      : [{ period: undefined, result: publishedFrom(value) }];
  } catch (error) {
    if (error !== NOT_OURS && !(error instanceof SyntaxError)) throw error;
    report({
      code: 'published-form',
      severity: 'error',
      message: {
        en: 'this is no result of `survey ratings` as JSON',
        zh: '这不是 `survey ratings` 的 JSON 结果',
      },
      hint: {
        en: 'name the file that --format json --output wrote when the results were published',
        zh: '请指明公布结果时用 --format json --output 写出的文件',
      },
      spot: { file },
    });
    return undefined;
  }
}

function publishedFrom(value: Mapping): Published {
  const making = mapping(value.making);
  const weights = mapping(making.weights);
  const of = (relation: Relation): Decimal => weight(weights[relation]);
  return {
    weights: { superior: of('superior'), peer: of('peer'), report: of('report') },
    trim: shareOf(shortestDecimal(number(making.trim))),
    panels: new Map(list(value.directors).map((one) => panelFrom(mapping(one)))),
  };
}

function panelFrom(value: Mapping): [ratee: string, panel: ShownPanel] {
  const score = numberOrNull(value.score);
  const relations = list(value.relations)
    .map(mapping)
    .filter((one) => text(one.relation) !== 'self')
    .map((one) => shownRelation(one, relation(one.relation)));
  // A file without relations has one group of raters, whose mean is the score.
  const whole = { relation: undefined, n: count(value.raters), mean: score };
  return [text(value.id), { score, relations: relations.length === 0 ? [whole] : relations }];
}
