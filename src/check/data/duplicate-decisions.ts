import { toText } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

interface Decision {
  readonly key: string;
  readonly what: Text;
  readonly director: string;
  readonly evidence: Evidence;
}

/** The same decision in two rows counts twice, or one of the two is lost: both are named. */
export const duplicateDecisions = defineRule<DataSubject>({
  code: 'duplicate-decision',
  *find({ adjustments, exemptions, payments, locate }) {
    const decisions: Decision[] = [
      ...adjustments.map(({ director, period, points, reason, approver, evidence }) => ({
        key: ['adjustment', director, period.label, toText(points), reason, approver].join('\u0000'),
        what: { en: 'adjustment', zh: '加减分' },
        director,
        evidence,
      })),
      ...exemptions.map(({ director, period, metric, evidence }) => ({
        key: ['exemption', director, period.label, metric].join('\u0000'),
        what: { en: 'exemption', zh: '豁免' },
        director,
        evidence,
      })),
      ...payments.map(({ director, period, amount, evidence }) => ({
        key: ['payment', director, period.label, toText(amount)].join('\u0000'),
        what: { en: 'payment', zh: '发放记录' },
        director,
        evidence,
      })),
    ];
    const seen = new Map<string, Evidence>();
    for (const { key, what, director, evidence } of decisions) {
      const first = seen.get(key);
      if (first === undefined) {
        seen.set(key, evidence);
        continue;
      }
      const place = `${first.file}:${first.line}`;
      yield {
        message: {
          en: `the same ${what.en} of ${shortened(director)} a second time; the first stands at ${place}`,
          zh: `${shortened(director)} 的同一项${what.zh}出现了第二次；第一次在 ${place}`,
        },
        hint:
          what.en === 'payment'
            ? {
                en: 'remove one of the two rows; two payments of one amount are written as one of their sum',
                zh: '请删去其中一行；若确有两笔同额发放，请合并写为一行',
              }
            : {
                en: 'remove one of the two rows; two that are meant differ in their reason',
                zh: '请删去其中一行；若确有两项，请写明不同的原因',
              },
        spot: locate(evidence),
        related: [{ file: first.file, line: first.line }],
      };
    }
  },
});
