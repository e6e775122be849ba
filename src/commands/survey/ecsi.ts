import { problemsFound, usageError } from '../../failures.ts';
import { readFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic.ts';
import { decodeText } from '../../read/text.ts';
import {
  ecsiJson,
  ecsiNotes,
  ecsiRows,
  groupTable,
  itemTable,
  latentTable,
  pathTable,
} from '../../report/views/survey/ecsi.ts';
import { type LongValue, longForm } from '../../report/views/survey/long-form.ts';
import { indexStatistic, type Scale } from '../../survey/ecsi/index-score.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { readEcsi } from '../../survey/ecsi/read.ts';
import { readModel } from '../../survey/ecsi/read-model.ts';
import { SCHEME_NAMES, type SchemeName } from '../../survey/ecsi/schemes.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import { type EcsiSurvey, evaluateEcsi } from '../../survey/ecsi/survey.ts';
import { suspicionsOf } from '../../survey/suspicions/index.ts';
import { defineCommand, type OptionValues } from '../command.ts';
import { shownNames } from '../files.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { readCustomersOption } from './customers.ts';
import { noteFew } from './few.ts';
import { SURVEY } from './group.ts';
import { latentOption } from './latent-option.ts';
import { longFormTerms } from './long-form-option.ts';
import { openSurvey } from './open.ts';
import { LAST_OPTIONS, SURVEY_FILES, SURVEY_OPTIONS } from './options.ts';
import { type Printout, printSurvey } from './print.ts';
import { readScaleOption } from './scale-option.ts';

/** Fewer resamples have no tails of which 2.5 % is a figure. */
const LEAST_RESAMPLES = 100;

/** The seed where none is typed: the same bytes each time. */
const SEED = 1;

export const ecsi = defineCommand({
  group: SURVEY,
  name: 'ecsi',
  summary: {
    en: 'customer satisfaction index (ECSI) by PLS path modelling',
    zh: '顾客满意度指数（ECSI），PLS 路径模型',
  },
  about: {
    en: 'Weights, loadings, paths, reliability and indices 0–100; groups are measured with everyone’s weights. Nothing of who answered is printed.',
    zh: '权重、载荷、路径、信度与 0–100 指数；各组均用全体的权重计算。不输出作答者的任何信息。',
  },
  args: [SURVEY_FILES],
  options: [
    {
      flags: '--model <file>',
      about: {
        en: 'the model in YAML; silent: the seven latent variables of ECSI',
        zh: 'YAML 模型；不写即 ECSI 的七个潜变量',
      },
    },
    {
      flags: '--scheme <scheme>',
      about: {
        en: 'inner weights: path, factorial or centroid',
        zh: '内部加权方案：path、factorial 或 centroid',
      },
      choices: SCHEME_NAMES,
    },
    {
      flags: '--scale <low..high>',
      about: { en: 'lowest and highest answer; silent: 1..10', zh: '最低与最高答案；不写即 1..10' },
    },
    SURVEY_OPTIONS.by,
    SURVEY_OPTIONS.account,
    SURVEY_OPTIONS.customers,
    SURVEY_OPTIONS.leastN,
    {
      flags: '--equal-weights',
      about: { en: 'every item counts alike: for few answers', zh: '各题项等权：适用于答卷较少时' },
    },
    {
      flags: '--bootstrap <n>',
      about: { en: '95% intervals from so many resamples', zh: '由若干次重抽样得出 95% 区间' },
    },
    {
      flags: '--seed <n>',
      about: { en: 'the seed of the resamples; silent: 1', zh: '重抽样的种子；不写即 1' },
    },
    {
      flags: '--latent <name>',
      about: { en: 'with --metric: whose index the metric is', zh: '配合 --metric：指标取哪个潜变量的指数' },
    },
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard survey ecsi answers.csv --by director',
      about: { en: 'the model, then the indices of each director', zh: '整个模型，以及每位总监的指数' },
    },
    {
      line: 'scorecard survey ecsi answers.csv --by director --format csv --metric satisfaction --period 2026-H2',
      about: { en: 'data that score reads', zh: '生成 score 可读的数据' },
    },
  ],
  run: async (context, args, options) => {
    const { by, account, model: modelFile } = options;
    const target = destination(options, typeof modelFile === 'string' ? [...args, modelFile] : args);
    const terms = longFormTerms(options, target);
    const scale = readScaleOption(options.scale);
    const least = readWholeOption('--least-n', options.leastN, 1) ?? 1;
    const bootstrap = bootstrapOption(options);
    const problems: Problem[] = [];
    const report = (problem: Problem): void => {
      problems.push(problem);
    };
    const model = modelOption(modelFile);
    const latent = terms === undefined ? undefined : latentOption(options.latent, terms.metric, model);
    const { tables, paths } = await openSurvey(context, args, options, report);
    const { customers, paths: customerPaths } = await readCustomersOption(context, options, report);
    if (target.file !== undefined) refuseInput(target.file, [...paths, ...customerPaths]);
    const columns = {
      by: typeof by === 'string' ? by : undefined,
      account: typeof account === 'string' ? account : undefined,
    };
    const rows = tables.flatMap((table) => readEcsi(table, model, columns, scale, report));
    suspicionsOf(
      rows.map(({ sheet }) => sheet),
      customers,
      report,
    );
    const isRead = !problems.some(({ severity }) => severity === 'error');
    const survey = isRead
      ? evaluateEcsi(
          model,
          rows,
          {
            scheme: (options.scheme ?? 'path') as SchemeName,
            scale,
            hasGroups: columns.by !== undefined,
            least,
            isEqual: options.equalWeights === true,
            bootstrap,
          },
          report,
        )
      : undefined;
    noteFew(
      (survey?.groups ?? []).filter(({ index }) => index === null),
      least,
      report,
    );
    return printSurvey(context, target, hardened(problems, options.strict === true), () => {
      const printout = printoutOf(survey as EcsiSurvey);
      return terms === undefined || latent === undefined
        ? printout
        : {
            ...printout,
            csv: longForm(valuesOf(survey as EcsiSurvey, latent, model, scale), terms.metric, terms.period),
          };
    });
  },
});

function bootstrapOption({ bootstrap, seed }: OptionValues) {
  const resamples = readWholeOption('--bootstrap', bootstrap, LEAST_RESAMPLES);
  const from = readWholeOption('--seed', seed, 0);
  if (resamples !== undefined) return { resamples, seed: from ?? SEED };
  if (from === undefined) return undefined;
  throw usageError(
    'seed-without-bootstrap',
    { en: '--seed without --bootstrap does nothing', zh: '没有 --bootstrap 时 --seed 不起作用' },
    { en: 'add for instance --bootstrap 1000', zh: '请加上例如 --bootstrap 1000' },
  );
}

/** @throws what is wrong with the file, all at once. */
function modelOption(file: OptionValues[string]): PathModel {
  if (typeof file !== 'string') return STANDARD_MODEL;
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const name = shownNames([file])[0] as string;
  const text = decodeText({ name, bytes: readFile(file) }, report);
  const model = text === undefined ? undefined : readModel(name, text, report);
  if (model === undefined) throw problemsFound(problems);
  return model;
}

function printoutOf(survey: EcsiSurvey): Printout {
  return {
    json: ecsiJson(survey),
    csv: ecsiRows(survey),
    sections: [
      { heading: { en: 'Indices', zh: '指数' }, table: latentTable(survey) },
      ...(survey.groups.length === 0
        ? []
        : [{ heading: { en: 'Groups', zh: '分组' }, table: groupTable(survey) }]),
      ...(survey.paths.length === 0
        ? []
        : [{ heading: { en: 'Paths', zh: '路径' }, table: pathTable(survey) }]),
      { heading: { en: 'Items', zh: '题项' }, table: itemTable(survey) },
    ],
    notes: ecsiNotes(survey),
  };
}

const valuesOf = (
  { groups, intervals, rawWeights }: EcsiSurvey,
  latent: string,
  model: PathModel,
  scale: Scale,
): LongValue[] =>
  groups.map(({ id, n, index, means }, at) => ({
    director: id,
    n,
    actual:
      typeof index?.[latent] === 'number'
        ? statisticFigure(indexStatistic(model, latent, rawWeights, means, scale))
        : null,
    interval: index && (intervals?.groups[at]?.[latent] ?? null),
  }));
