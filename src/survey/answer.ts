import { nearestDouble } from '../maths/shortest.ts';
import type { Report } from '../model/problem.ts';
import { faultAt } from '../read/fault.ts';
import { readNumber } from '../read/number.ts';
import type { PrivateTable } from '../read/private-table.ts';
import type { RawRecord } from '../read/table.ts';
import type { Text } from '../words/language.ts';
import { shortened } from '../words/visible.ts';

/** What an answer may be. */
export interface AnswerForm {
  readonly low: number;
  /** Silent: as high as it likes. */
  readonly high?: number | undefined;
  readonly isWhole: boolean;
}

function wanted({ low, high, isWhole }: AnswerForm): Text {
  const number = isWhole ? { en: 'a whole number', zh: '整数' } : { en: 'a number', zh: '数字' };
  return high === undefined
    ? { en: `${number.en} of ${low} or more`, zh: `不小于 ${low} 的${number.zh}` }
    : { en: `${number.en} from ${low} to ${high}`, zh: ` ${low} 到 ${high} 的${number.zh}` };
}

/**
 * The answer in a cell; undefined where it is blank, which is no answer, and after a report where it is not of
 * the form.
 */
export function readAnswer(
  table: PrivateTable,
  row: RawRecord,
  index: number,
  form: AnswerForm,
  report: Report,
): number | undefined {
  const text = row.cells[index] ?? '';
  const reading = readNumber(text, { unit: 'count', currency: 'CNY' });
  if (reading.kind === 'blank') return undefined;
  if (reading.kind === 'fault') {
    report(faultAt(reading.fault, table.spot(row, index)));
    return undefined;
  }
  const value = nearestDouble(reading.value);
  const isOutside = value < form.low || value > (form.high ?? value);
  if (!isOutside && !(form.isWhole && !Number.isInteger(value))) return value;
  const { en, zh } = wanted(form);
  report({
    code: 'answer-form',
    severity: 'error',
    message: { en: `‘${shortened(text.trim())}’ is not ${en}`, zh: `“${shortened(text.trim())}”应为${zh}` },
    hint: {
      en: 'correct the answer, or leave the cell empty where there is none',
      zh: '请更正该答案；没有作答请留空',
    },
    spot: table.spot(row, index),
  });
  return undefined;
}
