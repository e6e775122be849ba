import type { MetricTargets, TargetHistory } from '../../analytics/target-history.ts';
import { type Decimal, toText, whole } from '../../maths/decimal.ts';
import { compareFractions, type Fraction, fraction } from '../../maths/fraction.ts';
import { roundHalfUp } from '../../maths/rounding.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { same, type Text } from '../../words/language.ts';
import { TARGET_NOTES, TARGET_WORDS as WORDS } from '../../words/target-history.ts';
import type { JsonValue } from '../formats/json.ts';
import type { Page, PageSection } from '../page.ts';
import { type Cell, numberCell, type Table, type TableColumn, textCell } from '../table.ts';

/** Targets of a period, held against the past. */
export interface TargetReport {
  readonly period: string;
  readonly targets: readonly TargetHistory[];
  readonly metrics: readonly MetricTargets[];
  /** From how many percent on a target counts as far off its trend, either way. */
  readonly far: Decimal;
}

type Word = keyof typeof WORDS;

const column = (id: Word, align: TableColumn['align'] = 'right', isKey = false): TableColumn => ({
  id,
  header: WORDS[id],
  align,
  isKey,
});

/** Digits after the point of what is estimated. */
const PLACES = 2;

const shown = (value: Fraction | null): Decimal | null =>
  value === null ? null : roundHalfUp(value, PLACES);

const isFar = ({ beyondTrend }: TargetHistory, far: Decimal): boolean => {
  if (beyondTrend === null) return false;
  const { numerator, denominator } = beyondTrend;
  const size = { numerator: numerator < 0n ? -numerator : numerator, denominator };
  return compareFractions(size, fraction(far)) >= 0;
};

const countCell = (count: number | null): Cell => (count === null ? null : numberCell(whole(count)));

/** All metrics side by side, then each with its directors. */
export const targetPage = (report: TargetReport, template: Template): Page => {
  const titles = new Map(metricsOf(template).map(({ id, title }) => [id, title]));
  const titleOf = (id: string): Text => titles.get(id) ?? same(id);
  return {
    title: {
      en: `${WORDS.title.en}: ${report.period}`,
      zh: `${WORDS.title.zh}：${report.period}`,
    },
    sections:
      report.targets.length === 0
        ? [{ lines: [WORDS.nothing] }]
        : [
            { table: metricsTable(report, titleOf) },
            ...report.metrics.map(
              ({ metric }): PageSection => ({ heading: titleOf(metric), table: peopleTable(report, metric) }),
            ),
            { lines: notes(report) },
          ],
  };
};

const notes = ({ far }: TargetReport): Text[] => [
  ...TARGET_NOTES,
  {
    en: `*: ${toText(far)}% or more off the trend, either way.`,
    zh: `*：偏离趋势达到或超过 ${toText(far)}%。`,
  },
];

const metricsTable = ({ metrics }: TargetReport, titleOf: (id: string) => Text): Table => ({
  columns: [
    column('metric', 'left', true),
    column('directors'),
    column('withValue'),
    column('wouldMeetTarget'),
    column('wouldMeetChallenge'),
    column('challengeBeyondBest'),
  ],
  rows: metrics.map(({ metric, directors, withValue, wouldMeet, challengeBeyondBest }) => [
    { kind: 'words', words: titleOf(metric), id: metric },
    ...[directors, withValue, wouldMeet.target, wouldMeet.challenge, challengeBeyondBest].map(countCell),
  ]),
});

const pastText = ({ past }: TargetHistory): string =>
  past.map(({ actual }) => (actual === null ? '—' : toText(actual))).join(', ');

/** The directors of one metric, as people read them. */
function peopleTable({ targets, far }: TargetReport, metric: string): Table {
  const own = targets.filter((one) => one.metric === metric);
  const periods = new Set(own.map(({ period }) => period));
  const ofSeveral = <T>(item: T): T[] => (periods.size > 1 ? [item] : []);
  const metOf = (count: number | null, { known }: TargetHistory): Cell =>
    count === null ? null : textCell(`${count}/${known}`);
  const apart = (one: TargetHistory): Cell => {
    const value = shown(one.beyondTrend);
    return value === null ? null : textCell(`${toText(value)}${isFar(one, far) ? ' *' : ''}`);
  };
  return {
    columns: [
      column('director', 'left', true),
      ...ofSeveral(column('period', 'left')),
      column('target'),
      column('challenge'),
      column('past'),
      column('metTarget'),
      column('metChallenge'),
      column('beyondTrend'),
    ],
    rows: own.map((one): Cell[] => [
      textCell(one.director),
      ...ofSeveral(textCell(one.period)),
      numberCell(one.levels.target),
      numberCell(one.levels.challenge),
      textCell(pastText(one)),
      metOf(one.met.target, one),
      metOf(one.met.challenge, one),
      apart(one),
    ]),
  };
}

/** One row a director and metric. */
export const targetTable = ({ targets, far }: TargetReport): Table => ({
  columns: [
    column('director', 'left', true),
    column('name', 'left', true),
    column('metric', 'left', true),
    column('period', 'left'),
    ...(['threshold', 'target', 'challenge'] as const).map((id) => column(id)),
    column('past', 'left'),
    ...(['known', 'metTarget', 'metChallenge', 'best', 'challengeBeyondBest'] as const).map((id) =>
      column(id),
    ),
    ...(['trend', 'beyondTrend'] as const).map((id) => column(id)),
    column('far', 'left'),
  ],
  rows: targets.map((one): Cell[] => [
    textCell(one.director),
    textCell(one.name),
    textCell(one.metric),
    textCell(one.period),
    numberCell(one.levels.threshold),
    numberCell(one.levels.target),
    numberCell(one.levels.challenge),
    textCell(pastText(one)),
    countCell(one.known),
    countCell(one.met.target),
    countCell(one.met.challenge),
    numberCell(one.best),
    numberCell(one.challengeBeyondBest),
    numberCell(shown(one.trend)),
    numberCell(shown(one.beyondTrend)),
    isFar(one, far) ? { kind: 'words', words: WORDS.yes, id: 'yes' } : null,
  ]),
});

/** The report as JSON has it. */
export const targetJson = (report: TargetReport): JsonValue => ({
  scorecard: 1,
  period: report.period,
  far: report.far,
  metrics: report.metrics.map((metric) => ({ ...metric })),
  targets: report.targets.map((one) => ({
    director: one.director,
    name: one.name,
    metric: one.metric,
    period: one.period,
    threshold: one.levels.threshold,
    target: one.levels.target,
    challenge: one.levels.challenge,
    past: one.past.map(({ period, actual }) => ({ period, actual })),
    known: one.known,
    met: one.met,
    best: one.best,
    challengeBeyondBest: one.challengeBeyondBest,
    trend: shown(one.trend),
    beyondTrend: shown(one.beyondTrend),
    far: isFar(one, report.far),
  })),
});
