import { minorUnits } from '../../model/currency.ts';
import type { Result } from '../../model/result.ts';
import { JUDGEMENT_WORDS } from '../../words/judgement-words.ts';
import type { Text } from '../../words/language.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import type { JsonValue } from '../formats/json.ts';
import type { PageSection } from '../page.ts';
import { type Cell, moneyCell, numberCell, type TableColumn, textCell } from '../table.ts';

/** A set of weights, and the result of a period under it. */
export interface WeightEffect {
  readonly weights: 'template' | 'weight' | 'equal' | 'nearest';
  readonly result: Result;
  readonly currency: string;
}

/** Everyone's score, grade and bonus under each set of weights, side by side; nothing where no result was given. */
export function effectsSection(effects: readonly WeightEffect[]): PageSection[] {
  const [first] = effects;
  if (first === undefined) return [];
  const places = minorUnits(first.currency);
  const isPaid = first.result.totals.bonus !== null;
  const under = (heading: Text, of: Text): Text => ({
    en: `${heading.en}: ${of.en}`,
    zh: `${heading.zh}：${of.zh}`,
  });
  const columns = effects.flatMap(({ weights }): TableColumn[] =>
    (['score', 'grade', ...(isPaid ? (['bonus'] as const) : [])] as const).map((id) => ({
      id: `${weights} ${id}`,
      header: under(JUDGEMENT_WORDS[weights], RESULT_WORDS[id]),
      align: id === 'grade' ? 'left' : 'right',
      group: weights,
    })),
  );
  const cellsOf = ({ result }: WeightEffect, index: number): Cell[] => {
    const scorecard = result.directors[index];
    return [
      numberCell(scorecard?.score ?? null, 2),
      scorecard?.grade == null ? null : textCell(scorecard.grade),
      ...(isPaid ? [moneyCell(scorecard?.bonus ?? null, places)] : []),
    ];
  };
  return [
    {
      heading: {
        en: `${JUDGEMENT_WORDS.effects.en} in ${first.result.period}`,
        zh: `${first.result.period} ${JUDGEMENT_WORDS.effects.zh}`,
      },
      table: {
        columns: [
          { id: 'director', header: JUDGEMENT_WORDS.director, align: 'left', isKey: true },
          ...columns,
        ],
        rows: first.result.directors.map(({ director }, index) => [
          textCell(director),
          ...effects.flatMap((effect) => cellsOf(effect, index)),
        ]),
        ...(isPaid
          ? {
              total: [
                { kind: 'words', words: RESULT_WORDS.total, id: 'total' },
                ...effects.flatMap(({ result }): Cell[] => [
                  null,
                  null,
                  moneyCell(result.totals.bonus, places),
                ]),
              ] satisfies Cell[],
            }
          : {}),
      },
    },
  ];
}

/** The same as JSON has it. */
export const effectsJson = (effects: readonly WeightEffect[]): JsonValue =>
  effects.map(({ weights, result }) => ({
    weights: weights === 'weight' ? 'judged' : weights,
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
