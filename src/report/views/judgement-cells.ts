import type { Decimal } from '../../maths/decimal.ts';
import { decimalOf } from '../../maths/double.ts';
import type { Judgement } from '../../weights/analyse.ts';
import type { Grouping } from '../../weights/group.ts';
import type { Method } from '../../weights/priorities.ts';
import type { RandomIndexName } from '../../weights/random-index.ts';
import { JUDGEMENT_WORDS, type JudgementWord } from '../../words/judgement-words.ts';
import type { Text } from '../../words/language.ts';
import { type Cell, numberCell, type TableColumn, textCell } from '../table.ts';
import type { WeightEffect } from './weight-effects.ts';

/** A judged item as it is shown: its priority, its weight, and what else it might weigh. */
export interface WeighedItem {
  readonly id: string;
  readonly priority: number;
  readonly weight: Decimal;
  readonly equal: Decimal;
  /** What it weighs in the template. */
  readonly template: Decimal | undefined;
  /** What keeps the bands and rules, where the weights do not. */
  readonly nearest: Decimal | undefined;
}

/** What is shown of comparisons. */
export interface JudgementReport {
  readonly judgement: Judgement;
  readonly items: readonly WeighedItem[];
  readonly method: Method;
  readonly table: RandomIndexName;
  readonly grouping: Grouping;
  /** Digits after the point of the weights. */
  readonly places: number;
  readonly keepsOrder: boolean;
  readonly effects: readonly WeightEffect[];
  /** Titles of the template's metrics and dimensions, by id. */
  readonly titles: ReadonlyMap<string, Text>;
}

export type Named = Pick<JudgementReport, 'titles'>;

/** An item as people call it, and by its id where programs read. */
export const itemCell = ({ titles }: Named, id: string): Cell => {
  const title = titles.get(id);
  return title === undefined ? textCell(id) : words(title, id);
};

export const judgementColumn = (
  id: JudgementWord,
  align: TableColumn['align'] = 'right',
  isKey = false,
): TableColumn => ({ id, header: JUDGEMENT_WORDS[id], align, isKey });

/** A figure of the statistics as people read it. */
export const figure = (value: number, places = 4): Cell => numberCell(decimalOf(value, places), places);

export const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });
