/**
 * Characters that cannot be seen: control, zero-width, bidirectional, and line ends of every kind. Made where it is
 * needed: to look its classes up takes a while.
 */
const invisible = (): RegExp => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/gu;

/** What joins and shapes an emoji: it cannot be seen itself, but is part of a picture that can. */
const inEmoji = (): RegExp =>
  /(?<=\p{Extended_Pictographic}[\u{1f3fb}-\u{1f3ff}]?)(?:\ufe0f\u200d?|\u200d)(?:(?=\p{Extended_Pictographic})|(?<=\ufe0f))/gu;

/** Printable ASCII, and Chinese characters with their punctuation, two columns wide each. */
const ORDINARY = /^[ -~\u3001\u3002\u4e00-\u9fff\uff01-\uff5e]*$/u;

/** Whether a text is made of what nearly every text is made of: all of it can be seen, and is as wide as it looks. */
export const isOrdinary = (text: string): boolean => ORDINARY.test(text);

const SHORT_ESCAPES: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeOf(character: string): string {
  const short = SHORT_ESCAPES[character];
  if (short !== undefined) return short;
  const digits = (character.codePointAt(0) as number).toString(16);
  if (digits.length <= 2) return `\\x${digits.padStart(2, '0')}`;
  return digits.length <= 4 ? `\\u${digits.padStart(4, '0')}` : `\\u{${digits}}`;
}

/** The first character that cannot be seen; undefined where there is none. */
export const invisibleIn = (text: string): string | undefined =>
  isOrdinary(text) ? undefined : invisible().exec(text)?.[0];

/**
 * Text as it may be sent to a terminal or into a document: characters that cannot be seen are shown as
 * escapes (`\x1b`, `\u202e`) and never sent. What joins an emoji stays.
 */
export function visible(text: string): string {
  if (invisibleIn(text) === undefined) return text;
  const kept = new Set<number>();
  for (const match of text.matchAll(inEmoji())) {
    for (let at = 0; at < match[0].length; at += 1) kept.add(match.index + at);
  }
  return text.replace(invisible(), (character, at: number) =>
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
