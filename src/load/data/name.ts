/** A name as it stands, but for spaces around it: other characters are shown, never dropped. */
export const nameIn = (cell: string): string => cell.replace(/^[ \u3000]+|[ \u3000]+$/gu, '');
