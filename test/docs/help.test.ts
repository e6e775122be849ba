import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../src/words/language.ts';
import { systemError } from '../../src/words/system-errors.ts';
import { TOPICS } from '../../src/words/topics/index.ts';

describe('the topics of the help', () => {
  const texts = Object.entries(TOPICS).flatMap(([topic, text]) =>
    LANGUAGES.map((language) => [topic, language, text[language]] as const),
  );

  it.each(texts)('%s (%s) fits into 80 columns', (_topic, _language, text) => {
    expect(text.split('\n').filter((line) => stringWidth(line) > 80)).toEqual([]);
  });
});

describe('what a system refuses', () => {
  it('is said in words, with its code', () => {
    expect(systemError('ENOSPC')).toEqual({ en: 'the disk is full, ENOSPC', zh: '磁盘已满，ENOSPC' });
    expect(systemError('EACCES').en).toBe('permission denied, EACCES');
  });

  it('is its code where there are no words', () => {
    expect(systemError('EXDEV')).toEqual({ en: 'EXDEV', zh: 'EXDEV' });
  });
});
