import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT, runHere } from '../run.ts';

const SAMPLE = join(ROOT, 'fixtures', 'account-director');

/** The last cell of each row that begins with a director, by director. */
function lastCells(text: string, separator: string): Map<string, string> {
  const rows = text.split(/\r?\n/u).map((line) => line.split(separator));
  return new Map(
    rows.filter(([id]) => /^D\d{3}$/u.test(id ?? '')).map((row) => [row[0] as string, row.at(-1) as string]),
  );
}

async function longForm(...args: string[]): Promise<Map<string, string>> {
  const run = await runHere([...args, '--format', 'csv', '--metric', 'm', '--period', '2026', '--quiet']);
  expect(run.code).toBe(0);
  const rows = run.stdout
    .trim()
    .split('\n')
    .map((line) => line.split(','));
  return new Map(rows.slice(1).map(([director = '', , , actual = '']) => [director, actual]));
}

describe('the raw files of the sample firm', () => {
  it('of the committee come to the numbers of innovations that it is scored by', async () => {
    const votes = join(SAMPLE, 'raw', 'votes.csv');
    const counts = await longForm('records', 'committee', votes, '--accept-from', '6');
    expect(counts.size).toBe(12);
    expect(counts).toEqual(lastCells(readFileSync(join(SAMPLE, 'innovation.csv'), 'utf8'), ','));
  });

  it('of the 360° review come to the ratings that it is scored by, to their one digit', async () => {
    const scores = await longForm('survey', 'ratings', join(SAMPLE, 'raw', 'ratings.csv'), '--scale', '1..5');
    const rounded = [...scores].map(([id, score]) => [id, (Math.round(10 * Number(score)) / 10).toFixed(1)]);
    expect(rounded).toHaveLength(11);
    const published = lastCells(readFileSync(join(SAMPLE, 'ratings-360.txt'), 'utf16le'), '\t');
    expect(new Map(rounded as [string, string][])).toEqual(published);
  });

  it('of incidents have a level for each behaviour that they name', async () => {
    const [log, anchors] = ['incidents.csv', 'anchors.yaml'].map((name) => join(SAMPLE, 'raw', name));
    const scores = await longForm('records', 'incidents', log as string, '--anchors', anchors as string);
    expect(scores.size).toBe(4);
  });

  it('are not read with the folder above them', async () => {
    const run = await runHere(['score', 'account-director', SAMPLE, '--period', '2026-Q4']);
    expect(run.stdout + run.stderr).not.toMatch(/votes|raw/u);
  });
});
