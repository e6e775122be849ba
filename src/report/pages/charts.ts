import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';
import { type Language, LIST, plural } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import { columns } from '../charts/columns.ts';
import { position } from '../charts/page-picture.ts';
import { points, type TrendPoint } from '../charts/points.ts';
import { markupText } from '../formats/markup.ts';
import type { GradeGroup, ScoreGroup } from '../views/distribution.ts';

const people = (count: number, language: Language): string =>
  language === 'zh' ? `${count} 人` : plural(count, 'director');

/** A picture under its heading, with what it shows in words, and its figures as a table. */
function figure(
  heading: string,
  picture: string,
  words: string,
  {
    header,
    rows,
    language,
  }: { header: readonly string[]; rows: readonly (readonly string[])[]; language: Language },
): string {
  const head = header.map((one) => `<th scope="col">${markupText(one)}</th>`).join('');
  const body = rows
    .map(
      ([first = '', ...rest]) =>
        `<tr><th scope="row">${markupText(first)}</th>${rest.map((one) => `<td>${markupText(one)}</td>`).join('')}</tr>`,
    )
    .join('');
  return `<figure><h2>${markupText(heading)}</h2>${picture}<figcaption>${markupText(words)}</figcaption><details><summary>${markupText(WORDS.chartTable[language])}</summary><table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table></details></figure>\n`;
}

/** How the scores spread, in steps of ten points. */
export function scoresFigure(groups: readonly ScoreGroup[], language: Language): string {
  if (groups.length === 0) return '';
  const piece = ({ from, count }: ScoreGroup): string =>
    language === 'zh'
      ? `${toText(from)} 分起 ${people(count, language)}`
      : `from ${toText(from)}: ${people(count, language)}`;
  const said = groups.filter(({ count }) => count > 0).map(piece);
  const words = `${WORDS.scores[language]}${COLON[language]}${said.join(LIST[language])}${STOP[language]}`;
  const drawn = columns(
    groups.map(({ from, count }) => ({ label: toText(from), count })),
    words,
  );
  return figure(WORDS.scores[language], drawn, words, {
    header: [WORDS.range[language], WORDS.number[language]],
    rows: groups.map(({ from, count }) => [toText(from), String(count)]),
    language,
  });
}

/** How many have each grade. */
export function gradesFigure(groups: readonly GradeGroup[], language: Language): string {
  if (groups.every(({ count }) => count === 0)) return '';
  const name = ({ grades }: GradeGroup): string =>
    grades.length > 1 ? `${grades[0]}–${grades.at(-1)}` : (grades[0] ?? '');
  const said = groups.map((group) => `${name(group)} ${people(group.count, language)}`);
  const words = `${WORDS.grades[language]}${COLON[language]}${said.join(LIST[language])}${STOP[language]}`;
  const drawn = columns(
    groups.map((group) => ({ label: name(group), count: group.count })),
    words,
  );
  return figure(WORDS.grades[language], drawn, words, {
    header: [WORDS.grades[language], WORDS.number[language]],
    rows: groups.map((group) => [name(group), String(group.count)]),
    language,
  });
}

/** The score of a director in one period. */
export interface PeriodScore {
  readonly period: string;
  readonly score: Decimal | null;
  readonly grade: string | null;
  /** Whether the data of the period have faults, so that nobody is scored in it. */
  readonly isFaulty: boolean;
}

/** A director's scores from period to period, the scored one last. */
export function trendFigure(scores: readonly PeriodScore[], language: Language): string {
  const shown = ({ score, isFaulty }: PeriodScore): string =>
    score === null ? (isFaulty ? WORDS.faulty : WORDS.notScored)[language] : toFixed(score, 2);
  const said = scores.map((one) => `${one.period} ${shown(one)}`);
  const words = `${WORDS.trend[language]}${COLON[language]}${said.join(LIST[language])}${STOP[language]}`;
  const drawn = points(
    scores.map(
      ({ period, score }): TrendPoint => ({
        label: period,
        text: score === null ? '' : toFixed(score, 2),
        value: score === null ? undefined : position(score),
      }),
    ),
    words,
  );
  return figure(WORDS.trend[language], drawn, words, {
    header: [WORDS.result[language], WORDS.scores[language], WORDS.grades[language]],
    rows: scores.map((one) => [one.period, shown(one), one.grade ?? '']),
    language,
  });
}

const COLON = { zh: '：', en: ': ' };
const STOP = { zh: '。', en: '.' };
