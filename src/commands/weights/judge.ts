import { applyRules } from '../../check/rule.ts';
import { band } from '../../check/template/band.ts';
import { weightRules } from '../../check/template/weight-rules.ts';
import { usageError } from '../../failures.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { metricsOf, withWeights } from '../../model/template.ts';
import type { JudgementReport, WeighedItem } from '../../report/views/judgement-cells.ts';
import type { WeightEffect } from '../../report/views/weight-effects.ts';
import { analyse, type Judgement } from '../../weights/analyse.ts';
import { GROUPINGS, type Grouping } from '../../weights/group.ts';
import { hierarchyOf } from '../../weights/hierarchy.ts';
import { inconsistencies } from '../../weights/inconsistency.ts';
import { nearestWeights } from '../../weights/nearest-weights.ts';
import { equalPercentages, percentages, WEIGHT_PLACES } from '../../weights/percentages.ts';
import { METHODS, type Method } from '../../weights/priorities.ts';
import { RANDOM_INDEXES, type RandomIndexName } from '../../weights/random-index.ts';
import { metricPriorities, templateItems } from '../../weights/template-items.ts';
import type { Text } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { readExpertWeights, refuseUnknownExperts } from './expert-weights.ts';
import { gatherJudgements } from './gather-judgements.ts';
import { recalculation } from './recalculation.ts';
import { type OpenedTemplate, openTemplate } from './template-file.ts';

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

/** What the nearest weights keep. */
const MENDED: ReadonlySet<string> = new Set([band.code, weightRules.code]);

interface Weighed {
  readonly items: readonly WeighedItem[];
  readonly keepsOrder: boolean;
}

/** The weights; with a template, those of its metrics, held against its bands and rules. */
function weigh(
  { leaves, priorities: ofLeaves }: Judgement,
  opened: OpenedTemplate | undefined,
  places: number,
  report: Report,
): Weighed | undefined {
  const metrics = opened === undefined ? undefined : metricsOf(opened.template);
  const priorities =
    opened === undefined ? ofLeaves : metricPriorities(opened.template, leaves, ofLeaves, report);
  if (priorities === undefined) return undefined;
  const ids = metrics === undefined ? leaves : metrics.map(({ id }) => id);
  const weights = percentages(priorities, places);
  const equal = equalPercentages(ids.length, places);
  const nearest =
    opened && breach(opened, ids, weights, report)
      ? nearestOf(opened, priorities, places, report)
      : undefined;
  const items = ids.map(
    (id, index): WeighedItem => ({
      id,
      priority: priorities[index] as number,
      weight: weights[index] as Decimal,
      equal: equal[index] as Decimal,
      template: metrics?.[index]?.weight,
      nearest: nearest?.weights[index],
    }),
  );
  return { items, keepsOrder: nearest?.keepsOrder ?? true };
}

const byId = (ids: readonly string[], weights: readonly Decimal[]): Map<string, Decimal> =>
  new Map(ids.map((id, index) => [id, weights[index] as Decimal]));

/** Whether weights break the template's bands or rules; each breach is reported. */
function breach(
  { template, document }: OpenedTemplate,
  ids: readonly string[],
  weights: readonly Decimal[],
  report: Report,
): boolean {
  let isBroken = false;
  const { spot, keySpot } = document;
  const weighed = { template: withWeights(template, byId(ids, weights)), spot, keySpot };
  applyRules([band, weightRules], weighed, (problem) => {
    isBroken = true;
    report(problem);
  });
  return isBroken;
}

function nearestOf(
  { template, document }: OpenedTemplate,
  priorities: readonly number[],
  places: number,
  report: Report,
) {
  const nearest = nearestWeights(template, priorities, places);
  if (nearest === undefined) {
    report({
      code: 'no-weights-possible',
      severity: 'error',
      message: {
        en: `no weights of ${places} decimals keep all bands and rules of the template`,
        zh: `没有 ${places} 位小数的权重能同时满足模板的所有区间和规则`,
      },
      hint: {
        en: 'widen a band, drop a rule, or allow more --decimals',
        zh: '请放宽区间、去掉规则，或用 --decimals 增加小数位数',
      },
      spot: document.keySpot(['dimensions']),
    });
  }
  return nearest;
}

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
