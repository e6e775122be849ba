import { writeXlsx } from 'hucre';
import { describe, expect, it } from 'vitest';
import { inFolder, runHere } from '../run.ts';
import { ANCHORS, templateOf } from './template.ts';

const HEADER = ['date', 'director', 'behaviour', 'effect', 'evidence', 'witness'];

const incident = (director: string, effect: string): string[] => [
  '2026-05-04',
  director,
  'sharing',
  effect,
  'https://example.com/1',
  '',
];

interface Metric {
  readonly evidence: readonly {
    readonly line: number;
    readonly sheet: string;
    readonly sample: {
      readonly statistic: { readonly behaviours: readonly { readonly incidents: readonly unknown[] }[] };
    };
  }[];
}

describe('a workbook of incidents', () => {
  it('leads from each value to its own sheet, and passes over those that are hidden', async () => {
    const log = await writeXlsx({
      sheets: [
        { name: 'North', rows: [HEADER, incident('D001', 'offers')] },
        { name: 'South', rows: [HEADER, incident('D002', 'keeps')] },
        { name: 'Draft', rows: [HEADER, incident('D001', 'keeps')], hidden: true },
      ],
    });
    const from = '{ records: incidents, file: "incidents*", anchors: anchors.yaml }';
    const files = { 't.yaml': templateOf(from), 'anchors.yaml': ANCHORS, 'incidents.xlsx': log };
    const { stdout } = await inFolder(files, () =>
      runHere(['score', 't.yaml', 'incidents.xlsx', '--period', '2026', '--format', 'json']),
    );
    const { directors, problems } = JSON.parse(stdout) as {
      directors: { dimensions: { metrics: (Metric & { actual: number })[] }[] }[];
      problems: { code: string }[];
    };
    const metrics = directors.flatMap(({ dimensions }) => dimensions.flatMap((one) => one.metrics));
    expect(metrics.map(({ actual }) => actual)).toEqual([5, 1]);
    expect(metrics.map(({ evidence: [cell] }) => [cell?.sheet, cell?.line])).toEqual([
      ['North', 2],
      ['South', 2],
    ]);
    const seen = metrics.map(({ evidence }) => evidence[0]?.sample.statistic.behaviours[0]?.incidents);
    expect(seen).toMatchObject([
      [{ effect: 'offers', sheet: 'North', line: 2 }],
      [{ effect: 'keeps', sheet: 'South', line: 2 }],
    ]);
    expect(problems.map(({ code }) => code)).toContain('hidden-sheet');
  });
});
