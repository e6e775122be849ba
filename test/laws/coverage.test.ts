import { describe, expect, it } from 'vitest';
import { metricsOfResult, type Scored, type ScoredDirector } from '../calc/scored.ts';
import { type Case, metricsOf, writeCase } from '../oracle/case.ts';
import { dice } from '../oracle/dice.ts';
import { everyCase, everyDirector, type ScoredCase, score, scoredCases } from './cases.ts';

const CASES = await scoredCases(200, 9001);

const scoreCase = (kase: Case): Promise<Scored> => score(writeCase(kase));

/** Pairs of a director and one of the metrics in a state, at most one a case. */
function chosen(states: readonly string[]): (ScoredCase & { director: ScoredDirector; metric: string })[] {
  return CASES.flatMap((one) => {
    const choice = dice(one.seed);
    const director = choice.oneOf(one.result.directors);
    const ids =
      director === undefined ? [] : metricsOfResult(director).filter(({ state }) => states.includes(state));
    const metric = choice.oneOf(ids)?.id;
    return director === undefined || metric === undefined ? [] : [{ ...one, director, metric }];
  });
}

const exempting = ({ kase, director: { director }, metric }: ReturnType<typeof chosen>[number]): Case => ({
  ...kase,
  exemptions: [...kase.exemptions, { director, period: kase.period, metric }],
});

const after = (result: Scored, { director }: ScoredDirector): ScoredDirector | undefined =>
  result.directors.find((other) => other.director === director);

describe('an exemption', () => {
  it('of all that is not there leaves enough: without a lost value coverage is never too low', async () => {
    await everyDirector(CASES, (director) => {
      const lost = metricsOfResult(director).some(({ state }) => state === 'excluded');
      if (!lost) expect(director.withheld).not.toContain('low-coverage');
    });
  });

  it('from a metric without a value never makes coverage too low', async () => {
    await everyCase(chosen(['missing', 'excluded']), async (one) => {
      const { withheld } = one.director;
      const then = after(await scoreCase(exempting(one)), one.director);
      if (!withheld.includes('low-coverage') && !withheld.includes('missing-value')) {
        expect(then?.withheld).not.toContain('low-coverage');
      }
    });
  });

  it('from a metric without a value never takes away a score or a grade', async () => {
    await everyCase(chosen(['missing', 'excluded']), async (one) => {
      const then = after(await scoreCase(exempting(one)), one.director);
      if (one.director.score !== null) expect(then?.score).toBe(one.director.score);
      if (one.director.grade !== null) expect(then?.grade).toBe(one.director.grade);
    });
  });

  it('leaves what is due as it is, and takes its weight from the coverage', async () => {
    await everyCase(chosen(['scored', 'zeroed', 'carried']), async (one) => {
      const then = after(await scoreCase(exempting(one)), one.director);
      const { weight = 0 } = metricsOfResult(one.director).find(({ id }) => id === one.metric) ?? {};
      expect(then?.due).toBe(one.director.due);
      expect(then?.coverage).toBeCloseTo(one.director.coverage - weight, 8);
    });
  });

  it('never changes anyone else', async () => {
    await everyCase(chosen(['scored', 'missing']), async (one) => {
      const others = ({ directors }: Scored): readonly ScoredDirector[] =>
        directors.filter(({ director }) => director !== one.director.director);
      expect(others(await scoreCase(exempting(one)))).toEqual(others(one.result));
    });
  });
});

describe('a lost value', () => {
  /** The case without a single value of the metric and director. */
  const losing = ({ kase, director: { director }, metric }: ReturnType<typeof chosen>[number]): Case => ({
    ...kase,
    values: kase.values.map((value) =>
      value.director === director && value.measure === metric ? { ...value, actual: undefined } : value,
    ),
  });
  const missingOf = ({ kase, metric }: ReturnType<typeof chosen>[number]): string =>
    metricsOf(kase.template).find(({ id }) => id === metric)?.missing ?? 'error';
  const isGate = ({ kase, metric }: ReturnType<typeof chosen>[number]): boolean =>
    kase.template.gates.some(({ on }) => on === metric);

  it('is never a score of 0, unless the template says that no value means none', async () => {
    await everyCase(chosen(['scored']), async (one) => {
      const then = after(await scoreCase(losing(one)), one.director);
      const found = then && metricsOfResult(then).find(({ id }) => id === one.metric);
      const state = { error: 'missing', zero: 'zeroed', exclude: 'excluded', carry: 'missing' }[
        missingOf(one)
      ];
      expect(found).toMatchObject({ state, score: state === 'zeroed' ? 0 : null });
    });
  });

  it('raises nobody’s pay where it is an error or counts as zero', async () => {
    const strict = chosen(['scored']).filter(
      (one) => ['error', 'zero', 'carry'].includes(missingOf(one)) && !isGate(one),
    );
    await everyCase(strict, async (one) => {
      const then = after(await scoreCase(losing(one)), one.director);
      expect(then?.bonus ?? 0).toBeLessThanOrEqual(one.director.bonus ?? 0);
      expect(then?.score ?? 0).toBeLessThanOrEqual(one.director.score ?? 0);
    });
  });

  it('is named, and leaves the run with exit code 1, where it is an error', async () => {
    const strict = chosen(['scored']).filter((one) => ['error', 'carry'].includes(missingOf(one)));
    await everyCase(strict, async (one) => {
      const { complete, problems } = await scoreCase(losing(one));
      expect(complete).toBe(false);
      expect(
        problems.some(({ code, message }) => code === 'missing-value' && message.includes(one.metric)),
      ).toBe(true);
    });
  });
});
