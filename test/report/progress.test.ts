import { expect, it } from 'vitest';
import { inFolder, type RunOptions, runHere } from '../run.ts';
import { everyRule } from './every-rule.ts';

const files = everyRule('{ base: roster, by: grade }');

const errorsOf = async (options: RunOptions, ...more: string[]): Promise<string> => {
  const args = [
    'report',
    'template.yaml',
    'data',
    '--period',
    '2026-Q1',
    '--output',
    'out',
    '--format',
    'html',
    ...more,
  ];
  return (await inFolder(files, () => runHere(args, options))).stderr;
};

it('a bar grows with the pages, on a terminal, and is gone at the end', async () => {
  const shown = await errorsOf({ terminal: 80 });
  const bars = [...shown.matchAll(/\r\[(#*) *\] (\d+) of 60 pages/gu)].map(([, full = '', count]) => [
    full.length,
    Number(count),
  ]);
  expect(bars.length).toBe(60);
  expect(bars.at(0)).toEqual([0, 1]);
  expect(bars.at(-1)).toEqual([24, 60]);
  expect(shown.lastIndexOf('\r\u001b[K')).toBeGreaterThan(shown.lastIndexOf('pages'));
});

it('no bar goes into a file, nor where it is to be quiet', async () => {
  expect(await errorsOf({})).not.toContain('pages');
  expect(await errorsOf({ terminal: 80 }, '--quiet')).not.toContain('pages');
});
