import { compare, type Decimal, sum, toText } from '../../maths/decimal.ts';
import { type Dimension, isOfBehaviours, metricsOf, type Template } from '../../model/template.ts';
import { type Strand, type StrategyMap, weightOfStrands } from '../../weights/strategy-map.ts';
import { joinTexts, type Language, LIST, type Text } from '../../words/language.ts';
import { MAP_WORDS } from '../../words/map-words.ts';
import { percentText } from '../formats/number-text.ts';
import type { Branch, Page, PageSection } from '../page.ts';
import { type Cell, percentCell, type Table, type TableColumn, textCell } from '../table.ts';

type MapWord = keyof typeof MAP_WORDS;

const column = (id: MapWord, align: TableColumn['align'] = 'left', isKey = false): TableColumn => ({
  id,
  header: MAP_WORDS[id],
  align,
  isKey,
});

const words = (text: Text, id: string): Cell => ({ kind: 'words', words: text, id });

/** Theme → duty → metric with every weight, results against behaviours, loose ends, and each quarter. */
export const strategyMapPage = (map: StrategyMap, template: Template): Page => ({
  title: {
    en: `${MAP_WORDS.title.en}: ${template.title.en}`,
    zh: `${MAP_WORDS.title.zh}：${template.title.zh}`,
  },
  sections: [
    { tree: treeOf(map, template), lines: splitLines(map, template) },
    balanceSection(template),
    ...unservedSection(map, template),
    quartersSection(map, template),
    ...themeQuartersSection(map),
  ],
});

/** One row a strand: what programs read as CSV. */
export const strandsTable = ({ strands }: StrategyMap): Table => ({
  columns: [column('theme'), column('duty'), column('metric'), column('weight', 'right')],
  rows: strands.map(({ theme, duty, metric, weight }) => [
    theme === undefined ? null : textCell(theme),
    duty === undefined ? null : textCell(duty),
    textCell(metric),
    percentCell(weight),
  ]),
});

function treeOf({ strands, themes, duties }: StrategyMap, template: Template): Branch[] {
  const titles = new Map(
    metricsOf(template).map(({ id, title, weight }) => [id, { title, weight }] as const),
  );
  const leaf = (strand: Strand): Branch => {
    const metric = titles.get(strand.metric);
    const isPart = metric !== undefined && compare(strand.weight, metric.weight) < 0;
    const part = isPart
      ? { en: ` (of ${percentText(metric.weight)})`, zh: `（共 ${percentText(metric.weight)}）` }
      : { en: '', zh: '' };
    const title = metric?.title ?? { en: strand.metric, zh: strand.metric };
    return {
      label: { en: title.en + part.en, zh: title.zh + part.zh },
      figure: percentText(strand.weight),
      branches: [],
    };
  };
  const branch = (label: Text, own: readonly Strand[], branches: readonly Branch[]): Branch => ({
    label,
    figure: percentText(weightOfStrands(own)),
    branches,
  });
  const dutiesIn = (own: readonly Strand[]): Branch[] => {
    const free = own.filter(({ duty }) => duty === undefined);
    return [
      ...duties.flatMap(({ id, title }) => {
        const these = own.filter(({ duty }) => duty === id);
        return these.length === 0 ? [] : [branch(title, these, these.map(leaf))];
      }),
      ...(free.length === 0 ? [] : [branch(MAP_WORDS.noDuty, free, free.map(leaf))]),
    ];
  };
  const loose = strands.filter(({ theme }) => theme === undefined);
  if (themes.length === 0) return dutiesIn(loose);
  return [
    ...themes.map(({ id, title }) => {
      const own = strands.filter(({ theme }) => theme === id);
      return branch(title, own, dutiesIn(own));
    }),
    ...(loose.length === 0 ? [] : [branch(MAP_WORDS.noTheme, loose, dutiesIn(loose))]),
  ];
}

/** How what serves several is split, where it is. */
function splitLines({ duties }: StrategyMap, template: Template): Text[] {
  const equal = [...duties.filter(({ serves }) => serves.length > 1 && serves[0]?.percentage === undefined)];
  const lines: Text[] = [];
  if (equal.length > 0) {
    lines.push({
      en: `In equal parts, since the template has no shares: ${equal.map(({ title }) => title.en).join(LIST.en)}.`,
      zh: `模板未写比例，按等份计：${equal.map(({ title }) => title.zh).join(LIST.zh)}。`,
    });
  }
  if (template.strategy === undefined) {
    lines.push({
      en: 'The template has no `strategy`: duties are shown without themes.',
      zh: '模板没有 `strategy`：只列岗位职责，不列战略主题。',
    });
  }
  return lines;
}

const dimensionWeight = ({ metrics }: Dimension): Decimal => sum(metrics.map(({ weight }) => weight));

function balanceSection({ dimensions }: Template): PageSection {
  const total = (isBehaviour: boolean): string =>
    percentText(sum(dimensions.filter((one) => isOfBehaviours(one) === isBehaviour).map(dimensionWeight)));
  return {
    heading: MAP_WORDS.balance,
    table: {
      columns: [
        column('dimension', 'left', true),
        column('kind'),
        column('weight', 'right'),
        column('band', 'right'),
      ],
      rows: dimensions.map((dimension) => [
        words(dimension.title, dimension.id),
        isOfBehaviours(dimension)
          ? words(MAP_WORDS.behaviours, 'behaviours')
          : words(MAP_WORDS.results, 'results'),
        percentCell(dimensionWeight(dimension)),
        dimension.band === undefined ? null : textCell(bandText(dimension.band)),
      ]),
    },
    lines: [
      {
        en: `Results ${total(false)}, behaviours ${total(true)}.`,
        zh: `结果 ${total(false)}，行为 ${total(true)}。`,
      },
    ],
  };
}

const bandText = ([lowest, highest]: readonly [Decimal, Decimal]): string =>
  `${toText(lowest)}–${toText(highest)}%`;

function unservedSection({ unserved, themes, duties }: StrategyMap, template: Template): PageSection[] {
  const titles = new Map(
    [...themes, ...duties, ...metricsOf(template)].map(({ id, title }) => [id, title] as const),
  );
  const named = (ids: readonly string[], language: Language): string =>
    ids.map((id) => titles.get(id)?.[language] ?? id).join(LIST[language]);
  const line = (ids: readonly string[], heading: Text): Text[] =>
    ids.length === 0
      ? []
      : [{ en: `${heading.en}: ${named(ids, 'en')}.`, zh: `${heading.zh}：${named(ids, 'zh')}。` }];
  const lines = [
    ...line(unserved.themesWithoutMetric, {
      en: 'Themes that no metric serves',
      zh: '没有指标支撑的战略主题',
    }),
    ...line(unserved.dutiesWithoutMetric, {
      en: 'Duties that no metric measures',
      zh: '没有指标衡量的岗位职责',
    }),
    ...(template.strategy === undefined
      ? []
      : line(unserved.dutiesWithoutTheme, {
          en: 'Duties that serve no theme',
          zh: '未支撑任何战略主题的岗位职责',
        })),
    ...line(unserved.metricsWithoutDuty, {
      en: 'Metrics that serve no duty',
      zh: '未对应任何岗位职责的指标',
    }),
  ];
  return lines.length === 0 ? [] : [{ heading: MAP_WORDS.unserved, lines }];
}

const quarterName = (quarter: number): string => `Q${quarter}`;

function quartersSection({ quarters }: StrategyMap, { dimensions }: Template): PageSection {
  const outside = quarters.flatMap(({ quarter, dimensions: shares }): Text[] => {
    const out = shares.flatMap(({ share }, index): Text[] => {
      const { title, band } = dimensions[index] as Dimension;
      if (band === undefined || share === null) return [];
      if (compare(share, band[0]) >= 0 && compare(share, band[1]) <= 0) return [];
      const figures = `${percentText(share)} (${bandText(band)})`;
      return [{ en: `${title.en} ${figures}`, zh: `${title.zh} ${figures}` }];
    });
    if (out.length === 0) return [];
    const all = joinTexts(out, LIST);
    const name = quarterName(quarter);
    return [{ en: `${name}, outside the band: ${all.en}.`, zh: `${name} 超出区间：${all.zh}。` }];
  });
  return {
    heading: MAP_WORDS.quarters,
    table: {
      columns: [
        column('quarter', 'left', true),
        column('due', 'right'),
        ...dimensions.map(({ id, title }): TableColumn => ({ id, header: title, align: 'right' })),
      ],
      rows: quarters.map(({ quarter, due, dimensions: shares }) => [
        textCell(quarterName(quarter)),
        percentCell(due),
        ...shares.map(({ share }) => percentCell(share)),
      ]),
    },
    lines: outside,
  };
}

const themeQuartersSection = ({ quarters, themes }: StrategyMap): PageSection[] =>
  themes.length === 0
    ? []
    : [
        {
          heading: MAP_WORDS.themeQuarters,
          table: {
            columns: [
              column('theme', 'left', true),
              ...quarters.map(({ quarter }): TableColumn => {
                const name = quarterName(quarter);
                return { id: name, header: { en: name, zh: name }, align: 'right' };
              }),
            ],
            rows: themes.map(({ id, title }, index) => [
              words(title, id),
              ...quarters.map((quarter) => percentCell(quarter.themes[index]?.share ?? null)),
            ]),
          },
        },
      ];
