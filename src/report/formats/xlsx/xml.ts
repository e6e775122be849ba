import { visible } from '../../../words/visible.ts';

export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text between tags (XML 1.0): what XML cannot hold, and what cannot be seen, is shown as an escape. */
export const xmlText = (text: string): string =>
  visible(text).replace(/[&<>]/gu, (character) => ENTITIES[character] ?? character);

/** Text in an attribute. */
export const attribute = (text: string): string =>
  visible(text).replace(/[&<>"]/gu, (character) => ENTITIES[character] ?? character);
