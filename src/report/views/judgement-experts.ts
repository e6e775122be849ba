import { toText } from '../../maths/decimal.ts';
import { decimalOf } from '../../maths/double.ts';
import type { JudgedExpert, Judgement, PlacedRevisit } from '../../weights/analyse.ts';
import { HIGHEST_RATIO } from '../../weights/priorities.ts';
import { JUDGEMENT_WORDS } from '../../words/judgement-words.ts';
import { same, type Text } from '../../words/language.ts';
import type { PageSection } from '../page.ts';
import { type Cell, numberCell, percentCell, type TableColumn, textCell } from '../table.ts';
import { figure, itemCell, type JudgementReport, judgementColumn, words } from './judgement-cells.ts';

/** Each expert’s own weight, consistency, and distance from the group. */
export const expertsSection = ({ experts }: Judgement): PageSection => ({
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

/** What each expert would give every item. */
export const prioritiesSection = ({
  judgement: { experts },
  items,
  ...named
}: JudgementReport): PageSection => ({
  heading: JUDGEMENT_WORDS.priorities,
  table: {
    columns: [
      judgementColumn('item', 'left', true),
      judgementColumn('group'),
      ...experts.map(({ id }): TableColumn => ({ id, header: same(id), align: 'right', group: 'experts' })),
    ],
    rows: items.map(({ id, priority }, index) => [
      itemCell(named, id),
      figure(priority),
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

/** What everyone said, and what of it is the group’s: nobody has to look into the sheets. */
export const comparisonsSection = ({
  judgement: { comparisons, experts },
  ...named
}: JudgementReport): PageSection => ({
  heading: JUDGEMENT_WORDS.comparisons,
  table: {
    columns: [
      judgementColumn('left', 'left', true),
      judgementColumn('right', 'left', true),
      ...(comparisons.some(({ group }) => group !== null) ? [judgementColumn('group')] : []),
      ...experts.map(({ id }): TableColumn => ({ id, header: same(id), align: 'right', group: 'experts' })),
    ],
    rows: comparisons.map(({ left, right, group, experts: said }) => [
      itemCell(named, left),
      itemCell(named, right),
      ...(group === null ? [] : [textCell(ratioText(group))]),
      ...experts.map(({ id }) => {
        const own = said.find(({ expert }) => expert === id);
        return own === undefined ? null : textCell(ratioText(own.value));
      }),
    ]),
  },
});

/** The comparisons on which experts are furthest apart. */
export function disagreementSection({
  judgement: { disagreements },
  ...named
}: JudgementReport): PageSection[] {
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

/** An expert's list of what to look at again is only worth reading where the expert is inconsistent. */
export function revisitSection({
  judgement: { revisit, experts },
  ...named
}: JudgementReport): PageSection[] {
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
