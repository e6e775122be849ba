import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFolder, runHere } from '../run.ts';
import { templateText } from './template.ts';

const TEMPLATE = `# 权重 / weights\n${templateText([
  { id: 'results', metrics: ['revenue', 'margin'] },
  { id: 'customers', metrics: ['nps'] },
])}`
  .replace('weight: 33%', 'weight: 33%   # the first')
  .replace(/weight: 33%\n/u, 'weight: "33"\n');

const SHEET = 'left,right,value\nrevenue,margin,2\nmargin,nps,3\nrevenue,nps,6\n';

/** Writes into a template and gives what stands there then. */
async function written(
  template: string | Uint8Array,
  sheet = SHEET,
  ...more: readonly string[]
): Promise<{ code: number; stderr: string; bytes: Uint8Array }> {
  return inFolder({ 'template.yaml': template, 'wang.csv': sheet }, async () => {
    const args = [
      'weights',
      'ahp',
      'wang.csv',
      '--template',
      'template.yaml',
      '--write',
      '--on',
      '2026-05-12',
    ];
    const { code, stderr } = await runHere([...args, '--format', 'csv', ...more]);
    return { code, stderr, bytes: new Uint8Array(readFileSync('template.yaml')) };
  });
}

const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

/** The lines that differ, without their ends. */
const changed = (before: string, after: string): string[] => {
  const old = before.split(/\r?\n/u);
  return after.split(/\r?\n/u).filter((line, index) => line !== old[index]);
};

describe('weights written into a template', () => {
  it('touch the weights alone, in the form in which they stood, and leave a record at the end', async () => {
    const { code, bytes } = await written(TEMPLATE);
    expect(code).toBe(0);
    const after = text(bytes);
    const record = after.slice(after.indexOf('\nweighting:'));
    expect(after.startsWith('# 权重 / weights\n')).toBe(true);
    const [body = ''] = after.split('\nweighting:');
    expect(changed(TEMPLATE, body)).toEqual([
      '        weight: 60%   # the first',
      '        weight: "30"',
      '        weight: 10%',
    ]);
    expect(record).toContain('  on: 2026-05-12\n');
    expect(record).toContain('    - { id: wang, weight: 1, cr: 0 }\n');
    expect(record).toContain('    revenue: 60%\n    margin: 30%\n    nps: 10%\n');
  });

  it('keep line ends and a byte order mark', async () => {
    const before = `\ufeff${TEMPLATE.replaceAll('\n', '\r\n')}`;
    const { code, bytes } = await written(before);
    expect(code).toBe(0);
    const after = text(bytes);
    expect(after.startsWith('\ufeff# 权重')).toBe(true);
    expect(after.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  });

  it('close a last line that has no end', async () => {
    const { code, bytes } = await written(TEMPLATE.trimEnd());
    expect(code).toBe(0);
    expect(text(bytes)).toContain('coefficient: 0 }\n\nweighting:');
  });

  it('replace the record that is there, whatever stands around it', async () => {
    const first = text((await written(TEMPLATE)).bytes);
    const [body = '', record = ''] = first.split('\nweighting:');
    const between = `${body}\nweighting:${record}# after the record\nminimum-days: 10\n`;
    const { code, bytes } = await written(between, SHEET.replace('6', '5'));
    expect(code).toBe(0);
    const after = text(bytes);
    expect(after.match(/^weighting:/gmu)).toHaveLength(1);
    expect(after.endsWith('%\n# after the record\nminimum-days: 10\n')).toBe(true);
    expect(await written(between)).toMatchObject({ bytes: new TextEncoder().encode(between) });
  });

  it('are read back as they were judged, whatever was judged', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 })),
        fc.integer({ min: 0, max: 6 }),
        async ([a, b], decimals) => {
          const sheet = `left,right,value\nrevenue,margin,${a}\nmargin,nps,1/${b}\n`;
          await inFolder({ 'template.yaml': TEMPLATE, 'wang.csv': sheet }, async () => {
            const args = ['--template', 'template.yaml', '--decimals', String(decimals), '--format', 'json'];
            const order = ['--write', '--on', '2026-05-12'];
            const { stdout } = await runHere(['weights', 'ahp', 'wang.csv', ...args, ...order]);
            const { items } = JSON.parse(stdout) as { items: { id: string; weight: number }[] };
            const map = await runHere(['weights', 'map', 'template.yaml', '--format', 'json']);
            const { metrics } = JSON.parse(map.stdout) as { metrics: { id: string; weight: number }[] };
            expect(metrics.map(({ id, weight }) => [id, weight])).toEqual(
              items.map(({ id, weight }) => [id, weight]),
            );
            expect((await runHere(['check', 'template.yaml', '--strict'])).stderr).not.toContain(
              'weights-differ',
            );
          });
        },
      ),
      { seed: 20260709, numRuns: 40 },
    );
  });

  it('are not written while an expert contradicts himself', async () => {
    const { code, stderr, bytes } = await written(TEMPLATE, SHEET.replace('nps,6', 'nps,1/6'));
    expect(code).toBe(1);
    expect(stderr).toContain('error[inconsistent]');
    expect(stderr).toContain('error[not-written]');
    expect(text(bytes)).toBe(TEMPLATE);
  });

  it('leave alone what cannot be edited in place', async () => {
    for (const template of [`${TEMPLATE}...\n`, new TextEncoder().encode(TEMPLATE).slice(0, 9)]) {
      const { code, bytes } = await written(template);
      expect(code).toBe(1);
      expect(bytes).toEqual(typeof template === 'string' ? new TextEncoder().encode(template) : template);
    }
  });

  it('hold names that YAML would take for something else', async () => {
    const { code, bytes } = await inFolder(
      { 'template.yaml': TEMPLATE, 'null.csv': SHEET, '王芳 #1.csv': SHEET },
      async () => {
        const args = ['weights', 'ahp', 'null.csv', '王芳 #1.csv', '--template', 'template.yaml'];
        const run = await runHere([...args, '--write', '--on', '2026-05-12', '--format', 'csv']);
        return { code: run.code, bytes: readFileSync('template.yaml') };
      },
    );
    expect(code).toBe(0);
    expect(text(bytes)).toContain('{ id: "null", weight: 1, cr: 0 }');
    expect(text(bytes)).toContain('{ id: "王芳 #1", weight: 1, cr: 0 }');
  });
});
