import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { nodeDisk } from '../../src/disk.ts';
import { failingDisk, hastyDisk } from '../folder/failing-disk.ts';
import { inFolder, ROOT, runHere } from '../run.ts';
import { filesIn, report, SAMPLE } from './report.ts';

let whole: Map<string, Buffer>;

beforeAll(async () => {
  whole = await inFolder({}, async () => {
    await report('report');
    return filesIn('report');
  });
});

/** Does something in a folder that holds the report of the sample firm. */
const withReport = <T>(act: () => Promise<T>): Promise<T> =>
  inFolder(Object.fromEntries([...whole].map(([name, bytes]) => [`report/${name}`, bytes])), act);

const verify = (...more: string[]) => runHere(['verify', 'report', ...more]);

const change = (name: string, from: string, to: string): void => {
  const path = join('report', name);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(path, text.replace(from, to));
};

describe('verify', () => {
  it('passes a report as it was written, and calculates the same again', () =>
    withReport(async () => {
      expect(await verify()).toMatchObject({ code: 0, stderr: '' });
      const again = await verify('--inputs', SAMPLE);
      expect(again).toMatchObject({ code: 0, stderr: '' });
      expect(again.stdout).toContain('everything is the same');
    }));

  it('finds one altered byte in any file, and one file more or less', () =>
    withReport(async () => {
      for (const [name, bytes] of whole) {
        const path = join('report', name);
        const altered = Buffer.from(bytes);
        const at = Math.floor(bytes.length / 2);
        altered[at] = (altered[at] as number) ^ 1;
        writeFileSync(path, altered);
        const { code, stderr } = await verify();
        expect([code, stderr], name).toEqual([1, expect.stringContaining(name)]);
        rmSync(path);
        expect((await verify()).code, name).toBe(1);
        writeFileSync(path, bytes);
      }
      mkdirSync('report/more');
      writeFileSync('report/more/x', '');
      expect((await verify()).stderr).toContain('file-not-listed');
      rmSync('report/more', { recursive: true });
      expect((await verify()).code).toBe(0);
    }));

  it('names the cell that differs, in each kind of file', () =>
    withReport(async () => {
      change('results.csv', '76.39', '76.38');
      change('results.json', '"score": 76.39', '"score": 76.93');
      change('results.md', '76.39', '76.93');
      const parts = unzipSync(readFileSync('report/results.xlsx'));
      const sheet = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
      parts['xl/worksheets/sheet1.xml'] = strToU8(sheet.replace('<v>76.39</v>', '<v>76.93</v>'));
      writeFileSync('report/results.xlsx', zipSync(parts));
      const { code, stderr } = await verify('--inputs', SAMPLE);
      expect(code).toBe(1);
      expect(stderr).toContain(
        'D003, score is ‘76.38’ in the report, ‘76.39’ as calculated\n  --> results.csv:4',
      );
      expect(stderr).toContain('directors[2].score is ‘76.93’ in the report, ‘76.39’ as calculated');
      expect(stderr).toMatch(/--> results\.md:5/u);
      expect(stderr).toContain('sheet1!C4 is ');
    }));

  it('is not fooled by a manifest with new hashes: the calculation tells, and the signature', () =>
    withReport(async () => {
      const bytes = readFileSync('report/results.csv', 'utf8').replace('76.39', '96.39');
      writeFileSync('report/results.csv', bytes);
      const { manifestText, readManifest } = await import('../../src/folder/manifest.ts');
      const { hashOf } = await import('../../src/folder/digest.ts');
      const read = readManifest(readFileSync('report/manifest.json', 'utf8'));
      if (read.state !== 'complete') throw new Error(read.state);
      const files = read.manifest.files.map((file) =>
        file.name === 'results.csv' ? { ...file, sha256: hashOf(bytes) } : file,
      );
      writeFileSync('report/manifest.json', manifestText({ ...read.manifest, files }, undefined));
      expect((await verify()).code).toBe(0);
      const { code, stderr } = await verify('--inputs', SAMPLE);
      expect([code, stderr]).toEqual([1, expect.stringContaining('D003, score is ‘96.39’')]);
    }));

  it('names each input that is not there, or is another', () =>
    withReport(async () => {
      cpSync(SAMPLE, 'inputs', { recursive: true });
      rmSync('inputs/survey.csv');
      writeFileSync('inputs/roster.csv', readFileSync('inputs/roster.csv', 'utf8').replace('60000', '61000'));
      const { code, stderr } = await verify('--inputs', 'inputs');
      expect(code).toBe(1);
      expect(stderr).toContain('input-absent');
      expect(stderr).toContain('survey.csv');
      expect(stderr).toMatch(/input-altered\]: roster\.csv/u);
    }));

  it('finds inputs by what they hold, in folders below and under other names', () =>
    withReport(async () => {
      cpSync(SAMPLE, 'inputs/deep', { recursive: true });
      renameSync('inputs/deep/crm.csv', 'inputs/crm (2).csv');
      expect(await verify('--inputs', 'inputs')).toMatchObject({ code: 0, stderr: '' });
    }));

  it('names a link in the folder and does not follow it', () =>
    withReport(async () => {
      renameSync('report/results.csv', 'results.csv');
      symlinkSync('../results.csv', 'report/results.csv');
      expect((await verify()).stderr).toContain('not-a-regular-file');
    }));

  it('knows a signature by its key', () =>
    inFolder({}, async () => {
      const { generateKeyPairSync } = await import('node:crypto');
      for (const name of ['hr', 'other']) {
        const pair = generateKeyPairSync('ed25519');
        writeFileSync(`${name}.pem`, pair.privateKey.export({ type: 'pkcs8', format: 'pem' }));
        writeFileSync(`${name}.pub`, pair.publicKey.export({ type: 'spki', format: 'pem' }));
      }
      await report('report', ['--format', 'csv', '--sign', 'hr.pem']);
      expect((await verify('--key', 'hr.pub')).code).toBe(0);
      expect((await verify('--key', 'hr.pem')).code).toBe(0);
      expect((await verify()).stdout).toContain('Signed');
      expect((await verify('--key', 'other.pub')).stderr).toContain('signature-wrong');
      await report('report', ['--format', 'csv']);
      expect((await verify('--key', 'hr.pub')).stderr).toContain('not-signed');
    }));

  it('says the same as JSON', () =>
    withReport(async () => {
      rmSync('report/results.md');
      const { code, stdout, stderr } = await verify('--format', 'json');
      expect([code, stderr]).toEqual([1, '']);
      expect(JSON.parse(stdout)).toMatchObject({
        scorecard: 1,
        verified: false,
        problems: [{ code: 'file-absent', file: 'results.md', severity: 'error' }],
      });
    }));
});

describe('the bytes of a report', () => {
  const ofRun = (args: readonly string[], environment: Readonly<Record<string, string>> = {}) =>
    inFolder({}, async () => {
      await report('somewhere', args, { environment });
      return filesIn('somewhere');
    });

  it('are the same in every time zone and language setting, and wherever they are written', async () => {
    const before = process.env.TZ;
    try {
      for (const zone of ['Asia/Shanghai', 'America/St_Johns', 'Pacific/Apia']) {
        process.env.TZ = zone;
        expect(await ofRun(['--lang', 'en'], { LC_ALL: 'zh_CN.UTF-8' })).toEqual(whole);
      }
    } finally {
      if (before === undefined) delete process.env.TZ;
      else process.env.TZ = before;
    }
  });

  it('do not depend on the order of the files, nor on where they lie', () =>
    inFolder({}, async () => {
      cpSync(SAMPLE, 'copy', { recursive: true });
      const names = [...filesIn('copy').keys()]
        .filter((name) => /^[^/]*\.(?:csv|txt)$/u.test(name))
        .reverse();
      const paths = names.map((name) => `copy/${name}`);
      const args = [
        'report',
        'account-director',
        ...paths,
        '--period',
        '2026-Q4',
        '--output',
        'other',
        '--quiet',
      ];
      await runHere(args);
      const found = filesIn('other');
      for (const [name, bytes] of whole) {
        if (name !== 'manifest.json') expect(found.get(name)?.equals(bytes), name).toBe(true);
      }
    }));

  it('hold no time, no folder and no name of the machine', () => {
    for (const [name, bytes] of whole) {
      if (name.endsWith('.xlsx')) continue;
      expect(bytes.toString(), name).not.toContain(ROOT);
      expect(bytes.toString(), name).not.toMatch(/\/tmp\/|20\d\d-\d\d-\d\dT\d\d/u);
    }
  });
});

it('a report is old, new or not whole, whichever file call of the whole program fails', () =>
  inFolder({}, async () => {
    const quick = hastyDisk(nodeDisk);
    const args = ['--format', 'csv,json'];
    await report('report', args, { disk: quick }, '2026-Q2');
    const old = readFileSync('report/manifest.json', 'utf8');
    const seen = new Set<string>();
    for (let n = 1; n < 200; n += 1) {
      const { disk, calls } = failingDisk(quick, n, 'fails');
      const { code, stderr } = await report('report', args, { disk });
      const verdict = await verify();
      const manifest = readFileSync('report/manifest.json', 'utf8');
      if (calls() < n) {
        expect([code, verdict.code]).toEqual([0, 0]);
        break;
      }
      // What is said and what is there agree; the tidying at the end may fail in peace.
      if (code === 0) expect(verdict.code, stderr).toBe(0);
      else expect([code, stderr], `call ${n}`).toEqual([3, expect.stringContaining('error[cannot-write]')]);
      seen.add(verdict.code !== 0 ? 'not whole' : manifest === old ? 'old' : 'new');
      await report('report', args, { disk: quick }, '2026-Q2');
      expect(readFileSync('report/manifest.json', 'utf8')).toBe(old);
    }
    expect([...seen].sort()).toEqual(['new', 'not whole', 'old']);
  }));
