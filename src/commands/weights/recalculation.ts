import { calculate } from '../../calc/calculate.ts';
import { sha256 } from '../../io.ts';
import type { Decimal } from '../../maths/decimal.ts';
import type { Report } from '../../model/problem.ts';
import type { Result } from '../../model/result.ts';
import { reweighted } from '../../model/reweighted.ts';
import type { Template } from '../../model/template.ts';
import type { TemplateMark } from '../../report/views/result-json.ts';
import type { Context, OptionValues } from '../command.ts';
import { type Computed, compute } from '../compute.ts';
import { gather } from '../gather.ts';

/** A period that was scored, and can be scored again under other weights. */
export interface Recalculation {
  readonly computed: Extract<Computed, { ok: true }>;
  /** With the weights in force in the period. */
  readonly template: Template;
  /** With its dated changes of weights. */
  readonly dated: Template;
  /** The result with other weights, by metric id. Only their proportions count. */
  readonly under: (weights: ReadonlyMap<string, Decimal>) => Result;
}

/** What was read, and the calculation that rests on it; none where it is at fault. */
export interface Recalculable {
  readonly mark: TemplateMark;
  readonly inputs: readonly string[];
  readonly again: Recalculation | undefined;
}

/**
 * Scores a period so that it can be scored again: the one calculation, with altered weights. What is at fault or
 * missing is reported.
 *
 * @param args the template, then the data.
 */
export async function recalculation(
  context: Context,
  args: readonly string[],
  options: OptionValues,
  report: Report,
): Promise<Recalculable> {
  const gathered = await gather(context, args, { ...options, period: options.period ?? 'latest' }, true);
  const computed = compute(gathered, { strict: false, provisional: false });
  for (const problem of computed.problems) report(problem);
  const mark = { id: gathered.templateId, sha256: await sha256(gathered.templateBytes) };
  const { inputs } = gathered;
  if (!computed.ok) return { mark, inputs, again: undefined };
  const { template, data, period } = computed;
  const { template: dated = template } = gathered;
  const under = (weights: ReadonlyMap<string, Decimal>): Result =>
    calculate({ ...data, template: reweighted(dated, period, weights), period, provisional: false });
  return { mark, inputs, again: { computed, template, dated, under } };
}
