import { constantText } from '../../read/constant-text.ts';

/** A name as it stands, but for spaces around it: other characters are shown, never dropped. */
export const nameIn = (cell: string): string => constantText(cell).replace(/^[ \u3000]+|[ \u3000]+$/gu, '');
