import { compare, HUNDRED, hasPlaces, isNegative, isPositive, toFixed, toText } from '../../maths/decimal.ts';
import { minorUnits } from '../../model/currency.ts';
import type { Text } from '../../words/language.ts';
import { defineRule, type Finding } from '../rule.ts';
import type { TemplateSubject } from './subject.ts';

/** The figures of pay make sense by themselves and together. */
export const bonus = defineRule<TemplateSubject>({
  code: 'bonus',
  *find({ template, spot }) {
    const { bonus: pay, minimumCoverage, adjustments } = template;
    const at = (key: string, message: Text, hint: Text): Finding => ({
      message,
      hint,
      spot: spot(['bonus', key]),
    });
    if (isNegative(minimumCoverage) || compare(minimumCoverage, HUNDRED) > 0) {
      yield {
        message: {
          en: `\`minimum-coverage\` lies outside 0–100%: ${toText(minimumCoverage)}%`,
          zh: `\`minimum-coverage\` 不在 0–100% 之间：${toText(minimumCoverage)}%`,
        },
        hint: { en: 'write a percentage from 0% to 100%', zh: '请写 0% 至 100% 的百分比' },
        spot: spot(['minimum-coverage']),
      };
    }
    if (adjustments !== undefined && isNegative(adjustments.limit)) {
      yield {
        message: { en: 'the limit of adjustments is negative', zh: '加减分上限为负' },
        hint: {
          en: 'the limit holds either way: write it without a sign',
          zh: '上限对加分和减分都适用：请不带符号',
        },
        spot: spot(['adjustments', 'limit']),
      };
    }
    if (pay === undefined) return;
    if (!isPositive(pay.roundTo)) {
      yield at(
        'round-to',
        { en: '`round-to` has to be above 0', zh: '`round-to` 须大于 0' },
        { en: 'write the smallest unit paid, such as 0.01 or 10', zh: '请写最小支付单位，例如 0.01 或 10' },
      );
    }
    const minor = minorUnits(template.currency);
    if (isPositive(pay.roundTo) && !hasPlaces(pay.roundTo, minor)) {
      const unit = toFixed({ coefficient: 1n, scale: minor }, minor);
      yield at(
        'round-to',
        {
          en: `\`round-to: ${toText(pay.roundTo)}\` is no multiple of ${unit}, the smallest amount of ${template.currency}`,
          zh: `\`round-to: ${toText(pay.roundTo)}\` 不是 ${template.currency} 最小单位 ${unit} 的倍数`,
        },
        { en: `write ${unit}, or a multiple of it such as 10`, zh: `请写 ${unit} 或其倍数，例如 10` },
      );
    }
    if (pay.pool !== undefined && isNegative(pay.pool.amount)) {
      yield at(
        'pool',
        { en: 'the pool is negative', zh: '奖金池为负' },
        { en: 'write the sum there is, or `none`', zh: '请写总额，或 `none`' },
      );
    }
    if (pay.advance !== undefined && (isNegative(pay.advance) || compare(pay.advance, HUNDRED) > 0)) {
      yield at(
        'advance',
        {
          en: `\`advance\` lies outside 0–100%: ${toText(pay.advance)}%`,
          zh: `\`advance\` 不在 0–100% 之间：${toText(pay.advance)}%`,
        },
        { en: 'write the part that is paid at once', zh: '请写先付的比例' },
      );
    }
    if (pay.advance !== undefined && pay.settle === undefined) {
      yield at(
        'advance',
        { en: 'an advance is never settled', zh: '预付没有结算安排' },
        { en: 'add `settle: year`', zh: '请加上 `settle: year`' },
      );
    }
    if (pay.by !== 'grade') {
      for (const [index, point] of pay.by.points.entries()) {
        const before = pay.by.points[index - 1];
        if (before === undefined) continue;
        const ascends = compare(point.x, before.x) > 0 && compare(point.y, before.y) >= 0;
        if (ascends) continue;
        yield {
          message: {
            en: `the points of \`by\` do not ascend at ${toText(point.x)}`,
            zh: `\`by\` 的各点在 ${toText(point.x)} 处没有递增`,
          },
          hint: {
            en: 'scores ascend strictly, and a better score is not paid less',
            zh: '得分须严格递增，且更高的得分系数不得更低',
          },
          spot: spot(['bonus', 'by', 'anchors', index]),
        };
      }
    }
  },
});
