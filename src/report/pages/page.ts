import type { Language } from '../../words/language.ts';
import { markupText } from '../formats/markup.ts';
import { STYLE } from './style.ts';

const LANGUAGE_TAGS: Readonly<Record<Language, string>> = { zh: 'zh-CN', en: 'en' };

/** Nothing is fetched from anywhere, whatever a name or a title in the data says. */
const POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

export interface Page {
  readonly title: string;
  readonly language: Language;
  /** HTML between the top of the page and its end. */
  readonly body: Iterable<string>;
  /** Rules that only this page has. */
  readonly style?: string;
  /** What makes the page handier; it is whole without. */
  readonly script?: string;
}

/** A page in one file, with everything it needs inside. */
export function* page({ title, language, body, style = '', script }: Page): Generator<string> {
  yield `<!doctype html>\n<html lang="${LANGUAGE_TAGS[language]}">\n<head>\n<meta charset="utf-8">\n`;
  yield `<meta http-equiv="Content-Security-Policy" content="${POLICY}">\n`;
  yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="robots" content="noindex">\n';
  yield `<title>${markupText(title)}</title>\n<style>${STYLE}${style}</style>\n</head>\n<body>\n`;
  yield* body;
  if (script !== undefined) yield `<script>${script}</script>\n`;
  yield '</body>\n</html>\n';
}
