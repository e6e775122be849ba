import { inPercent, isZero, toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import type { Evidence, Place } from '../../model/place.ts';
import type {
  DecidedInnovation,
  RatedRelation,
  RatingsStatistic,
  SeenIncident,
  Statistic,
  StatisticKind,
} from '../../model/statistic.ts';
import { statisticStep } from '../../model/statistic-step.ts';
import { EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { joinTexts, LIST, plural, same, type Text } from '../../words/language.ts';
import { RELATION_WORDS } from '../../words/relations.ts';
import { type ExplanationLine, fact } from '../explanation.ts';
import { equation, exactText } from './equation.ts';

/** Where the rows stand that a figure was made of; what of them comes first is said per kind. */
const FIRST: Readonly<Record<StatisticKind, Text>> = {
  nps: { en: 'the first answer', zh: '首份答卷' },
  index: { en: 'the first answer', zh: '首份答卷' },
  ratings: { en: 'the first rating', zh: '首条评分' },
  incidents: { en: 'the first incident', zh: '首条事件' },
  committee: { en: 'the first vote', zh: '首票' },
};

/** Where what a figure was made of stands, and the figure; nothing of who answered is shown. */
export function madeText(evidence: Evidence, { kind }: Statistic, value: string): Text {
  const { line, column } = evidence;
  const file = fileText(evidence);
  // A matrix has a column a rater: none of them is named.
  const under: Text =
    column === '' ? { en: '', zh: '，' } : { en: `, column ${column}`, zh: ` 的“${column}”列，` };
  return {
    en: `${file}${under.en}, ${FIRST[kind].en} in line ${line}; they make ${value}`,
    zh: `${file}${under.zh}${FIRST[kind].zh}在第 ${line} 行；得出 ${value}`,
  };
}

const fileText = ({ file, sheet }: Pick<Evidence, 'file' | 'sheet'>): string =>
  sheet === undefined ? file : `${file}[${sheet}]`;

type Of<K extends StatisticKind> = Extract<Statistic, { kind: K }>;

const PARTS: { readonly [K in StatisticKind]: (statistic: Of<K>) => ExplanationLine[] } = {
  nps: ({ promoters, passives, detractors }) => {
    const [pro, neither, contra] = [promoters, passives, detractors].map(exactText);
    return [
      fact(WORDS.counts, {
        en: `${pro} promoters, ${neither} passives, ${contra} detractors`,
        zh: `推荐者 ${pro}、被动者 ${neither}、贬损者 ${contra}`,
      }),
    ];
  },
  index: ({ items }) =>
    items.map(({ item, mean, weight }) =>
      fact(same(item), {
        en: `mean ${toText(mean)}, weight ${toText(weight)}`,
        zh: `均值 ${toText(mean)}，权重 ${toText(weight)}`,
      }),
    ),
  ratings: ratingLines,
  incidents: ({ behaviours }) =>
    behaviours.flatMap(({ title, weight, incidents }) => [
      fact(title, {
        en: `${plural(incidents.length, 'incident')}, weight ${toText(weight)}`,
        zh: `${incidents.length} 条事件，权重 ${toText(weight)}`,
      }),
      ...incidents.map(incidentLine),
    ]),
  committee: ({ method, acceptFrom, innovations }) => [
    ...innovations.map((innovation) => innovationLine(innovation, method)),
    ...(acceptFrom === null
      ? []
      : [
          fact(WORDS.accepted, {
            en: `a score of ${toText(acceptFrom)} or more; those are counted`,
            zh: `得分不低于 ${toText(acceptFrom)}；所计为通过数`,
          }),
        ]),
  ],
};

/** How a figure follows from what it was made of: its parts, one a line, then one sum. */
export const statisticLines = (statistic: Statistic): ExplanationLine[] => [
  ...(PARTS[statistic.kind] as (statistic: Statistic) => ExplanationLine[])(statistic),
  equation(statisticStep(statistic), WORDS.statistic),
];

function ratingLines({ relations, trim, hidden }: RatingsStatistic): ExplanationLine[] {
  const share = toText(inPercent(trim));
  return [
    ...relations.map(relationLine),
    ...(hidden === null
      ? []
      : [
          fact(WORDS.hidden, {
            en: `weights × means come to ${exactText(hidden)}; one by one they would tell somebody’s answer`,
            zh: `权重 × 均值合计为 ${exactText(hidden)}；逐项列出会暴露某人的评分`,
          }),
        ]),
    ...(isZero(trim)
      ? []
      : [
          fact(WORDS.trimmed, {
            en: `${share}% of the scores at either end of each relation`,
            zh: `各关系两端各 ${share}% 的评分`,
          }),
        ]),
  ];
}

function relationLine({ relation, n, weight, mean }: RatedRelation): ExplanationLine {
  const shown: Text =
    mean === null
      ? { en: 'mean hidden', zh: '均值不显示' }
      : { en: `mean ${exactText(mean)}`, zh: `均值 ${exactText(mean)}` };
  const label = relation === undefined ? WORDS.raters : RELATION_WORDS[relation];
  return fact(label, {
    en: `${plural(n, 'rater')}, ${shown.en}, weight ${toText(weight)}`,
    zh: `评价人 ${n}，${shown.zh}，权重 ${toText(weight)}`,
  });
}

const placeText = (place: Place): string => `${fileText(place)}:${place.line}`;

/** Lines in order, a run of them as its ends. */
function lineRuns(votes: readonly Place[]): string[] {
  const runs: [first: number, last: number][] = [];
  for (const line of votes.map((vote) => vote.line ?? 0).toSorted((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run?.[1] === line - 1) run[1] = line;
    else runs.push([line, line]);
  }
  return runs.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
}

/** An incident under its date: what was seen, its level, where it stands, and what shows it. */
function incidentLine({ date, effect, level, evidence, isWitnessed, place }: SeenIncident): ExplanationLine {
  const proofs = [
    ...(evidence === '' ? [] : [same(evidence)]),
    ...(isWitnessed ? [{ en: 'somebody saw it', zh: '有人见证' }] : []),
  ];
  const proof = joinTexts(proofs, LIST);
  return fact(same(dateText(date)), {
    en: `${effect.title.en}: level ${toText(level)}; ${placeText(place)}; ${proof.en}`,
    zh: `${effect.title.zh}：等级分 ${toText(level)}；${placeText(place)}；${proof.zh}`,
  });
}

function innovationLine(
  { id, quorum, score, isAccepted, votes }: DecidedInnovation,
  method: Of<'committee'>['method'],
): ExplanationLine {
  const figure = exactText(score);
  const way = { median: { en: 'median', zh: '中位数' }, mean: { en: 'mean', zh: '平均' } }[method];
  const verdict: Text =
    isAccepted === null
      ? same('')
      : isAccepted
        ? { en: ', accepted', zh: '，通过' }
        : { en: ', not accepted', zh: '，未通过' };
  const lines = joinTexts(lineRuns(votes).map(same), LIST);
  // All votes of a session stand in one file.
  const where = fileText(votes[0] ?? { file: '' });
  return fact(same(id), {
    en: `${plural(votes.length, 'vote')} of ${quorum} needed, ${way.en} ${figure}${verdict.en}; ${where}, lines ${lines.en}`,
    zh: `${votes.length} 票（法定 ${quorum} 票），${way.zh} ${figure}${verdict.zh}；${where} 第 ${lines.zh} 行`,
  });
}
