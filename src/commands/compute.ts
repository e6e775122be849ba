import { calculate } from '../calc/calculate.ts';
import { RESULT_RULES } from '../check/result/index.ts';
import { applyRules } from '../check/rule.ts';
import type { LoadedData } from '../load/data/data.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import type { Template } from '../model/template.ts';
import type { Gathered } from './gather.ts';
import { hardened, hasErrors } from './output.ts';

/** A result, or why there is none. */
export type Computed =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly problems: readonly Problem[];
      readonly result: Result;
      readonly template: Template;
      readonly data: LoadedData;
      readonly period: Period;
    };

export interface ComputeOptions {
  readonly strict: boolean;
  readonly provisional: boolean;
  readonly explain?: (director: string) => boolean;
}

/** Calculates what was gathered, unless it has errors: those print and write no result. */
export function compute(gathered: Gathered, { strict, provisional, explain }: ComputeOptions): Computed {
  const { template, data, period } = gathered;
  const problems = hardened(gathered.problems, strict);
  if (hasErrors(problems)) return { ok: false, problems };
  if (template === undefined || data === undefined || period === undefined) {
    return { ok: false, problems: [...problems, noValues()] };
  }
  const result = calculate({ ...data, template, period, provisional, explain });
  const found: Problem[] = [];
  applyRules(RESULT_RULES, { ...data, template, period, result }, (problem) => found.push(problem));
  const all = [...problems, ...hardened(found, strict)];
  return { ok: true, problems: all, result, template, data, period };
}

/** Only `--period latest` gets here: there was no value from which to tell the newest quarter. */
const noValues = (): Problem => ({
  code: 'no-values',
  severity: 'error',
  message: {
    en: 'the data have no value, so there is no latest quarter',
    zh: '数据中没有任何数值，无法确定最近的季度',
  },
  hint: { en: 'name the period, or give files with values', zh: '请指明期间，或提供含数值的文件' },
});
