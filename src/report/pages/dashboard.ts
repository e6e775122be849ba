import { minorUnits } from '../../model/currency.ts';
import { isIncomplete, type Result } from '../../model/result.ts';
import type { Template } from '../../model/template.ts';
import type { Language, Text } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { markupText } from '../formats/markup.ts';
import { grouped } from '../formats/number-text.ts';
import type { Cell } from '../table.ts';
import { gradeGroups, scoreGroups } from '../views/distribution.ts';
import { overview } from '../views/overview.ts';
import { gradesFigure, scoresFigure } from './charts.ts';
import { page } from './page.ts';
import { SCRIPT } from './script.ts';
import { cardStyle, htmlTable } from './table.ts';

export interface DashboardSubject {
  readonly result: Result;
  readonly template: Template;
  readonly language: Language;
  /** What is said of the result as a whole: what is due, who is incomplete, gates, adjustments. */
  readonly lines: readonly Text[];
  /** What is missing or at fault. */
  readonly problems: readonly Text[];
  /** The page of a director; undefined where there is none. */
  readonly linkOf: (director: string) => string | undefined;
  /** A line at the end: what this is and how to check it. */
  readonly foot: Text;
}

/** Problems that are listed before the rest is only counted. */
const LISTED = 20;

/** Everybody's results on one page, which can be read, sorted, filtered and printed without a network. */
export function dashboard(subject: DashboardSubject): Iterable<string> {
  const { result, template, language } = subject;
  const title = `${template.title[language]} · ${result.period}`;
  return page({
    title,
    language,
    body: body(subject, title),
    style: cardStyle('results', overview(result, template), language),
    script: SCRIPT,
  });
}

function* body(subject: DashboardSubject, title: string): Generator<string> {
  const { result, template, language, lines, foot } = subject;
  const { directors } = result;
  yield `<a class="skip" href="#everyone">${markupText(WORDS.skip[language])}</a>\n<header class="top"><h1>${markupText(title)}</h1>\n`;
  for (const line of lines) yield `<p class="sub">${markupText(line[language])}</p>\n`;
  yield figures(subject);
  yield '</header>\n<main>\n';
  yield openSection(subject);
  yield `<div class="charts">${scoresFigure(scoreGroups(result), language)}${gradesFigure(gradeGroups(result, template), language)}</div>\n`;
  yield `<section aria-labelledby="everyone"><h2 id="everyone" tabindex="-1">${markupText(WORDS.everyone[language])}</h2>\n`;
  yield tools(subject);
  const incomplete = new Set(directors.filter(isIncomplete).map(({ director }) => director));
  const table = overview(result, template);
  const gradeAt = table.columns.findIndex(({ id }) => id === 'grade');
  const idOf = (row: readonly Cell[]): string => (row[0]?.kind === 'text' ? row[0].text : '');
  yield* htmlTable({
    table,
    language,
    id: 'results',
    caption: markupText(template.title[language]),
    sorts: true,
    linkOf: (row) => subject.linkOf(idOf(row)),
    attributesOf: (row) => {
      const grade = row[gradeAt];
      const isOpen = incomplete.has(idOf(row));
      return `${grade?.kind === 'text' ? ` data-grade="${markupText(grade.text)}"` : ''}${isOpen ? ' data-open' : ''}`;
    },
  });
  yield `<button type="button" class="more" id="more" hidden>${markupText(WORDS.more[language])}</button>\n</section>\n</main>\n`;
  yield `<footer><p>${markupText(foot[language])}</p></footer>\n`;
}

function figures({ result, template, language }: DashboardSubject): string {
  const { directors, totals } = result;
  const scored = directors.filter(({ score }) => score !== null).length;
  const open = directors.filter(isIncomplete).length;
  const items: [Text, string][] = [
    [WORDS.directors, String(directors.length)],
    [WORDS.withResult, String(scored)],
    [WORDS.withoutResult, String(open)],
  ];
  if (totals.bonus !== null) {
    items.push([
      WORDS.bonusTotal,
      `${grouped(totals.bonus, minorUnits(template.currency))} ${template.currency}`,
    ]);
  }
  const pairs = items.map(
    ([name, value]) => `<div><dt>${markupText(name[language])}</dt><dd>${markupText(value)}</dd></div>`,
  );
  return `<dl class="figures">${pairs.join('')}</dl>\n`;
}

function openSection({ problems, language }: DashboardSubject): string {
  const heading = `<h2>${markupText(WORDS.open[language])}</h2>`;
  if (problems.length === 0) return `${heading}<p>${markupText(WORDS.nothingOpen[language])}</p>\n`;
  const items = problems.slice(0, LISTED).map((text) => `<li>${markupText(text[language])}</li>`);
  const rest = problems.length - items.length;
  const more = rest > 0 ? `<p>${language === 'zh' ? `……另有 ${rest} 条` : `… and ${rest} more`}</p>` : '';
  return `${heading}<div class="warn"><ul>${items.join('')}</ul>${more}</div>\n`;
}

/** What the script needs: without one it stays hidden, and the table is whole. */
function tools({ result, template, language }: DashboardSubject): string {
  const grades = template.grades.map(
    ({ grade }) => `<option value="${markupText(grade)}">${markupText(grade)}</option>`,
  );
  const count = markupText(WORDS.count[language]);
  return [
    `<form class="tools" id="tools" role="search" aria-label="${markupText(WORDS.filter[language])}" hidden>`,
    `<label>${markupText(WORDS.find[language])}<input type="search" id="find" autocomplete="off"></label>`,
    `<label>${markupText(RESULT_WORDS.grade[language])}<select id="grade"><option value="">${markupText(WORDS.anyGrade[language])}</option>${grades.join('')}</select></label>`,
    `<label class="tick"><input type="checkbox" id="open">${markupText(WORDS.onlyOpen[language])}</label>`,
    `</form><p class="note"><span id="count" role="status" data-text="${count}">${count.replace('{shown}', String(result.directors.length)).replace('{all}', String(result.directors.length))}</span></p>\n`,
  ].join('');
}
