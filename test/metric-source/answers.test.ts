import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { periodOfFile } from '../../src/commands/metric-source/period.ts';
import { collected } from '../read/collected.ts';
import { inFolder, ROOT, type Run, runCli, runHere } from '../run.ts';
import { comparable } from './comparable.ts';

const metric = (from: string): string => `scorecard: 1
id: survey
title: Survey
dimensions:
  - id: customer-value
    title: Customer value
    metrics:
      - { id: nps, title: NPS,${from} weight: 100%, cycle: half-year, unit: points, range: [-100, 100], better: higher, target: 40,
          curve: { anchors: [[-100, 0], [target, 100], [100, 120]] } }
grades:
  - { grade: A, from: 90 }
  - { grade: B, from: 0 }
`;

const DIRECT = metric(' from: { survey: nps, file: "nps-*.csv", by: director, account: account },');

const answer = fc.tuple(
  fc.constantFrom('D001', 'D002', 'D003'),
  fc.constantFrom('A', 'B', 'C', 'D', 'E'),
  fc.integer({ min: 0, max: 10 }),
);

describe('a metric made from the answers', () => {
  it('is scored as it is by way of the long form', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(answer, { minLength: 1, maxLength: 40 }), async (rows) => {
        const answers = `director,account,score\n${rows.map((row) => `${row.join(',')}\n`).join('')}`;
        const files = { 'direct.yaml': DIRECT, 'long.yaml': metric(''), 'nps-2026-H1.csv': answers };
        const [direct, long] = await inFolder(files, async () => {
          const made = ['--metric', 'nps', '--period', '2026-H1', '--output', 'survey.csv', '--quiet'];
          const survey = ['survey', 'nps', 'nps-2026-H1.csv', '--by', 'director', '--account', 'account'];
          expect((await runHere([...survey, ...made])).code).toBe(0);
          const score = (template: string, data: string) =>
            runHere(['score', template, data, '--period', '2026-Q2', '--format', 'json']);
          return [await score('direct.yaml', 'nps-2026-H1.csv'), await score('long.yaml', 'survey.csv')];
        });
        expect([direct?.code, long?.code]).toEqual([0, 0]);
        const [one, other] = [direct, long].map((run) => comparable(run as Run));
        expect(one).toEqual(other);
      }),
      { seed: 2016, numRuns: 25 },
    );
  });

  it('shows no answer of a single sheet', async () => {
    const answers =
      'director,account,contact,score\nD001,Aurora,secretperson,9\nD001,Bright,secretperson,0\n';
    const files = { 'direct.yaml': DIRECT, 'nps-2026-H1.csv': answers };
    for (const format of ['table', 'json', 'markdown']) {
      const asked = ['--period', '2026-Q2', '--director', 'D001', '--format', format];
      const { code, stdout, stderr } = await runCli(
        ['explain', 'direct.yaml', 'nps-2026-H1.csv', ...asked],
        files,
      );
      expect(code).toBe(0);
      expect(`${stdout}${stderr}`).not.toMatch(/secretperson|Aurora|Bright/u);
      if (format === 'json') expect(stdout).toContain('"statistic"');
    }
  });

  it('has remedies that a template can take: keys in the place of options', async () => {
    const files = { 'direct.yaml': DIRECT, 'nps-2026-H1.csv': 'director,account,mark\nD001,A,9\n' };
    const asked = ['direct.yaml', 'nps-2026-H1.csv', '--period', '2026-Q2'];
    const { stderr } = await runCli(['score', ...asked], files);
    expect(stderr).toContain('name it with `score`: mark');
  });

  it('lacks a value, and says so, where too few answered', async () => {
    const few = metric(' from: { survey: nps, file: "nps-*.csv", by: director, least-n: 3 },');
    const files = { 'few.yaml': few, 'nps-2026-H1.csv': 'director,score\nD001,9\nD001,9\n' };
    const { code, stdout } = await runCli(
      ['score', 'few.yaml', 'nps-2026-H1.csv', '--period', '2026-Q2', '--format', 'json'],
      files,
    );
    expect(code).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({
      complete: false,
      problems: [{ code: 'too-few-answers' }, { code: 'missing-value' }],
    });
  });

  it('of a group in the European model is that of survey ecsi', async () => {
    const sample = join(ROOT, 'fixtures', 'customer-layers');
    const file = 'survey-ecsi-2026-H2.csv';
    const survey = await runHere(['survey', 'ecsi', join(sample, file), '--by', '工号', '--format', 'json']);
    const score = await runHere([
      'score',
      'customer-layers',
      sample,
      '--period',
      '2026-Q4',
      '--format',
      'json',
    ]);
    const { groups } = JSON.parse(survey.stdout) as {
      groups: { id: string; index: Record<string, number> }[];
    };
    const { directors } = JSON.parse(score.stdout) as {
      directors: { director: string; dimensions: { metrics: { id: string; actual: number }[] }[] }[];
    };
    const names = {
      loyalty: 'Loyalty',
      satisfaction: 'Satisfaction',
      'perceived-quality': 'Quality',
      expectation: 'Expectation',
    };
    expect(groups.map(({ id }) => id)).toEqual(directors.map(({ director }) => director));
    for (const { director, dimensions } of directors) {
      const index = groups.find(({ id }) => id === director)?.index ?? {};
      for (const [id, latent] of Object.entries(names)) {
        const actual = dimensions.flatMap(({ metrics }) => metrics).find((one) => one.id === id)?.actual;
        expect(Math.abs((actual ?? Number.NaN) - (index[latent] ?? Number.NaN))).toBeLessThan(1e-9);
      }
    }
    expect(readFileSync(join(sample, file), 'utf8').split('\n').length).toBeGreaterThan(41);
  });
});

describe('the period in the name of a file of answers', () => {
  it.each([
    ['nps-2026-H1.csv', '2026-H1'],
    ['surveys/2025/nps_2026Q2.csv', '2026-Q2'],
    ['NPS调研2026年上半年.xlsx', '2026-H1'],
    ['nps 2026年第二季度(终).csv', '2026-Q2'],
    ['nps-2026-06.csv', '2026-06'],
    ['nps-2026.csv', '2026'],
    ['nps-20260630.csv', undefined],
    ['nps.csv', undefined],
    ['nps-2026-H1-2026-H2.csv', undefined],
  ])('%s is of %s', (file, expected) => {
    const { problems, report } = collected();
    expect(periodOfFile(file, report)).toBe(expected);
    expect(problems.map(({ code }) => code)).toEqual(expected === undefined ? ['source-period'] : []);
  });
});
