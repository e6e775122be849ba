import { DATA_RULES } from '../check/data/index.ts';
import { applyRules } from '../check/rule.ts';
import { TEMPLATE_RULES } from '../check/template/index.ts';
import { usageError } from '../failures.ts';
import { readFile, sha256 } from '../io.ts';
import { type GivenTable, type LoadedData, loadData } from '../load/data/data.ts';
import { frameOf, frameOfFaulty } from '../load/template/frame.ts';
import { loadTemplate } from '../load/template/template.ts';
import { type Period, placePeriod } from '../model/period.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import { delimiterNamed } from '../read/delimiter.ts';
import { ENCODINGS, encodingNamed } from '../read/encoding-name.ts';
import { readPeriod } from '../read/period.ts';
import { type RawTable, readTable, type SourceFile } from '../read/table.ts';
import { decodeText } from '../read/text.ts';
import { nearest } from '../words/nearest.ts';
import type { Context, OptionValues } from './command.ts';
import { loadConfig } from './config.ts';
import { type DataFile, dataFiles, shownNames } from './files.ts';
import { latestQuarter } from './latest.ts';
import { templateSource } from './template-source.ts';

/** Template and data, read and checked, with everything that was found on the way. */
export interface Gathered {
  readonly problems: readonly Problem[];
  readonly templateId: string | null;
  readonly sha256: string;
  /** The paths of everything that was read. */
  readonly inputs: readonly string[];
  /** Undefined where the template has errors. */
  readonly template: Template | undefined;
  readonly data: LoadedData | undefined;
  readonly period: Period | undefined;
}

/** The template and data that the command line, or else the configuration, names. */
export function named(
  context: Context,
  args: readonly string[],
): { template: string; data: readonly string[] } {
  const [first, ...rest] = args;
  const config = first === undefined || rest.length === 0 ? loadConfig(context.io.workingFolder) : undefined;
  const template = first ?? config?.template;
  if (template === undefined) {
    throw usageError(
      'no-template',
      { en: 'no template is named', zh: '没有指明模板' },
      {
        en: 'name a template file, or one of `scorecard templates`',
        zh: '请指明模板文件，或 `scorecard templates` 列出的名称',
      },
    );
  }
  return { template, data: rest.length > 0 ? rest : (config?.data ?? []) };
}

/**
 * Reads and checks the template and the data, so that one run shows everything that is wrong.
 *
 * @param needsData false where the template may be checked alone.
 */
export async function gather(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  needsData: boolean,
): Promise<Gathered> {
  const { template: templateArg, data: dataArgs } = named(context, args);
  const tableOptions = readTableOptions(options);
  const periodName = needsData || options.period !== undefined ? readPeriodOption(options.period) : undefined;
  const source = templateSource(context.io, templateArg);
  if (needsData && dataArgs.length === 0) {
    throw usageError(
      'no-data',
      { en: 'no data are named', zh: '没有指明数据' },
      {
        en: 'name CSV files, folders of them, or - for standard input',
        zh: '请指明 CSV 文件、其所在文件夹，或用 - 表示标准输入',
      },
    );
  }
  const files = await dataFiles(dataArgs);

  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const text = decodeText(source, report);
  const { loaded, document } = text === undefined ? {} : loadTemplate(source.name, text, report);
  if (loaded !== undefined) {
    const { template } = loaded;
    applyRules(TEMPLATE_RULES, { template, spot: loaded.document.spot }, report);
  }
  const isSound = loaded !== undefined && !problems.some(({ severity }) => severity === 'error');
  const template = isSound ? loaded.template : undefined;
  const frame = loaded === undefined ? frameOfFaulty(document?.value) : frameOf(loaded.template);
  const base = {
    templateId: loaded?.template.id ?? null,
    sha256: sha256(source.bytes),
    inputs: [templateArg, ...files.map(({ path }) => path)],
    template,
  };
  if (dataArgs.length === 0) return { ...base, problems, data: undefined, period: undefined };
  if (frame === undefined) {
    report(dataNotRead());
    return { ...base, problems, data: undefined, period: undefined };
  }

  const names = shownNames(files.map(({ path }) => path));
  const tables: GivenTable[] = [];
  for (const [index, file] of files.entries()) {
    tables.push(...(await openTables(context, file, names[index] as string, tableOptions, report)));
  }
  reportEmptyFolders(dataArgs, files, report);
  const period =
    periodName === 'latest'
      ? latestQuarter(tables, frame)
      : periodName && placePeriod(periodName, frame.fiscalYearStarts);
  const data = tables.length === 0 ? undefined : loadData(tables, frame, period, report);
  if (template !== undefined && data !== undefined) checkData(template, data, period, report);
  return { ...base, problems, data, period };
}

function checkData(template: Template, data: LoadedData, period: Period | undefined, report: Report): void {
  const statedUnits = new Map(
    data.titleRows.flatMap(({ file, unit }) => (unit === undefined ? [] : [[file, unit] as const])),
  );
  applyRules(DATA_RULES, { ...data, template, period, statedUnits }, report);
}

const dataNotRead = (): Problem => ({
  code: 'data-not-read',
  severity: 'note',
  message: {
    en: 'the data were not looked at, because the metrics of the template could not be read',
    zh: '未检查数据，因为无法读出模板的指标',
  },
  hint: { en: 'mend the template, then run again', zh: '请先修正模板，再运行一次' },
});

interface ReadOptions {
  readonly encoding?: ReturnType<typeof encodingNamed>;
  readonly delimiter?: string | undefined;
}

function readTableOptions({ encoding, delimiter }: OptionValues): ReadOptions {
  const encodingName = typeof encoding === 'string' ? encodingNamed(encoding) : undefined;
  if (typeof encoding === 'string' && encodingName === undefined) {
    const near = nearest(encoding, ENCODINGS);
    throw usageError(
      'unknown-encoding',
      { en: `unknown encoding ${encoding}`, zh: `未知的编码 ${encoding}` },
      near === undefined
        ? { en: `known are ${ENCODINGS.join(', ')}`, zh: `可用的有 ${ENCODINGS.join('、')}` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    );
  }
  const separator = typeof delimiter === 'string' ? delimiterNamed(delimiter) : undefined;
  if (typeof delimiter === 'string' && separator === undefined) {
    throw usageError(
      'unknown-delimiter',
      { en: `unknown delimiter ${delimiter}`, zh: `未知的分隔符 ${delimiter}` },
      { en: 'allowed are , ; and tab', zh: '可用 , ; 和 tab' },
    );
  }
  return { encoding: encodingName, delimiter: separator };
}

function readPeriodOption(text: OptionValues[string]): Parameters<typeof placePeriod>[0] | 'latest' {
  if (text === 'latest') return text;
  if (typeof text !== 'string') {
    throw usageError(
      'no-period',
      { en: '--period is needed', zh: '需要 --period' },
      {
        en: 'add for instance --period 2026-Q2, or --period latest',
        zh: '请加上例如 --period 2026-Q2 或 --period latest',
      },
    );
  }
  const reading = readPeriod(text);
  if (reading.kind === 'period') return reading.period;
  const { message, hint } = reading.fault;
  throw usageError('period-option', { en: `--period: ${message.en}`, zh: `--period：${message.zh}` }, hint);
}

async function openTables(
  { io }: Context,
  { path, named: isNamed }: DataFile,
  name: string,
  options: ReadOptions,
  report: Report,
): Promise<GivenTable[]> {
  const file: SourceFile = { name, bytes: path === '-' ? await readStandardInput(io) : readFile(path) };
  if (path === '-' && file.bytes.length === 0) {
    report({
      code: 'no-standard-input',
      severity: 'error',
      message: { en: 'no data on standard input', zh: '标准输入没有数据' },
      hint: { en: 'pipe a CSV into the command', zh: '请把 CSV 通过管道传入' },
      spot: { file: '-' },
    });
    return [];
  }
  if (/\.xlsx$/iu.test(path)) {
    const { readWorkbook } = await import('../read/workbook.ts');
    return (await readWorkbook(file, report)).map((table) => ({ table, named: isNamed }));
  }
  const table = readTable(file, options, report);
  if (table === undefined) return [];
  noteEncoding(table, report);
  return [{ table, named: isNamed }];
}

async function readStandardInput(io: Context['io']): Promise<Uint8Array> {
  if (io.stdin.isTerminal) {
    throw usageError(
      'terminal-input',
      { en: '- reads standard input, which is a terminal', zh: '- 从标准输入读取，而标准输入是终端' },
      { en: 'pipe a CSV into the command, or name a file', zh: '请把 CSV 通过管道传入，或指明文件' },
    );
  }
  return io.stdin.read();
}

const DELIMITER_NAMES: Readonly<Record<string, { en: string; zh: string }>> = {
  ',': { en: 'comma', zh: '逗号' },
  ';': { en: 'semicolon', zh: '分号' },
  '\t': { en: 'tab', zh: '制表符' },
};

/** How a file was read is named unless it is the usual way. */
function noteEncoding({ file, encoding, delimiter }: RawTable, report: Report): void {
  if (encoding === undefined || delimiter === undefined || (encoding === 'utf-8' && delimiter === ','))
    return;
  const name = DELIMITER_NAMES[delimiter] ?? { en: delimiter, zh: delimiter };
  report({
    code: 'read-as',
    severity: 'note',
    message: {
      en: `read as ${encoding}, separated by ${name.en}`,
      zh: `按 ${encoding} 编码、以${name.zh}分隔读取`,
    },
    hint: {
      en: 'if that is wrong, use --encoding or --delimiter',
      zh: '若不正确，请用 --encoding 或 --delimiter 指明',
    },
    spot: { file },
  });
}

function reportEmptyFolders(args: readonly string[], files: readonly DataFile[], report: Report): void {
  if (files.length > 0) return;
  report({
    code: 'no-data-files',
    severity: 'error',
    message: { en: `no data files in ${args.join(', ')}`, zh: `${args.join('、')} 中没有数据文件` },
    hint: { en: 'put CSV or Excel exports into the folder', zh: '请把 CSV 或 Excel 导出文件放入该文件夹' },
  });
}
