import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { looksMisdecoded, readId } from '../../src/read/identifier.ts';
import { foldName } from '../../src/words/fold.ts';
import { shortened } from '../../src/words/visible.ts';

/** The id in brackets, `blank`, or the code of the fault. */
function reading(text: string): string {
  const read = readId(text);
  if (read.kind === 'id') return `[${read.id}]`;
  return read.kind === 'blank' ? 'blank' : read.fault.code;
}

describe('ids', () => {
  it.each([
    ['D001', '[D001]'],
    ['00123', '[00123]'],
    ['  D001\u3000', '[D001]'],
    ['\t00123\t', '[00123]'],
    ['O’Brien', '[O’Brien]'],
    ['𠮷田 浩', '[𠮷田 浩]'],
    ['欧阳　娜娜', '[欧阳　娜娜]'],
    ['N/A', '[N/A]'],
    ['A?B', '[A?B]'],
    ['', 'blank'],
    [' \t ', 'blank'],
    ['王\u202E', 'id-invisible'],
    ['赵\u200B六', 'id-invisible'],
    ['\uFEFFD001', 'id-invisible'],
    ['D001\n', 'id-invisible'],
    ['D\t001', 'id-invisible'],
    ['D\u0000', 'id-invisible'],
    ['D\u0085', 'id-invisible'],
    ['D\u2028', 'id-invisible'],
    ['D\u00AD1', 'id-invisible'],
    ['D\u3164', 'id-invisible'],
    ['=A4', 'id-formula'],
    ['=TEXT(A4,"00000")', 'id-formula'],
    ['=""', 'blank'],
    ['(blank)', 'blank'],
    ['（空白）', 'blank'],
    ['[NULL]', 'blank'],
    ['Null', '[Null]'],
    ['锟斤拷', 'id-destroyed'],
    ['D\uFFFD', 'id-destroyed'],
    ['????', 'id-destroyed'],
    ['?', 'id-destroyed'],
    ['??(??)', 'id-destroyed'],
  ])('%j: %s', (text, result) => {
    expect(reading(text)).toBe(result);
  });

  it('names the character that cannot be seen, and does not send it', () => {
    const read = readId('王\u202E');
    expect(read.kind === 'fault' && read.fault.message).toEqual({
      zh: '“王\\u202e”含有看不见的字符 U+202E',
      en: '"王\\u202e" contains a character that cannot be seen, U+202E',
    });
  });
});

describe('text read in the wrong encoding', () => {
  it.each(['å¼ ä¸‰', 'å¼\u00A0ä¸‰', 'MÃ¼ller', 'çŽ‹èŠ³'])('%s looks like it', (text) => {
    expect(looksMisdecoded(text)).toBe(true);
  });

  it.each(['张三', 'Müller', 'José', 'D001', '', 'Ångström', '£5'])('%s does not', (text) => {
    expect(looksMisdecoded(text)).toBe(false);
  });
});

describe('the key of headers, titles and ids', () => {
  it.each([
    ['Director ', 'director'],
    ['  ACTUAL', 'actual'],
    ['ｄｉｒｅｃｔｏｒ', 'director'],
    ['ＮＰＳ', 'nps'],
    ['Close\u00A0 Date', 'close date'],
    ['营收\n达成率', '营收 达成率'],
    ['Jose\u0301', 'josé'],
    ['NPS（净推荐值）', 'nps(净推荐值)'],
    ['\uFEFFdirector', 'director'],
  ])('of %j is %j', (text, key) => {
    expect(foldName(text)).toBe(key);
  });

  it('is its own key', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(foldName(foldName(text))).toBe(foldName(text));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('texts in messages', () => {
  it.each([
    ['short', 'short'],
    ['a\tb\nc', 'a\\tb\\nc'],
    ['\u001B[2J', '\\x1b[2J'],
    ['\u009B31m', '\\x9b31m'],
    ['👨\u200D👩', '👨\u200D👩'],
    ['a\u200Db', 'a\\u200db'],
    ['\u{E0001}', '\\u{e0001}'],
    ['\uD800', '\\ud800'],
  ])('%j is shown as %s', (text, result) => {
    expect(shortened(text)).toBe(result);
  });

  it('are cut between characters', () => {
    expect(shortened('𠮷'.repeat(41))).toBe(`${'𠮷'.repeat(39)}…`);
    expect(shortened('𠮷'.repeat(40))).toBe('𠮷'.repeat(40));
  });
});
