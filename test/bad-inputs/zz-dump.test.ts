import { appendFileSync } from 'node:fs';
import { it } from 'vitest';
import { inFolder } from '../run.ts';
import { catalogue } from './catalogue.ts';
import { BAD_INPUTS } from './index.ts';
import { inProcess } from './runners.ts';
import { SMALL_FIRM } from './small-firm.ts';

const only = process.env.ONLY?.split(',');
for (const row of catalogue() ?? []) {
  if (!only?.includes(row.id)) continue;
  const e = BAD_INPUTS[row.id];
  it(row.id, async () => {
    for (const [i, inp] of [e ?? []].flat().entries()) {
      const run = await inFolder({ ...SMALL_FIRM, ...inp.files }, async (folder) => {
        inp.prepare?.(folder);
        return (inp.run ?? inProcess)({
          folder,
          command: inp.command ?? row.command,
          language: (process.env.SPEAK ?? 'en') as 'en',
          environment: inp.environment ?? {},
          stdin: inp.stdin ?? '',
        });
      });
      appendFileSync(
        '/tmp/dump.txt',
        `##### ${row.id}.${i} want ${inp.exit ?? row.exit} got ${run.code} :: ${inp.command ?? row.command} :: ${row.input.slice(0, 80).replace(/\n/g, '\\n')}\n${run.stdout.slice(0, 1500)}--\n${run.stderr.slice(0, 2500)}\n`,
      );
    }
  });
}
