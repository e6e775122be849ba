import { type Decimal, toText } from '../../maths/decimal.ts';
import { decimalOf } from '../../maths/double.ts';
import type { JudgedExpert, Judgement, PlacedRevisit } from '../../weights/analyse.ts';
import type { Grouping } from '../../weights/group.ts';
import { HIGHEST_RATIO, type Method } from '../../weights/priorities.ts';
import { RANDOM_INDEX_SOURCES, type RandomIndexName, randomIndex } from '../../weights/random-index.ts';
import { JUDGEMENT_WORDS, type JudgementWord } from '../../words/judgement-words.ts';
import { plural, same, type Text } from '../../words/language.ts';
import type { Page, PageSection } from '../page.ts';
import { type Cell, numberCell, percentCell, type Table, type TableColumn, textCell } from '../table.ts';
import { effectsSection, type WeightEffect } from './weight-effects.ts';

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

type Named = Pick<JudgementReport, 'titles'>;

/** An item as people call it, and by its id where programs read. */
const itemCell = ({ titles }: Named, id: string): Cell => {
  const title = titles.get(id);
  return title === undefined ? textCell(id) : words(title, id);
};

export const judgementColumn = (
  id: JudgementWord,
  align: TableColumn['align'] = 'right',
  isKey = false,
): TableColumn => ({ id, header: JUDGEMENT_WORDS[id], align, isKey });

/** A figure of the statistics as people read it. */
const figure = (value: number, places = 4): Cell => numberCell(decimalOf(value, places), places);

const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });

/** The items with their weights: what programs read as CSV, and the first table of the page. */
export function weightsTable(report: JudgementReport): Table {
  const { items, places } = report;
  const weight = (value: Decimal | undefined): Cell => numberCell(value ?? null, places);
  const optional = (['template', 'nearest'] as const).filter((key) =>
    items.some((item) => item[key] !== undefined),
  );
  return {
    columns: [
      judgementColumn('item', 'left', true),
      ...(['priority', 'weight', 'equal', ...optional] as const).map((id) => judgementColumn(id)),
    ],
    rows: items.map((item) => [
      itemCell(report, item.id),
      figure(item.priority),
      weight(item.weight),
      weight(item.equal),
      ...optional.map((key) => weight(item[key])),
    ]),
  };
}

/** Everything that a firm shows of how its weights came about. */
export function judgementPage(report: JudgementReport): Page {
  const { judgement } = report;
  const several = judgement.experts.length > 1;
  return {
    title: JUDGEMENT_WORDS.title,
    sections: [
      { table: weightsTable(report), lines: [methodLine(report), ...nearestLines(report)] },
      consistencySection(report),
      ...(several ? [expertsSection(judgement), prioritiesSection(report)] : []),
      ...disagreementSection(report),
      ...revisitSection(report),
      ...effectsSection(report.effects),
    ],
  };
}

function methodLine({ method, judgement, grouping }: JudgementReport): Text {
  const count = judgement.experts.length;
  const how =
    method === 'eigenvector'
      ? { en: 'principal eigenvector', zh: '主特征向量法' }
      : { en: 'row geometric mean', zh: '行几何平均法' };
  const mean =
    grouping === 'judgements'
      ? { en: 'geometric mean of their judgements', zh: '判断的几何平均' }
      : { en: 'mean of their priorities', zh: '优先度的算术平均' };
  return {
    en: `Method: ${how.en}; ${plural(count, 'expert')}${count > 1 ? `, ${mean.en}` : ''}.`,
    zh: `方法：${how.zh}；${count} 位专家${count > 1 ? `，${mean.zh}` : ''}。`,
  };
}

function nearestLines({ items, keepsOrder }: JudgementReport): Text[] {
  if (items.every(({ nearest }) => nearest === undefined)) return [];
  return [
    {
      en: `The nearest weights are a proposal: the least sum of squared changes that keeps the bands and rules${keepsOrder ? ' and the order of the priorities' : '; the order of the priorities contradicts them and is kept only in part'}.`,
      zh: `“最近合规”仅为建议：在满足区间和规则${keepsOrder ? '并保持优先顺序' : ''}的前提下，变动的平方和最小${keepsOrder ? '' : '；优先顺序与区间或规则矛盾，只能部分保持'}。`,
    },
  ];
}

function consistencySection(report: JudgementReport): PageSection {
  const { table } = report;
  const { levels, consistent, consistency: whole } = report.judgement;
  const rows = levels.map(({ parent, items, consistency }): Cell[] => [
    parent === undefined ? words(JUDGEMENT_WORDS.top, 'top') : itemCell(report, parent),
    figure(items.length, 0),
    ...(consistency === null
      ? [null, null, null, null, null]
      : [
          figure(consistency.lambdaMax),
          figure(consistency.ci),
          figure(randomIndex(table, items.length)),
          figure(consistency.cr),
          figure(consistency.gci),
        ]),
  ]);
  const limit = HIGHEST_RATIO.toFixed(2);
  return {
    heading: JUDGEMENT_WORDS.consistency,
    table:
      whole === null
        ? undefined
        : {
            columns: [
              judgementColumn('level', 'left', true),
              judgementColumn('items'),
              ...(['lambdaMax', 'ci', 'ri', 'cr', 'gci'] as const).map((id) => judgementColumn(id)),
            ],
            rows,
          },
    lines: [
      ...(whole === null
        ? [
            {
              en: 'Priorities were averaged: consistency is that of each expert, below.',
              zh: '对优先度取平均：一致性以下列各专家为准。',
            },
          ]
        : []),
      consistent
        ? { en: `Consistent: CR is at most ${limit}.`, zh: `一致：CR 不超过 ${limit}。` }
        : { en: `Not consistent: CR is over ${limit}.`, zh: `不一致：CR 超过 ${limit}。` },
      {
        en: `Random index: ${table} (${RANDOM_INDEX_SOURCES[table]}).`,
        zh: `随机一致性指标：${table}（${RANDOM_INDEX_SOURCES[table]}）。`,
      },
    ],
  };
}

const expertsSection = ({ experts }: Judgement): PageSection => ({
  heading: JUDGEMENT_WORDS.experts,
  table: {
    columns: [
      judgementColumn('expert', 'left', true),
      judgementColumn('ownWeight'),
      judgementColumn('cr'),
      judgementColumn('distance'),
    ],
    rows: experts.map(({ id, weight, cr, distance }) => [
      textCell(id),
      numberCell(decimalOf(weight, 4)),
      figure(cr),
      percentCell(decimalOf(distance, 2)),
    ]),
  },
  lines: [
    {
      en: 'Away from the group: the part of all weight that the expert would put elsewhere.',
      zh: '与群体的距离：该专家会放在别处的权重占全部权重的比例。',
    },
  ],
});

const prioritiesSection = ({
  judgement: { leaves, priorities, experts },
  ...named
}: JudgementReport): PageSection => ({
  heading: JUDGEMENT_WORDS.priorities,
  table: {
    columns: [
      judgementColumn('item', 'left', true),
      judgementColumn('group'),
      ...experts.map(({ id }): TableColumn => ({ id, header: same(id), align: 'right', group: 'experts' })),
    ],
    rows: leaves.map((leaf, index) => [
      itemCell(named, leaf),
      figure(priorities[index] as number),
      ...experts.map((expert: JudgedExpert) => figure(expert.priorities[index] as number)),
    ]),
  },
});

/** Rows of a list that people look at before the rest is only counted. */
const SHOWN = 5;

const restLine = (count: number): Text[] =>
  count <= SHOWN
    ? []
    : [
        {
          en: `… and ${count - SHOWN} more in --format json.`,
          zh: `……另有 ${count - SHOWN} 条，见 --format json。`,
        },
      ];

function disagreementSection({ judgement: { disagreements }, ...named }: JudgementReport): PageSection[] {
  if (disagreements.length === 0) return [];
  const said = ({ expert, value }: { expert: string; value: number }): Cell =>
    textCell(`${ratioText(value)} (${expert})`);
  return [
    {
      heading: JUDGEMENT_WORDS.disagreements,
      table: {
        columns: [
          judgementColumn('left', 'left', true),
          judgementColumn('right', 'left', true),
          judgementColumn('lowest', 'left'),
          judgementColumn('highest', 'left'),
          judgementColumn('spread'),
        ],
        rows: disagreements
          .slice(0, SHOWN)
          .map(({ left, right, lowest, highest, spread }) => [
            itemCell(named, left),
            itemCell(named, right),
            said(lowest),
            said(highest),
            figure(spread, 2),
          ]),
      },
      lines: restLine(disagreements.length),
    },
  ];
}

/** A ratio as experts write it: 3, 1/3, or with decimals. */
export function ratioText(value: number): string {
  const [side, prefix] = value >= 1 ? [value, ''] : [1 / value, '1/'];
  return prefix + toText(decimalOf(side, 2));
}

/** An expert's list of what to look at again is only worth reading where he contradicts himself too much. */
function revisitSection({ judgement: { revisit, experts }, ...named }: JudgementReport): PageSection[] {
  const several = experts.length > 1;
  const rowsOf = (who: Cell, found: readonly PlacedRevisit[]): Cell[][] =>
    found
      .slice(0, SHOWN)
      .map(({ left, right, given, suggested, cr }) => [
        ...(several ? [who] : []),
        itemCell(named, left),
        itemCell(named, right),
        textCell(ratioText(given)),
        textCell(ratioText(suggested)),
        figure(cr),
      ]);
  const own = several ? experts.filter(({ cr }) => cr > HIGHEST_RATIO) : [];
  const rows = [
    ...rowsOf(words(JUDGEMENT_WORDS.group, 'group'), revisit),
    ...own.flatMap((expert) => rowsOf(textCell(expert.id), expert.revisit)),
  ];
  if (rows.length === 0) return [];
  return [
    {
      heading: JUDGEMENT_WORDS.revisit,
      table: {
        columns: [
          ...(several ? [judgementColumn('whose', 'left', true)] : []),
          judgementColumn('left', 'left', true),
          judgementColumn('right', 'left', true),
          judgementColumn('given'),
          judgementColumn('suggested'),
          judgementColumn('crAfter'),
        ],
        rows,
      },
      lines: [
        {
          en: 'Suggested: what the other comparisons imply. Nothing is replaced: ask the expert.',
          zh: '建议值由其余比较推得。程序不做任何替换：请与专家商定。',
        },
        ...restLine(revisit.length),
      ],
    },
  ];
}
