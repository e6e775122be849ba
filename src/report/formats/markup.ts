import { visible } from '../../words/visible.ts';

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Text that stays text in HTML and in XML 1.0, between tags and in quoted attributes; what cannot be seen, or what XML
 * cannot hold, is shown as an escape.
 */
export const markupText = (text: string): string =>
  visible(text).replace(/[&<>"']/gu, (character) => ENTITIES[character] ?? character);
