import { visible } from './visible.ts';

/**
 * A word of a command line as it can be typed: in quotes where it has to be, so that no shell reads a command,
 * a variable or a wildcard into it.
 */
export function shellWord(word: string): string {
  const shown = visible(word);
  if (/^[\w./:@%+=,-]+$/u.test(shown)) return shown;
  // Double quotes serve every shell, Windows' too, as long as nothing in them is special to one.
  if (!/["$`\\!%]/u.test(shown)) return `"${shown}"`;
  return `'${shown.replaceAll("'", `'\\''`)}'`;
}
