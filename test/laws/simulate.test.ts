import { describe, expect, it } from 'vitest';
import { type Scored, scored } from '../calc/scored.ts';
import { type Case, metricsOf, samePeriod, type Template, writeCase } from '../oracle/case.ts';
import { figure } from '../oracle/csv.ts';
import { type Dice, dice } from '../oracle/dice.ts';
import { type Run, runCli } from '../run.ts';
import { everyCase, type ScoredCase, scoredCases } from './cases.ts';

interface Outcome {
  readonly score: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly bonus: number | null;
  readonly payable: number | null;
}

interface Simulated {
  readonly directors?: readonly {
    readonly director: string;
    readonly changed: boolean;
    readonly before: Outcome;
    readonly after: Outcome;
    readonly bonusChange: number | null;
  }[];
  readonly problems: readonly { readonly code: string; readonly severity: string }[];
  readonly totals?: {
    readonly before: { readonly bonus: number | null; readonly pool: number | null };
    readonly after: { readonly bonus: number | null; readonly pool: number | null };
  };
}

/** A change as it is typed, and the case with it made by hand. */
interface Tried {
  readonly change: string;
  readonly kase: Case;
}

const inTemplate = (kase: Case, change: Partial<Template>): Case => ({
  ...kase,
  template: { ...kase.template, ...change },
});

/** Another coefficient, bound of the pool, cap, target or actual: what the case has room for. */
const CHANGES: readonly ((kase: Case, choice: Dice) => Tried | undefined)[] = [
  (kase, choice) => {
    const { grades } = kase.template;
    const index = choice.whole(0, grades.length - 1);
    const [best, own, worst] = [grades[index - 1], grades[index], grades[index + 1]];
    if (own?.coefficient === undefined) return undefined;
    // Between its neighbours, so that a better grade is not paid worse.
    const coefficient = (best ?? own).coefficient ?? worst?.coefficient;
    if (coefficient === undefined) return undefined;
    return {
      change: `grade.${own.grade}.coefficient=${coefficient}`,
      kase: inTemplate(kase, {
        grades: grades.map((band) => (band === own ? { ...band, coefficient } : band)),
      }),
    };
  },
  (kase, choice) => {
    const { bonus } = kase.template;
    if (bonus === undefined) return undefined;
    const amount = `${choice.whole(1, 400_000)}`;
    const pool = { ...bonus.pool, amount };
    return { change: `pool=${amount}`, kase: inTemplate(kase, { bonus: { ...bonus, pool } }) };
  },
  (kase, choice) => {
    const { bonus } = kase.template;
    if (bonus === undefined) return undefined;
    const cap = `${choice.whole(20, 150)}%`;
    return { change: `bonus.cap=${cap}`, kase: inTemplate(kase, { bonus: { ...bonus, cap } }) };
  },
  (kase, choice) => {
    const metric = choice.oneOf(metricsOf(kase.template).filter(({ floor }) => floor === undefined));
    if (metric === undefined) return undefined;
    const cap = `${choice.whole(20, 119)}`;
    const dimensions = kase.template.dimensions.map((dimension) => ({
      ...dimension,
      metrics: dimension.metrics.map((one) => (one === metric ? { ...metric, cap } : one)),
    }));
    return { change: `${metric.id}.cap=${cap}`, kase: inTemplate(kase, { dimensions }) };
  },
  (kase, choice) => {
    const alone = kase.values.filter(
      ({ director, measure, actual, dated }) =>
        actual !== undefined &&
        samePeriod(dated, kase.period) &&
        kase.values.filter((other) => other.director === director && other.measure === measure).length === 1,
    );
    const row = choice.oneOf(alone);
    const donor = choice.oneOf(alone.filter(({ measure }) => measure === row?.measure));
    const metric = metricsOf(kase.template).find(({ id }) => id === row?.measure);
    if (row === undefined || donor?.actual === undefined || metric?.cycle !== kase.period.kind)
      return undefined;
    return {
      change: `${row.director}.${row.measure}.actual=${figure(kase, metric.unit, donor.actual)}`,
      kase: {
        ...kase,
        values: kase.values.map((value) => (value === row ? { ...row, actual: donor.actual } : value)),
      },
    };
  },
];

const simulated = async (kase: Case, changes: readonly string[]): Promise<Run> => {
  const { args, files } = writeCase(kase);
  return runCli(['simulate', ...args.slice(1), ...changes.flatMap((change) => ['--set', change])], files);
};

const outcomes = ({ directors }: Scored): (Outcome & { readonly director: string })[] =>
  directors.map(({ director, score, grade, coefficient, bonus, payable }) => ({
    director,
    score,
    grade,
    coefficient,
    bonus,
    payable,
  }));

const CASES = await scoredCases(60, 9001);

interface TriedCase extends ScoredCase {
  readonly made: Case;
  readonly changes: readonly string[];
}

const TRIED: readonly TriedCase[] = CASES.map((one) => {
  const choice = dice(one.seed);
  const changes: string[] = [];
  let made = one.kase;
  for (const change of choice.shuffled(CHANGES).slice(0, choice.whole(1, 3))) {
    const tried = change(made, choice);
    if (tried === undefined) continue;
    made = tried.kase;
    changes.push(tried.change);
  }
  return { ...one, made, changes };
}).filter(({ changes }) => changes.length > 0);

describe('what is tried', () => {
  it('is tried in every way', () => {
    const all = TRIED.flatMap(({ changes }) => changes);
    for (const ending of ['.coefficient=', 'pool=', 'bonus.cap=', '.cap=', '.actual=']) {
      expect(all.filter((change) => change.includes(ending)).length, ending).toBeGreaterThan(2);
    }
  });

  it('comes out as it does where it stands in the files, and what is there as it is scored', async () => {
    let scoredCount = 0;
    await everyCase(TRIED, async ({ kase, made, changes, result }) => {
      const run = await simulated(kase, changes);
      const { directors, totals, problems } = JSON.parse(run.stdout) as Simulated;
      const after = await scored(made);
      const told = changes.join(' ');
      const faultsIn = (found: typeof problems): string[] =>
        found.filter(({ severity }) => severity === 'error').map(({ code }) => code);
      if (directors === undefined || totals === undefined) {
        // What is refused where it stands in the files is refused where it is tried, for the same reason.
        expect(faultsIn(problems), told).toEqual(faultsIn(after.problems));
        expect(faultsIn(problems), told).not.toEqual([]);
        return;
      }
      scoredCount += 1;
      expect(faultsIn(after.problems), told).toEqual([]);
      const side = (of: 'before' | 'after') =>
        directors.map((one) => ({ director: one.director, ...one[of] }));
      expect(side('before'), told).toEqual(outcomes(result));
      expect(side('after'), told).toEqual(outcomes(after));
      expect([totals.before.bonus, totals.before.pool]).toEqual([result.totals.bonus, result.totals.pool]);
      expect([totals.after.bonus, totals.after.pool]).toEqual([after.totals.bonus, after.totals.pool]);
      for (const { before, after: is, changed } of directors) {
        expect(changed).toBe(JSON.stringify(before) !== JSON.stringify(is));
      }
    });
    expect(scoredCount).toBeGreaterThan(TRIED.length / 2);
  });
});
