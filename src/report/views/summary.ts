import { toText } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import { isIncomplete, type Result } from '../../model/result.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { LIST, plural, type Text } from '../../words/language.ts';
import { visible } from '../../words/visible.ts';
import { grouped } from '../formats/number-text.ts';

/** The lines under the table: what is due and what is not, what it costs, what to do next. */
export function summaryLines(result: Result, template: Template, inputs: readonly string[]): Text[] {
  return [
    dueLine(result, template),
    ...missingLine(result),
    ...bonusLine(result, template),
    ...nextLine(result, inputs),
  ];
}

function dueLine({ directors, period }: Result, template: Template): Text {
  const [first] = directors.filter(({ withheld }) => !withheld.includes('minimum-days'));
  const due = first === undefined ? '0' : toText(first.due);
  const states = new Map(
    first?.dimensions.flatMap(({ metrics }) => metrics).map(({ id, state }) => [id, state]),
  );
  const later = metricsOf(template).filter(({ id }) => states.get(id) === 'not-due');
  const titles = (language: 'zh' | 'en'): string =>
    later.map(({ title }) => title[language]).join(LIST[language]);
  return later.length === 0
    ? { en: `${period}: 100% of the weight is due.`, zh: `${period}：应评权重 100%。` }
    : {
        en: `${period}: ${due}% of the weight is due. Not due: ${titles('en')}.`,
        zh: `${period}：应评权重 ${due}%。未到期：${titles('zh')}。`,
      };
}

function missingLine({ directors }: Result): Text[] {
  const open = directors.filter(isIncomplete);
  if (open.length === 0) return [];
  const ids = open.map(({ director }) => director);
  return [
    {
      en: `Without a complete result: ${plural(open.length, 'director')} of ${directors.length} (${ids.join(LIST.en)}).`,
      zh: `结果不完整：${directors.length} 人中有 ${open.length} 人（${ids.join(LIST.zh)}）。`,
    },
  ];
}

function bonusLine({ totals }: Result, { currency }: Template): Text[] {
  if (totals.bonus === null) return [];
  const amount = `${grouped(totals.bonus, minorUnits(currency))} ${currency}`;
  return [{ en: `Bonuses: ${amount}.`, zh: `奖金合计：${amount}。` }];
}

function nextLine({ directors, period }: Result, inputs: readonly string[]): Text[] {
  const [first] = directors;
  if (first === undefined) return [];
  const quoted = (word: string): string => (/^[\w./*-]+$/u.test(word) ? word : `"${visible(word)}"`);
  const command = [
    'scorecard explain',
    ...inputs.map(quoted),
    '--period',
    period,
    '--director',
    quoted(first.director),
  ];
  return [
    {
      en: `How a result comes about:\n  ${command.join(' ')}`,
      zh: `查看结果的由来：\n  ${command.join(' ')}`,
    },
  ];
}
