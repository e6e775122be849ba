import { toFixed } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import { JUDGEMENT_WORDS } from '../../words/judgement-words.ts';
import type { Text } from '../../words/language.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import type { JsonValue } from '../formats/json.ts';
import type { PageSection } from '../page.ts';
import { type Cell, moneyCell, type TableColumn, textCell } from '../table.ts';

/** A set of weights, and the result of a period under it. */
export interface WeightEffect {
  readonly weights: 'template' | 'judged' | 'equal' | 'nearest';
  readonly result: Result;
  readonly currency: string;
}

/** Everyone's score with grade, then the bonus, under each set of weights; nothing where no result was given. */
export function effectsSection(effects: readonly WeightEffect[]): PageSection[] {
  const [first] = effects;
  if (first === undefined) return [];
  const places = minorUnits(first.currency);
  const { period, directors, totals } = first.result;
  const columns: TableColumn[] = [
    { id: 'director', header: JUDGEMENT_WORDS.director, align: 'left', isKey: true },
    ...effects.map(
      ({ weights }): TableColumn => ({ id: weights, header: JUDGEMENT_WORDS[weights], align: 'right' }),
    ),
  ];
  const section = (of: Text, cellOf: (scorecard: Scorecard | undefined) => Cell, total?: Cell[]) => ({
    heading: {
      en: `${JUDGEMENT_WORDS.effects.en} in ${period}: ${of.en}`,
      zh: `${period} ${JUDGEMENT_WORDS.effects.zh}：${of.zh}`,
    },
    table: {
      columns,
      rows: directors.map(({ director }, index) => [
        textCell(director),
        ...effects.map(({ result }) => cellOf(result.directors[index])),
      ]),
      ...(total === undefined ? {} : { total }),
    },
  });
  const scores = section({ en: 'score and grade', zh: '得分与等级' }, (scorecard) =>
    scorecard?.score == null ? null : textCell(`${toFixed(scorecard.score, 2)} ${scorecard.grade ?? '—'}`),
  );
  if (totals.bonus === null) return [scores];
  const bonuses = section(
    { en: 'bonus', zh: '奖金' },
    (scorecard) => moneyCell(scorecard?.bonus ?? null, places),
    [
      { kind: 'words', words: RESULT_WORDS.total, id: 'total' },
      ...effects.map(({ result }) => moneyCell(result.totals.bonus, places)),
    ],
  );
  return [scores, bonuses];
}

/** The same as JSON has it. */
export const effectsJson = (effects: readonly WeightEffect[]): JsonValue =>
  effects.map(({ weights, result }) => ({
    weights,
    period: result.period,
    directors: result.directors.map(({ director, name, score, grade, bonus }) => ({
      director,
      name,
      score,
      grade,
      bonus,
    })),
    bonus: result.totals.bonus,
  }));
