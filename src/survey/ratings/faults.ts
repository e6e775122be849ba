import { type Decimal, toText } from '../../maths/decimal.ts';
import type { Spot } from '../../model/place.ts';
import type { Problem } from '../../model/problem.ts';
import { plural } from '../../words/language.ts';
import { RELATION_NAMES } from '../../words/relations.ts';

/* None of these says what stands in a cell: free text may, and rater and score together are an answer. */

export const noNumber = (spot: Spot): Problem => ({
  code: 'rating-score',
  severity: 'error',
  message: { en: 'this score is no number', zh: '此处的评分不是数字' },
  hint: {
    en: 'write a number, or leave the cell empty where somebody did not answer',
    zh: '请写数字；未作答请留空',
  },
  spot,
});

export const outsideScale = (lowest: Decimal, highest: Decimal, spot: Spot): Problem => ({
  code: 'rating-scale',
  severity: 'error',
  message: {
    en: `this score lies outside the scale ${toText(lowest)}..${toText(highest)}`,
    zh: `此处的评分超出量表 ${toText(lowest)}..${toText(highest)}`,
  },
  hint: { en: 'correct the score, or the scale', zh: '请更正评分，或更正量表' },
  spot,
});

/** A table in which nobody rated anybody: a wrong separator makes such a one, whose names would be whole rows. */
export const noRatings = (spot: Spot): Problem => ({
  code: 'no-ratings',
  severity: 'error',
  message: { en: 'there are no ratings in this table', zh: '该表中没有任何评分' },
  hint: {
    en: 'check the file, and its separator: --delimiter',
    zh: '请检查文件及其分隔符：--delimiter',
  },
  spot,
});

export const noRelation = (spot: Spot): Problem => ({
  code: 'rating-relation',
  severity: 'error',
  message: { en: 'this is none of the relations', zh: '此处不是可识别的评价关系' },
  hint: {
    en: `write ${Object.values(RELATION_NAMES)
      .map(([name]) => name)
      .join(', ')}`,
    zh: `请写${Object.values(RELATION_NAMES)
      .map(([, name]) => name)
      .join('、')}`,
  },
  spot,
});

export const noId = (spot: Spot): Problem => ({
  code: 'rating-id',
  severity: 'error',
  message: { en: 'there is no readable id here', zh: '此处没有可读的编号' },
  hint: {
    en: 'write the id, without characters that cannot be seen, and export the file again',
    zh: '请填写编号，不含看不见的字符，再重新导出',
  },
  spot,
});

export const ratedTwice = (spot: Spot, first: Spot): Problem => ({
  code: 'rating-twice',
  severity: 'error',
  message: {
    en: `the rater of this line rated the same person in line ${first.line}`,
    zh: `这一行的评价人已在第 ${first.line} 行评过同一人`,
  },
  hint: { en: 'keep one of the two', zh: '请只保留其中一行' },
  spot,
  related: [first],
});

export const rateeTwice = (first: number, spot: Spot): Problem => ({
  code: 'ratee-twice',
  severity: 'error',
  message: { en: `this person has a row already: line ${first}`, zh: `此人已有一行：第 ${first} 行` },
  hint: { en: 'one row a person: keep one of the two', zh: '每人一行：请只保留其中一行' },
  spot,
  related: [{ file: spot.file, line: first }],
});

export const selfAsOther = (spot: Spot): Problem => ({
  code: 'rating-self',
  severity: 'error',
  message: {
    en: 'rater and rated person are the same here, but not `self`',
    zh: '评价人与被评人相同，却未标为自评',
  },
  hint: { en: 'correct the rater, or write self', zh: '请更正评价人，或改为自评' },
  spot,
});

export const secondSelf = (spot: Spot, first: Spot): Problem => ({
  code: 'rating-self',
  severity: 'error',
  message: {
    en: `a second self-rating of the same person; the first is in line ${first.line}`,
    zh: `同一人有第二条自评；第一条在第 ${first.line} 行`,
  },
  hint: { en: 'keep one of the two, or correct the relation', zh: '请只保留一条，或更正评价关系' },
  spot,
  related: [first],
});

export const unread = (columns: readonly number[], spot: Spot): Problem => ({
  code: 'extra-column',
  severity: 'note',
  message: {
    en: `${plural(columns.length, 'column')} not read: number ${columns.map((at) => at + 1).join(', ')}`,
    zh: `有 ${columns.length} 列不读取：第 ${columns.map((at) => at + 1).join('、')} 列`,
  },
  hint: { en: 'nothing to do, if they are no ratings', zh: '若非评分则无需处理' },
  spot,
});

export const unanswered = (count: number, spot: Spot): Problem => ({
  code: 'rating-unanswered',
  severity: 'note',
  message: {
    en: `${plural(count, 'empty score')} left out: a blank is not a zero`,
    zh: `有 ${count} 个空白评分不计：空白不等于零`,
  },
  hint: { en: 'nothing to do, if nobody answered there', zh: '若确未作答则无需处理' },
  spot,
});
