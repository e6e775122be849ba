import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { inFolder, type Run, runHere } from '../run.ts';
import { ANCHORS, templateOf } from './template.ts';

const LOG =
  'date,director,behaviour,effect,evidence,witness\n' +
  '2026-03-31,D001,sharing,keeps,,w\n2026-04-01,D001,sharing,offers,,w\n2026-06-30,D001,helping,helps,,w\n';

const files = (from: string, keys?: string) => ({
  't.yaml': templateOf(from, keys),
  'incidents.csv': LOG,
  'anchors.yaml': ANCHORS,
});

const INCIDENTS = '{ records: incidents, file: "incidents*.csv", anchors: anchors.yaml }';

const codesOf = ({ stdout }: Run): string[] =>
  (JSON.parse(stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code);

const scoreOf = (period: string, ...more: string[]) =>
  runHere(['score', 't.yaml', 'incidents.csv', '--period', period, '--format', 'json', ...more]);

const actualOf = ({ stdout }: Run): unknown =>
  (JSON.parse(stdout) as { directors: { dimensions: { metrics: { actual: number }[] }[] }[] }).directors[0]
    ?.dimensions[0]?.metrics[0]?.actual;

describe('an incident', () => {
  it.each([
    ['quarter', '2026-Q1', 1],
    ['quarter', '2026-Q2', (5 + 3 * 4) / 4],
    ['half-year', '2026-Q2', (3 + 3 * 4) / 4],
    ['year', '2026', (3 + 3 * 4) / 4],
    ['month', '2026-04', 5],
  ])('counts in the %s that holds its date: %s', async (cycle, period, expected) => {
    const made = files(INCIDENTS, `cycle: ${cycle}, unit: rating`);
    expect(await inFolder(made, async () => actualOf(await scoreOf(period)))).toBe(expected);
  });

  it('counts in the piece that a value is made from, and the pieces are rolled up', async () => {
    const made = files(INCIDENTS, 'cycle: half-year, unit: rating, pieces: quarter, roll-up: mean');
    expect(await inFolder(made, async () => actualOf(await scoreOf('2026-Q2')))).toBe((1 + 4.25) / 2);
  });

  it('counts in the fiscal year of the template, which is that of the anchors', async () => {
    const made = files(INCIDENTS, 'cycle: quarter, unit: rating');
    const april = {
      ...made,
      't.yaml': made['t.yaml'].replace('title: Made', 'title: Made\nfiscal-year-starts: 4'),
    };
    expect(await inFolder(april, async () => codesOf(await scoreOf('2026-Q1')))).toContain('anchors-year');
    const both = { ...april, 'anchors.yaml': `fiscal-year-starts: 4\n${ANCHORS}` };
    expect(await inFolder(both, async () => actualOf(await scoreOf('2026-Q1')))).toBe((5 + 3 * 4) / 4);
  });

  it('of another cycle is no reason to stop', async () => {
    const late = ['01', '02', '03'].map((day) => `2025-12-${day},D001,sharing,keeps,,w\n`).join('');
    const made = { ...files(INCIDENTS, 'cycle: quarter, unit: rating'), 'incidents.csv': LOG + late };
    await inFolder(made, async () => {
      expect((await scoreOf('2026-Q2', '--strict')).code).toBe(0);
      const then = await scoreOf('2025-Q4', '--strict');
      expect(then.code).toBe(1);
      expect(codesOf(then)).toContain('recent-incidents');
    });
  });
});

describe('a file beside a template', () => {
  it('is looked for there and nowhere else, and in no other folder', async () => {
    for (const name of ['anchors.yaml', 'deep/anchors.yaml', '../anchors.yaml', '/etc/anchors.yaml']) {
      const from = INCIDENTS.replace('anchors.yaml', name);
      await inFolder(files(from), async () => {
        mkdirSync('templates');
        renameSync('t.yaml', 'templates/t.yaml');
        const check = () => runHere(['check', 'templates/t.yaml']);
        const run = await check();
        expect(run.code).toBe(1);
        expect(run.stderr).toMatch(/error\[no-file-beside\].*\n {2}--> templates\/t\.yaml:10:\d+/u);
        if (name.startsWith('.') || name.startsWith('/')) return;
        mkdirSync('templates/deep');
        writeFileSync(`templates/${name}`, ANCHORS);
        expect((await check()).code).toBe(0);
      });
    }
  });

  it('that is at fault is told with its own place', async () => {
    const made = { ...files(INCIDENTS), 'anchors.yaml': ANCHORS.replace('level: 5', 'level: five') };
    const run = await inFolder(made, () => runHere(['check', 't.yaml']));
    expect(run.stderr).toMatch(/error\[anchors-form\].*\n {2}--> anchors\.yaml:4:/u);
  });

  it('of a model has to have the latent variable', async () => {
    const from = '{ survey: ecsi, file: "a-*.csv", by: d, latent: Qualty, model: model.yaml }';
    const model = 'latent: { Quality: [Q1, Q2], Loyalty: [L1] }\npaths: [{ from: Quality, to: [Loyalty] }]\n';
    const run = await inFolder({ ...files(from), 'model.yaml': model }, () => runHere(['check', 't.yaml']));
    expect(run.stderr).toContain('did you mean Quality?');
  });

  it('is an input that is not written over, and that a report lists and verify looks for', async () => {
    await inFolder(files(INCIDENTS, 'cycle: quarter, unit: rating'), async () => {
      const over = await runHere([
        'score',
        't.yaml',
        'incidents.csv',
        '--period',
        '2026-Q2',
        '--output',
        'anchors.yaml',
      ]);
      expect(over.code).toBe(2);
      await runHere(['report', 't.yaml', 'incidents.csv', '--period', '2026-Q2', '--output', 'report']);
      const manifest = JSON.parse(readFileSync('report/manifest.json', 'utf8'));
      expect(manifest.beside).toMatchObject([{ name: 'anchors.yaml', bytes: Buffer.byteLength(ANCHORS) }]);
      expect((await runHere(['verify', 'report', '--inputs', '.'])).code).toBe(0);
      writeFileSync('anchors.yaml', ANCHORS.replace('Offers it', 'Offers'));
      const altered = await runHere(['verify', 'report', '--inputs', '.']);
      expect(altered.code).toBe(1);
      expect(altered.stderr).toContain('error[input-altered]');
    });
  });

  it('of a built-in template comes with it, also where init writes it', async () => {
    await inFolder({}, async () => {
      expect((await runHere(['init', 'firm', '--template', 'customer-layers'])).code).toBe(0);
      expect(readFileSync('firm/anchors/customer-layers.yaml', 'utf8')).toContain('closing-the-loop');
      const run = await runHere([
        'score',
        'firm/template.yaml',
        'firm/data',
        '--period',
        '2026-Q4',
        '--strict',
      ]);
      expect(run.code).toBe(0);
    });
  });
});
