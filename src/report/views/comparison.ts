import type { Change, Difference } from '../../analytics/differences.ts';
import { decimal } from '../../maths/decimal.ts';
import { CHANGE_WORDS, COMPARISON_WORDS } from '../../words/differences.ts';
import type { Text } from '../../words/language.ts';
import { plural } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import { type Cell, numberCell, type Table, type TableColumn, textCell } from '../table.ts';

type Kind = 'result' | 'cause';

/** What differs, one row a change: of each director what came out otherwise, then what went in otherwise. */
export function comparison(differences: readonly Difference[]): Table {
  const row = (
    { director, name }: Difference,
    kind: Kind,
    { field, metric, before, after }: Change<keyof typeof CHANGE_WORDS>,
  ): Cell[] => [
    textCell(director),
    textCell(name),
    { kind: 'words', words: COMPARISON_WORDS[kind], id: kind },
    metric === null ? null : textCell(metric),
    { kind: 'words', words: CHANGE_WORDS[field], id: field },
    valueCell(before),
    valueCell(after),
  ];
  return {
    columns: [
      column('director', 'left', true),
      column('name', 'left', true),
      column('kind'),
      column('metric'),
      column('field'),
      column('before', 'right'),
      column('after', 'right'),
    ],
    rows: differences.flatMap((difference) => [
      ...difference.figures.map((change) => row(difference, 'result', change)),
      ...difference.causes.map((change) => row(difference, 'cause', change)),
    ]),
  };
}

const column = (
  id: keyof typeof COMPARISON_WORDS,
  align: TableColumn['align'] = 'left',
  isKey = false,
): TableColumn => ({ id, header: COMPARISON_WORDS[id], align, isKey });

const valueCell = (value: string | number | null): Cell => {
  if (value === null) return null;
  return typeof value === 'string' ? textCell(value) : numberCell(decimal(plain(value)));
};

/** A number of JSON without an exponent, which no figure of a result needs. */
const plain = (value: number): string => (String(value).includes('e') ? value.toFixed(12) : String(value));

/** The line under the table: how many differ, and whether the template is the same. */
export const comparisonLine = (
  differences: readonly Difference[],
  compared: number,
  isSameTemplate: boolean,
): Text => {
  const template: Text = isSameTemplate
    ? { en: 'the template is the same', zh: '模板相同' }
    : { en: 'the template is another one', zh: '模板不同' };
  return {
    en: `${differences.length} of ${plural(compared, 'director')} differ; ${template.en}.`,
    zh: `${compared} 人中有 ${differences.length} 人不同；${template.zh}。`,
  };
};

/** The comparison as JSON has it. */
export const comparisonJson = (
  period: string,
  differences: readonly Difference[],
  isSameTemplate: boolean,
): { readonly [key: string]: JsonValue } => ({
  scorecard: 1,
  period,
  sameTemplate: isSameTemplate,
  differences: differences.map(({ director, name, figures, causes }) => ({
    director,
    name,
    figures: figures.map(changeJson),
    causes: causes.map(changeJson),
  })),
});

const changeJson = ({ field, metric, before, after }: Change<string>): JsonValue => ({
  field,
  metric,
  before,
  after,
});
