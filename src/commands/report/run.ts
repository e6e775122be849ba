import { relative, resolve } from 'node:path';
import { EXIT, usageError } from '../../failures.ts';
import { privateKey } from '../../folder/signature.ts';
import { type FileMaker, writeFolder } from '../../folder/write.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { plural } from '../../words/language.ts';
import { shellWord } from '../../words/shell-word.ts';
import type { Context, OptionValues } from '../command.ts';
import { compute } from '../compute.ts';
import { gather, named } from '../gather.ts';
import { hasErrors } from '../output.ts';
import { say } from '../say.ts';
import { circles, readAudience, readFormats } from './audience.ts';
import { cutResult } from './cut.ts';
import { reportFiles } from './files.ts';
import { type ReportJob, reportJob } from './job.ts';
import { readKey } from './key.ts';
import { progress } from './progress.ts';

/** Reads, calculates and writes the folder. */
export async function run(context: Context, args: readonly string[], options: OptionValues): Promise<number> {
  await named(context, args);
  const folder = outputFolder(options);
  readAudience(options);
  readFormats(options);
  const key = readKey('--sign', options.sign, privateKey);
  const gathered = await gather(context, args, options, true, true);
  refuseHolding(folder, gathered.inputs);
  const computed = compute(gathered, { strict: options.strict === true, provisional: false });
  if (!computed.ok) {
    await say(context, computed.problems);
    return EXIT.fault;
  }
  const job = reportJob(context.language, gathered, computed, options, key);
  const isPage = job.audience.kind === 'director' ? /(?:^|\/)index\.html$/u : /(?:^|\/)directors\//u;
  const bar = progress(context, computed.result.directors.length, isPage);
  const make: FileMaker = async function* (listed) {
    for await (const file of reportFiles(job)(listed)) {
      await bar.step(file.name);
      yield file;
    }
  };
  let written: number;
  try {
    written = (await writeFolder(context.io.disk, folder, make, options.force === true)).length;
  } finally {
    await bar.end();
  }
  await tell(context, folder, written);
  const { result, problems } = ofInterest(job);
  await say(context, problems);
  return result.complete && !hasErrors(problems) ? EXIT.well : EXIT.fault;
}

/** Of a single director or manager only what is theirs, as `explain` does it; else everything. */
function ofInterest({ audience, computed }: ReportJob): {
  readonly result: Result;
  readonly problems: readonly Problem[];
} {
  const { result, problems, data } = computed;
  if (audience.kind !== 'manager' && audience.only === undefined) return { result, problems };
  const ids = new Set([...circles(audience, result, data.directors).values()].flatMap((one) => [...one]));
  if (audience.only === undefined) {
    const left = result.directors.filter(({ director }) => !ids.has(director));
    return { result, problems: left.length === 0 ? problems : [...problems, withoutManager(left.length)] };
  }
  return {
    result: cutResult(result, ids),
    problems: problems.filter(({ director }) => director !== undefined && ids.has(director)),
  };
}

const withoutManager = (count: number): Problem => ({
  code: 'without-manager',
  severity: 'warning',
  message: {
    en: `${plural(count, 'director')} without a manager on the roster: in no folder`,
    zh: `有 ${count} 人在名册中没有上级：不在任何文件夹中`,
  },
  hint: { en: 'fill in the column manager', zh: '请填写“上级”列' },
});

function outputFolder({ output }: OptionValues): string {
  if (typeof output === 'string' && output.trim() !== '') {
    // A path that ends in a separator would lead through a symbolic link.
    return output.replace(/(?<=.)[\\/]+$/u, '');
  }
  throw usageError(
    'no-output-folder',
    { en: '--output names no folder', zh: '--output 没有指明文件夹' },
    { en: 'add for instance --output report', zh: '请加上例如 --output report' },
  );
}

/** @throws a usage error where an input lies in the folder that is to be written. */
function refuseHolding(folder: string, inputs: readonly string[]): void {
  const isInside = (path: string): boolean => {
    const way = relative(resolve(folder), resolve(path));
    return way === '' || !(way.startsWith('..') || resolve(way) === way);
  };
  const input = inputs.find((path) => path !== '-' && isInside(path));
  if (input === undefined) return;
  throw usageError(
    'output-holds-input',
    { en: `--output ${folder} holds the input ${input}`, zh: `--output ${folder} 中有输入文件 ${input}` },
    { en: 'name another folder', zh: '请指明另一个文件夹' },
  );
}

async function tell({ io, language }: Context, folder: string, files: number): Promise<void> {
  const shown = shellWord(folder);
  const text = {
    en: `Wrote ${shown}: ${plural(files, 'file')}.\nTo check them:\n  scorecard verify ${shown}\n`,
    zh: `已写入 ${shown}：${files} 个文件。\n核对命令：\n  scorecard verify ${shown}\n`,
  };
  await io.stdout.write(text[language]);
}
