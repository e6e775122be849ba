import type { Decimal } from '../../maths/decimal.ts';
import { HIGHEST_RATIO } from '../../weights/priorities.ts';
import { RANDOM_INDEX_SOURCES, randomIndex } from '../../weights/random-index.ts';
import { JUDGEMENT_WORDS } from '../../words/judgement-words.ts';
import { plural, type Text } from '../../words/language.ts';
import type { Page, PageSection } from '../page.ts';
import { type Cell, numberCell, type Table } from '../table.ts';
import { figure, itemCell, type JudgementReport, judgementColumn, words } from './judgement-cells.ts';
import {
  comparisonsSection,
  disagreementSection,
  expertsSection,
  prioritiesSection,
  revisitSection,
} from './judgement-experts.ts';
import { effectsSection } from './weight-effects.ts';

/** Digits after the point of a priority as people read it, and in CSV. */
const SHOWN_PLACES = 4;
const EXACT_PLACES = 12;

/** The items with their weights, for programs. */
export const weightsRows = (report: JudgementReport): Table => weightsTable(report, EXACT_PLACES);

/** The items with their weights. */
function weightsTable(report: JudgementReport, priorityPlaces: number): Table {
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
      figure(item.priority, priorityPlaces),
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
      { table: weightsTable(report, SHOWN_PLACES), lines: [methodLine(report), ...nearestLines(report)] },
      consistencySection(report),
      ...(several ? [expertsSection(judgement), prioritiesSection(report)] : []),
      ...disagreementSection(report),
      ...revisitSection(report),
      ...effectsSection(report.effects),
      ...(several ? [comparisonsSection(report)] : []),
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
