import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside } from '../../src/folder/inside.ts';
import { fileNames, foldedName } from '../../src/folder/names.ts';

const nameOf = (id: string): string => fileNames([id]).get(id) as string;

const SEED = 20260401;

describe('the file name of an id', () => {
  it.each([
    ['D001', 'D001'],
    ['00123', '00123'],
    ['工号1', '工号1'],
    ['a/b', 'a~2f~b'],
    ['..', '~2e~~2e~'],
    ['../../etc/passwd', '~2e~~2e~~2f~~2e~~2e~~2f~etc~2f~passwd'],
    ['C:\\x', 'C~3a~~5c~x'],
    ['con', '~63~on'],
    ['LPT1', '~4c~PT1'],
    ['a b', 'a~20~b'],
    ['a~20~b', 'a~7e~20~7e~b'],
    ['x.', 'x~2e~'],
  ])('%s is %s', (id, name) => {
    expect(nameOf(id)).toBe(name);
  });

  it('is short, however long the id is, and no two long ids share one', () => {
    const long = ['x'.repeat(5000), `${'x'.repeat(4999)}y`, '𠮷'.repeat(500)];
    const names = [...fileNames(long).values()];
    expect(new Set(names.map(foldedName)).size).toBe(3);
    for (const name of names) expect(Buffer.byteLength(name)).toBeLessThanOrEqual(140);
  });

  it.each([[['a1', 'A1']], [['ß', 'ss', 'SS']], [['é', 'e\u0301']], [['ﬁ', 'fi']], [['Ａ', 'a']]])(
    'tells %j apart on a disk that minds neither case nor form',
    (ids) => {
      const names = [...fileNames(ids).values()];
      expect(new Set(names.map(foldedName)).size).toBe(ids.length);
    },
  );

  it('stays inside, and is its own, whatever the ids are', () => {
    const ids = fc.uniqueArray(fc.string({ unit: 'grapheme', minLength: 1 }), {
      minLength: 1,
      maxLength: 20,
    });
    fc.assert(
      fc.property(ids, (given) => {
        const names = [...fileNames(given).values()];
        expect(new Set(names.map(foldedName)).size).toBe(given.length);
        for (const name of names) {
          expect(isInside(`pages/${name}.html`)).toBe(true);
          expect(name).not.toMatch(/^$|[./\\:*?"<>|\s]|\p{Cc}/u);
          expect(name).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)$/iu);
        }
      }),
      { seed: SEED, numRuns: 500 },
    );
  });
});

it('a path leads outside where a part of it does', () => {
  for (const path of ['', '/', '/a', 'a/', 'a//b', '..', 'a/../b', './a', 'a\\b', 'C:a', 'a\0']) {
    expect(isInside(path), JSON.stringify(path)).toBe(false);
  }
  for (const path of ['a', 'a/b.html', '..a/b..', '工号/x']) expect(isInside(path)).toBe(true);
});
