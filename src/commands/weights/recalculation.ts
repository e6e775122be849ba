import { calculate } from '../../calc/calculate.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Report } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { type Template, withWeights } from '../../model/template.ts';
import type { Context, OptionValues } from '../command.ts';
import { type Computed, compute } from '../compute.ts';
import { gather } from '../gather.ts';

/** A period that was scored, and can be scored again under other weights. */
export interface Recalculation {
  readonly computed: Extract<Computed, { ok: true }>;
  readonly template: Template;
  readonly currency: string;
  /** The result with other weights, by metric id. Only their proportions count. */
  readonly under: (weights: ReadonlyMap<string, Decimal>) => Result;
}

/**
 * Scores a period so that it can be scored again: the one calculation, with altered weights.
 *
 * @param args the template, then the data.
 * @returns undefined where they are at fault; that, and what is missing, is reported.
 */
export async function recalculation(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  report: Report,
): Promise<Recalculation | undefined> {
  const gathered = await gather(context, args, { ...options, period: options.period ?? 'latest' }, true);
  const computed = compute(gathered, { strict: false, provisional: false });
  for (const problem of computed.problems) report(problem);
  if (!computed.ok) return undefined;
  const { template, data, period } = computed;
  return {
    computed,
    template,
    currency: template.currency,
    under: (weights) =>
      // Dated changes of weights are left out: the weights that are given are those of the period.
      calculate({
        ...data,
        template: { ...withWeights(template, weights), calibrations: [] },
        period,
        provisional: false,
      }),
  };
}
