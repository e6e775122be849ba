import { type Decimal, isPositive } from '../../maths/decimal.ts';
import { shortestDecimal } from '../../maths/shortest.ts';
import type { Report } from '../../model/problem.ts';
import type { Published } from './change.ts';
import { RELATIONS, type Relation } from './rating.ts';
import type { ShownPanel, ShownRelation } from './shown.ts';

/** What is not as this program writes it. */
const NOT_OURS = Symbol('not a result of ratings');

function refuse(): never {
  throw NOT_OURS;
}

type Mapping = Readonly<Record<string, unknown>>;

const mapping = (value: unknown): Mapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Mapping) : refuse();
const list = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : refuse());
const text = (value: unknown): string => (typeof value === 'string' ? value : refuse());
const number = (value: unknown): number =>
  typeof value === 'number' && Number.isFinite(value) ? value : refuse();
const numberOrNull = (value: unknown): number | null => (value === null ? null : number(value));
const count = (value: unknown): number => {
  const whole = number(value);
  return Number.isInteger(whole) && whole >= 0 ? whole : refuse();
};

/**
 * Results of `survey ratings` that were published, from the JSON that it wrote.
 *
 * @returns undefined where the text is anything else, which has been reported.
 */
export function readPublished(file: string, json: string, report: Report): Published | undefined {
  try {
    return publishedFrom(mapping(JSON.parse(json)));
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
  const weight = (relation: Relation): Decimal => {
    const read = shortestDecimal(number(weights[relation]));
    return isPositive(read) ? read : refuse();
  };
  return {
    weights: { superior: weight('superior'), peer: weight('peer'), report: weight('report') },
    trim: percent(making.trim),
    panels: new Map(list(value.directors).map((one) => panelFrom(mapping(one)))),
  };
}

/** A share, which is written in percent. */
function percent(value: unknown): Decimal {
  const { coefficient, scale } = shortestDecimal(number(value));
  return { coefficient, scale: scale + 2 };
}

function panelFrom(value: Mapping): [ratee: string, panel: ShownPanel] {
  const score = numberOrNull(value.score);
  const relations = list(value.relations)
    .map(mapping)
    .filter(({ relation }) => text(relation) !== 'self')
    .map(
      (one): ShownRelation => ({
        relation: RELATIONS.find((name) => name === one.relation) ?? refuse(),
        n: count(one.n),
        mean: numberOrNull(one.score),
      }),
    );
  // A file without relations has one group of raters, whose mean is the score.
  const whole = { relation: undefined, n: count(value.raters), mean: score };
  return [text(value.id), { score, relations: relations.length === 0 ? [whole] : relations }];
}
