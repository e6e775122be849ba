import { applyRules, type Rule } from '../../check/rule.ts';
import { band } from '../../check/template/band.ts';
import { calibratedWeights } from '../../check/template/calibrated-weights.ts';
import type { TemplateSubject } from '../../check/template/subject.ts';
import { weightRules } from '../../check/template/weight-rules.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Report } from '../../model/problem.ts';
import { metricsOf, withWeights } from '../../model/template.ts';
import type { WeighedItem } from '../../report/views/judgement-cells.ts';
import type { Judgement } from '../../weights/analyse.ts';
import { nearestWeights } from '../../weights/nearest-weights.ts';
import { equalPercentages, percentages } from '../../weights/percentages.ts';
import { metricPriorities } from '../../weights/template-items.ts';
import type { OpenedTemplate } from './template-file.ts';

/** What the nearest weights keep. */
export const MENDED: ReadonlySet<string> = new Set([band.code, weightRules.code]);

/** Weights, with what they may be compared to. */
export interface Weighed {
  readonly items: readonly WeighedItem[];
  readonly keepsOrder: boolean;
}

/** The weights; with a template, those of its metrics, held against its bands and rules. */
export function weigh(
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
  const isBroken = opened !== undefined && breach(opened, [band, weightRules], byId(ids, weights), report);
  const nearest = isBroken ? nearestOf(opened, priorities, places, report) : undefined;
  if (opened !== undefined) {
    // What is dated later goes on from the weights that would be written.
    breach(opened, [calibratedWeights], byId(ids, nearest?.weights ?? weights), report);
  }
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

/** Whether weights break rules of the template; each breach is reported. */
function breach(
  { template, document }: OpenedTemplate,
  rules: readonly Rule<TemplateSubject>[],
  weights: ReadonlyMap<string, Decimal>,
  report: Report,
): boolean {
  let isBroken = false;
  const { spot, keySpot } = document;
  applyRules(rules, { template: withWeights(template, weights), spot, keySpot }, (problem) => {
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
