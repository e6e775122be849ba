import { toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import { LEVELS } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A target that was moved after its time had begun is said of every result that rests on it. */
export const lateTargets = defineRule<DataSubject>({
  code: 'late-target',
  *find({ measurements, locate }) {
    for (const { director, metric, period, levels } of measurements.withMore()) {
      for (const name of LEVELS) {
        const figure = levels[name];
        const change = figure?.evidence.change;
        if (figure === undefined || change?.isLate !== true) continue;
        const now = toText(figure.value);
        const moved = change.was === undefined ? now : `${toText(change.was)} → ${now}`;
        yield {
          severity: 'note',
          director,
          message: {
            en: `${shortened(director)}: the ${name} of ${metric} for ${period.label} was changed on ${dateText(change.on)}, after the period began: ${moved} (${change.reason}; approved by ${change.approver})`,
            zh: `${shortened(director)}：${metric}（${period.label}）的${LEVEL_WORDS[name].zh}于 ${dateText(change.on)} 变更，当时期间已经开始：${moved}（${change.reason}；批准人 ${change.approver}）`,
          },
          hint: {
            en: 'nothing to do, if it was meant to hold for all of it',
            zh: '若确实适用于整个期间则无需处理',
          },
          spot: locate(figure.evidence),
        };
      }
    }
  },
});
