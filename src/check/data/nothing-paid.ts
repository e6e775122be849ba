import { liesIn } from '../../model/period.ts';
import { daysInPost } from '../../model/tenure.ts';
import { LIST, plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

const NAMED = 10;

/** Whoever is in no row of the payments is settled as if nothing had been paid: they are named. */
export const nothingPaid = defineRule<DataSubject>({
  code: 'nothing-paid',
  *find({ template, period, directors, payments, hasPayments }) {
    if (period === undefined || period.cycle !== template.bonus?.settle || !hasPayments) return;
    const paid = new Set(
      payments.filter((payment) => liesIn(payment.period, period)).map(({ director }) => director),
    );
    const without = directors
      .filter(({ id, spells }) => !paid.has(id) && daysInPost(spells, period) > 0)
      .map(({ id }) => shortened(id))
      .toSorted();
    if (without.length === 0) return;
    const more = without.length > NAMED;
    const ids = without.slice(0, NAMED);
    yield {
      severity: 'note',
      message: {
        en: `nothing was paid before within ${period.label} to ${plural(without.length, 'director')}: ${ids.join(LIST.en)}${more ? ' …' : ''}`,
        zh: `${period.label} 内没有已发金额的有 ${without.length} 人：${ids.join(LIST.zh)}${more ? ' ……' : ''}`,
      },
      hint: {
        en: 'nothing to do, if they were paid nothing; else add their rows',
        zh: '若确未发放则无需处理；否则请补上相应的行',
      },
    };
  },
});
