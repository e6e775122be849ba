import { type CommandGroup, defineCommand } from '../command.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from '../options.ts';

const TARGETS: CommandGroup = {
  name: 'targets',
  summary: { en: 'targets held against what was reached before', zh: '目标与历史实绩对照' },
};

export const checkTargets = defineCommand({
  group: TARGETS,
  name: 'check',
  summary: { en: 'hold the targets of a period against history', zh: '把某期间的目标与历史对照' },
  about: {
    en: 'Of each target: what was reached in the four cycles before, how often it would have been met, and where the trend leads. It judges nothing.',
    zh: '每项目标：此前四个周期的实绩、可达到的次数，以及趋势所指。只作对照，不作评判。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    {
      flags: '--far <percent>',
      about: {
        en: 'mark targets this far off their trend, in percent (20 if silent)',
        zh: '目标偏离趋势达到此百分比即标出（默认 20）',
      },
    },
    OPTIONS.format,
    OPTIONS.output,
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard targets check template.yaml data --period 2026-Q4',
      about: { en: 'the fourth quarter against those before', zh: '第四季度与此前各季对照' },
    },
  ],
  run: async (...given) => (await import('./check-run.ts')).runTargetCheck(...given),
});
