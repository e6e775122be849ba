import type { Interval } from '../../../maths/interval.ts';
import type { EcsiSurvey } from '../../../survey/ecsi/survey.ts';
import type { Text } from '../../../words/language.ts';
import { LATENT_WORDS, SURVEY_WORDS } from '../../../words/surveys.ts';
import type { JsonValue } from '../../formats/json.ts';
import { type Cell, doubleCell, type Table, type TableColumn, textCell } from '../../table.ts';
import { intervalCell, surveyColumn } from './columns.ts';

const INDEX_PLACES = 2;
const PLACES = 4;

const latentCell = (id: string): Cell => {
  const words = LATENT_WORDS[id];
  return words === undefined ? textCell(id) : { kind: 'words', words, id };
};

const latentsOf = ({ index }: EcsiSurvey): string[] => Object.keys(index);

const isPresent = <T>(value: T | false | undefined): value is T => value !== undefined && value !== false;

/** One row a latent variable: its index, how much of it is explained, how well it is measured. */
export function latentTable(survey: EcsiSurvey): Table {
  const { index, rSquared, reliability, intervals } = survey;
  const isEstimated = reliability.length > 0;
  const columns = [
    surveyColumn('latent', 'left', true),
    surveyColumn('index'),
    intervals && surveyColumn('interval'),
    ...(isEstimated ? (['rSquared', 'alpha', 'rhoC', 'ave'] as const).map((id) => surveyColumn(id)) : []),
  ].filter(isPresent);
  const rows = latentsOf(survey).map((id): Cell[] => {
    const own = reliability.find(({ latent }) => latent === id);
    return [
      latentCell(id),
      doubleCell(index[id] ?? null, INDEX_PLACES),
      ...(intervals === undefined ? [] : [intervalCell(intervals.index[id] ?? null, INDEX_PLACES)]),
      ...(own === undefined
        ? []
        : [rSquared[id] ?? null, own.alpha, own.rhoC, own.ave].map((figure) => doubleCell(figure, PLACES))),
    ];
  });
  return { columns, rows };
}

/** One row an arrow. */
export function pathTable({ paths, intervals }: EcsiSurvey): Table {
  return {
    columns: [
      surveyColumn('from', 'left'),
      surveyColumn('to', 'left'),
      surveyColumn('coefficient'),
      intervals && surveyColumn('interval'),
    ].filter(isPresent),
    rows: paths.map(({ from, to, coefficient }, at): Cell[] => [
      latentCell(from),
      latentCell(to),
      doubleCell(coefficient, PLACES),
      ...(intervals === undefined ? [] : [intervalCell(intervals.paths[at] ?? null, PLACES)]),
    ]),
  };
}

/** One row an item. */
export const itemTable = ({ outer }: EcsiSurvey): Table => ({
  columns: [
    surveyColumn('latent', 'left'),
    surveyColumn('item', 'left'),
    surveyColumn('weight'),
    surveyColumn('loading'),
  ],
  rows: outer.map(({ latent, item, weight, loading }) => [
    latentCell(latent),
    textCell(item),
    doubleCell(weight, PLACES),
    doubleCell(loading, PLACES),
  ]),
});

/** One row a group, one column a latent variable. */
export const groupTable = (survey: EcsiSurvey): Table => ({
  columns: [
    surveyColumn('group', 'left', true),
    surveyColumn('n'),
    ...latentsOf(survey).map(
      (id): TableColumn => ({ id, header: LATENT_WORDS[id] ?? { en: id, zh: id }, align: 'right' }),
    ),
  ],
  rows: survey.groups.map(({ id, n, index }) => [
    textCell(id),
    doubleCell(n),
    ...latentsOf(survey).map((latent) => doubleCell(index?.[latent] ?? null, INDEX_PLACES)),
  ]),
  total: [
    { kind: 'words', words: SURVEY_WORDS.overall, id: 'overall' },
    doubleCell(survey.n),
    ...latentsOf(survey).map((latent) => doubleCell(survey.index[latent] ?? null, INDEX_PLACES)),
  ],
});

/** The indices in full, everyone first, for programs. */
export const ecsiRows = (survey: EcsiSurvey): Table => ({
  columns: ['id', 'n', ...latentsOf(survey)].map((id) => ({
    id,
    header: { en: id, zh: id },
    align: 'right',
  })),
  rows: [{ id: 'overall', n: survey.n, index: survey.index }, ...survey.groups].map(
    ({ id, n, index }): Cell[] => [
      textCell(id),
      doubleCell(n),
      ...latentsOf(survey).map((latent) => doubleCell(index?.[latent] ?? null)),
    ],
  ),
});

/** How the figures were made. */
export function ecsiNotes({ n, scheme, iterations, intervals, groups }: EcsiSurvey): Text[] {
  const isEqual = scheme === 'equal-weights';
  return [
    isEqual
      ? { en: `n = ${n}; every item counts alike.`, zh: `样本量 ${n}；各题项等权。` }
      : {
          en: `n = ${n}; scheme ${scheme}, settled in ${iterations} rounds.`,
          zh: `样本量 ${n}；加权方案 ${scheme}，${iterations} 轮收敛。`,
        },
    ...(groups.length === 0
      ? []
      : [{ en: 'Groups are measured with everyone’s weights.', zh: '各组均用全体的权重计算。' }]),
    ...(intervals === undefined
      ? []
      : [
          {
            en: `Intervals: bootstrap percentiles, ${intervals.resamples} resamples, seed ${intervals.seed}; ${intervals.failed} could not be estimated.`,
            zh: `区间：自助法百分位数，${intervals.resamples} 次重抽样，种子 ${intervals.seed}；${intervals.failed} 次无法估计。`,
          },
        ]),
  ];
}

type IntervalMap = Readonly<Record<string, Interval | null>>;

/** The survey as JSON has it; its keys and their order are promised to users. */
export function ecsiJson(survey: EcsiSurvey): { readonly [key: string]: JsonValue } {
  const { intervals, groups, paths } = survey;
  return {
    n: survey.n,
    scheme: survey.scheme,
    iterations: survey.iterations,
    paths: paths.map(({ from, to, coefficient }) => ({ from, to, coefficient })),
    rSquared: survey.rSquared,
    outer: survey.outer.map(({ latent, item, weight, loading }) => ({ latent, item, weight, loading })),
    reliability: survey.reliability.map(({ latent, alpha, rhoC, ave }) => ({ latent, alpha, rhoC, ave })),
    index: survey.index,
    groups: groups.map(({ id, n, index }) => ({ id, n, index })),
    missing: { rule: 'leave-out', respondents: survey.leftOut },
    bootstrap:
      intervals === undefined
        ? null
        : {
            resamples: intervals.resamples,
            seed: intervals.seed,
            failed: intervals.failed,
            level: 95,
            paths: paths.map(({ from, to }, at) => ({ from, to, interval: intervals.paths[at] ?? null })),
            index: intervals.index as IntervalMap,
            groups: groups.map(({ id, index }, at) => ({
              id,
              index: index === null ? null : (intervals.groups[at] as IntervalMap),
            })),
          },
  };
}
