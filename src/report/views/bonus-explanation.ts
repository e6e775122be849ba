import { type Decimal, equals, toFixed, toText } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Scorecard } from '../../model/result.ts';
import type { Step } from '../../model/step.ts';
import type { Template } from '../../model/template.ts';
import { EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { same, type Text } from '../../words/language.ts';
import { type ExplanationLine, type ExplanationSection, fact } from '../explanation.ts';
import { cellText } from './cell-lines.ts';
import { equation } from './equation.ts';

const LABELS: Readonly<Partial<Record<Step['rule'], Text>>> = {
  coefficient: WORDS.coefficient,
  'prorated-base': WORDS.proratedBase,
  'uncapped-bonus': WORDS.uncapped,
  'bonus-cap': WORDS.bonusCap,
  bonus: WORDS.bonusAmount,
  pool: WORDS.pool,
  'pool-limit': WORDS.poolLimit,
  'pool-remainder': WORDS.poolRemainder,
  paid: WORDS.paidBefore,
  payable: WORDS.payable,
  'not-taken-back': WORDS.notTakenBack,
};

const SETTLEMENT: ReadonlySet<Step['rule']> = new Set(['paid', 'payable', 'not-taken-back']);

/** How the bonus came about: days, base, coefficient, cap, rounding. */
export function bonusSection(scorecard: Scorecard, template: Template): ExplanationSection {
  const { coefficient, base, days, daysInPeriod, grade, advance } = scorecard;
  if (template.bonus === undefined || base === null) return { heading: WORDS.bonus, lines: [] };
  const money = (value: Decimal): string =>
    `${toFixed(value, minorUnits(template.currency))} ${template.currency}`;
  const lines: ExplanationLine[] = [
    fact(WORDS.days, { en: `${days} of ${daysInPeriod}`, zh: `${daysInPeriod} 天中的 ${days} 天` }),
    fact(WORDS.base, same(money(base))),
  ];
  const { basePer, settle } = template.bonus;
  const [spell] = scorecard.spells;
  if (basePer !== undefined && spell !== undefined && spell.per !== spell.months) {
    lines.push(
      fact(WORDS.conversion, {
        en: `${spell.per} months, the period has ${spell.months}`,
        zh: `${spell.per} 个月，本期 ${spell.months} 个月`,
      }),
    );
  }
  if (advance !== null) {
    lines.push(
      fact(WORDS.advance, {
        en: `${toText(advance)}%, the rest is settled with the ${settle}`,
        zh: `${toText(advance)}%，其余在年度结算`,
      }),
    );
  }
  const steps = scorecard.steps.filter(({ rule }) => LABELS[rule] !== undefined);
  if (coefficient !== null && !steps.some(({ rule }) => rule === 'coefficient')) {
    lines.push(
      fact(WORDS.coefficient, {
        en: `${toText(coefficient)}, of grade ${grade}`,
        zh: `${toText(coefficient)}，取自等级 ${grade}`,
      }),
    );
  }
  const shown = (those: readonly Step[]): ExplanationLine[] =>
    those
      // A base that is neither prorated nor converted has been said already.
      .filter(({ rule, formula }) => rule !== 'prorated-base' || /[×÷+]/u.test(formula))
      .map((step) => equation(step, LABELS[step.rule] as Text));
  const isSettlement = ({ rule }: Step): boolean => SETTLEMENT.has(rule);
  lines.push(...shown(steps.filter((step) => !isSettlement(step))));
  for (const { period, amount, evidence } of scorecard.payments) {
    const cell = cellText(evidence);
    lines.push(
      fact(
        { en: `${WORDS.paidBefore.en}, ${period.label}`, zh: `${WORDS.paidBefore.zh}，${period.label}` },
        { en: `${money(amount)}, ${cell.en}`, zh: `${money(amount)}，${cell.zh}` },
      ),
    );
  }
  lines.push(...shown(steps.filter(isSettlement)));
  const minorUnit = { coefficient: 1n, scale: minorUnits(template.currency) };
  if (!equals(template.bonus.roundTo, minorUnit)) {
    lines.push(fact(WORDS.roundedTo, same(`${toText(template.bonus.roundTo)} ${template.currency}`)));
  }
  return { heading: WORDS.bonus, lines };
}
