import type { Place, Spot } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import { type Language, LIST, plural, type Text } from '../words/language.ts';
import { visible } from '../words/visible.ts';
import type { Colours } from './colours.ts';
import { widthOf } from './formats/width.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: { en: 'error', zh: '错误' },
  missing: { en: 'missing', zh: '缺失' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '提示' },
};

const HELP: Text = { en: 'help: ', zh: '办法：' };
const COLON: Text = { en: ': ', zh: '：' };

const IN_BRACKETS: Readonly<Record<Language, (place: string) => string>> = {
  zh: (place) => `（${place}）`,
  en: (place) => ` (${place})`,
};

/** Problems of a severity that are printed before the rest is only counted. */
const SHOWN = 20;

/** Columns of an excerpt: a long line is shown around what is at fault. */
const EXCERPT = 72;

export interface ProblemOptions {
  readonly language: Language;
  readonly colours: Colours;
}

/** All problems as text, worst first; after the first twenty of a severity, how many more there are. */
export function problemsText(problems: readonly Problem[], options: ProblemOptions): string {
  return (['error', 'missing', 'warning', 'note'] as const)
    .map((severity) => {
      const own = problems.filter((problem) => problem.severity === severity);
      if (severity === 'note') return notesText(own, options);
      const shown = own.slice(0, SHOWN).map((problem) => problemText(problem, options));
      const rest = own.length - shown.length;
      return shown.join('') + (rest > 0 ? restText(rest, severity, options) : '');
    })
    .join('');
}

const restText = (count: number, severity: Severity, { language }: ProblemOptions): string => {
  const word = SEVERITY_WORDS[severity][language];
  return language === 'zh'
    ? `……另有 ${count} 条${word}；--format json 可列出全部\n`
    : `… and ${plural(count, `more ${word}`)}; --format json lists them all\n`;
};

/** Places of one note that are named. */
const NAMED_PLACES = 12;

/** Notes take one line each; the same one of several places is said once. */
function notesText(notes: readonly Problem[], { language, colours }: ProblemOptions): string {
  const places = new Map<string, string[]>();
  for (const { code, message, spot } of notes) {
    const title = colours.cyan(colours.bold(`${SEVERITY_WORDS.note[language]}[${code}]`));
    const line = `${title}${COLON[language]}${visible(message[language])}`;
    const known = places.get(line) ?? [];
    places.set(line, spot === undefined ? known : [...known, visible(placeText(spot))]);
  }
  return [...places]
    .map(([line, where]) => {
      const named =
        where.slice(0, NAMED_PLACES).join(LIST[language]) + (where.length > NAMED_PLACES ? ' …' : '');
      return `${line}${named === '' ? '' : IN_BRACKETS[language](named)}\n`;
    })
    .join('');
}

/** One problem: what, where with the user's own line, and what to do. */
function problemText(problem: Problem, { language, colours }: ProblemOptions): string {
  const { code, severity, message, hint, spot, detail } = problem;
  const paint = severity === 'warning' ? colours.yellow : colours.red;
  const title = `${paint(colours.bold(`${SEVERITY_WORDS[severity][language]}[${code}]`))}${COLON[language]}${visible(message[language])}`;
  const place = spot === undefined ? '' : visible(placeText(spot));
  const lines = [
    title,
    ...(place === '' ? [] : [`  --> ${place}`]),
    ...(spot?.excerpt === undefined ? [] : excerptLines(spot)),
    ...(detail === undefined ? [] : detail[language].split('\n').map((line) => `   |  ${visible(line)}`)),
    `   = ${HELP[language]}${visible(hint[language])}`,
  ];
  return `${lines.join('\n')}\n`;
}

/** file:line:column, or in a workbook file [sheet] with its row and column. */
function placeText({ file, sheet, line, column }: Place): string {
  const place = [line, column].filter((part) => part !== undefined).join(':');
  return [sheet === undefined ? file : `${file}[${sheet}]`, place].filter((part) => part !== '').join(':');
}

/** The user's line with a caret under what is at fault; a long line is cut around it. */
function excerptLines({ excerpt = '', mark }: Spot): string[] {
  if (excerpt.trim() === '') return [];
  const start = mark?.start ?? 0;
  const marked = visible(excerpt.slice(start, start + (mark?.length ?? 0)));
  const before = cut(visible(excerpt.slice(0, start)), EXCERPT / 3, 'end');
  const shown = cut(marked, EXCERPT - widthOf(before), 'start');
  const after = cut(
    visible(excerpt.slice(start + (mark?.length ?? 0))),
    EXCERPT - widthOf(before + shown),
    'start',
  );
  const line = `   |  ${before}${shown}${after}`;
  if (mark === undefined) return [line];
  return [line, `   |  ${' '.repeat(widthOf(before))}${'^'.repeat(Math.max(1, widthOf(shown)))}`];
}

/** As much of a text as fits into so many columns, kept from its start or its end. */
function cut(text: string, width: number, keep: 'start' | 'end'): string {
  if (widthOf(text) <= width) return text;
  const characters = Array.from(text);
  const kept: string[] = [];
  let used = 1;
  while (characters.length > 0) {
    const next = (keep === 'start' ? characters.shift() : characters.pop()) as string;
    used += widthOf(next);
    if (used > width) break;
    kept.push(next);
  }
  return keep === 'start' ? `${kept.join('')}…` : `…${kept.reverse().join('')}`;
}
