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

/** The name of a character by its number: U+202E. */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) as number).toString(16).toUpperCase().padStart(4, '0')}`;
