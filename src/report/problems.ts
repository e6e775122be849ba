import type { ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { Place, Spot } from '../model/place.ts';
import type { Problem, Severity } from '../model/problem.ts';
import type { Language, Text } from '../words/language.ts';
import { visible } from '../words/visible.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, Text>> = {
  error: { en: 'error', zh: '错误' },
  missing: { en: 'missing', zh: '缺失' },
  warning: { en: 'warning', zh: '警告' },
  note: { en: 'note', zh: '提示' },
};

const HELP: Text = { en: 'help: ', zh: '办法：' };
const COLON: Text = { en: ': ', zh: '：' };

/** Problems of a severity that are printed before the rest is only counted. */
const SHOWN = 20;

/** Columns of an excerpt: a long line is shown around what is at fault. */
const EXCERPT = 72;

export interface ProblemOptions {
  readonly language: Language;
  readonly colours: ChalkInstance;
}

/** All problems as text, worst first; after the first twenty of a severity, how many more there are. */
export function problemsText(problems: readonly Problem[], options: ProblemOptions): string {
  return (['error', 'missing', 'warning', 'note'] as const)
    .map((severity) => {
      const own = problems.filter((problem) => problem.severity === severity);
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
    : `… and ${count} more of kind ${word}; --format json lists them all\n`;
};

/** One problem: what, where with the user's own line, and what to do. Notes take one line. */
function problemText(problem: Problem, { language, colours }: ProblemOptions): string {
  const { code, severity, message, hint, spot, detail } = problem;
  const paint = { error: colours.red, missing: colours.red, warning: colours.yellow, note: colours.cyan }[
    severity
  ];
  const title = `${paint(colours.bold(`${SEVERITY_WORDS[severity][language]}[${code}]`))}${COLON[language]}${visible(message[language])}`;
  const place = spot === undefined ? '' : visible(placeText(spot));
  if (severity === 'note') return `${title}${place === '' ? '' : ` (${place})`}\n`;
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
  const name = file === '' ? '-' : file;
  const place = [line, column].filter((part) => part !== undefined).join(':');
  return [sheet === undefined ? name : `${name}[${sheet}]`, place].filter((part) => part !== '').join(':');
}

function excerptLines({ excerpt = '', mark }: Spot): string[] {
  const characters = [...excerpt];
  const start = mark === undefined ? 0 : [...excerpt.slice(0, mark.start)].length;
  const length =
    mark === undefined ? 0 : Math.max(1, [...excerpt.slice(mark.start, mark.start + mark.length)].length);
  const from =
    characters.length <= EXCERPT ? 0 : Math.max(0, Math.min(start - 20, characters.length - EXCERPT));
  const to = Math.min(characters.length, from + EXCERPT);
  const before = (from > 0 ? '…' : '') + visible(characters.slice(from, start).join(''));
  const marked = visible(characters.slice(start, Math.min(start + length, to)).join(''));
  const after =
    visible(characters.slice(Math.min(start + length, to), to).join('')) +
    (to < characters.length ? '…' : '');
  if (mark === undefined) return [`   |  ${before}${marked}${after}`];
  const carets = '^'.repeat(Math.max(1, stringWidth(marked)));
  return [`   |  ${before}${marked}${after}`, `   |  ${' '.repeat(stringWidth(before))}${carets}`];
}
