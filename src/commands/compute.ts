import { type Calculation, calculate, calculation } from '../calc/calculate.ts';
import type { Case } from '../calc/case.ts';
import { RESULT_RULES } from '../check/result/index.ts';
import { watchAll } from '../check/rule.ts';
import type { LoadedData } from '../load/data/data.ts';
import { toFixed } from '../maths/decimal.ts';
import type { Period } from '../model/period.ts';
import type { Problem } from '../model/problem.ts';
import type { Result, Scorecard } from '../model/result.ts';
import { type Template, YEAR_WEIGHTS } from '../model/template.ts';
import { changeWithin, templateInForce } from '../model/weights.ts';
import { shortened } from '../words/visible.ts';
import type { Gathered } from './gather.ts';
import { hasIntervals, noiseIn } from './noise.ts';
import { hardened, hasErrors } from './output.ts';

/** Why there is no result. */
interface Refused {
  readonly ok: false;
  readonly problems: readonly Problem[];
}

/** A result, or why there is none. */
export type Computed =
  | Refused
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

/** A result whose scorecards come one after the other, or why there is none. */
export type Computing =
  | Refused
  | {
      readonly ok: true;
      readonly template: Template;
      readonly whole: Template;
      readonly data: LoadedData;
      readonly period: Period;
      readonly begun: Calculation;
      /** What there is to say, once the scorecards were walked. */
      finish(): readonly Problem[];
    };

/** A result that there is. */
export type Done = Extract<Computed, { ok: true }>;

export interface ComputeOptions {
  readonly strict: boolean;
  readonly provisional: boolean;
  readonly explain?: (director: string) => boolean;
  /** False where nothing that is printed shows what each metric contributes, or its cells. */
  readonly details?: boolean;
}

/** Begins to calculate what was gathered, unless it has errors: those print and write no result. */
export function computing(gathered: Gathered, options: ComputeOptions): Computing {
  const { strict, ...asked } = options;
  const { template, data, period } = gathered;
  const problems = hardened(gathered.problems, strict);
  if (hasErrors(problems)) return { ok: false, problems };
  if (template === undefined || data === undefined || period === undefined) {
    return { ok: false, problems: [...problems, noValues()] };
  }
  if (template.year === undefined && changeWithin(template, period)) {
    return {
      ok: false,
      problems: [...problems, yearWeights({ ...data, template, period, provisional: asked.provisional })],
    };
  }
  const begun = calculation({ ...data, template, period, ...asked });
  const inForce = templateInForce(template, period).template;
  const { calibrations } = begun;
  const watches = watchAll(RESULT_RULES, { ...data, template: inForce, period, calibrations });
  // An interval may hold a grade's edge, which is told from the scorecards: they are kept where there is one.
  const mayBeNoise = hasIntervals(data.measurements);
  const seen: Scorecard[] = [];
  const noise = (): readonly Problem[] =>
    mayBeNoise ? noiseIn({ ...data, template, period, provisional: asked.provisional }, seen) : [];
  const watched = {
    *[Symbol.iterator]() {
      for (const scorecard of begun.directors) {
        watches.see(scorecard);
        if (mayBeNoise) seen.push(scorecard);
        yield scorecard;
      }
    },
  };
  return {
    ok: true,
    template: inForce,
    whole: template,
    data,
    period,
    begun: { ...begun, directors: watched },
    finish: () => {
      const found: Problem[] = [];
      watches.finish((problem) => found.push(problem));
      found.push(...noise());
      return [...problems, ...hardened(found, strict)];
    },
  };
}

/** Calculates everything. */
export function compute(gathered: Gathered, options: ComputeOptions): Computed {
  const computed = computing(gathered, options);
  if (!computed.ok) return computed;
  const { template, whole, data, period, begun } = computed;
  const { finish, ...head } = begun;
  const directors = [...begun.directors];
  const problems = computed.finish();
  return { ok: true, problems, result: { ...head, ...finish(), directors }, template, whole, data, period };
}

/** Directors of whom the three results are shown before the rest is only counted. */
const SHOWN = 10;

/** Which weights hold for a period in which they changed is the firm's to say: the three results are shown. */
function yearWeights(given: Case): Problem {
  const results = YEAR_WEIGHTS.map((year) => {
    const { directors } = calculate({ ...given, template: { ...given.template, year } });
    return { year, scores: new Map(Array.from(directors, ({ director, score }) => [director, score])) };
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
