/** Characters that cannot be seen: control, zero-width, bidirectional, and line ends of every kind. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

const FULL_WIDTH = /[\uFF01-\uFF5E\u3000\uFFE0\uFFE1\uFFE5\uFFE6]/gu;

const FULL_WIDTH_SIGNS: Readonly<Record<string, string>> = {
  '\u3000': ' ',
  '\uFFE0': '¢',
  '\uFFE1': '£',
  '\uFFE5': '¥',
  '\uFFE6': '₩',
};

/**
 * The text with full-width forms in their ordinary width. Nothing but the width changes, unlike under
 * NFKC, which would turn 10² into 102.
 */
export const foldWidth = (text: string): string =>
  text.replace(
    FULL_WIDTH,
    (character) => FULL_WIDTH_SIGNS[character] ?? String.fromCharCode(character.charCodeAt(0) - 0xfee0),
  );

/** The first character that cannot be seen; undefined where there is none. */
export const invisibleIn = (text: string): string | undefined => INVISIBLE.exec(text)?.[0];

const hexadecimal = (character: string): string => (character.codePointAt(0) as number).toString(16);

/** The name of a character by its number: U+202E. */
export const codePointName = (character: string): string =>
  `U+${hexadecimal(character).toUpperCase().padStart(4, '0')}`;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const digits = hexadecimal(character);
  if (digits.length <= 2) return `\\x${digits.padStart(2, '0')}`;
  return digits.length <= 4 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

const SHOWN_LENGTH = 40;

/** A user's text as messages show it: at most 40 characters, those that cannot be seen escaped. */
export function shown(text: string): string {
  // Twice the length in UTF-16 units holds that many code points, however long the cell is.
  const characters = Array.from(text.slice(0, 2 * SHOWN_LENGTH + 2));
  const short =
    characters.length > SHOWN_LENGTH
      ? `${characters.slice(0, SHOWN_LENGTH - 1).join('')}…`
      : characters.join('');
  return short.replace(ALL_INVISIBLE, escapeOf);
}
