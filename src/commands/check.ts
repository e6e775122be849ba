import { EXIT } from '../failures.ts';
import { json } from '../report/formats/json.ts';
import { problemsJson } from '../report/views/result-json.ts';
import { defineCommand } from './command.ts';
import { compute } from './compute.ts';
import { gather } from './gather.ts';
import { COMMON_OPTIONS, DATA_OPTIONS, OPTIONS, TEMPLATE_AND_DATA } from './options.ts';
import { hardened } from './output.ts';
import { say } from './say.ts';

export const check = defineCommand({
  name: 'check',
  summary: { en: 'validate a template, and data if named', zh: '校验模板，以及所指明的数据' },
  about: {
    en: 'Finds every fault at once. Prints nothing on standard output and exits 0 when all is well.',
    zh: '一次找出所有问题。一切正常时标准输出为空，退出码为 0。',
  },
  args: TEMPLATE_AND_DATA,
  options: [
    OPTIONS.period,
    OPTIONS.strict,
    {
      flags: '--format <format>',
      about: { en: 'table or json', zh: 'table 或 json' },
      choices: ['table', 'json'],
    },
    ...DATA_OPTIONS,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { line: 'scorecard check template.yaml', about: { en: 'the template alone', zh: '只校验模板' } },
    {
      line: 'scorecard check template.yaml data --period 2026-Q4 --strict',
      about: { en: 'with the data of a quarter', zh: '连同一个季度的数据' },
    },
  ],
  run: async (context, args, options) => {
    const gathered = await gather(context, args, options, false);
    const strict = options.strict === true;
    // With a period the gaps are known too: they are what a quarter's check is for.
    const isWhole = gathered.data !== undefined && gathered.period !== undefined;
    const problems = isWhole
      ? compute(gathered, { strict, provisional: false }).problems
      : hardened(gathered.problems, strict);
    if (options.format === 'json')
      await context.io.stdout.write(json(problemsJson(problems, context.language)));
    else await say(context, problems);
    return problems.some(({ severity }) => severity === 'error' || severity === 'missing')
      ? EXIT.fault
      : EXIT.well;
  },
});
