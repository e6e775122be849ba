import { it } from 'vitest';
import { readFileSync } from 'node:fs';
import { runCli } from '../run.ts';
it('probe', async () => {
  const list = JSON.parse(readFileSync('/tmp/gal/probe.json', 'utf8')) as { args: string[]; files: Record<string,string>; stdin?: string; zh?: boolean }[];
  let out = '';
  for (const { args, files, stdin, zh } of list) {
    for (const LC_ALL of zh ? ['en','zh'] : ['en']) {
    const r = await runCli(args, Object.fromEntries(Object.entries(files).map(([k,v])=>[k, v.startsWith('b64:') ? Buffer.from(v.slice(4),'base64') : v])), { environment: { LC_ALL }, ...(stdin === undefined ? {} : { stdin }) });
    out += `$ scorecard ${args.join(' ')} [exit ${r.code}]\n${r.stderr}${r.stdout ? '--- stdout\n' + r.stdout.slice(0, 1500) : ''}\n`;
    }
  }
  (await import('node:fs')).writeFileSync('/tmp/gal/probe.out', out);
});
