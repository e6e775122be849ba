/** Characters that cannot be seen: control, zero-width, bidirectional, and line ends of every kind. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE, 'gu');

/** What joins and shapes an emoji: it cannot be seen itself, but is part of a picture that can. */
const IN_EMOJI =
  /(?<=\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?)(?:\ufe0f\u200d?|\u200d)(?:(?=\p{Extended_Pictographic})|(?<=\ufe0f))/gu;

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const digits = (character.codePointAt(0) as number).toString(16);
  if (digits.length <= 2) return `\\x${digits.padStart(2, '0')}`;
  return digits.length <= 4 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/** The first character that cannot be seen; undefined where there is none. */
export const invisibleIn = (text: string): string | undefined => INVISIBLE.exec(text)?.[0];

/**
 * Text as it may be sent to a terminal or into a document: characters that cannot be seen are shown as
 * escapes (`\x1b`, `\u202e`) and never sent. What joins an emoji stays.
 */
export function visible(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  const kept = new Set<number>();
  for (const match of text.matchAll(IN_EMOJI)) {
    for (let at = 0; at < match[0].length; at += 1) kept.add(match.index + at);
  }
  return text.replace(ALL_INVISIBLE, (character, at: number) =>
    kept.has(at) ? character : escapeOf(character),
  );
}

/** A user's text as messages show it: at most so many characters, those that cannot be seen escaped. */
export function shortened(text: string, limit = 40): string {
  // Twice the length in UTF-16 units holds that many code points, however long the text is.
  const characters = Array.from(text.slice(0, 2 * limit + 2));
  const short =
    characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : characters.join('');
  return visible(short);
}
