import { GROUPINGS } from '../../weights/group.ts';
import { METHODS } from '../../weights/priorities.ts';
import { RANDOM_INDEXES } from '../../weights/random-index.ts';
import { defineCommand } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS } from '../options.ts';
import { WEIGHTS } from './group.ts';

export const ahp = defineCommand({
  group: WEIGHTS,
  name: 'ahp',
  summary: { en: 'weights from pairwise comparisons (AHP)', zh: '由成对比较（AHP）得出权重' },
  about: {
    en: 'Each file is an expert’s square matrix, list of comparisons, or YAML hierarchy. Exits 1 where a consistency ratio is over 0.1; the result is printed all the same.',
    zh: '每个文件是一位专家的方阵、比较列表或 YAML 层次结构。一致性比率超过 0.1 时退出码为 1，结果仍然输出。',
  },
  args: [
    {
      name: '[comparisons...]',
      about: {
        en: 'CSV, Excel or YAML files, folders of them, wildcards, or -',
        zh: 'CSV、Excel 或 YAML 文件、其文件夹、通配符，或 -',
      },
    },
  ],
  options: [
    {
      flags: '--method <method>',
      about: { en: 'eigenvector (silent) or geometric', zh: 'eigenvector（默认）或 geometric' },
      choices: METHODS,
    },
    {
      flags: '--random-index <table>',
      about: {
        en: 'saaty1980 (silent), saaty2005, alonso-lamata or donegan-dodd',
        zh: 'saaty1980（默认）、saaty2005、alonso-lamata 或 donegan-dodd',
      },
      choices: RANDOM_INDEXES,
    },
    {
      flags: '--group <mean>',
      about: {
        en: 'of several experts: judgements (silent) or priorities',
        zh: '多位专家：judgements（默认）或 priorities',
      },
      choices: GROUPINGS,
    },
    {
      flags: '--expert-weights <list>',
      about: { en: 'wang=2,li=1; whom it leaves out has 1', zh: 'wang=2,li=1；未写者为 1' },
    },
    {
      flags: '--decimals <n>',
      about: { en: 'decimals of the weights, 0 to 6; silent: 2', zh: '权重的小数位数，0 至 6；默认 2' },
      choices: ['0', '1', '2', '3', '4', '5', '6'],
    },
    {
      flags: '--template <file>',
      about: {
        en: 'whose metrics are compared: its bands and rules are held against the weights',
        zh: '所比较指标所在的模板：按其区间和规则检查权重',
      },
    },
    {
      flags: '--data <path>',
      about: {
        en: 'data of a period, to show what each set of weights would have done',
        zh: '某期间的数据，用以显示各套权重下的结果',
      },
    },
    OPTIONS.period,
    {
      flags: '--nearest',
      about: {
        en: 'take the nearest weights that keep the bands and rules',
        zh: '采用满足区间和规则的最接近的权重',
      },
    },
    {
      flags: '--write',
      about: {
        en: 'write the weights and their record into the template',
        zh: '把权重及其由来写入模板',
      },
    },
    {
      flags: '--on <date>',
      about: {
        en: 'with --write: when it was judged, such as 2026-05-12',
        zh: '与 --write 同用：判断日期，例如 2026-05-12',
      },
    },
    OPTIONS.format,
    OPTIONS.output,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard weights ahp wang.csv li.csv --expert-weights wang=2,li=1',
      about: { en: 'two experts, the first counting twice', zh: '两位专家，前者权重加倍' },
    },
    {
      line: 'scorecard weights ahp sheets --template template.yaml --nearest --write --on 2026-05-12',
      about: { en: 'into the template, with a record', zh: '写入模板，并留下记录' },
    },
    {
      line: 'scorecard weights ahp sheets --template template.yaml --data data --period 2026-Q4',
      about: {
        en: 'against the bands of a template and the last result',
        zh: '对照模板的区间和最近的结果',
      },
    },
  ],
  run: async (...given) => (await import('./ahp-run.ts')).runAhp(...given),
});
