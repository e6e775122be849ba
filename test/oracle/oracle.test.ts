import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';
import { type Case, writeCase } from './case.ts';
import { differences } from './differences.ts';
import { expectedResult } from './oracle.ts';
import { randomCase } from './random-case.ts';
import { shrink } from './shrink.ts';

/**
 * The program against a second reading of the rules, on random cases. `ORACLE_CASES=20000 ORACLE_FROM=5000` in the
 * environment takes other seeds than the usual ones.
 */
const FROM = Number(process.env.ORACLE_FROM ?? 1);
const CASES = Number(process.env.ORACLE_CASES ?? 2000);
const BLOCK = 100;
const TIMEOUT = 120_000;

/** What the program gets wrong, a line each. */
async function faults(kase: Case): Promise<string[]> {
  const { args, files } = writeCase(kase);
  const { code, ...expected } = expectedResult(kase);
  const run = await runCli(args, files);
  return [...differences({ code }, { code: run.code }), ...differences(expected, parsed(run))];
}

function parsed({ stdout, stderr }: { readonly stdout: string; readonly stderr: string }): unknown {
  try {
    return JSON.parse(stdout);
  } catch {
    return { noResult: `${stdout}\n${stderr}`.trim().slice(0, 2000) };
  }
}

/** What a fault is about: its path without what is named in brackets. */
const subject = (fault = ''): string => (fault.split(': ')[0] ?? '').replace(/\[[^\]]*\]/g, '[]');

async function report(seed: number, kase: Case, found: readonly string[]): Promise<string> {
  const isSameFault = async (candidate: Case): Promise<boolean> =>
    (await faults(candidate)).some((fault) => subject(fault) === subject(found[0]));
  const smallest = await shrink(kase, isSameFault);
  const { args, files } = writeCase(smallest);
  const run = await runCli(args, files);
  return [
    `seed ${seed}: ${found.length} differences, at first ${found[0]}; in the smallest case that shows it:`,
    ...(await faults(smallest)).slice(0, 12),
    '',
    `scorecard ${args.join(' ')}`,
    ...Object.entries(files).flatMap(([name, text]) => [`--- ${name}`, text.trimEnd()]),
    '--- standard error',
    run.stderr.slice(0, 1500).trimEnd(),
  ].join('\n');
}

describe('every figure of the result', () => {
  const blocks = Array.from({ length: Math.ceil(CASES / BLOCK) }, (_, index) => FROM + index * BLOCK);
  it.each(blocks)(
    'is what the rules say, seeds %i and on',
    async (first) => {
      for (let seed = first; seed < Math.min(first + BLOCK, FROM + CASES); seed++) {
        const kase = randomCase(seed);
        const found = await faults(kase);
        if (found.length > 0) expect.fail(await report(seed, kase, found));
      }
    },
    TIMEOUT,
  );
});
