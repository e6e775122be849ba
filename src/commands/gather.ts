import { DATA_RULES } from '../check/data/index.ts';
import { applyRules } from '../check/rule.ts';
import { usageError } from '../failures.ts';
import { sha256 } from '../io.ts';
import { type GivenTable, type LoadedData, loadData } from '../load/data/data.ts';
import { type Period, placePeriod } from '../model/period.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { Calibration, Template } from '../model/template.ts';
import type { SourceFile } from '../read/table.ts';
import type { Context, OptionValues } from './command.ts';
import { loadConfig } from './config.ts';
import { type DataFile, dataFiles, noData, shownNames } from './files.ts';
import { latestQuarter } from './latest.ts';
import type { Sources } from './metric-source/made-tables.ts';
import { inOrderOfPlace } from './problem-order.ts';
import { readPeriodOption, readTableOptions } from './read-options.ts';
import { openFile, reportEmptyFolders, tablesOf } from './tables.ts';
import { templateOf } from './template.ts';
import { type TemplateFile, templateSource } from './template-source.ts';

/** Template and data, read and checked, with everything that was found on the way. */
export interface Gathered {
  readonly problems: readonly Problem[];
  readonly templateId: string | null;
  readonly templateBytes: Uint8Array;
  /** The paths of everything that was read. */
  readonly inputs: readonly string[];
  /** Undefined where the template has errors. */
  readonly template: Template | undefined;
  readonly data: LoadedData | undefined;
  readonly period: Period | undefined;
  /** The template's file. */
  readonly source: SourceFile;
  /** The data files, in the order in which they were given. */
  readonly given: readonly GivenFile[];
  /** The files beside the template that it names. */
  readonly beside: readonly SourceFile[];
  /** What the same files hold for another period, with what is wrong with it there; undefined where none was read. */
  readonly dataOf: (period: Period, report: Report) => LoadedData | undefined;
}

/** A data file as it was read. */
export interface GivenFile {
  /** As messages and evidence show it. */
  readonly name: string;
  readonly bytes: number;
  readonly sha256: string;
  /** Named on the command line, as against found in a folder. */
  readonly named: boolean;
}

const listed = async ({ name, bytes }: SourceFile, isNamed: boolean): Promise<GivenFile> => ({
  name,
  bytes: bytes.length,
  sha256: await sha256(bytes),
  named: isNamed,
});

/** The template and data that the command line, or else the configuration, names. */
export async function named(
  context: Context,
  args: readonly string[],
): Promise<{ template: string; data: readonly string[]; config: string | undefined }> {
  const [first, ...rest] = args;
  const isWhole = first !== undefined && rest.length > 0;
  const config = isWhole ? undefined : await loadConfig(context.io.workingFolder);
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
  return { template, data: rest.length > 0 ? rest : (config?.data ?? []), config: config?.path };
}

/**
 * Reads and checks the template and the data, so that one run shows everything that is wrong.
 *
 * @param needsData false where the template may be checked alone.
 * @param keepsFiles whether `given` and `dataOf` are wanted, which keep in memory what else goes.
 */
export async function gather(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  needsData: boolean,
  keepsFiles = false,
): Promise<Gathered> {
  const { template: templateArg, data: dataArgs, config } = await named(context, args);
  const periodName = needsData || options.period !== undefined ? readPeriodOption(options.period) : undefined;
  const source = templateSource(context.io, templateArg);
  if (needsData && dataArgs.length === 0) throw noData();
  const files = await dataFiles(dataArgs);
  return gatherFiles(
    context,
    { templateArg, dataArgs, config, source, files, periodName },
    options,
    keepsFiles,
  );
}

/** Everything that the command line means, found but not read. */
export interface Found {
  readonly templateArg: string;
  readonly dataArgs: readonly string[];
  /** The configuration that filled in what was not typed. */
  readonly config: string | undefined;
  readonly source: TemplateFile;
  readonly files: readonly DataFile[];
  readonly periodName: ReturnType<typeof readPeriodOption> | undefined;
  /** How the files are shown, where that is not by their own names. */
  readonly names?: readonly string[];
}

/** Reads and checks files that were found. */
export async function gatherFiles(
  context: Context,
  { templateArg, dataArgs, config, source, files, periodName, ...given }: Found,
  options: OptionValues,
  keepsFiles: boolean,
): Promise<Gathered> {
  const tableOptions = readTableOptions(options);
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  if (config !== undefined) report(configUsed(config));
  const { id, template, frame } = await templateOf(context.io, source, report);
  const sources = await sourcesIn(template, source, frame?.rawFiles ?? [], options, report);
  const beside = sources?.files ?? [];
  const base = {
    templateId: id,
    templateBytes: source.bytes,
    inputs: [templateArg, ...[...beside, ...files].map(({ path }) => path)],
    source,
    beside,
    template,
  };
  const nothing = { data: undefined, period: undefined, given: [], dataOf: () => undefined };
  if (dataArgs.length === 0) return { ...base, ...nothing, problems: inOrderOfPlace(problems) };
  if (frame === undefined) {
    report(dataNotRead());
    return { ...base, ...nothing, problems: inOrderOfPlace(problems) };
  }

  const names = given.names ?? shownNames(files.map(({ path }) => path));
  const opened: GivenTable[] = [];
  const kept: GivenFile[] = [];
  for (const [index, file] of files.entries()) {
    const source = await openFile(context, file, names[index] as string);
    if (keepsFiles) kept.push(await listed(source, file.named));
    opened.push(...(await tablesOf(source, file, tableOptions, report)));
  }
  reportEmptyFolders(dataArgs, files, report);
  const made = sources?.madeFrom(opened);
  const tables = made?.tables ?? opened;
  const period =
    periodName === 'latest'
      ? latestQuarter(tables, frame)
      : periodName && placePeriod(periodName, frame.fiscalYearStarts);
  for (const notice of made?.noticesOf(period) ?? []) report(notice);
  const read = tables.length === 0 ? undefined : loadData(tables, frame, period, report);
  const data =
    made === undefined || read === undefined
      ? read
      : { ...read, measurements: made.explained(read.measurements) };
  const whole = template && data && withCalibrations(template, data.calibrations);
  if (whole !== undefined && data !== undefined) {
    const isRead = !problems.some(({ severity }) => severity === 'error');
    checkData(whole, data, period, isRead, report);
  }
  const again = keepsFiles ? tables : [];
  const dataOf = (other: Period, tell: Report): LoadedData => {
    const read = loadData(again, frame, other, tell);
    const loaded = { ...read, measurements: made?.explained(read.measurements) ?? read.measurements };
    if (template !== undefined) {
      checkData(withCalibrations(template, loaded.calibrations), loaded, other, true, tell);
    }
    return loaded;
  };
  return {
    ...base,
    template: whole ?? template,
    problems: inOrderOfPlace(problems),
    data,
    period,
    given: kept,
    dataOf,
  };
}

/** What makes values of answers, incidents and votes is loaded for a template that has some. */
async function sourcesIn(
  template: Template | undefined,
  source: TemplateFile,
  patterns: readonly string[],
  { against }: OptionValues,
  report: Report,
): Promise<Sources | undefined> {
  if (patterns.length === 0) return undefined;
  const { sourcesOf } = await import('./metric-source/made-tables.ts');
  const { comparedFile } = await import('./compared-file.ts');
  const compared = typeof against === 'string' ? comparedFile(against) : undefined;
  return sourcesOf(template, source, patterns, compared, report);
}

/** The template with the changes of weights that stand in a file of their own. */
export const withCalibrations = (template: Template, more: readonly Calibration[]): Template =>
  more.length === 0 ? template : { ...template, calibrations: [...template.calibrations, ...more] };

/** Holds data against a sound template. */
export function checkData(
  template: Template,
  data: LoadedData,
  period: Period | undefined,
  isSound: boolean,
  report: Report,
): void {
  const hasPayments = data.kinds.has('paid');
  applyRules(DATA_RULES, { ...data, template, period, isSound, hasPayments }, report);
}

const configUsed = (path: string): Problem => ({
  code: 'config-used',
  severity: 'note',
  message: { en: `what was not typed is taken from ${path}`, zh: `未输入的内容取自 ${path}` },
  hint: { en: 'what is typed wins', zh: '以输入的内容为准' },
});

const dataNotRead = (): Problem => ({
  code: 'data-not-read',
  severity: 'note',
  message: {
    en: 'the data were not looked at, because the metrics of the template could not be read',
    zh: '未检查数据，因为无法读出模板的指标',
  },
  hint: { en: 'mend the template, then run again', zh: '请先修正模板，再运行一次' },
});
