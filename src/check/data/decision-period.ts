import { liesIn, MONTHS_OF } from '../../model/period.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A decision counts only in the period that it names: dated by a month of the scored one it would vanish. */
export const decisionPeriod = defineRule<DataSubject>({
  code: 'decision-period',
  *find({ period, adjustments, exemptions, locate }) {
    if (period === undefined) return;
    for (const { director, period: named, evidence } of [...adjustments, ...exemptions]) {
      const isPart =
        named.months < MONTHS_OF.quarter && named.months < period.months && liesIn(named, period);
      if (!isPart) continue;
      yield {
        message: {
          en: `${shortened(director)}: dated ${named.label}, this counts in ${named.label} only, not in ${period.label}`,
          zh: `${shortened(director)}：标注为 ${named.label}，只在 ${named.label} 有效，不计入 ${period.label}`,
        },
        hint: { en: `write ${period.label}, or leave the row out`, zh: `请写 ${period.label}，或删去该行` },
        spot: locate(evidence),
      };
    }
  },
});
