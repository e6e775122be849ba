import { type Decimal, equals, inPercent, toFixed, toText } from '../../../maths/decimal.ts';
import { fraction } from '../../../maths/fraction.ts';
import { roundHalfUp } from '../../../maths/rounding.ts';
import { shortestDecimal } from '../../../maths/shortest.ts';
import { RELATIONS } from '../../../model/relation.ts';
import type { Making } from '../../../survey/ratings/panel.ts';
import type { RateeResult, RatingsResult } from '../../../survey/ratings/rate.ts';
import type { ShownRelation } from '../../../survey/ratings/shown.ts';
import { joinTexts, LIST, same, type Text } from '../../../words/language.ts';
import { AGREEMENT_WORDS, RATINGS_WORDS } from '../../../words/ratings.ts';
import { RELATION_WORDS } from '../../../words/relations.ts';
import type { JsonValue } from '../../formats/json.ts';
import { type Cell, doubleCell, numberCell, type Table, type TableColumn, textCell } from '../../table.ts';

/** Digits after the point of scores, and of measures of agreement, where people read them. */
const PLACES = 2;
const MEASURE_PLACES = 4;

const columnOf = (id: string, header: Text, align: TableColumn['align'] = 'right'): TableColumn => ({
  id,
  header,
  align,
});

const relationOf = ({ relations }: RateeResult, relation: (typeof RELATIONS)[number]) =>
  relations.find((one) => one.relation === relation);

/** The relations in which anybody was rated. */
const usedRelations = ({ ratees }: RatingsResult) =>
  RELATIONS.filter((relation) => ratees.some((ratee) => relationOf(ratee, relation) !== undefined));

/** The scores for people: rounded, hidden ones left open. */
export function ratingsTable(result: RatingsResult): Table {
  const used = usedRelations(result);
  const hasSelf = result.ratees.some(({ self }) => self !== undefined);
  const hasRelations = used.length > 0;
  return {
    columns: [
      { ...columnOf('id', RATINGS_WORDS.ratee, 'left'), isKey: true },
      columnOf('raters', RATINGS_WORDS.raters),
      columnOf('score', RATINGS_WORDS.score),
      ...used.map((relation) => columnOf(relation, RELATION_WORDS[relation])),
      ...(hasSelf && hasRelations ? [columnOf('self', RELATION_WORDS.self)] : []),
    ],
    rows: result.ratees.map((ratee): Cell[] => [
      textCell(ratee.id),
      doubleCell(ratee.raters),
      doubleCell(ratee.score, PLACES),
      ...used.map((relation) => relationCell(relationOf(ratee, relation))),
      ...(hasSelf && hasRelations ? [numberCell(ratee.self ?? null)] : []),
    ]),
  };
}

/** The mean of a relation, and in brackets how many rated in it. */
function relationCell(shown: ShownRelation | undefined): Cell {
  if (shown === undefined) return null;
  const { mean, n } = shown;
  return textCell(`${mean === null ? '—' : rounded(mean)} (${n})`);
}

const rounded = (value: number): string =>
  toFixed(roundHalfUp(fraction(shortestDecimal(value)), PLACES), PLACES);

/** The measures of agreement for people. */
export const agreementTable = ({ agreement }: RatingsResult): Table => ({
  columns: [
    { ...columnOf('measure', RATINGS_WORDS.measure, 'left'), isKey: true },
    columnOf('value', RATINGS_WORDS.value),
  ],
  rows: Object.entries({ ...agreement.icc, ...agreement.alpha }).map(([id, value]): Cell[] => [
    { kind: 'words', words: AGREEMENT_WORDS[id as keyof typeof AGREEMENT_WORDS], id },
    doubleCell(value, MEASURE_PLACES),
  ]),
});

/** The scores in full, for programs. */
export const ratingsRows = ({ ratees }: RatingsResult): Table => ({
  columns: ['id', 'raters', 'score', ...RELATIONS.flatMap((name) => [name, `${name}-n`]), 'self'].map((id) =>
    columnOf(id, same(id)),
  ),
  rows: ratees.map((ratee): Cell[] => [
    textCell(ratee.id),
    doubleCell(ratee.raters),
    doubleCell(ratee.score),
    ...RELATIONS.flatMap((relation) => {
      const shown = relationOf(ratee, relation);
      return [doubleCell(shown?.mean ?? null), doubleCell(shown?.n ?? 0)];
    }),
    numberCell(ratee.self ?? null),
  ]),
});

/** The ratings as JSON has them; the keys and their order are promised to users. */
export const ratingsJson = (
  { ratees, agreement, leniency }: RatingsResult,
  { weights, trim }: Making,
): { readonly [key: string]: JsonValue } => ({
  directors: ratees.map(rateeJson),
  agreement: { icc: { ...agreement.icc }, alpha: { ...agreement.alpha } },
  leniency: leniency && { ...leniency },
  making: { weights: { ...weights }, trim: inPercent(trim) },
});

function rateeJson({ id, raters, score, relations, self }: RateeResult): JsonValue {
  const others = relations
    .filter(({ relation }) => relation !== undefined)
    .map(({ relation, n, mean }): JsonValue => ({ relation: relation ?? null, n, score: mean }));
  const own: JsonValue[] = self === undefined ? [] : [{ relation: 'self', n: 1, score: self }];
  return { id, raters, score, relations: [...others, ...own] };
}

/** What stands under the tables: how scores were made, and how far raters differ in level. */
export function ratingsNotes(result: RatingsResult, making: Making): Text[] {
  const used = usedRelations(result);
  const isHidden = result.ratees.some(
    ({ score, relations }) =>
      score === null || relations.some(({ relation, mean }) => relation && mean === null),
  );
  const notes = [
    ...(used.length > 1 ? [weightsNote(making, used)] : []),
    ...(making.trim.coefficient === 0n ? [] : [trimNote(making.trim)]),
    ...(isHidden ? [HIDDEN] : []),
    ...(result.leniency === null ? [] : [leniencyNote(result.leniency)]),
  ];
  return notes;
}

const HIDDEN: Text = {
  en: '— is hidden: fewer than 3 raters, or somebody’s answer would be known.',
  zh: '— 为不显示：评价人不足 3 人，或会暴露某人的评分。',
};

function weightsNote({ weights }: Making, used: readonly (typeof RELATIONS)[number][]): Text {
  const [first] = used;
  const areEqual = used.every((relation) => first && equals(weights[relation], weights[first]));
  if (areEqual)
    return {
      en: 'Score: the mean of the relations, each the mean of its raters; self is not counted.',
      zh: '得分：各关系均值的平均，关系均值为其评价人的平均；自评不计。',
    };
  const parts = joinTexts(
    used.map((relation) => ({
      en: `${RELATION_WORDS[relation].en.toLowerCase()} ${toText(weights[relation])}`,
      zh: `${RELATION_WORDS[relation].zh} ${toText(weights[relation])}`,
    })),
    LIST,
  );
  return {
    en: `Score: the means of the relations, weighed ${parts.en}; self is not counted.`,
    zh: `得分：各关系均值加权，权重${parts.zh}；自评不计。`,
  };
}

const trimNote = (trim: Decimal): Text => ({
  en: `Put aside at either end of each relation: ${toText(inPercent(trim))}% of its scores.`,
  zh: `各关系两端各去除 ${toText(inPercent(trim))}% 的评分。`,
});

function leniencyNote(leniency: NonNullable<RatingsResult['leniency']>): Text {
  const { raters, standardDeviation, lenient, severe } = leniency;
  const spread = rounded(standardDeviation);
  return {
    en: `Leniency of the ${raters} raters who can be compared: standard deviation ${spread} points; lenient ${lenient}, severe ${severe}.`,
    zh: `可比的 ${raters} 位评价人的宽严：标准差 ${spread} 分；偏宽 ${lenient} 人，偏严 ${severe} 人。`,
  };
}
