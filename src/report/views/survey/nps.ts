import type { NpsResult } from '../../../survey/nps/nps.ts';
import type { NpsSurvey } from '../../../survey/nps/survey.ts';
import type { Text } from '../../../words/language.ts';
import { SURVEY_WORDS } from '../../../words/surveys.ts';
import type { JsonValue } from '../../formats/json.ts';
import { type Cell, doubleCell, type Table, textCell } from '../../table.ts';
import { intervalCell, surveyColumn } from './columns.ts';

/** The figures of a survey for people: rounded, groups first, everyone last. */
export function npsTable({ overall, groups }: NpsSurvey): Table {
  const everyone = [
    { kind: 'words', words: SURVEY_WORDS.overall, id: 'overall' } as const,
    ...figures(overall),
  ];
  const columns = [
    surveyColumn('group', 'left', true),
    surveyColumn('n'),
    surveyColumn('promoters'),
    surveyColumn('passives'),
    surveyColumn('detractors'),
    surveyColumn('nps'),
    surveyColumn('interval'),
  ];
  if (groups.length === 0) return { columns, rows: [everyone] };
  return { columns, rows: groups.map((group) => [textCell(group.id), ...figures(group)]), total: everyone };
}

const PLACES = 2;

const figures = ({ n, promoters, passives, detractors, nps, adjustedWald }: NpsResult): Cell[] => [
  doubleCell(n),
  ...[promoters, passives, detractors].map((count) =>
    doubleCell(count, Number.isInteger(count) ? 0 : PLACES),
  ),
  doubleCell(nps, PLACES),
  intervalCell(adjustedWald, PLACES),
];

/** What the figures mean: what is counted, of how many, and which interval is shown. */
export function npsNotes(isPerAccount: boolean, customers: number | undefined): Text[] {
  const counted = isPerAccount
    ? { en: 'n: accounts, each counted once', zh: 'n：客户数，每个客户计一次' }
    : { en: 'n: answers', zh: 'n：答卷数' };
  const of =
    customers === undefined
      ? { en: '', zh: '' }
      : { en: `, of ${customers} customers`, zh: `，客户共 ${customers} 个` };
  return [
    {
      en: `${counted.en}${of.en}. Interval: adjusted Wald (Rocks 2016).`,
      zh: `${counted.zh}${of.zh}。区间：调整 Wald（Rocks 2016）。`,
    },
  ];
}

/** The figures of a survey in full, everyone first, for programs. */
export function npsRows({ overall, groups }: NpsSurvey): Table {
  return {
    columns: ['id', 'n', 'promoters', 'passives', 'detractors', 'nps', ...LIMITS].map((id) => ({
      id,
      header: { en: id, zh: id },
      align: 'right',
    })),
    rows: [overall, ...groups].map(
      ({ id, n, promoters, passives, detractors, nps, wald, adjustedWald }): Cell[] => [
        textCell(id),
        ...[n, promoters, passives, detractors, nps].map((value) => doubleCell(value)),
        ...[wald, adjustedWald].flatMap((interval) => [
          doubleCell(interval?.[0] ?? null),
          doubleCell(interval?.[1] ?? null),
        ]),
      ],
    ),
  };
}

const LIMITS = ['waldLower', 'waldUpper', 'adjustedWaldLower', 'adjustedWaldUpper'];

/** The survey as JSON has it; its keys and their order are promised to users. */
export const npsJson = ({ overall, groups }: NpsSurvey): { readonly [key: string]: JsonValue } => ({
  overall: resultJson(overall),
  groups: groups.map(resultJson),
});

const resultJson = (result: NpsResult): JsonValue => ({
  id: result.id,
  n: result.n,
  promoters: result.promoters,
  passives: result.passives,
  detractors: result.detractors,
  nps: result.nps,
  wald: result.wald,
  adjustedWald: result.adjustedWald,
});
