import type { FirstChange } from '../../analytics/end-check.ts';
import type { Stretch } from '../../analytics/stretch.ts';
import type { Change } from '../../analytics/weight-stretch.ts';
import { compare, type Decimal, toFixed } from '../../maths/decimal.ts';
import { type Fraction, fraction } from '../../maths/fraction.ts';
import { roundDown } from '../../maths/rounding.ts';
import { joinTexts, same, type Text } from '../../words/language.ts';
import { STABILITY_WORDS } from '../../words/stability-words.ts';
import { grouped } from '../formats/number-text.ts';
import type { Page, PageSection } from '../page.ts';
import { type Cell, numberCell, percentCell, type Table, type TableColumn, textCell } from '../table.ts';
import { column, type StabilityReport, words } from './stability-cells.ts';
import { pairsSection, ranksSection, spreadsSection } from './stability-people.ts';

/** Digits after the point of an end as people read it. */
const SHOWN_PLACES = 2;

/** An end rounded inwards, never past the weight itself, so that what is printed holds. */
export function shownEnds(
  { from, to }: Stretch<Change>,
  weight: Decimal,
  places: number,
): readonly [Decimal, Decimal] {
  const up = (value: Fraction): Decimal => {
    const cut = roundDown({ ...value, numerator: -value.numerator }, places);
    return { ...cut, coefficient: -cut.coefficient };
  };
  const step: Decimal = { coefficient: 1n, scale: places };
  let [low, high] = [up(from.at), roundDown(to.at, places)];
  // An end that does not belong to the stretch is not printed as one that does.
  if (!from.isIncluded && isAt(low, from.at))
    low = { ...low, coefficient: low.coefficient + step.coefficient };
  if (!to.isIncluded && isAt(high, to.at))
    high = { ...high, coefficient: high.coefficient - step.coefficient };
  return [compare(low, weight) > 0 ? weight : low, compare(high, weight) < 0 ? weight : high];
}

function isAt(value: Decimal, at: Fraction): boolean {
  const own = fraction(value);
  return own.numerator * at.denominator === at.numerator * own.denominator;
}

function stretchText(stretch: Stretch<Change> | null, weight: Decimal): Cell {
  if (stretch === null) return null;
  const [low, high] = shownEnds(stretch, weight, SHOWN_PLACES);
  return textCell(`${toFixed(low, SHOWN_PLACES)}–${toFixed(high, SHOWN_PLACES)}%`);
}

/** A row a metric, with the stretch of weights in which nothing changes. */
const stabilityTable = ({ metrics }: StabilityReport): Table => ({
  columns: [column('metric', 'left', true), column('weight'), column('grade'), column('bonus')],
  rows: metrics.map(({ id, title, weight, grade, bonus }) => [
    words(title, id),
    percentCell(weight),
    stretchText(grade, weight),
    stretchText(bonus, weight),
  ]),
});

/** Digits after the point of an end that programs read. */
const EXACT_PLACES = 6;

/** The same for programs: every end in a column of its own. */
export const stabilityRows = ({ metrics }: StabilityReport): Table => ({
  columns: [
    column('metric'),
    column('weight'),
    ...['gradeFrom', 'gradeTo', 'bonusFrom', 'bonusTo'].map(
      (id): TableColumn => ({ id, header: same(id), align: 'right' }),
    ),
  ],
  rows: metrics.map(({ id, weight, grade, bonus }) => [
    textCell(id),
    percentCell(weight),
    ...[grade, bonus].flatMap((stretch) =>
      stretch === null
        ? [null, null]
        : shownEnds(stretch, weight, EXACT_PLACES).map((end) => numberCell(end)),
    ),
  ]),
});

/** How far weights may change, what then changes first, ranks, and what tells directors apart. */
export const stabilityPage = (report: StabilityReport): Page => ({
  title: {
    en: `${STABILITY_WORDS.title.en}: ${report.period}`,
    zh: `${STABILITY_WORDS.title.zh}：${report.period}`,
  },
  sections: [
    { table: stabilityTable(report), lines: stabilityLines(report) },
    ...changesSection(report),
    ranksSection(report),
    spreadsSection(report),
    ...pairsSection(report),
  ],
});

const stabilityLines = ({ withoutBonuses, leftOut }: StabilityReport): Text[] => [
  {
    en: 'The other weights are scaled in proportion. Exact, and checked by scoring at both ends of each.',
    zh: '其余权重按比例缩放。结果精确，并在两端实际计分核对。',
  },
  ...(withoutBonuses === undefined ? [] : [withoutBonuses]),
  ...(leftOut.length === 0
    ? []
    : [
        {
          en: `Without a grade, so left out: ${leftOut.join(', ')}.`,
          zh: `没有等级、未计入：${leftOut.join('、')}。`,
        },
      ]),
];

function changesSection({ metrics, changes, moneyPlaces }: StabilityReport): PageSection[] {
  const rows = metrics.flatMap(({ id, title, weight, ...stretches }) => {
    const own = changes.get(id) ?? [];
    return (['below', 'above'] as const).flatMap((side) =>
      together(own.filter((change) => change.side === side)).map((all): Cell[] => {
        const [first] = all as [FirstChange];
        const [low, high] = shownEnds(stretches[first.kind] as Stretch<Change>, weight, SHOWN_PLACES);
        const end = `${toFixed(side === 'below' ? low : high, SHOWN_PLACES)}%`;
        const { en, zh } = STABILITY_WORDS[side];
        const texts = all.map((change) => changeText(change, moneyPlaces));
        return [
          words(title, id),
          words({ en: `${en} ${end}`, zh: `${zh} ${end}` }, `${side} ${end}`),
          textCell(first.director),
          words(joinTexts(texts, { en: ', ', zh: '，' }), first.kind),
        ];
      }),
    );
  });
  if (rows.length === 0) return [];
  return [
    {
      heading: STABILITY_WORDS.first,
      table: {
        columns: [
          column('metric', 'left', true),
          column('at', 'left', true),
          column('director', 'left'),
          column('change', 'left'),
        ],
        rows,
      },
    },
  ];
}

/** Grade and bonus of one director that change at one weight are one change. */
const together = (changes: readonly FirstChange[]): (readonly FirstChange[])[] => {
  const [grade, bonus] = changes;
  const isOne =
    bonus !== undefined &&
    grade?.director === bonus.director &&
    grade.at.numerator * bonus.at.denominator === bonus.at.numerator * grade.at.denominator;
  return isOne ? [changes] : changes.map((change) => [change]);
};

function changeText({ kind, before, after }: FirstChange, places: number): Text {
  const shown = (value: Decimal | null | undefined): string => (value == null ? '—' : grouped(value, places));
  const [from, to] =
    kind === 'grade'
      ? [before.grade ?? '—', after?.grade ?? '—']
      : [shown(before.bonus), shown(after?.bonus)];
  const of = kind === 'grade' ? { en: 'grade', zh: '等级' } : { en: 'bonus', zh: '奖金' };
  return { en: `${of.en} ${from} → ${to}`, zh: `${of.zh} ${from} → ${to}` };
}
