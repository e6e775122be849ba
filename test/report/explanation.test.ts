import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, ROOT, runHere } from '../run.ts';
import { everyRule, YEAR_OF_QUARTERS } from './every-rule.ts';

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };

const decoded = (html: string): string =>
  html.replace(/&(amp|lt|gt|quot|#39);/gu, (_, name: string) => ENTITIES[name] ?? '');

/** Headings, labels and what stands beside them, of the explanation on a page. */
function linesOfPage(html: string): string[] {
  const PART = /<h3>(.*?)<\/h3>|<dt>([^<]*)<\/dt><dd(?: class="sum")?>(.*?)<\/dd>/gsu;
  return [...html.slice(html.indexOf('<h3>')).matchAll(PART)].map(([, heading, label, value]) =>
    heading === undefined ? `${decoded(label ?? '')}: ${decoded(value ?? '')}` : decoded(heading),
  );
}

/** The same of what `explain` prints in Markdown. */
const linesOfMarkdown = (markdown: string): string[] =>
  markdown
    .split('\n')
    .filter((line) => line.startsWith('## ') || line.startsWith('- '))
    .map((line) => line.replace(/^(?:## |- )/u, '').replaceAll('`', ''))
    .map((line) => line.replace(/\\(.)/gu, '$1').replaceAll('&lt;', '<').replaceAll('&amp;', '&'));

const SAMPLE = join(ROOT, 'fixtures', 'account-director');

describe.each([
  ['a quarter', {}, 'account-director', SAMPLE, '2026-Q4', 'en'],
  ['a quarter, in Chinese', {}, 'account-director', SAMPLE, '2026-Q3', 'zh'],
  ['a year', {}, 'account-director', SAMPLE, '2026', 'en'],
  ['a mean of quarters and a pool', YEAR_OF_QUARTERS, 'template.yaml', 'data', '2026', 'en'],
  [
    'every curve',
    everyRule('{ base: roster, by: grade, cap: 110%, pool: 300000 }'),
    'template.yaml',
    'data',
    '2026-Q1',
    'en',
  ],
] as const)('the pages of %s', (_, files, template, data, period, language) => {
  it('say of everybody what `explain` says, line by line', () =>
    inFolder(files, async () => {
      const common = [template, data, '--period', period, '--lang', language, '--quiet'];
      await runHere(['report', ...common, '--output', 'out', '--format', 'html']);
      const pages = readdirSync('out/directors');
      expect(pages.length).toBeGreaterThan(1);
      for (const page of pages) {
        const id = page.replace('.html', '');
        const { stdout } = await runHere(['explain', ...common, '--director', id, '--format', 'markdown']);
        const expected = linesOfMarkdown(stdout);
        expect(linesOfPage(readFileSync(`out/directors/${page}`, 'utf8'))).toEqual(expected);
        expect(expected.length).toBeGreaterThan(1);
      }
    }));
});

it('the Markdown of a director is what `explain` prints', () =>
  inFolder({}, async () => {
    const common = ['account-director', SAMPLE, '--period', '2026-Q4', '--director', 'D003', '--quiet'];
    await runHere(['report', ...common, '--output', 'out']);
    const { stdout } = await runHere(['explain', ...common, '--format', 'markdown']);
    expect(readFileSync('out/results.md', 'utf8')).toBe(stdout);
  }));
