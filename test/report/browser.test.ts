import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inFolder, runHere } from '../run.ts';
import { address, axeFindings, CHROMIUM, launch, watched } from './browser.ts';
import { report } from './report.ts';

const columnOf = (page: Page, column: number): Promise<string[]> =>
  page.$$eval(
    '#results tbody tr',
    (rows, at) => rows.map((row) => (row as HTMLTableRowElement).cells[at]?.textContent ?? ''),
    column,
  );

describe.skipIf(CHROMIUM === undefined)('in Chromium (skipped where it is not installed)', () => {
  let browser: Browser;
  let folder: string;

  beforeAll(async () => {
    browser = await launch();
    folder = realpathSync(mkdtempSync(join(tmpdir(), 'scorecard-pages-')));
    for (const language of ['en', 'zh']) await report(join(folder, language), ['--lang', language]);
    // The third quarter has somebody without a value.
    await report(join(folder, 'gap'), ['--lang', 'en'], {}, '2026-Q3');
    await report(join(folder, 'pay'), ['--audience', 'payroll']);
    await report(join(folder, 'public'), ['--audience', 'public']);
  });

  afterAll(async () => {
    await browser?.close();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  const open = async (path: string, options = {}) => {
    const one = await watched(browser, options);
    await one.page.goto(address(join(folder, path)));
    return one;
  };

  const PAGES = [
    'en/index.html',
    'zh/index.html',
    'gap/index.html',
    'en/directors/D003.html',
    'zh/directors/D005.html',
    'gap/directors/D010.html',
    'pay/index.html',
    'public/index.html',
  ];

  it.each(PAGES)(
    '%s can be read by everybody: wide, narrow, light, dark, without an error or a request',
    async (path) => {
      for (const width of [1440, 360]) {
        for (const colorScheme of ['light', 'dark'] as const) {
          const { page, faults } = await open(path, { viewport: { width, height: 900 }, colorScheme });
          expect(await axeFindings(page)).toEqual([]);
          expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
          expect(faults).toEqual([]);
          await page.context().close();
        }
      }
    },
  );

  it.each(PAGES)('%s fits 320 pixels, and text of twice the size', async (path) => {
    const { page } = await open(path, { viewport: { width: 320, height: 600 } });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await page.addStyleTag({ content: 'html{font-size:200%}' });
    await page.setViewportSize({ width: 640, height: 600 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(640);
    await page.context().close();
  });

  it('sorts by a heading, down and up, by mouse and by key', async () => {
    const { page, faults } = await open('en/index.html');
    const heading = page.getByRole('columnheader', { name: 'Score', exact: true });
    await heading.getByRole('button').click();
    expect(await heading.getAttribute('aria-sort')).toBe('descending');
    const scores = (await columnOf(page, 2)).map(Number);
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
    await page.keyboard.press('Enter');
    expect(await heading.getAttribute('aria-sort')).toBe('ascending');
    expect((await columnOf(page, 2)).map(Number)).toEqual(scores.toReversed());
    await page.getByRole('columnheader', { name: 'Grade' }).getByRole('button').click();
    expect((await columnOf(page, 3)).join('')).toBe('SAAABBBBBCCD');
    expect(await heading.getAttribute('aria-sort')).toBeNull();
    await page.getByRole('columnheader', { name: 'Bonus' }).getByRole('button').click();
    expect((await columnOf(page, 5))[0]).toBe('72,000.00');
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('filters by name, id, grade and what is incomplete, and says how many are left', async () => {
    const { page, faults } = await open('gap/index.html');
    const all = (await columnOf(page, 0)).length;
    await page.getByLabel('Name or id contains').fill('d00');
    expect((await columnOf(page, 0)).length).toBe(9);
    expect(await page.locator('#count').textContent()).toBe(`9 of ${all} shown`);
    await page.getByLabel('Name or id contains').fill('吴昊');
    expect(await columnOf(page, 0)).toEqual(['D007']);
    await page.getByLabel('Name or id contains').fill('');
    await page.locator('#grade').selectOption('A');
    expect(new Set(await columnOf(page, 3))).toEqual(new Set(['A']));
    await page.locator('#grade').selectOption('');
    await page.getByLabel('Only incomplete results').check();
    expect((await columnOf(page, 2)).every((score) => score === '')).toBe(true);
    expect((await columnOf(page, 0)).length).toBeGreaterThan(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('goes by the Tab key from the skip link over the tools to a director and back', async () => {
    const { page, faults } = await open('en/index.html');
    const seen: string[] = [];
    for (let presses = 0; presses < 40; presses += 1) {
      await page.keyboard.press('Tab');
      const focused = await page.evaluate(() => {
        const own = document.activeElement as HTMLElement;
        const box = own.getBoundingClientRect();
        return { name: own.id || own.textContent || '', isSeen: box.width > 0 && box.left >= 0 };
      });
      expect(focused.isSeen, focused.name).toBe(true);
      seen.push(focused.name);
      if (focused.name === 'D001') break;
    }
    expect(seen[0]).toBe('Skip to the results');
    expect(seen).toEqual(expect.arrayContaining(['find', 'grade', 'open', 'Score', 'D001']));
    await page.keyboard.press('Enter');
    await page.waitForURL(/D001\.html$/u);
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('王芳 (D001)');
    await page.getByRole('link', { name: 'All results' }).click();
    await page.waitForURL(/index\.html$/u);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('is whole without a script', async () => {
    const { page } = await open('en/index.html', { javaScriptEnabled: false });
    expect(await page.locator('#results tbody tr').count()).toBe(12);
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect(await page.getByRole('img').count()).toBe(2);
    await page.context().close();
  });

  it('prints every row, in black on white, whatever is filtered in or the screen is', async () => {
    const { page } = await open('en/index.html', { colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(
      'rgb(255, 255, 255)',
    );
    expect(await page.locator('#tools').isVisible()).toBe(false);
    expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
    await page.context().close();
  });

  it('shows what the data say as text, whatever it looks like', () =>
    inFolder(
      {
        'roster.csv': `director,name,base\n"<b>1</b>","</script><script>alert(1)</script>",1\n"a&b","<img src=x onerror=alert(2)>",2\n"x'""y","{shown} \u202e",3\n`,
        'values.csv': `director,period,revenue\n"<b>1</b>",2026-Q1,90\n"a&b",2026-Q1,80\n"x'""y",2026-Q1,70\n`,
        'template.yaml': `scorecard: 1\nid: t\ntitle: "</title><script>alert(3)</script>"\ndimensions:\n  - id: d\n    title: '"};</style><script>alert(4)</script>'\n    metrics:\n      - { id: revenue, title: '<svg onload=alert(5)>', weight: 100%, cycle: quarter, unit: percent, better: higher, target: 100, curve: ratio }\ngrades:\n  - { grade: '"><script>alert(6)</script>', from: 0, coefficient: 1 }\n`,
      },
      async () => {
        const { code, stderr } = await runHere([
          'report',
          'template.yaml',
          'roster.csv',
          'values.csv',
          '--period',
          '2026-Q1',
          '--output',
          'out',
          '--quiet',
        ]);
        expect([code, stderr]).toEqual([0, '']);
        const { page, faults } = await watched(browser, { viewport: { width: 360, height: 800 } });
        await page.goto(address('out/index.html'));
        expect(await columnOf(page, 0)).toEqual(['<b>1</b>', 'a&b', `x'"y`]);
        expect(await columnOf(page, 1)).toEqual([
          '</script><script>alert(1)</script>',
          '<img src=x onerror=alert(2)>',
          '{shown} \\u202e',
        ]);
        for (const id of ['<b>1</b>', 'a&b', `x'"y`]) {
          await page.getByRole('link', { name: id, exact: true }).click();
          await page.waitForURL(/directors\//u);
          await page.getByRole('link', { name: 'All results' }).click();
          await page.waitForURL(/index\.html$/u);
        }
        expect(faults).toEqual([]);
        await page.context().close();
      },
    ));
});
