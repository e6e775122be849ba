/** The languages that every word we print exists in. */
export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One thing said in each language. Data never depend on which is shown. */
export type Text = Readonly<Record<Language, string>>;

/** The same words in every language: a name, an id, a formula. */
export const same = (text: string): Text => ({ zh: text, en: text });

/** Joins texts language by language. */
export const joinTexts = (texts: readonly Text[], separator: Text): Text => ({
  zh: texts.map((text) => text.zh).join(separator.zh),
  en: texts.map((text) => text.en).join(separator.en),
});

/** How a list is written in each language. */
export const LIST: Text = { zh: '、', en: ', ' };

/** An English noun after its number; Chinese needs no plural. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;

/**
 * The language to speak: the one asked for, else the first of the usual environment variables that
 * names one we have, else English.
 */
export function chooseLanguage(
  asked: Language | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  if (asked !== undefined) return asked;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^zh/iu.test(locale) ? 'zh' : 'en';
}
