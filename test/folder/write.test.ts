import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/disk.ts';
import { isFailure } from '../../src/failures.ts';
import { STAGE, writeFolder } from '../../src/folder/write.ts';
import { inFolder } from '../run.ts';
import { type Fault, failingDisk, hastyDisk, Killed, slowDisk } from './failing-disk.ts';
import { isWhole, smallReport, textsIn } from './small-report.ts';

const OLD = { 'a.csv': 'old a', 'pages/x.html': 'old x', 'pages/gone.html': 'gone' };
const NEW = {
  'a.csv': 'new a, which is longer',
  'b.json': 'new b',
  'pages/x.html': 'new x',
  'deep/er/y.html': 'y',
};

const hasty = hastyDisk(nodeDisk);

const write = (files: Readonly<Record<string, string>>, disk = hasty, isForced = false) =>
  writeFolder(disk, 'report', smallReport(files), isForced);

/** What a run threw; undefined where it ran through. */
async function thrownBy(run: Promise<unknown>): Promise<unknown> {
  try {
    await run;
    return undefined;
  } catch (thrown) {
    return thrown;
  }
}

describe('a report folder', () => {
  it('is written whole, over the one before, and what is no longer wanted goes', () =>
    inFolder({}, async () => {
      await write(OLD);
      expect(textsIn('report')).toEqual(OLD);
      await write(NEW);
      expect(textsIn('report')).toEqual(NEW);
      expect(isWhole('report')).toBe(true);
      expect(existsSync(join('report', STAGE))).toBe(false);
    }));

  it('is for its owner alone', () =>
    inFolder({}, async () => {
      await write(NEW);
      if (process.platform === 'win32') return;
      for (const name of ['.', 'pages', 'deep/er'])
        expect(statSync(join('report', name)).mode & 0o777).toBe(0o700);
      for (const name of ['a.csv', 'manifest.json', 'deep/er/y.html']) {
        expect(statSync(join('report', name)).mode & 0o777).toBe(0o600);
      }
    }));

  it('is whole where the disk takes a few bytes at a time', () =>
    inFolder({}, async () => {
      await write(NEW, slowDisk(nodeDisk));
      expect(textsIn('report')).toEqual(NEW);
      expect(isWhole('report')).toBe(true);
    }));
});

describe.each<[string, Readonly<Record<string, string>> | undefined]>([
  ['where there was none', undefined],
  ['over an old one', OLD],
])('a report folder %s', (_, before) => {
  it.each<Fault>(['fails', 'killed'])(
    'is old, new or says that it is not whole, whichever call %s',
    async (fault) => {
      const states = new Set<string>();
      for (let n = 1; ; n += 1) {
        const isOver = await inFolder({}, async () => {
          if (before !== undefined) await write(before);
          const { disk, calls } = failingDisk(hasty, n, fault);
          const thrown = await thrownBy(write(NEW, disk));
          if (thrown !== undefined && fault === 'fails') expect(isFailure(thrown), `call ${n}`).toBe(true);
          const state = stateOf(before);
          states.add(state);
          // Whoever is told that all went well has the new one.
          if (thrown === undefined) expect(state, `call ${n}`).toBe('new');
          // The next run mends whatever was left.
          await write(NEW);
          expect(textsIn('report')).toEqual(NEW);
          expect(isWhole('report')).toBe(true);
          return calls() < n;
        });
        if (isOver) break;
      }
      expect([...states].sort()).toEqual(
        ['new', 'not whole', before === undefined ? 'nothing' : 'old'].sort(),
      );
    },
  );
});

/** What a folder is to whoever looks at it. */
function stateOf(before: Readonly<Record<string, string>> | undefined): string {
  if (!existsSync('report')) return before === undefined ? 'nothing' : 'lost';
  if (!isWhole('report')) return 'not whole';
  const inOrder = (files: Readonly<Record<string, string>>): string =>
    JSON.stringify(Object.entries(files).sort());
  const is = (files: Readonly<Record<string, string>>): boolean =>
    inOrder(textsIn('report')) === inOrder(files);
  return is(NEW) ? 'new' : before !== undefined && is(before) ? 'old' : 'a mixture that passes';
}

describe('writing a report', () => {
  const code = (thrown: unknown): string | undefined =>
    isFailure(thrown) ? thrown.problems[0]?.code : undefined;

  it('leaves a folder alone that holds no report, unless it is forced', () =>
    inFolder({ 'report/notes.txt': 'mine' }, async () => {
      expect(code(await thrownBy(write(NEW)))).toBe('folder-not-ours');
      expect(textsIn('report')).toEqual({ 'notes.txt': 'mine' });
      await write(NEW, nodeDisk, true);
      expect(textsIn('report')).toEqual({ ...NEW, 'notes.txt': 'mine' });
      // The foreign file is named, not passed over.
      expect(isWhole('report')).toBe(false);
    }));

  it('follows no symbolic link: neither the folder, nor one within it, nor a file', () =>
    inFolder({ 'elsewhere/secret.txt': 'theirs' }, async () => {
      symlinkSync('elsewhere', 'report');
      expect(code(await thrownBy(write(NEW, nodeDisk, true)))).toBe('symbolic-link');
      expect(textsIn('elsewhere')).toEqual({ 'secret.txt': 'theirs' });
    }));

  it('follows no symbolic link within the folder', () =>
    inFolder({ 'elsewhere/x.html': 'theirs', 'a.csv': 'theirs' }, async () => {
      await write(OLD);
      mkdirSync('report/kept');
      symlinkSync('../elsewhere', 'report/deep');
      expect(code(await thrownBy(write(NEW)))).toBe('symbolic-link');
      expect(textsIn('elsewhere')).toEqual({ 'x.html': 'theirs' });
      await write({ 'b.json': 'b' });
      symlinkSync('../a.csv', 'report/a.csv');
      await write(OLD);
      expect(readFileSync('a.csv', 'utf8')).toBe('theirs');
      expect(lstatSync('report/a.csv').isFile()).toBe(true);
    }));

  it('removes through no link what an old manifest lists', () =>
    inFolder({ 'elsewhere/gone.html': 'theirs' }, async () => {
      await write({ 'pages/gone.html': 'ours' });
      rmSync('report/pages', { recursive: true });
      symlinkSync('../elsewhere', 'report/pages');
      await write({ 'a.csv': 'a' });
      expect(textsIn('elsewhere')).toEqual({ 'gone.html': 'theirs' });
    }));

  it('removes nothing outside, whatever a manifest says', () =>
    inFolder({ 'mine.txt': 'mine' }, async () => {
      mkdirSync('report');
      writeFileSync(
        'report/manifest.json',
        JSON.stringify({
          scorecard: 1,
          kind: 'report',
          state: 'unfinished',
          files: [{ name: '../mine.txt' }],
        }),
      );
      await write(NEW);
      expect(existsSync('mine.txt')).toBe(true);
    }));

  it('refuses a file where a folder is meant', () =>
    inFolder({ report: 'a file' }, async () => {
      expect(code(await thrownBy(write(NEW)))).toBe('file-not-folder');
    }));

  it('says when the folder above is not there', () =>
    inFolder({}, async () => {
      expect(code(await thrownBy(writeFolder(nodeDisk, 'no/report', smallReport(NEW), false)))).toBe(
        'cannot-write',
      );
    }));

  it.skipIf(process.platform === 'win32' || process.getuid?.() === 0)('says when it may not write', () =>
    inFolder({}, async () => {
      mkdirSync('closed');
      chmodSync('closed', 0o500);
      expect(code(await thrownBy(writeFolder(nodeDisk, 'closed/report', smallReport(NEW), false)))).toBe(
        'cannot-write',
      );
    }),
  );

  it('lets what is no failure of the disk through as it is', () =>
    inFolder({}, async () => {
      const killed = await thrownBy(write(NEW, failingDisk(nodeDisk, 1, 'killed').disk));
      expect(isFailure(killed) || killed instanceof Killed).toBe(true);
    }));
});
