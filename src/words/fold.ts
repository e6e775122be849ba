/**
 * The form in which headers, ids, titles and aliases are compared: without outer space, width, case or
 * repeated inner space.
 */
export const foldName = (text: string): string =>
  text.normalize('NFKC').toLowerCase().trim().replace(/\s+/gu, ' ');
