import { isAscii, isUtf8 } from 'node:buffer';
import { invisibleIn, shortened } from '../words/visible.ts';
import { codePointName } from './characters.ts';
import { constantText } from './constant-text.ts';
import type { Fault } from './fault.ts';
import { formulaFault } from './formula-fault.ts';
import { toWindows1252 } from './windows-1252.ts';

export type IdReading =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'blank' }
  | { readonly kind: 'fault'; readonly fault: Fault };

/** What is left where a text was decoded wrongly or could not be encoded, and then saved. */
const DESTROYED = /\uFFFD|锟斤拷|[?？]{2}|^[?？]$/u;

/** Whether a text, or a part of it, has been lost to a wrong encoding: �, 锟斤拷 or ????. */
export const looksDestroyed = (text: string): boolean => DESTROYED.test(text);

/**
 * Whether a text looks like UTF-8 that was read as windows-1252 and saved again: å¼ ä¸‰ for 张三. It can
 * be brought back, and may be meant, so this is no more than a suspicion.
 */
export function looksMisdecoded(text: string): boolean {
  const leadByte = /[\u00C2-\u00F4]/u;
  if (!leadByte.test(text)) return false;
  // The byte A0 is a no-break space, which many programs have made an ordinary one on the way.
  return [text, text.replaceAll(' ', '\u00A0')].some((candidate) => {
    const bytes = toWindows1252(candidate);
    return bytes !== undefined && !isAscii(bytes) && isUtf8(bytes);
  });
}

function invisibleFault(text: string, character: string): Fault {
  const name = codePointName(character);
  return {
    code: 'id-invisible',
    message: {
      zh: `“${shortened(text)}”含有看不见的字符 ${name}`,
      en: `"${shortened(text)}" contains a character that cannot be seen, ${name}`,
    },
    hint: {
      zh: '请在原系统中清空该单元格并重新手工输入，再导出',
      en: 'clear the cell in the system it comes from, type it again and export again',
    },
  };
}

const destroyedFault = (text: string): Fault => ({
  code: 'id-destroyed',
  message: {
    zh: `“${shortened(text)}”是乱码：原来的文字已经丢失`,
    en: `"${shortened(text)}" is what a wrong encoding has left: the text itself is lost`,
  },
  hint: {
    zh: '请从原系统重新导出，保存为“CSV UTF-8（逗号分隔）”',
    en: 'export the file again from its system, as "CSV UTF-8 (comma delimited)"',
  },
});

/** What pivot tables and warehouses write where there is nothing. */
const PIVOT_BLANK = /^[(（[](?:blank|空白|空|null|none)[)）\]]$/iu;

/**
 * An id from a cell's text: kept as text (00123 stays, also as `="00123"`), without the spaces and tabs around it.
 *
 * @returns a fault where it contains characters that cannot be seen, is a formula, or has been lost.
 */
export function readId(text: string): IdReading {
  const id = constantText(text.trim()).trim();
  // Exports put a tab before or after a number so that Excel takes it for text; no other character may
  // vanish at the ends, though trim() would take line ends and U+FEFF too.
  const invisible = invisibleIn(id) ?? invisibleIn(text.replaceAll('\t', ''));
  if (invisible !== undefined) return { kind: 'fault', fault: invisibleFault(text, invisible) };
  if (id === '' || PIVOT_BLANK.test(id)) return { kind: 'blank' };
  const formula = formulaFault('id-formula', id);
  if (formula !== undefined) return { kind: 'fault', fault: formula };
  if (looksDestroyed(id)) return { kind: 'fault', fault: destroyedFault(id) };
  return { kind: 'id', id };
}
