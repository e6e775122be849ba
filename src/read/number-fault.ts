import type { Text } from '../words/language.ts';
import { shortened } from '../words/visible.ts';
import { codePointName } from './characters.ts';
import type { ReadCode } from './codes.ts';
import type { Fault } from './fault.ts';

/** A fault whose message begins with the cell's text. */
const faultOf = (code: ReadCode, text: string, says: Text, hint: Text): Fault => ({
  code,
  message: { zh: `“${shortened(text)}”${says.zh}`, en: `"${shortened(text)}" ${says.en}` },
  hint,
});

export const tooLongFault = (text: string): Fault =>
  faultOf(
    'number-too-long',
    text,
    { zh: '太长，不可能是数字', en: 'is too long to be a number' },
    {
      zh: '请检查各列是否错位，此处应填数字',
      en: 'check that the columns are not shifted; a number is expected here',
    },
  );

export const percentUnitFault = (text: string): Fault =>
  faultOf(
    'number-percent-unit',
    text,
    {
      zh: '是百分数，但该指标的单位不是百分比',
      en: 'is a percentage, but the unit of this metric is not percent',
    },
    {
      zh: '去掉 % 并填写实际数值，或在模板中把该指标设为 unit: percent',
      en: 'write the plain number without %, or set unit: percent on the metric in the template',
    },
  );

export const moneyUnitFault = (text: string, mark: string): Fault =>
  faultOf(
    'number-money-unit',
    text,
    {
      zh: `带有货币符号“${shortened(mark)}”，但该列不是金额`,
      en: `carries the currency sign ${shortened(mark)}, but this column is not money`,
    },
    {
      zh: '去掉货币符号，或在模板中把该指标设为 unit: money',
      en: 'delete the currency sign, or set unit: money on the metric in the template',
    },
  );

export const currencyFault = (
  text: string,
  mark: string,
  currencies: readonly string[],
  expected: string,
): Fault =>
  faultOf(
    'number-currency',
    text,
    {
      zh: `的币种符号“${shortened(mark)}”不是模板币种 ${expected} 的符号${currencies.length === 1 ? `，而是 ${currencies[0]} 的` : ''}`,
      en: `has the currency sign ${shortened(mark)}${currencies.length === 1 ? ` of ${currencies[0]}` : ''}, which is not one of ${expected}, the template's currency`,
    },
    {
      zh: `请换算成 ${expected} 后填写；程序不做汇率换算`,
      en: `convert the amount to ${expected} first; nothing is converted here`,
    },
  );

export const signFault = (text: string): Fault =>
  faultOf(
    'number-sign',
    text,
    { zh: '的正负号写法无法识别', en: 'has a sign that cannot be read' },
    { zh: '负数请写成 -5 或 (5)', en: 'write a negative number as -5 or (5)' },
  );

export function decimalCommaFault(text: string, digits: string): Fault {
  const right = shortened(digits.replaceAll('.', '').replace(',', '.'));
  return faultOf(
    'number-decimal-comma',
    text,
    {
      zh: '用逗号作小数点，或千位分隔有误；程序不猜测',
      en: 'has a decimal comma, or thousands not grouped by three; it is not guessed which',
    },
    {
      zh: `小数点请用“.”：${right}；千位分隔须每三位一组`,
      en: `write the decimals after a point: ${right}; thousands are grouped by three`,
    },
  );
}

export const groupingFault = (text: string): Fault =>
  faultOf(
    'number-grouping',
    text,
    { zh: '的千位分隔不是每三位一组', en: 'has thousands that are not grouped by three' },
    { zh: '请写成 1,234,567.89，或去掉分隔符', en: 'write 1,234,567.89, or leave the separators out' },
  );

export const formFault = (text: string): Fault =>
  faultOf(
    'number-form',
    text,
    { zh: '不是数字', en: 'is not a number' },
    {
      zh: '请填写数字，如 1234.5、1,234.50、95% 或 (931.24)；没有数据请留空',
      en: 'write a number such as 1234.5, 1,234.50, 95% or (931.24); leave the cell empty if there is none',
    },
  );

export const spreadsheetErrorFault = (text: string): Fault =>
  faultOf(
    'number-spreadsheet-error',
    text,
    { zh: '是表格软件的错误值，不是数字', en: 'is an error value of the spreadsheet, not a number' },
    {
      zh: '请在表格中改正公式（全是 # 时加宽该列）后重新导出；没有数据请留空',
      en: 'mend the formula in the spreadsheet (or widen the column, if it is all #) and export again; leave the cell empty if there is no value',
    },
  );

export const notFiniteFault = (text: string): Fault =>
  faultOf(
    'number-not-finite',
    text,
    { zh: '不是有限的数', en: 'is not a finite number' },
    {
      zh: '请改正导出该值的计算（多半是除以零）；没有数据请留空',
      en: 'mend the calculation it was exported from (often a division by zero); leave the cell empty if there is no value',
    },
  );

export const exponentFault = (text: string): Fault =>
  faultOf(
    'number-exponent',
    text,
    {
      zh: '是科学计数法，Excel 这样显示时会隐去部分数字',
      en: 'is in scientific notation, in which Excel hides digits',
    },
    {
      zh: '请把单元格格式设为“数值”并加宽该列，再导出完整的数字',
      en: 'format the cells as Number, widen the column and export the full number',
    },
  );

export const dateFault = (text: string): Fault =>
  faultOf(
    'number-date',
    text,
    {
      zh: '是日期，不是数字：可能被表格软件自动改成了日期',
      en: 'is a date, not a number: a spreadsheet may have turned it into one',
    },
    {
      zh: '请把单元格格式设为“数值”，重新填写数字',
      en: 'format the cell as Number and enter the number again',
    },
  );

export function invisibleFault(text: string, character: string): Fault {
  const name = codePointName(character);
  return faultOf(
    'number-invisible',
    text,
    { zh: `含有看不见的字符 ${name}`, en: `contains a character that cannot be seen, ${name}` },
    { zh: '请清空该单元格，重新手工输入数字', en: 'clear the cell and type the number again' },
  );
}

export function dashFault(text: string, dash: string): Fault {
  const name = codePointName(dash);
  return faultOf(
    'number-dash',
    text,
    { zh: `里的“${dash}”（${name}）不是负号`, en: `has a dash (${name}) that is no minus sign` },
    {
      zh: '负数请用键盘上的减号：-5；没有数据请留空',
      en: 'type a minus sign from the keyboard: -5; leave the cell empty if there is no value',
    },
  );
}

export const wordFault = (text: string): Fault =>
  faultOf(
    'number-word',
    text,
    { zh: '是文字，不是数字', en: 'is a word, not a number' },
    {
      zh: '请填写数字；没有数据请留空，或写 -、— 或 N/A',
      en: 'write a number; if there is none, leave the cell empty or write -, — or N/A',
    },
  );

export function spaceFault(text: string, space: string): Fault {
  const name = codePointName(space);
  return faultOf(
    'number-space',
    text,
    { zh: `中间有空格（${name}）`, en: `has a space inside (${name})` },
    { zh: '请删除数字中间的空格', en: 'delete the space inside the number' },
  );
}
