import { runCli } from '../run.ts';
import { type Case, writeCase } from './case.ts';
import { differences } from './differences.ts';
import { expectedResult } from './oracle.ts';
import { shrink } from './shrink.ts';

/** What the program gets wrong, a line each. */
export async function faults(kase: Case): Promise<string[]> {
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

/** The faults of a case, and the smallest case that shows the first of them, with all its files. */
export async function report(seed: number, kase: Case, found: readonly string[]): Promise<string> {
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
