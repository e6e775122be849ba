import { calculate } from '../calc/calculate.ts';
import type { Case } from '../calc/case.ts';
import { RESULT_RULES } from '../check/result/index.ts';
import { applyRules } from '../check/rule.ts';
import type { LoadedData } from '../load/data/data.ts';
import { toFixed } from '../maths/decimal.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { type Template, YEAR_WEIGHTS } from '../model/template.ts';
import { changeWithin, templateInForce } from '../model/weights.ts';
import { shortened } from '../words/visible.ts';
import type { Gathered } from './gather.ts';
import { noiseIn } from './noise.ts';
import { hardened, hasErrors } from './output.ts';

/** A result, or why there is none. */
export type Computed =
  | { readonly ok: false; readonly problems: readonly Problem[] }
  | {
      readonly ok: true;
      readonly problems: readonly Problem[];
      readonly result: Result;
      /** As it is in force in the period. */
      readonly template: Template;
      /** With its calibrations. */
      readonly whole: Template;
      readonly data: LoadedData;
      readonly period: Period;
    };

/** A result that there is. */
export type Done = Extract<Computed, { ok: true }>;

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
  if (template.year === undefined && changeWithin(template, period)) {
    return { ok: false, problems: [...problems, yearWeights({ ...data, template, period, provisional })] };
  }
  const result = calculate({ ...data, template, period, provisional, explain });
  const inForce = templateInForce(template, period).template;
  const found: Problem[] = [];
  applyRules(RESULT_RULES, { ...data, template: inForce, period, result }, (problem) => found.push(problem));
  found.push(...noiseIn({ ...data, template, period, provisional }, result));
  const all = [...problems, ...hardened(found, strict)];
  return { ok: true, problems: all, result, template: inForce, whole: template, data, period };
}

/** Directors of whom the three results are shown before the rest is only counted. */
const SHOWN = 10;

/** Which weights hold for a period in which they changed is the firm's to say: the three results are shown. */
function yearWeights(given: Case): Problem {
  const results = YEAR_WEIGHTS.map((year) => {
    const { directors } = calculate({ ...given, template: { ...given.template, year } });
    return { year, scores: new Map(directors.map(({ director, score }) => [director, score])) };
  });
  const ids = [...(results[0]?.scores.keys() ?? [])];
  const lines = ids.slice(0, SHOWN).map((id) => {
    const scores = results.map(({ year, scores: own }) => {
      const score = own.get(id) ?? null;
      return `${year} ${score === null ? '-' : toFixed(score, 2)}`;
    });
    return `${shortened(id)}: ${scores.join('  ')}`;
  });
  const rest = ids.length > SHOWN ? ['…'] : [];
  const detail = [...lines, ...rest].join('\n');
  const { label } = given.period;
  return {
    code: 'year-weights',
    severity: 'error',
    message: {
      en: `weights change within ${label}, and the template does not say which hold`,
      zh: `${label} 内权重有变化，而模板没有说明采用哪一种权重`,
    },
    hint: {
      en: 'add `year: last-weights`, `mean-weights` or `quarters` to the template; each gives another score',
      zh: '请在模板中写明 `year: last-weights`、`mean-weights` 或 `quarters`；各自的得分如上',
    },
    detail: { en: detail, zh: detail },
  };
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
