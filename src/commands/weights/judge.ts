import { usageError } from '../../failures.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { JudgementReport, WeighedItem } from '../../report/views/judgement-cells.ts';
import type { WeightEffect } from '../../report/views/weight-effects.ts';
import { analyse } from '../../weights/analyse.ts';
import { GROUPINGS, type Grouping } from '../../weights/group.ts';
import { hierarchyOf } from '../../weights/hierarchy.ts';
import { inconsistencies } from '../../weights/inconsistency.ts';
import { WEIGHT_PLACES } from '../../weights/percentages.ts';
import { METHODS, type Method } from '../../weights/priorities.ts';
import { RANDOM_INDEXES, type RandomIndexName } from '../../weights/random-index.ts';
import { templateItems } from '../../weights/template-items.ts';
import type { Text } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { readExpertWeights, refuseUnknownExperts } from './expert-weights.ts';
import { gatherJudgements } from './gather-judgements.ts';
import { recalculation } from './recalculation.ts';
import { type OpenedTemplate, openTemplate } from './template-file.ts';
import { MENDED, weigh } from './weigh.ts';

/** What comparisons come to, or why they come to nothing. */
export interface Judged {
  readonly report: JudgementReport | undefined;
  readonly template: OpenedTemplate | undefined;
  readonly problems: readonly Problem[];
  readonly inputs: readonly string[];
}

/** Reads comparisons and what is to be held against them, and judges. */
export async function judge(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<Judged> {
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { template: templateName, data: dataPath } = options;
  if (templateName === undefined && dataPath !== undefined) throw dataWithoutTemplate();
  const expertWeights = readExpertWeights(options.expertWeights);
  const template =
    typeof templateName === 'string' ? openTemplate(context, templateName, false, report) : undefined;
  const { levels, paths } = await gatherJudgements(context, args, options, report);
  const named = [templateName, dataPath].filter((one) => typeof one === 'string');
  const nothing = { report: undefined, template, problems, inputs: [...paths, ...named] };
  if (typeof templateName === 'string' && template === undefined) return nothing;
  const known = template && templateItems(template.template);
  const isRead = !problems.some(({ severity }) => severity === 'error');
  const hierarchy =
    levels.length === 0
      ? undefined
      : hierarchyOf(levels, known, (problem) => {
          // Where a cell could not be read, what it would have connected is not missing.
          if (isRead || problem.code !== 'unconnected-items') report(problem);
        });
  if (hierarchy === undefined || problems.some(({ severity }) => severity === 'error')) return nothing;
  refuseUnknownExperts(expertWeights, hierarchy.experts);

  const method = (options.method ?? METHODS[0]) as Method;
  const table = (options.randomIndex ?? RANDOM_INDEXES[0]) as RandomIndexName;
  const grouping = (options.group ?? GROUPINGS[0]) as Grouping;
  const places = typeof options.decimals === 'string' ? Number.parseInt(options.decimals, 10) : WEIGHT_PLACES;
  const judgement = analyse(hierarchy, { method, table, grouping, expertWeights });
  const takesNearest = options.nearest === true;
  const weighed = weigh(judgement, template, places, (problem) =>
    // What the proposal mends is still named where it is taken.
    report(takesNearest && MENDED.has(problem.code) ? { ...problem, severity: 'warning' } : problem),
  );
  if (weighed === undefined) return nothing;
  for (const problem of inconsistencies(judgement, table)) report(problem);
  const effects =
    template === undefined || typeof dataPath !== 'string'
      ? []
      : await effectsOf(context, [templateName as string, dataPath], options, weighed.items, report);
  return {
    report: { judgement, ...weighed, method, table, grouping, places, effects, titles: titlesOf(template) },
    template,
    problems,
    inputs: nothing.inputs,
  };
}

/** Titles of a template's metrics and dimensions, by id. */
const titlesOf = (opened: OpenedTemplate | undefined): Map<string, Text> =>
  new Map(
    (opened?.template.dimensions ?? []).flatMap(({ id, title, metrics }) => [
      [id, title] as const,
      ...metrics.map((metric) => [metric.id, metric.title] as const),
    ]),
  );

const dataWithoutTemplate = () =>
  usageError(
    'data-without-template',
    { en: '--data needs --template', zh: '--data 需要 --template' },
    { en: 'name the template that the data are scored by', zh: '请指明用于评分的模板' },
  );

/** The result of the data under each set of weights; none where the data are at fault, which is reported. */
async function effectsOf(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  items: readonly WeighedItem[],
  report: Report,
): Promise<WeightEffect[]> {
  const { again } = await recalculation(context, args, options, report);
  if (again === undefined) return [];
  const { computed, under } = again;
  const { currency } = again.template;
  return (['template', 'judged', 'equal', 'nearest'] as const).flatMap((weights): WeightEffect[] => {
    if (weights === 'template') return [{ weights, currency, result: computed.result }];
    const key = weights === 'judged' ? 'weight' : weights;
    const own = items.map((item) => [item.id, item[key]] as const);
    if (own.some(([, weight]) => weight === undefined)) return [];
    return [{ weights, currency, result: under(new Map(own as [string, Decimal][])) }];
  });
}
