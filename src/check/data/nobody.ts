import { dayNumber } from '../../model/calendar.ts';
import { firstDay, lastDay } from '../../model/period.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** There is somebody to score. */
export const nobody = defineRule<DataSubject>({
  code: 'nobody-in-post',
  *find({ directors, period, hasRoster, isSound }) {
    if (period === undefined || !isSound) return;
    const inPost = directors.filter(
      ({ spells }) =>
        spells.length === 0 ||
        spells.some(
          ({ from, to }) =>
            (from === undefined || dayNumber(from) <= lastDay(period)) &&
            (to === undefined || dayNumber(to) >= firstDay(period)),
        ),
    );
    if (inPost.length > 0) return;
    yield {
      message: { en: `nobody is to be scored in ${period.label}`, zh: `${period.label} 没有需要考核的人` },
      hint: hasRoster
        ? {
            en: 'check the period, and `from`, `to` and segment on the roster',
            zh: '请核对期间，以及名册中的任职开始、任职结束和业务线',
          }
        : { en: 'give files with values, or a roster', zh: '请提供含数值的文件或名册' },
    };
  },
});
