import { SCHEME_NAMES } from '../../survey/ecsi/schemes.ts';
import { defineCommand } from '../command.ts';
import { SURVEY } from './group.ts';
import { LAST_OPTIONS, SURVEY_FILES, SURVEY_OPTIONS } from './options.ts';

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
  run: async (...given) => (await import('./ecsi-run.ts')).runEcsi(...given),
});
