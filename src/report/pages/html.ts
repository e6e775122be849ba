import { visible } from '../../words/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text that stays text in HTML, between tags and in quoted attributes; what cannot be seen is shown as an escape. */
export const escaped = (text: string): string =>
  visible(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
