import { join } from 'node:path';
import { bytesOf, digest, type ListedFile } from '../../folder/digest.ts';
import { MANIFEST, type Manifest } from '../../folder/manifest.ts';
import { readFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { LANGUAGES } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { compute } from '../compute.ts';
import { gatherFiles } from '../gather.ts';
import { readPeriodOption } from '../read-options.ts';
import { reportFiles } from '../report/files.ts';
import { reportJob } from '../report/job.ts';
import { besideOf } from '../template-source.ts';
import { differenceProblems } from './differences.ts';
import type { FoundInputs } from './inputs.ts';

/** Makes every file of a report again from the inputs, and names what in the folder differs from it. */
export async function recompute(
  context: Context,
  folder: string,
  manifest: Manifest,
  { template, beside, data }: FoundInputs & { readonly template: string },
): Promise<readonly Problem[]> {
  const options = optionsOf(manifest);
  const language = LANGUAGES.find((one) => one === manifest.options.lang) ?? context.language;
  const gathered = await gatherFiles(
    { ...context, language },
    {
      templateArg: template,
      dataArgs: data.map(({ path }) => path),
      config: undefined,
      source: { name: manifest.template.name, bytes: readFile(template), beside: besideOf(beside) },
      files: data.map(({ path, named }) => ({ path, named })),
      periodName: readPeriodOption(options.period),
      names: data.map(({ name }) => name),
    },
    options,
    true,
  );
  const computed = compute(gathered, { strict: options.strict === true, provisional: false });
  if (!computed.ok) return computed.problems;
  const problems: Problem[] = [];
  const listed: ListedFile[] = [];
  const known = new Map(manifest.files.map((file) => [file.name, file]));
  for await (const { name, pieces } of reportFiles(
    reportJob(language, gathered, computed, options, undefined),
  )(listed)) {
    if (name === MANIFEST) continue;
    const made = Buffer.concat(Array.from(await pieces(), bytesOf));
    const seen = digest();
    seen.add(made);
    listed.push({ name, ...seen.end() });
    // The manifest of a folder within is signed or not; its files are compared one by one.
    if (name.endsWith(`/${MANIFEST}`)) continue;
    const entry = known.get(name);
    const isThere = entry !== undefined && context.io.disk.kind(join(folder, name)) === 'file';
    if (!isThere) problems.push(notThere(name));
    else problems.push(...differenceProblems(name, context.io.disk.read(join(folder, name)), made));
    known.delete(name);
  }
  for (const name of known.keys()) {
    if (name !== MANIFEST && !name.endsWith(`/${MANIFEST}`)) problems.push(notMade(name));
  }
  return problems;
}

/** The options of `report`, as the manifest keeps them. */
function optionsOf({ options }: Manifest): OptionValues {
  return Object.fromEntries(
    Object.entries(options).map(([name, value]) => [
      name,
      typeof value === 'object' ? value.join(',') : value,
    ]),
  );
}

const notThere = (name: string): Problem => ({
  code: 'result-differs',
  severity: 'error',
  message: {
    en: `${name} comes of these inputs and is not in the report`,
    zh: `由这些输入应得到 ${name}，报告中没有`,
  },
  hint: { en: 'run report again', zh: '请重新运行 report' },
  spot: { file: name },
});

const notMade = (name: string): Problem => ({
  code: 'result-differs',
  severity: 'error',
  message: {
    en: `${name} is in the report and does not come of these inputs`,
    zh: `报告中有 ${name}，由这些输入得不到它`,
  },
  hint: { en: 'run report again', zh: '请重新运行 report' },
  spot: { file: name },
});
