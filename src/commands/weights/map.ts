import { EXIT } from '../../failures.ts';
import { sha256 } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { strategyMapChart } from '../../report/charts/strategy-map-chart.ts';
import { strandsTable, strategyMapPage } from '../../report/views/strategy-map.ts';
import { strategyMapJson } from '../../report/views/strategy-map-json.ts';
import { strategyMap } from '../../weights/strategy-map.ts';
import { defineCommand } from '../command.ts';
import { named } from '../gather.ts';
import { COMMON_OPTIONS, OPTIONS } from '../options.ts';
import { destination, FORMATS } from '../output.ts';
import { deliverPage } from '../page.ts';
import { refuse } from '../refuse.ts';
import { WEIGHTS } from './group.ts';
import { openTemplate } from './template-file.ts';

const MAP_FORMATS = [...FORMATS, 'svg'] as const;

export const map = defineCommand({
  group: WEIGHTS,
  name: 'map',
  summary: { en: 'theme → duty → metric, with every weight', zh: '战略主题 → 岗位职责 → 指标，及各自权重' },
  about: {
    en: 'As a tree, in Markdown, or as a picture; results against behaviours, loose ends, and what is due in each quarter.',
    zh: '以树形、Markdown 或图片展示；并列出结果与行为之比、断链之处和各季度应评的权重。',
  },
  args: [
    {
      name: '[template]',
      about: { en: 'template file, or name of a built-in one', zh: '模板文件，或内置模板的名称' },
    },
  ],
  options: [
    {
      flags: '--format <format>',
      about: { en: 'table, csv, json, markdown or svg', zh: 'table、csv、json、markdown 或 svg' },
      choices: MAP_FORMATS,
    },
    OPTIONS.output,
    ...COMMON_OPTIONS,
  ],
  examples: [
    { line: 'scorecard weights map template.yaml', about: { en: 'on the terminal', zh: '在终端显示' } },
    {
      line: 'scorecard weights map template.yaml --output map.svg',
      about: { en: 'as a picture', zh: '作为图片' },
    },
  ],
  run: async (context, args, options) => {
    const { template: name } = named(context, args);
    const target = destination(options, [name], MAP_FORMATS);
    const problems: Problem[] = [];
    const opened = openTemplate(context, name, true, (problem) => problems.push(problem));
    const { language } = context;
    if (opened === undefined) {
      await refuse(context, target, problems);
      return EXIT.fault;
    }
    const { template, source } = opened;
    const found = strategyMap(template);
    await deliverPage(context, target, problems, {
      page: () => strategyMapPage(found, template),
      table: () => strandsTable(found),
      json: () =>
        strategyMapJson(
          found,
          template,
          { id: template.id, sha256: sha256(source.bytes) },
          problems,
          language,
        ),
      svg: () => strategyMapChart(found, template, language),
    });
    return EXIT.well;
  },
});
