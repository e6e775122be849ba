import type { Text } from '../../words/language.ts';
import { LANGUAGES } from '../../words/language.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

const QUOTED = /^[“”„‟‘’＂].*[“”‘’＂]$/u;

/** Curly quotes are part of a text, where straight ones would be YAML's. */
export const curlyQuotes = defineRule<TemplateSubject>({
  code: 'curly-quotes',
  *find({ template, spot }) {
    const titles: { title: Text; path: (string | number)[] }[] = [
      { title: template.title, path: ['title'] },
      ...template.dimensions.map(({ title }, index) => ({ title, path: ['dimensions', index, 'title'] })),
      ...placedMetrics(template).map(({ metric, path }) => ({
        title: metric.title,
        path: [...path, 'title'],
      })),
    ];
    for (const { title, path } of titles) {
      const language = LANGUAGES.find((one) => QUOTED.test(title[one]));
      if (language === undefined) continue;
      yield {
        severity: 'warning',
        message: {
          en: `the curly quotes are part of the title ${title[language]}`,
          zh: `弯引号是名称 ${title[language]} 的一部分`,
        },
        hint: { en: 'remove them, or use straight quotes', zh: '请删去，或改用直引号' },
        spot: spot(path),
      };
    }
  },
});
