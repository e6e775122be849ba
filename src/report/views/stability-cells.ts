import type { MetricPair, MetricSpread } from '../../analytics/discrimination.ts';
import type { FirstChange } from '../../analytics/end-check.ts';
import type { RankRange } from '../../analytics/ranks.ts';
import type { MetricStability } from '../../analytics/stability.ts';
import type { Text } from '../../words/language.ts';
import { STABILITY_WORDS } from '../../words/stability-words.ts';
import type { Cell, TableColumn } from '../table.ts';

/** What is shown of how stable a result is. */
export interface StabilityReport {
  readonly period: string;
  readonly metrics: readonly (MetricStability & { readonly title: Text })[];
  readonly changes: ReadonlyMap<string, readonly FirstChange[]>;
  readonly ranks: readonly RankRange[];
  readonly spreads: readonly MetricSpread[];
  readonly pairs: readonly MetricPair[];
  readonly samples: number;
  readonly seed: number;
  /** Why there are no stretches for bonuses; undefined where there are. */
  readonly withoutBonuses: Text | undefined;
  /** Directors without a grade, who are left out. */
  readonly leftOut: readonly string[];
  /** Decimals of money. */
  readonly moneyPlaces: number;
}

type StabilityWord = keyof typeof STABILITY_WORDS;

export const column = (
  id: StabilityWord,
  align: TableColumn['align'] = 'right',
  isKey = false,
): TableColumn => ({
  id,
  header: STABILITY_WORDS[id],
  align,
  isKey,
});

export const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });
