import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT, runHere } from '../run.ts';
import { BONUSES, everyRule, YEAR_OF_PARTS, YEAR_OF_QUARTERS } from './every-rule.ts';
import { OFFICE, opened, type Sheets, uncalculated } from './office.ts';
import { SAMPLE } from './report.ts';

const column = (sheets: Sheets, sheet: string, header: string): string[] => {
  const [head = [], ...rows] = sheets[sheet] ?? [];
  const at = head.indexOf(header);
  expect(at, `${header} in ${sheet}`).toBeGreaterThanOrEqual(0);
  return rows.map((row) => row[at] ?? '');
};

const write = async (folder: string, template: string, data: string, period: string, ...more: string[]) => {
  const { code, stderr } = await runHere([
    'report',
    template,
    data,
    '--period',
    period,
    '--output',
    folder,
    '--quiet',
    '--format',
    'xlsx,csv',
    ...more,
  ]);
  expect([0, 1], stderr).toContain(code);
};

/** Every difference is zero, and what is calculated is what the CSV publishes. */
function expectSame(sheets: Sheets, csv: string): number {
  let compared = 0;
  for (const sheet of ['Scores', 'Metrics', ...(sheets.Payroll === undefined ? [] : ['Payroll'])]) {
    for (const difference of column(sheets, sheet, 'Difference').filter((one) => one !== '')) {
      expect(Number(difference), sheet).toBe(0);
      compared += 1;
    }
    expect(
      column(sheets, sheet, 'Remark').filter((one) => one.startsWith('differs')),
      sheet,
    ).toEqual([]);
  }
  const published = parse(csv, { columns: true, bom: true }) as Record<string, string>[];
  const number = (text: string): string => (text === '' ? '' : String(Number(text)));
  expect(column(sheets, 'Scores', 'Score').map(number)).toEqual(
    published.map(({ score = '' }) => number(score)),
  );
  expect(column(sheets, 'Scores', 'Grade')).toEqual(published.map(({ grade = '' }) => grade));
  if (sheets.Payroll !== undefined) {
    const paid = column(sheets, 'Payroll', 'Bonus').slice(0, -1);
    expect(paid.map(number)).toEqual(published.map(({ bonus = '' }) => number(bonus)));
  }
  return compared;
}

describe.skipIf(OFFICE === undefined)('LibreOffice (skipped where it is not installed)', () => {
  it('calculates what we published, from the samples of every built-in template', () =>
    inFolder({}, async () => {
      const names = ['account-director', 'saas', 'manufacturing', 'consumer-goods', 'private-banking'];
      const runs = names.flatMap((name) =>
        ['2026-Q2', '2026-Q4', ...(name === 'account-director' ? ['2026'] : [])].map((period) => ({
          name,
          period,
          stem: `${name}-${period}`,
        })),
      );
      for (const { name, period, stem } of runs) {
        await write(stem, name, join(ROOT, 'fixtures', name), period, '--lang', 'en');
        uncalculated(`${stem}/results.xlsx`, `${stem.replaceAll('-', '')}.xlsx`);
      }
      const read = opened(runs.map(({ stem }) => `${stem.replaceAll('-', '')}.xlsx`));
      let compared = 0;
      for (const { stem } of runs) {
        const sheets = read.get(`${stem.replaceAll('-', '')}.xlsx`) as Sheets;
        compared += expectSame(sheets, readFileSync(`${stem}/results.csv`, 'utf8'));
      }
      expect(compared).toBeGreaterThan(400);
    }));

  it('calculates every curve and every rule of pay as we do', () =>
    inFolder({}, async () => {
      for (const [index, bonus] of BONUSES.entries()) {
        for (const [name, text] of Object.entries(everyRule(bonus))) {
          const path = `${index}/${name}`;
          mkdirSync(join(path, '..'), { recursive: true });
          writeFileSync(path, text);
        }
        await write(`out${index}`, `${index}/template.yaml`, `${index}/data`, '2026-Q1', '--lang', 'en');
        uncalculated(`out${index}/results.xlsx`, `rules${index}.xlsx`);
      }
      const files = BONUSES.map((_, index) => `rules${index}.xlsx`);
      const read = opened(files);
      for (const [index, file] of files.entries()) {
        const compared = expectSame(
          read.get(file) as Sheets,
          readFileSync(`out${index}/results.csv`, 'utf8'),
        );
        expect(compared).toBeGreaterThan(400);
      }
    }));

  it('is told what no formula here gives: a mean of quarters, and a share of a pool', () =>
    inFolder(YEAR_OF_QUARTERS, async () => {
      await write('out', 'template.yaml', 'data', '2026', '--lang', 'en');
      uncalculated('out/results.xlsx', 'year.xlsx');
      const sheets = opened(['year.xlsx']).get('year.xlsx') as Sheets;
      expect(expectSame(sheets, readFileSync('out/results.csv', 'utf8'))).toBeGreaterThan(4);
      for (const sheet of ['Scores', 'Payroll']) {
        expect(column(sheets, sheet, 'Remark').slice(0, 2)).toEqual(
          Array(2).fill('taken over as calculated, not a formula here'),
        );
      }
    }));

  it('rolls actuals of a year up from their parts, and moves the score where one of them is changed', () =>
    inFolder(YEAR_OF_PARTS, async () => {
      await write('out', 'template.yaml', 'data', '2026', '--lang', 'en');
      uncalculated('out/results.xlsx', 'year.xlsx');
      // Of X1, what is summed had 30.2 in the second quarter: ten more.
      const changes = new Set<string>();
      uncalculated('out/results.xlsx', 'changed.xlsx', (xml, part) => {
        const changed = xml.replace(/(<c r="F3" s="\d+"><v>)30\.2(<\/v>)/u, '$140.2$2');
        if (changed !== xml) changes.add(part);
        return changed;
      });
      expect(changes.size).toBe(1);
      const read = opened(['year.xlsx', 'changed.xlsx']);
      const sheets = read.get('year.xlsx') as Sheets;
      expect(expectSame(sheets, readFileSync('out/results.csv', 'utf8'))).toBe(17);
      expect(column(sheets, 'Inputs', 'Actual').map(Number)).toEqual(
        [86.6, 86.475, 6, 46 / 22, 93, 24.25, 95.7, 81.5, 8, 33 / 22, 101.5, 24.875].map((value) =>
          expect.closeTo(value, 9),
        ),
      );
      const after = read.get('changed.xlsx') as Sheets;
      expect(Number(column(after, 'Inputs', 'Actual')[0])).toBeCloseTo(96.6, 9);
      expect(Number(column(after, 'Metrics', 'Difference')[0])).toBeGreaterThan(0);
    }));

  it('moves the score, the grade and the bonus where an actual is changed', () =>
    inFolder({}, async () => {
      await write('report', 'account-director', SAMPLE, '2026-Q4', '--lang', 'en');
      // The NPS of D003 is -8 and scores 0; at its target of 50 it scores 100 and weighs 15 %.
      let isChanged = false;
      uncalculated('report/results.xlsx', 'changed.xlsx', (xml) => {
        const changed = xml.replace(/(<c r="F19" s="\d+"><v>)-8(<\/v>)/u, '$150$2');
        isChanged ||= changed !== xml;
        return changed;
      });
      expect(isChanged).toBe(true);
      const sheets = opened(['changed.xlsx']).get('changed.xlsx') as Sheets;
      const [head = [], ...rows] = sheets.Scores ?? [];
      const row = rows.find(([director]) => director === 'D003') ?? [];
      const cell = (name: string): string => row[head.indexOf(name)] ?? '';
      expect([cell('Score'), cell('Grade'), cell('Difference')]).toEqual(['91.39', 'A', '15']);
      expect(cell('Remark')).toContain('differs');
      const [pay = [], ...paid] = sheets.Payroll ?? [];
      // 58,000 × 1.2 × 80 %.
      expect(paid.find(([director]) => director === 'D003')?.[pay.indexOf('Bonus')]).toBe('55680');
    }));

  it('reads the CSV with every cell as it stands', () =>
    inFolder({}, async () => {
      await write('report', 'account-director', SAMPLE, '2026-Q4');
      for (const name of ['results', 'metrics']) {
        const path = `report/${name}.csv`;
        const [, rows = []] = Object.entries(opened([path]).get(path) as Sheets)[0] ?? [];
        const expected = parse(readFileSync(path), { bom: true }) as string[][];
        const plain = (cell: string): string =>
          /^-?\d+(?:\.\d+)?%?$/u.test(cell) ? String(Number.parseFloat(cell)) : cell;
        expect(rows.length).toBe(expected.length);
        for (const [index, row] of rows.entries()) {
          const own = expected[index] ?? [];
          for (const [at, cell] of row.entries()) {
            expect(plain(cell), `${name} ${index}:${at}`).toBe(plain(own[at] ?? ''));
          }
        }
      }
    }));
});
