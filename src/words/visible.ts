// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is made visible
const UNSEEN =
  /[\u0000-\u001f\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/gu;

const BETWEEN_EMOJI = /\p{Extended_Pictographic}\ufe0f?\u200d(?=\p{Extended_Pictographic})/gu;

const escapeCode = (character: string): string => {
  const code = character.codePointAt(0) as number;
  return code < 0x100
    ? `\\x${code.toString(16).padStart(2, '0')}`
    : `\\u${code.toString(16).padStart(4, '0')}`;
};

/**
 * Text as it may be sent to a terminal or into a document: control, zero-width and bidirectional characters
 * are shown as escapes (`\x1b`, `\u202e`) and never sent. The joiner inside an emoji stays.
 */
export function visible(text: string): string {
  if (text.search(UNSEEN) < 0) return text;
  const joiners = new Set<number>();
  for (const match of text.matchAll(BETWEEN_EMOJI)) joiners.add(match.index + match[0].length - 1);
  return text.replace(UNSEEN, (character, at: number) =>
    joiners.has(at) ? character : escapeCode(character),
  );
}

/** A piece short enough for a message. */
export const shortened = (text: string, limit = 40): string => {
  const characters = [...text.slice(0, limit * 2 + 2)];
  return characters.length <= limit ? text : `${characters.slice(0, limit).join('')}…`;
};
