import { describe, expect, it } from 'vitest';
import { inFolder, runHere } from '../run.ts';
import { templateText } from './template.ts';

const HOSTILE = '::error::|<b>x</b>\\u202e[a](https://a.test)';

const TEMPLATE = templateText([
  { id: 'results', metrics: ['revenue', 'margin'] },
  { id: 'customers', metrics: ['nps'] },
])
  .replace('title: revenue of results', `title: "${HOSTILE.replace('\\', '\\\\')}"`)
  .concat(
    `strategy:\n  themes: [{ id: growth, title: "::warning:: file=x" }]\n  duties: [{ id: sell, title: "::group::", serves: [growth] }]\n`,
  )
  .replace('id: revenue\n', 'id: revenue\n        duty: sell\n');

const LIST = 'left,right,value\nresults,customers,2\n';
const SHEETS = {
  'template.yaml': TEMPLATE,
  '=cmd|1.csv': `group,${LIST}`.replace('\nresults', '\n,results').concat('results,revenue,margin,3\n'),
  '-x.csv': `group,${LIST}`.replace('\nresults', '\n,results').concat('results,revenue,margin,2\n'),
};

const COMMANDS = [
  ['weights', 'ahp', '*.csv', '--template', 'template.yaml'],
  ['weights', 'map', 'template.yaml'],
  ['weights', 'questionnaire', 'template.yaml'],
];

describe('names that would be more than names', () => {
  it.each(COMMANDS)('%s %s', async (...args) => {
    await inFolder(SHEETS, async () => {
      for (const format of [[], ['--format', 'markdown'], ['--format', 'csv'], ['--format', 'svg']]) {
        if (format.length > 0 && args[1] === 'questionnaire') continue;
        if (format.includes('svg') && args[1] !== 'map') continue;
        const { code, stdout, stderr } = await runHere([...args, ...format]);
        expect([code, stderr.includes('error[')]).toEqual([0, false]);
        expect(stdout).not.toContain('\u202e');
        expect(stdout).not.toMatch(/^\s*::/mu);
        if (format.includes('markdown')) {
          expect(stdout).not.toMatch(/(?<!\\)<b>|(?<!\\)\[a\]|https:\/\//u);
          const rows = stdout.split('\n').filter((line) => line.startsWith('|'));
          // A bar in a name opens no cell.
          for (const row of rows) expect(row.replaceAll('\\|', '').split('|').length).toBeGreaterThan(3);
        }
        if (format.includes('svg')) expect(stdout).not.toContain('<b>');
        if (format.includes('csv') || args[1] === 'questionnaire')
          expect(stdout).not.toMatch(/(?:^|,)[=+@-]/mu);
      }
    });
  });
});
