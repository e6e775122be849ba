import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../run.ts';
import { FIRM, inPlace, isBuilt, type Place, unless } from './program.ts';

const README = existsSync(join(ROOT, 'README.md')) ? readFileSync(join(ROOT, 'README.md'), 'utf8') : '';

/** Every piece of code in the README that begins so: there is one in each language. */
const recipes = (start: string): string[] =>
  [...README.matchAll(/`([^`\n]+)`/gu)]
    .map(([, code]) => code as string)
    .filter((code) => code.startsWith(start));

/** A schedule of crontab(5): minute, hour, day, month, weekday. */
function fields(schedule: string): string[] {
  const LIMITS = [59, 23, 31, 12, 7];
  const parts = schedule.split(' ');
  for (const [index, part] of parts.entries()) {
    for (const value of part === '*' ? [] : part.split(',')) {
      expect(Number(value)).toBeGreaterThanOrEqual(0);
      expect(Number(value)).toBeLessThanOrEqual(LIMITS[index] ?? 0);
    }
  }
  return parts;
}

/** The firm's result is there and whole, and the log says nothing is wrong. */
function expectResult({ folder }: Place): void {
  expect(readFileSync(join(folder, 'result.csv'), 'utf8')).toContain('D003,"𠮷田, 浩",2026-Q2,25.00,D');
  expect(readFileSync(join(folder, 'result.log'), 'utf8')).not.toMatch(/error|missing/u);
}

const without = (name: string): Record<string, string> =>
  Object.fromEntries(Object.entries(FIRM).filter(([file]) => file !== name));

describe(`recipes of the README${unless(isBuilt, 'nothing is built')}`, () => {
  const crontabs = recipes('0 6 ');
  it.skipIf(!isBuilt || crontabs.length === 0).each(crontabs)('crontab: %s', async (line) => {
    const [, schedule = '', command = ''] = /^((?:\S+ ){4}\S+) (.*)$/u.exec(line) ?? [];
    expect(fields(schedule)).toEqual(['0', '6', '5', '1,4,7,10', '*']);
    // In crontab(5) a % ends the command.
    expect(command).not.toContain('%');
    await inPlace(FIRM, (place) => {
      expect(place.sh(command.replace('/srv/scorecard', `'${place.folder}'`)).status).toBe(0);
      expectResult(place);
    });
  });

  const tasks = recipes('schtasks ');
  it.skipIf(!isBuilt || tasks.length === 0).each(tasks)('Windows Task Scheduler: %s', async (line) => {
    const [, task = ''] = /\/tr "([^"]*)"/u.exec(line) ?? [];
    // schtasks takes no longer command.
    expect(task.length).toBeLessThanOrEqual(261);
    const [, command = ''] = /^cmd \/c cd \/d \S+ && (.*)$/u.exec(task) ?? [];
    await inPlace(FIRM, (place) => {
      expect(place.sh(command).status).toBe(0);
      expectResult(place);
    });
  });

  const steps = recipes('node bin/scorecard.js ')
    .filter((step) => step.includes('--period latest'))
    .map((step) => step.replace('…', 'template.yaml data'));
  it.skipIf(!isBuilt || steps.length === 0).each(steps)('GitHub Actions: %s', async (step) => {
    const line = step.replace('node bin/scorecard.js', 'scorecard');
    await inPlace(FIRM, ({ sh }) => expect(sh(line)).toMatchObject({ status: 0, stdout: '' }));
    // A missing export fails the job, and its log says which.
    await inPlace(
      {
        ...without('data/values.csv'),
        'data/values.csv': 'director,period,metric,actual\nD001,2026-Q2,nps,62\n',
      },
      ({ sh }) => {
        const { status, stderr } = sh(line);
        expect(status).toBe(1);
        expect(stderr).toMatch(/nps|2 problems/u);
      },
    );
  });

  it.skipIf(!isBuilt)(
    'a night in which the data are at fault writes nothing, and the log says why',
    async () => {
      const faulty = {
        ...FIRM,
        'data/values.csv': 'director,period,metric,actual\nD001,2026-Q2,nps,12abc\n',
      };
      await inPlace(faulty, ({ folder, sh }) => {
        const { status } = sh('scorecard score --period latest --output result.csv 2> result.log');
        expect(status).toBe(1);
        expect(existsSync(join(folder, 'result.csv'))).toBe(false);
        expect(readFileSync(join(folder, 'result.log'), 'utf8')).toMatch(
          /error\[[^\]]+\][\s\S]*values\.csv:2/u,
        );
      });
    },
  );
});
