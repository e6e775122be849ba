import { copyFileSync, cpSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { json, jsonPieces } from '../../src/report/formats/json.ts';
import { inFolder, runHere } from '../run.ts';
import { report, SAMPLE } from './report.ts';

const score = (data: string, ...more: string[]) =>
  runHere(['score', 'account-director', data, '--period', '2026-Q4', '--quiet', ...more]);

describe('the files of a report', () => {
  it('are what `score` writes: CSV, detail and JSON', () =>
    inFolder({}, async () => {
      await report('report');
      for (const [name, more] of [
        ['results.csv', []],
        ['metrics.csv', ['--detail']],
        ['results.json', []],
      ] as const) {
        await score(SAMPLE, ...more, '--output', name);
        expect(readFileSync(`report/${name}`, 'utf8')).toBe(readFileSync(name, 'utf8'));
      }
    }));

  it.each(['en', 'zh'])('are passed over where they lie among the data (%s)', (language) =>
    inFolder({}, async () => {
      cpSync(SAMPLE, 'data', { recursive: true });
      const before = (await score('data', '--format', 'csv')).stdout;
      await report('all', ['--lang', language]);
      await report('pay', ['--lang', language, '--audience', 'payroll']);
      for (const name of ['results.csv', 'metrics.csv', 'results.xlsx'])
        copyFileSync(`all/${name}`, `data/own-${name}`);
      for (const name of ['payroll.csv', 'payroll.xlsx']) copyFileSync(`pay/${name}`, `data/own-${name}`);
      const after = await runHere([
        'score',
        'account-director',
        'data',
        '--period',
        '2026-Q4',
        '--format',
        'csv',
      ]);
      expect([after.code, after.stdout]).toEqual([0, before]);
      for (const name of ['own-results.csv', 'own-metrics.csv', 'own-results.xlsx', 'own-payroll.csv']) {
        expect(after.stderr).toMatch(new RegExp(`note\\[own-output\\].*${name.replace('.', '\\.')}`, 'u'));
      }
    }),
  );
});

it('JSON in pieces is the same JSON', () => {
  const value = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(value, (given) => {
      type Given = Parameters<typeof jsonPieces>[0];
      expect(Array.from(jsonPieces(given as Given)).join('')).toBe(json(given as Parameters<typeof json>[0]));
    }),
    { seed: 11 },
  );
});
