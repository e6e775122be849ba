import { describe, expect, it } from 'vitest';
import { appendFileSync } from 'node:fs';
import { catalogue } from './catalogue.ts';
import { BAD_INPUTS } from './index.ts';
import { inFolder } from '../run.ts';
import { inProcess } from './runners.ts';
import { SMALL_FIRM } from './small-firm.ts';
const only = process.env.ONLY?.split(',');
describe('dump', () => {
  for (const row of catalogue() ?? []) {
    if (only && !only.some((o) => row.id.startsWith(o))) continue;
    const e = BAD_INPUTS[row.id];
    it(row.id, async () => {
      if (!e) return;
      for (const [i, inp] of [e].flat().entries()) {
        const t = Date.now();
        const run = await inFolder({ ...SMALL_FIRM, ...inp.files }, async (folder) => {
          inp.prepare?.(folder);
          return (inp.run ?? inProcess)({ folder, command: inp.command ?? row.command, language: 'en', environment: inp.environment ?? {}, stdin: inp.stdin ?? '' });
        });
        appendFileSync('/tmp/dump.txt', `##### ${row.id}.${i} want ${inp.exit ?? row.exit} got ${run.code} ${Date.now() - t}ms :: ${row.input.slice(0, 80).replace(/\n/g, '\\n')}\n${run.stdout.slice(0, 900)}--\n${run.stderr.slice(0, 1800)}\n`);
      }
    });
  }
});
