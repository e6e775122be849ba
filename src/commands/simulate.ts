import { usageError } from '../failures.ts';
import { defineCommand, type OptionValues } from './command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from './options.ts';

export const simulate = defineCommand({
  name: 'simulate',
  summary: { en: 'try changes: before and after for everyone', zh: '试算改动：每个人的前后对比' },
  about: {
    en: 'Scores everyone as it is and as it would be, with other actuals, targets, weights, curves, coefficients or another pool; or says what lifts a director into the next grade. Nothing is changed in any file.',
    zh: '按现状和改动后（实际、目标、权重、曲线、系数或奖金池）分别计算每个人的结果；或说明怎样才能升到上一级。不改动任何文件。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    {
      flags: '--set <change>',
      about: {
        en: 'a change, as often as needed: D001.nps.actual=60, nps.weight=20%, grade.A.coefficient=1.3, pool=300000',
        zh: '一项改动，可重复：D001.nps.actual=60、nps.weight=20%、grade.A.coefficient=1.3、pool=300000',
      },
      isRepeatable: true,
    },
    {
      flags: '--changes <file>',
      about: { en: 'a YAML file of changes, with : instead of =', zh: '改动的 YAML 文件，用 : 代替 =' },
    },
    {
      flags: '--director <D>',
      about: { en: 'only this one: an id, or a name that only one has', zh: '只看此人：工号，或唯一的姓名' },
    },
    {
      flags: '--reach',
      about: {
        en: 'what would lift the director into the next grade, in each metric alone',
        zh: '每项指标单独变化多少可使此人升到上一级',
      },
    },
    OPTIONS.format,
    OPTIONS.output,
    OPTIONS.strict,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard simulate template.yaml data --period 2026-Q4 --set grade.A.coefficient=1.3',
      about: { en: 'what a higher coefficient costs', zh: '提高系数的成本' },
    },
    {
      line: 'scorecard simulate template.yaml data --period 2026-Q4 --director D001 --reach',
      about: { en: 'the shortest ways into the next grade', zh: '升到上一级的最小变化' },
    },
  ],
  run: async (context, args, options) => {
    refuseNothing(options);
    const { simulated } = await import('./simulation.ts');
    return simulated(context, args, options);
  },
});

/** Without a change there is nothing to try, and a way into the next grade is someone's. */
function refuseNothing({ set, changes, director, reach }: OptionValues): void {
  if (reach === true && typeof director !== 'string') {
    throw usageError(
      'no-director-option',
      { en: '--reach needs --director', zh: '--reach 需要 --director' },
      { en: 'add for instance --director D001', zh: '请加上例如 --director D001' },
    );
  }
  if (reach === true || set !== undefined || changes !== undefined) return;
  throw usageError(
    'nothing-to-simulate',
    { en: 'nothing is changed', zh: '没有任何改动' },
    {
      en: 'add for instance --set nps.weight=20%, --changes file.yaml, or --reach with --director',
      zh: '请加上例如 --set nps.weight=20%、--changes file.yaml，或 --reach 与 --director',
    },
  );
}
