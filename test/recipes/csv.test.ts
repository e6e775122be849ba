import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { FIRM, inPlace, isBuilt, isInstalled, unless } from './program.ts';

const hasOffice = isInstalled('soffice');

describe(`CSV for pipes and for spreadsheets${unless(isBuilt, 'nothing is built')}`, () => {
  it.skipIf(!isBuilt)(
    'has neither mark nor CR on standard output, both in a file, and else the same text',
    async () => {
      await inPlace(FIRM, ({ folder, sh }) => {
        const piped = sh('scorecard score --period latest --format csv');
        expect([piped.status, piped.stderr]).toEqual([0, expect.stringContaining('scorecard.config.yaml')]);
        expect(piped.stdout).not.toMatch(/[\ufeff\r]/u);
        expect(piped.stdout.endsWith('\n')).toBe(true);

        const filed = sh('scorecard score --period latest --output result.csv');
        expect([filed.status, filed.stdout]).toEqual([0, '']);
        const written = readFileSync(join(folder, 'result.csv'), 'utf8');
        expect(written).toBe(`\ufeff${piped.stdout.replaceAll('\n', '\r\n')}`);
      });
    },
  );

  it.skipIf(!isBuilt)('is a table and nothing else for the next program of a pipe', async () => {
    await inPlace(FIRM, ({ sh }) => {
      const { status, stdout } = sh(
        'scorecard score --period latest --format csv --quiet | sed -n 3p | cut -d, -f1-4',
      );
      expect([status, stdout]).toEqual([0, `D002,"'=1+1",2026-Q2,0.00\n`]);
    });
  });

  it.skipIf(!isBuilt)('may be read only in part: a closed pipe is no error', async () => {
    await inPlace(FIRM, ({ sh }) => {
      const line = 'set -o pipefail; scorecard score --period 2026-Q2 --format json --quiet | head -c 10';
      expect(sh(line, 'bash')).toMatchObject({ status: 0, stderr: '' });
    });
  });

  const isReady = isBuilt && hasOffice;
  it.skipIf(!isReady)(
    `opens in LibreOffice as it was meant: texts as texts, numbers as numbers, no formula${unless(isReady, 'no soffice')}`,
    async () => {
      await inPlace(FIRM, async ({ folder, sh }) => {
        expect(sh('scorecard score --period latest --output result.csv').status).toBe(0);
        const profile = `-env:UserInstallation=file://${encodeURI(join(folder, 'profile'))}`;
        const converted = sh(
          `soffice '${profile}' --headless --infilter=CSV:44,34,UTF8 --convert-to xlsx result.csv`,
        );
        expect(converted.status, converted.stderr).toBe(0);
        const { sheets } = await readXlsx(readFileSync(join(folder, 'result.xlsx')), { readStyles: true });
        const [header, ...rows] = sheets[0]?.rows ?? [];
        expect(header?.slice(0, 4)).toEqual(['director', 'name', 'period', 'score']);
        expect(rows.map((row) => row.slice(0, 9))).toEqual([
          ['D001', '王芳', '2026-Q2', 104.8, 'A', 1.2, 50000, 1, 60000],
          ['D002', "'=1+1", '2026-Q2', 0, 'D', 0.5, 1234.5, 1, 617.25],
          ['D003', '𠮷田, 浩', '2026-Q2', 25, 'D', 0.5, 20000, 1, 10000],
        ]);
        expect(
          [...(sheets[0]?.cells?.values() ?? [])].filter(({ formula }) => formula !== undefined),
        ).toEqual([]);
      });
    },
  );
});
