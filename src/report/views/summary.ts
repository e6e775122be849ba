import { type Decimal, isNegative, isZero, subtract, sum, toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import { minorUnits } from '../../model/currency.ts';
import { cyclesEndingIn, type Period } from '../../model/period.ts';
import { isIncomplete, type Result, type Scorecard } from '../../model/result.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import { joinTexts, type Language, LIST, plural, type Text } from '../../words/language.ts';
import { shellWord } from '../../words/shell-word.ts';
import { visible } from '../../words/visible.ts';
import { grouped } from '../formats/number-text.ts';

/**
 * The lines under the table: what is due and what is not, what it costs, what to do next.
 *
 * @param typed the words of the command line from which what to do next is made; undefined: it is not said.
 */
export function summaryLines(
  result: Result,
  template: Template,
  period: Period,
  typed?: readonly string[],
): Text[] {
  return [
    dueLine(template, period),
    ...provisionalLine(result),
    ...weightsLine(result),
    ...targetsLine(result),
    ...missingLine(result),
    ...gatedLine(result),
    ...adjustedLine(result),
    ...exemptLine(result),
    ...bonusLine(result, template),
    ...(typed === undefined ? [] : nextLine(result, typed)),
  ];
}

function dueLine(template: Template, period: Period): Text {
  const isDue = ({ cycle }: Metric): boolean =>
    cyclesEndingIn(cycle, period, template.fiscalYearStarts).length > 0;
  const metrics = metricsOf(template);
  const due = `${toText(sum(metrics.filter(isDue).map(({ weight }) => weight)))}%`;
  const later = metrics.filter((metric) => !isDue(metric));
  const titles = (language: Language): string =>
    later.map(({ title }) => title[language]).join(LIST[language]);
  const rest =
    later.length === 0
      ? { en: '', zh: '' }
      : { en: ` Not due: ${titles('en')}.`, zh: `未到期：${titles('zh')}。` };
  return {
    en: `${period.label}: ${due} of the weight is due.${rest.en}`,
    zh: `${period.label}：应评权重 ${due}。${rest.zh}`,
  };
}

const provisionalLine = ({ directors }: Result): Text[] =>
  directors.some(({ withheld }) => withheld.includes('provisional'))
    ? [
        {
          en: 'Provisional: what is there is scored, without grade or bonus.',
          zh: '暂定：只按已有数据评分，不给等级和奖金。',
        },
      ]
    : [];

function missingLine({ directors }: Result): Text[] {
  const open = directors.filter(isIncomplete);
  if (open.length === 0) return [];
  const ids = open.map(({ director }) => visible(director));
  return [
    {
      en: `Without a complete result: ${plural(open.length, 'director')} of ${directors.length} (${named(ids, 'en')}).`,
      zh: `结果不完整：${directors.length} 人中有 ${open.length} 人（${named(ids, 'zh')}）。`,
    },
  ];
}

/** People named in a line before the rest is only counted. */
const NAMED = 10;

/** A list of pieces of text in a language, the first ones written out. */
function named(pieces: readonly string[], language: Language): string {
  const rest = pieces.length - NAMED;
  const shown = pieces.slice(0, NAMED).join(LIST[language]);
  if (rest <= 0) return shown;
  return language === 'zh' ? `${shown}，以及另外 ${rest} 人` : `${shown} and ${rest} more`;
}

const COLON: Text = { zh: '：', en: ': ' };

const inBrackets = (text: string, language: Language): string =>
  language === 'zh' ? `（${text}）` : ` (${text})`;

/** One line about those of whom something is to be said; none where there is nobody. */
function lineAbout(
  people: readonly Scorecard[],
  heading: Text,
  piece: (person: Scorecard, language: Language) => string,
): Text[] {
  if (people.length === 0) return [];
  const line = (language: Language): string =>
    heading[language] +
    named(
      people.map((person) => visible(piece(person, language))),
      language,
    );
  return [{ en: `${line('en')}.`, zh: `${line('zh')}。` }];
}

const gatedLine = ({ directors }: Result): Text[] =>
  lineAbout(
    directors.filter(({ gates, grade }) => gates.length > 0 && grade !== null),
    { en: 'Gates: ', zh: '触发门槛：' },
    ({ director, gates, gradeBeforeGates, grade }, language) => {
      const titles = gates.map(({ on, gate }) => gate.title?.[language] ?? on).join(LIST[language]);
      const fell = gradeBeforeGates === grade ? '' : `${COLON[language]}${gradeBeforeGates} → ${grade}`;
      return director + inBrackets(titles + fell, language);
    },
  );

const adjustedLine = ({ directors }: Result): Text[] =>
  lineAbout(
    directors.filter(({ adjustments, score }) => adjustments.length > 0 && score !== null),
    { en: 'Adjusted: ', zh: '加减分：' },
    ({ director, adjustments }) => {
      const net = sum(adjustments.map(({ points }) => points));
      return `${director} ${isNegative(net) ? '' : '+'}${toText(net)}`;
    },
  );

/** The metrics of a director whose level was changed after its time had begun. */
const lateTargetsOf = ({ dimensions }: Scorecard): string[] =>
  dimensions.flatMap(({ metrics }) =>
    metrics
      .filter(({ evidence }) => evidence.some(({ change }) => change?.isLate === true))
      .map(({ id }) => id),
  );

const targetsLine = ({ directors }: Result): Text[] =>
  lineAbout(
    directors.filter((person) => lateTargetsOf(person).length > 0),
    { en: 'Targets changed after their period began: ', zh: '期间开始后变更目标：' },
    (person, language) => person.director + inBrackets(lateTargetsOf(person).join(LIST[language]), language),
  );

const exemptOf = ({ dimensions }: Scorecard): string[] =>
  dimensions.flatMap(({ metrics }) => metrics.filter(({ state }) => state === 'exempt').map(({ id }) => id));

const exemptLine = ({ directors }: Result): Text[] =>
  lineAbout(
    directors.filter((person) => exemptOf(person).length > 0),
    { en: 'Exempt: ', zh: '豁免：' },
    (person, language) => person.director + inBrackets(exemptOf(person).join(LIST[language]), language),
  );

function bonusLine({ totals, isSettled, directors }: Result, { currency }: Template): Text[] {
  if (totals.bonus === null) return [];
  const amount = (value: Decimal): string => `${grouped(value, minorUnits(currency))} ${currency}`;
  const parts: Text[] = [{ en: `Bonuses: ${amount(totals.bonus)}`, zh: `奖金合计：${amount(totals.bonus)}` }];
  if (totals.pool !== null && totals.unspent !== null) {
    parts.push({
      en: `of a pool of ${amount(totals.pool)}, unspent ${amount(totals.unspent)}`,
      zh: `奖金池 ${amount(totals.pool)}，未用 ${amount(totals.unspent)}`,
    });
  }
  if (isSettled && totals.payable !== null) {
    parts.push({
      en: `paid before ${amount(totals.paid)}, to pay now ${amount(totals.payable)}`,
      zh: `已发 ${amount(totals.paid)}，应付 ${amount(totals.payable)}`,
    });
    parts.push(...untiedParts(directors, amount));
  }
  const whole = joinTexts(parts, { en: '; ', zh: '；' });
  return [{ en: `${whole.en}.`, zh: `${whole.zh}。` }];
}

/** What keeps bonuses less what was paid from being what is to be paid now. */
function untiedParts(directors: readonly Scorecard[], amount: (value: Decimal) => string): Text[] {
  const kept = sum(
    directors.flatMap(({ bonus, paid, payable }) =>
      bonus === null || payable === null ? [] : subtract(payable, subtract(bonus, paid)),
    ),
  );
  const open = sum(directors.flatMap(({ bonus, paid }) => (bonus === null ? paid : [])));
  return [
    ...(isZero(kept)
      ? []
      : [{ en: `overpaid and kept ${amount(kept)}`, zh: `多发且不追回 ${amount(kept)}` }]),
    ...(isZero(open)
      ? []
      : [{ en: `paid to those without a bonus ${amount(open)}`, zh: `已发给尚无奖金者 ${amount(open)}` }]),
  ];
}

/** The changes of weights that were decided after the fact, and how weights that changed were taken. */
const weightsLine = ({ calibrations }: Result): Text[] =>
  calibrations
    .filter(({ retroactive }) => retroactive)
    .map(({ from, on }) => ({
      en: `Weights from ${from.label} on were changed retroactively, on ${dateText(on)}.`,
      zh: `${from.label} 起的权重于 ${dateText(on)} 追溯变更。`,
    }));

function nextLine({ directors, period }: Result, typed: readonly string[]): Text[] {
  const [first] = directors;
  if (first === undefined) return [];
  const words = [...typed, '--period', period, '--director', first.director].map(shellWord);
  const command = ['scorecard explain', ...words].join(' ');
  return [{ en: `How a result comes about:\n  ${command}`, zh: `查看结果的由来：\n  ${command}` }];
}
