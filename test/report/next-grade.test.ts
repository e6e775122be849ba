import { describe, expect, it } from 'vitest';
import { markupText } from '../../src/report/formats/markup.ts';
import type { ReachJson } from '../laws/reach.ts';
import { inFolder, runHere } from '../run.ts';
import { everyRule, YEAR_OF_QUARTERS } from './every-rule.ts';
import { filesIn } from './report.ts';

/** The part of a director's page that is about the next grade, in pieces; undefined where there is none. */
function shownIn(page: string) {
  const section = /<section><h2>What would reach the next grade<\/h2>\n([\s\S]*?)<\/section>/u.exec(
    page,
  )?.[1];
  if (section === undefined) return undefined;
  const rows = [...section.matchAll(/<tr role="row"><th role="rowheader"[^>]*>([^<]*)<\/th>(.*)<\/tr>/gu)];
  return {
    heading: /<(caption|p)>(.*)<\/\1>/u.exec(section)?.[2],
    rows: rows.map(([, metric, cells = '']) => ({
      metric,
      cells: [...cells.matchAll(/<td[^>]*>([^<]*)<\/td>/gu)].map(([, text = '']) => text.replaceAll(',', '')),
    })),
    notes: [...section.matchAll(/<p class="note">(.*)<\/p>/gu)].map(([, note]) => note),
  };
}

const pagesIn = (folder: string): [string, string][] =>
  [...filesIn(folder)].flatMap(([name, bytes]): [string, string][] => {
    const director = /^directors\/(.*)\.html$/u.exec(name)?.[1];
    return director === undefined ? [] : [[director, bytes.toString()]];
  });

const report = (folder: string, period: string, ...more: string[]) =>
  runHere([
    ...['report', 'template.yaml', 'data', '--period', period, '--output', folder],
    ...['--format', 'html', '--quiet', ...more],
  ]);

const reachOf = async (director: string, period: string, ...more: string[]): Promise<string> => {
  const asked = ['--period', period, '--director', director, '--reach', '--quiet', ...more];
  return (await runHere(['simulate', 'template.yaml', 'data', ...asked])).stdout;
};

/** What `simulate` says under its tables, but for whom it is about. */
const linesOf = (printed: string): string[] =>
  printed
    .split('\n')
    .filter((line) => line !== '' && !/^[┌├│└]/u.test(line))
    .slice(1);

/** Compares every page with what `simulate --reach` says of its director. */
async function comparePages(folder: string, period: string) {
  const told = { directors: 0, rows: 0, notes: new Set<string>() };
  for (const [director, page] of pagesIn(folder)) {
    const shown = shownIn(page);
    const { next, score, metrics } = JSON.parse(
      await reachOf(director, period, '--format', 'json'),
    ) as ReachJson;
    expect(shown === undefined, director).toBe(next === null);
    if (shown === undefined || next === null || score === null) continue;
    const answered = metrics.filter(({ answer }) => answer !== null);
    expect(
      shown.rows.map(({ metric, cells: [, needed, actual] }) => [metric, Number(needed), Number(actual)]),
      director,
    ).toEqual(answered.map(({ id, neededScore, answer }) => [id, neededScore, answer?.actual]));
    // Titles are ids here, so that the words are the same.
    expect(shown.notes, director).toEqual(linesOf(await reachOf(director, period)).map(markupText));
    const short = (next.from - score).toFixed(2);
    expect(shown.heading).toBe(
      next.from > score
        ? `${next.grade} begins at ${next.from}, ${short} points more.`
        : `${next.grade} begins at ${next.from}.`,
    );
    told.directors += 1;
    told.rows += answered.length;
    for (const { obstacle } of metrics) told.notes.add(obstacle ?? 'answer');
  }
  return told;
}

const titledById = (YEAR_OF_QUARTERS['template.yaml'] ?? '').replace(/title: ([AB]),/gu, (title) =>
  title.toLowerCase(),
);

describe('what would reach the next grade, on a director’s page', () => {
  it('is what `simulate --reach` says', () =>
    inFolder(everyRule('{ base: roster, by: grade, cap: 110%, pool: 300000 }'), async () => {
      await report('report', '2026-Q1');
      const told = await comparePages('report', '2026-Q1');
      expect(told.directors).toBeGreaterThan(40);
      expect(told.rows).toBeGreaterThan(50);
      expect([...told.notes].sort()).toEqual(['answer', 'gate', 'no-value', 'too-little']);
    }));

  it('is that there is none, where the score is a mean of quarters', () =>
    inFolder({ ...YEAR_OF_QUARTERS, 'template.yaml': titledById }, async () => {
      await report('report', '2026');
      const told = await comparePages('report', '2026');
      expect([told.rows, [...told.notes]]).toEqual([0, ['mean-of-quarters']]);
    }));

  it('hangs on nothing that the data say of others', async () => {
    const files = everyRule('{ base: roster, by: grade }');
    const [header = '', ...rows] = (files['data/values.csv'] ?? '').trim().split('\n');
    const own = 'E01';
    // The figures of all others are finer, and other ones.
    const others = rows.map((row) =>
      row.startsWith(own) ? row : row.replace(/(?<=,)(\d+)(?:\.\d+)?(?=,)/gu, '$1.12345'),
    );
    const pageWith = (list: readonly string[]): Promise<string> =>
      inFolder({ ...files, 'data/values.csv': `${[header, ...list].join('\n')}\n` }, async () => {
        await report('report', '2026-Q1');
        return new Map(pagesIn('report')).get(own) ?? '';
      });
    const page = await pageWith(rows);
    expect(others).not.toEqual(rows);
    expect(shownIn(page)?.rows.length).toBeGreaterThan(0);
    expect(await pageWith(others)).toBe(page);
  });
});
