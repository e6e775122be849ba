import { shortened } from '../words/visible.ts';
import type { ReadCode } from './codes.ts';
import type { Fault } from './fault.ts';

/**
 * The fault of a formula that stands where a value is meant: a workbook that was saved without being
 * calculated holds it without its value. A constant such as `="00123"` is none: `constantText`.
 *
 * @returns undefined where the text is no formula.
 */
export function formulaFault(code: ReadCode & `${string}-formula`, text: string): Fault | undefined {
  const trimmed = text.trimStart();
  if (!trimmed.startsWith('=')) return undefined;
  return {
    code,
    message: {
      zh: `“${shortened(trimmed)}”是公式，文件里没有存它的值`,
      en: `"${shortened(trimmed)}" is a formula without a stored value`,
    },
    hint: {
      zh: '请在 Excel 中打开，待计算完成后保存；CSV 文件请以值导出',
      en: 'open the file in Excel, let it calculate and save it; a CSV file has to be exported with values',
    },
  };
}
