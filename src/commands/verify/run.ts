import { version } from '../../../package.json';
import { EXIT } from '../../failures.ts';
import { inspectFolder } from '../../folder/inspect.ts';
import { MANIFEST, type Manifest } from '../../folder/manifest.ts';
import { publicKey } from '../../folder/signature.ts';
import { cannotRead, isErrnoError, noSuchFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { json } from '../../report/formats/json.ts';
import { problemJson } from '../../report/views/result-json.ts';
import { plural, type Text } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { hasErrors } from '../output.ts';
import { readKey } from '../report/key.ts';
import { say } from '../say.ts';
import { templatesFolder } from '../template-source.ts';
import { findingProblem } from './findings.ts';
import { findInputs } from './inputs.ts';
import { recompute } from './recompute.ts';
import { signatureProblems } from './signed.ts';

/** What was found out of a folder. */
interface Verdict {
  readonly manifest: Manifest | undefined;
  readonly problems: readonly Problem[];
  readonly isRecomputed: boolean;
}

/** Checks the folder, and says what differs. */
export async function run(context: Context, args: readonly string[], options: OptionValues): Promise<number> {
  const folder = args[0] as string;
  const verdict = await judge(context, folder, options);
  const isWell = !hasErrors(verdict.problems);
  if (options.format === 'json') {
    await context.io.stdout.write(json(verdictJson(verdict, isWell, context)));
    return isWell ? EXIT.well : EXIT.fault;
  }
  if (isWell) await context.io.stdout.write(`${wellText(verdict, options)[context.language]}\n`);
  await say(context, verdict.problems);
  return isWell ? EXIT.well : EXIT.fault;
}

async function judge(context: Context, folder: string, options: OptionValues): Promise<Verdict> {
  const key = readKey('--key', options.key, publicKey);
  const { manifest, findings } = inspected(context, folder);
  const problems = findings.map(findingProblem);
  if (manifest === undefined) return { manifest, problems, isRecomputed: false };
  problems.push(...signatureProblems(manifest, key));
  if (typeof options.inputs !== 'string') return { manifest, problems, isRecomputed: false };
  const found = findInputs(options.inputs, manifest, templatesFolder(context.io));
  problems.push(...found.problems);
  const { template } = found;
  if (template === undefined || found.problems.length > 0) return { manifest, problems, isRecomputed: false };
  const again = await recompute(context, folder, manifest, { ...found, template });
  if (manifest.version !== version && again.length > 0) problems.push(otherVersion(manifest.version));
  return { manifest, problems: [...problems, ...again], isRecomputed: true };
}

function inspected({ io }: Context, folder: string): ReturnType<typeof inspectFolder> {
  try {
    if (io.disk.kind(folder) === undefined) throw noSuchFile(folder);
    return inspectFolder(io.disk, folder);
  } catch (error) {
    throw isErrnoError(error) ? cannotRead(folder, error) : error;
  }
}

const otherVersion = (made: string): Problem => ({
  code: 'other-version',
  severity: 'note',
  message: {
    en: `the report was made by version ${made}, this is ${version}`,
    zh: `报告由版本 ${made} 生成，当前版本为 ${version}`,
  },
  hint: { en: 'calculate again with the version that made it', zh: '请用生成报告的版本重新计算' },
  spot: { file: MANIFEST },
});

function wellText({ manifest, isRecomputed }: Verdict, { key }: OptionValues): Text {
  const files = (manifest?.files.length ?? 0) + 1;
  const inputs = manifest?.inputs.length ?? 0;
  const again: Text = isRecomputed
    ? {
        en: ` Calculated again from the template and ${plural(inputs, 'input')}: everything is the same.`,
        zh: `已用模板和 ${inputs} 个输入重新计算：完全一致。`,
      }
    : { en: '', zh: '' };
  const signed: Text =
    manifest?.signature === undefined
      ? { en: '', zh: '' }
      : key === undefined
        ? {
            en: ' Signed; add --key to see by whom.',
            zh: '已签名；加上 --key 可核对签名人。',
          }
        : { en: ' Signed by that key.', zh: '由该密钥签名。' };
  return {
    en: `${plural(files, 'file')} as written.${again.en}${signed.en}`,
    zh: `${files} 个文件与写入时一致。${again.zh}${signed.zh}`,
  };
}

const verdictJson = (
  { manifest, problems, isRecomputed }: Verdict,
  isWell: boolean,
  { language }: Context,
) => ({
  scorecard: 1,
  verified: isWell,
  files: manifest === undefined ? null : manifest.files.length + 1,
  signed: manifest?.signature !== undefined,
  recomputed: isRecomputed,
  problems: problems.map((problem) => problemJson(problem, language)),
});
