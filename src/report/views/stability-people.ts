import { whole } from '../../maths/decimal.ts';
import { decimalOf } from '../../maths/double.ts';
import { same, type Text } from '../../words/language.ts';
import { STABILITY_WORDS } from '../../words/stability-words.ts';
import { percentText } from '../formats/number-text.ts';
import type { PageSection } from '../page.ts';
import { type Cell, numberCell, textCell } from '../table.ts';
import { column, type StabilityReport, words } from './stability-cells.ts';

/** Everyone’s rank, and its range under other weights. */
export function ranksSection({ ranks, samples, seed }: StabilityReport): PageSection {
  const hasNames = ranks.some(({ name }) => name !== '');
  return {
    heading: STABILITY_WORDS.ranks,
    table: {
      columns: [
        column('director', 'left', true),
        ...(hasNames ? [column('name', 'left', true)] : []),
        ...(['score', 'rank', 'median', 'best', 'worst'] as const).map((id) => column(id)),
      ],
      rows: ranks.map(({ director, name, score, rank, median, best, worst }) => [
        textCell(director),
        ...(hasNames ? [textCell(name)] : []),
        numberCell(score, 2),
        ...[rank, median, best, worst].map((place) => numberCell(whole(place))),
      ]),
    },
    lines: [
      {
        en: `${samples} random sets of weights that keep the bands and rules, seed ${seed}.`,
        zh: `在区间和规则之内随机抽取 ${samples} 套权重，种子 ${seed}。`,
      },
    ],
  };
}

const figure = (value: number | null, places: number): Cell =>
  value === null ? null : numberCell(decimalOf(value, places), places);

const titleOf = ({ metrics }: StabilityReport, id: string): Text =>
  metrics.find((metric) => metric.id === id)?.title ?? same(id);

/** How far each metric tells directors apart. */
export const spreadsSection = (report: StabilityReport): PageSection => ({
  heading: STABILITY_WORDS.spreads,
  table: {
    columns: [
      column('metric', 'left', true),
      ...(['n', 'mean', 'deviation', 'influence'] as const).map((id) => column(id)),
    ],
    rows: report.spreads.map(({ id, n, mean, deviation, influence }) => [
      words(titleOf(report, id), id),
      numberCell(whole(n)),
      figure(mean, 2),
      figure(deviation, 2),
      influence === null ? null : textCell(percentText(decimalOf(influence * 100, 1))),
    ]),
  },
});

/** Pairs that people look at; the rest is in the JSON. */
const SHOWN_PAIRS = 3;

/** The metrics that go together most, and those that are nearly one. */
export function pairsSection(report: StabilityReport): PageSection[] {
  const { pairs } = report;
  if (pairs.length === 0) return [];
  return [
    {
      heading: STABILITY_WORDS.pairs,
      table: {
        columns: [
          column('metric', 'left', true),
          column('other', 'left', true),
          column('n'),
          column('correlation'),
        ],
        rows: pairs
          .slice(0, SHOWN_PAIRS)
          .map(({ left, right, n, correlation }) => [
            words(titleOf(report, left), left),
            words(titleOf(report, right), right),
            numberCell(whole(n)),
            figure(correlation, 3),
          ]),
      },
      lines: pairs
        .filter(({ isNearlyOne }) => isNearlyOne)
        .map(({ left, right }) => {
          const [a, b] = [titleOf(report, left), titleOf(report, right)];
          return {
            en: `${a.en} and ${b.en} are nearly one: what is paid for one is paid twice.`,
            zh: `${a.zh}与${b.zh}几乎是同一个指标：等于付了两次钱。`,
          };
        }),
    },
  ];
}
