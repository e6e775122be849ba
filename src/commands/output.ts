import { extname } from 'node:path';
import { inputOutputError, usageError } from '../failures.ts';
import { isSameFile, kindOfPath, writeFile } from '../io.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import type { Context, OptionValues } from './command.ts';

export const FORMATS = ['table', 'csv', 'json', 'markdown'] as const;
/** What a command may write besides: a picture, a workbook. */
export type Format = (typeof FORMATS)[number] | 'svg' | 'xlsx';

/** An explanation is no table that a program could read as CSV. */
export const EXPLAIN_FORMATS = FORMATS.filter((format) => format !== 'csv');

/** Of commands that can draw what they show. */
export const PICTURE_FORMATS = [...FORMATS, 'svg'] as const;

const FORMAT_OF_ENDING: Readonly<Record<string, Format>> = {
  '.csv': 'csv',
  '.json': 'json',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.txt': 'table',
  '.svg': 'svg',
  '.xlsx': 'xlsx',
};

/** Where the result goes, and in which format. */
export interface Destination {
  readonly format: Format;
  /** Undefined: standard output. */
  readonly file: string | undefined;
}

/**
 * What `--format` and `--output` ask for, settled before anything is read: an output that names an input, or
 * nothing, is a usage error, and so is an ending that names no format.
 */
export function destination(
  options: OptionValues,
  inputs: readonly string[],
  allowed: readonly Format[] = FORMATS,
): Destination {
  const { output, format } = options;
  const asked = format as Format | undefined;
  if (output === undefined) return { format: asked ?? 'table', file: undefined };
  refuseNoFile(output);
  refuseInput(output, inputs);
  if (kindOfPath(output) === 'folder') {
    throw inputOutputError(
      'folder-not-file',
      { en: `${output} is a folder, a file is meant`, zh: `${output} 是文件夹，此处应为文件` },
      { en: `name a file, for instance ${output}/result.csv`, zh: `请指明文件，例如 ${output}/result.csv` },
    );
  }
  const ofEnding = FORMAT_OF_ENDING[extname(output).toLowerCase()];
  const isAllowed = ofEnding !== undefined && allowed.includes(ofEnding);
  if (asked === undefined && !isAllowed) {
    throw usageError(
      'unknown-ending',
      { en: `the ending of ${output} names no format`, zh: `${output} 的扩展名不对应任何格式` },
      {
        en: `use ${endingsOf(allowed).join(', ')}, or add --format`,
        zh: `请用 ${endingsOf(allowed).join('、')}，或加上 --format`,
      },
    );
  }
  return { format: asked ?? (ofEnding as Format), file: output };
}

const endingsOf = (formats: readonly Format[]): string[] =>
  Object.entries(FORMAT_OF_ENDING)
    .filter(([, format]) => formats.includes(format))
    .map(([ending]) => ending);

/** @throws a usage error where `--output` names a file that is read. */
export function refuseInput(output: string, inputs: readonly string[]): void {
  if (!inputs.some((path) => path !== '-' && isSameFile(path, output))) return;
  throw usageError(
    'output-is-input',
    { en: `--output ${output} is one of the inputs`, zh: `--output ${output} 是输入文件之一` },
    { en: 'name another file', zh: '请指明另一个文件' },
  );
}

/** @throws a usage error where `--output` names nothing. */
export function refuseNoFile(output: OptionValues[string]): asserts output is string {
  if (typeof output === 'string' && output.trim() !== '') return;
  throw usageError(
    'no-output',
    { en: '--output names no file', zh: '--output 没有指明文件' },
    { en: 'write for instance --output result.csv', zh: '请写例如 --output result.csv' },
  );
}

/** Prints, or writes the file, whole: what comes in pieces goes out when all of them are there. */
export async function deliver(
  context: Context,
  { file }: Destination,
  text: string | Iterable<string>,
): Promise<void> {
  if (file === undefined) await context.io.stdout.write(typeof text === 'string' ? text : [...text].join(''));
  else writeFile(file, text);
}

/** One of the allowed words of an option, or a usage error with the one that was meant. */
export function choiceOf(flag: string, value: string, choices: readonly string[]): string {
  if (choices.includes(value)) return value;
  const near = nearest(value, choices);
  const allowed = { en: `allowed are ${choices.join(', ')}`, zh: `可用 ${choices.join('、')}` };
  throw usageError(
    'option-value',
    { en: `${flag} cannot be ‘${shortened(value)}’`, zh: `${flag} 不能是“${shortened(value)}”` },
    near === undefined
      ? allowed
      : { en: `did you mean ${near}? ${allowed.en}`, zh: `是否为 ${near}？${allowed.zh}` },
  );
}

/** With `--strict` a warning is an error; the rest stays as it is. */
export const hardened = (problems: readonly Problem[], strict: boolean): Problem[] =>
  problems.map((problem) =>
    strict && problem.severity === 'warning' ? { ...problem, severity: 'error' } : problem,
  );

export const hasErrors = (problems: readonly Problem[]): boolean =>
  problems.some(({ severity }) => severity === 'error');
