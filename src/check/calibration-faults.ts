import { absolute, isZero, sum, toText } from '../maths/decimal.ts';
import { dateText, dayNumber } from '../model/calendar.ts';
import { lastDay, startsCycle } from '../model/period.ts';
import type { Calibration } from '../model/template.ts';
import type { Text } from '../words/language.ts';

/** What is wrong with a change of weights by itself, and in which part of it. */
export interface CalibrationFault {
  readonly at: 'deltas' | 'from' | 'on';
  readonly message: Text;
  readonly hint: Text;
}

/** A change of weights takes from one metric what it gives to another, from a quarter on, and not after the fact. */
export function* calibrationFaults(
  { from, deltas, on, retroactive }: Calibration,
  fiscalYearStarts: number,
): Generator<CalibrationFault> {
  const total = sum(deltas.values());
  if (!isZero(total)) {
    const isMore = total.coefficient > 0n;
    const apart = `${toText(absolute(total))}%`;
    yield {
      at: 'deltas',
      message: {
        en: `the deltas add up to ${toText(total)}%, not to 0`,
        zh: `各项调整合计 ${toText(total)}%，不为 0`,
      },
      hint: {
        en: `${isMore ? 'take away' : 'give'} ${apart} more`,
        zh: `请再${isMore ? '减去' : '增加'} ${apart}`,
      },
    };
  }
  if (!startsCycle('quarter', from, fiscalYearStarts)) {
    yield {
      at: 'from',
      message: {
        en: `weights change with a quarter, and none begins with ${from.label}`,
        zh: `权重只能自某季度起变更，而 ${from.label} 不是季度的开始`,
      },
      hint: { en: 'write the quarter, such as 2026-Q2', zh: '请写季度，例如 2026-Q2' },
    };
  }
  if (!retroactive && dayNumber(on) > lastDay(from)) {
    yield {
      at: 'on',
      message: {
        en: `decided on ${dateText(on)}, after ${from.label} was over`,
        zh: `决定于 ${dateText(on)}，当时 ${from.label} 已经结束`,
      },
      hint: {
        en: 'let it begin later, or mark it `retroactive`, which every output then says',
        zh: '请改为更晚生效，或标明 `retroactive`，此后每份输出都会注明',
      },
    };
  }
}
