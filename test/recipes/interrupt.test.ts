import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { setTimeout as passed } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { BINARY, FIRM, inPlace, isBuilt, unless } from './program.ts';

/** Long enough for the program to wait for standard input on a busy machine; tried again with more. */
const WAITS = [500, 2000, 8000] as const;

interface End {
  readonly code: number | null;
  readonly signal: string | null;
  readonly output: string;
}

/** Starts the program, sends it a signal after a while, and says how it ended. */
async function interrupted(folder: string, wait: number): Promise<End> {
  const args = [BINARY, 'score', 'template.yaml', '-', '--period', '2026-Q2', '--output', 'result.csv'];
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'pipe' });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (piece) => (output += piece));
  const end = new Promise<End>((done) => child.on('close', (code, signal) => done({ code, signal, output })));
  child.stdin.write('director,period,metric,actual\nD001,2026-Q2,nps,1\n');
  await passed(wait);
  child.kill('SIGINT');
  return end;
}

describe(`an interrupt${unless(isBuilt, 'nothing is built')}`, () => {
  it.skipIf(!isBuilt)('while standard input is awaited exits 130, silently, and leaves no file', async () => {
    await inPlace(FIRM, async ({ folder }) => {
      const before = readdirSync(folder);
      let end: End = { code: null, signal: 'SIGINT', output: '' };
      // A signal that comes before the program listens ends it as any other: then it came too early.
      for (const wait of WAITS) if (end.signal !== null) end = await interrupted(folder, wait);
      expect(end).toEqual({ code: 130, signal: null, output: '' });
      expect(readdirSync(folder)).toEqual(before);
    });
  });
});
