import type { ReachOf } from '../../analytics/reach/reach.ts';
import { equals, HUNDRED, multiply, sum, toFixed } from '../../maths/decimal.ts';
import { type Fraction, fraction, over } from '../../maths/fraction.ts';
import { roundHalfUp } from '../../maths/rounding.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Scorecard } from '../../model/result.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { WITHHELD_WORDS } from '../../words/explanation.ts';
import { joinTexts, type Language, LIST, type Text } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { bars } from '../charts/bars.ts';
import { position } from '../charts/page-picture.ts';
import type { Explanation } from '../explanation.ts';
import { markupText } from '../formats/markup.ts';
import { grouped, percentText } from '../formats/number-text.ts';
import { ownMetrics } from '../views/own-metrics.ts';
import { type PeriodScore, trendFigure } from './charts.ts';
import { explanationHtml } from './explanation.ts';
import { page } from './page.ts';
import { publicationHtml } from './publication.ts';
import { reachHtml, reachStyle } from './reach.ts';
import { cardStyle, htmlTable } from './table.ts';

export interface DirectorSubject {
  readonly scorecard: Scorecard;
  readonly template: Template;
  readonly period: string;
  readonly language: Language;
  readonly explanation: Explanation;
  /** What would lift the director into the next grade. */
  readonly reach: ReachOf;
  /** Scores of earlier periods and of this one, oldest first; at least this one. */
  readonly trend: readonly PeriodScore[];
  /** The page of everybody; undefined where whoever reads this has none. */
  readonly overview: string | undefined;
  /** A line at the end: what this is and how to check it. */
  readonly foot: Text;
}

/** Everything about one director's result, and nothing about anybody else. */
export function directorPage(subject: DirectorSubject): Iterable<string> {
  const { scorecard, template, period, language } = subject;
  const name = scorecard.name === '' ? scorecard.director : `${scorecard.name} (${scorecard.director})`;
  return page({
    title: `${name} · ${period}`,
    language,
    body: body(subject, name),
    style: cardStyle('metrics', ownMetrics(scorecard, template), language) + reachStyle(subject),
  });
}

function* body(subject: DirectorSubject, name: string): Generator<string> {
  const { scorecard, template, period, language, explanation, trend, overview, foot } = subject;
  const say = (text: Text): string => markupText(text[language]);
  const back =
    overview === undefined ? '' : `<nav><a href="${markupText(overview)}">← ${say(WORDS.back)}</a></nav>`;
  yield `<header class="top">${back}<h1>${markupText(name)}</h1>\n<p class="sub">${say(template.title)} · ${markupText(period)}</p>\n`;
  yield figures(subject);
  if (scorecard.withheld.length > 0) {
    const reasons = joinTexts(
      scorecard.withheld.map((reason) => WITHHELD_WORDS[reason]),
      LIST,
    );
    yield `<p class="warn">${say(reasons)}</p>\n`;
  }
  yield `</header>\n<main>\n<div class="charts">${contributions(subject)}${trend.length > 1 ? trendFigure(trend, language) : ''}</div>\n`;
  yield `<section><h2>${say(WORDS.metrics)}</h2>\n`;
  yield* htmlTable({
    table: ownMetrics(scorecard, template),
    language,
    id: 'metrics',
    caption: `${say(template.title)} · ${markupText(period)}`,
  });
  yield '</section>\n';
  yield* reachHtml(subject);
  yield `<section><h2>${say(WORDS.explanation)}</h2>\n`;
  yield* explanationHtml(explanation, language);
  yield '</section>\n';
  yield* publicationHtml(template.publication, language);
  yield `</main>\n<footer><p>${say(foot)}</p></footer>\n`;
}

function figures({ scorecard, template, language }: DirectorSubject): string {
  const { score, grade, coefficient, bonus, payable, coverage, due } = scorecard;
  const money = (value: Parameters<typeof grouped>[0]): string =>
    `${grouped(value, minorUnits(template.currency))} ${template.currency}`;
  const items: [Text, string | undefined][] = [
    [RESULT_WORDS.score, score === null ? WORDS.none[language] : toFixed(score, 2)],
    [RESULT_WORDS.grade, grade ?? WORDS.none[language]],
    [RESULT_WORDS.coefficient, coefficient === null ? undefined : toFixed(coefficient, 0)],
    [RESULT_WORDS.bonus, bonus === null ? undefined : money(bonus)],
    [PAYABLE, payable === null || bonus === null || equals(payable, bonus) ? undefined : money(payable)],
    [RESULT_WORDS.due, percentText(due)],
    [RESULT_WORDS.coverage, percentText(coverage)],
  ];
  const pairs = items.flatMap(([name, value]) =>
    value === undefined
      ? []
      : [`<div><dt>${markupText(name[language])}</dt><dd>${markupText(value)}</dd></div>`],
  );
  return `<dl class="figures">${pairs.join('')}</dl>\n`;
}

const PAYABLE: Text = { en: 'Payable', zh: '应发' };

/** What each metric contributes to the score, and what it would with a score of 100. */
function contributions({ scorecard, template, language }: DirectorSubject): string {
  const titles = new Map(metricsOf(template).map(({ id, title }) => [id, title]));
  const counted = scorecard.dimensions.flatMap(({ metrics }) =>
    metrics.flatMap(({ id, weight, contribution }) =>
      contribution === null ? [] : [{ id, weight, contribution }],
    ),
  );
  if (counted.length === 0) return '';
  const whole = fraction(sum(counted.map(({ weight }) => weight)));
  const atHundred = (weight: (typeof counted)[number]['weight']): Fraction =>
    over(fraction(multiply(weight, HUNDRED)), whole);
  const title = (id: string): string => titles.get(id)?.[language] ?? id;
  const said = counted.map(({ id, contribution }) => `${title(id)} ${toFixed(contribution, 2)}`);
  const heading = WORDS.contributions[language];
  const words = language === 'zh' ? `${heading}：${said.join('、')}。` : `${heading}: ${said.join(', ')}.`;
  const drawn = bars(
    counted.map(({ id, weight, contribution }) => ({
      label: title(id),
      text: toFixed(contribution, 2),
      value: Math.max(0, position(contribution)),
      mark: position(roundHalfUp(atHundred(weight), 2)),
    })),
    words,
  );
  return `<figure><h2>${markupText(heading)}</h2>${drawn}<figcaption>${markupText(WORDS.contributionNote[language])}</figcaption></figure>\n`;
}
