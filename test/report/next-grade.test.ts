import { beforeAll, describe, expect, it } from 'vitest';
import { calculate } from '../../src/calc/calculate.ts';
import { loadTemplate } from '../../src/load/template/template.ts';
import { add, compare, decimal, subtract, toText } from '../../src/maths/decimal.ts';
import { type Measurement, measurementsIn } from '../../src/model/measurement.ts';
import { placePeriod } from '../../src/model/period.ts';
import type { Template } from '../../src/model/template.ts';
import { type Need, nextGrade } from '../../src/report/views/next-grade.ts';
import { everyRule } from './every-rule.ts';

const PERIOD = placePeriod({ cycle: 'quarter', year: 2026, number: 1 }, 1);

/** The values of the firm of every rule, by director and metric. */
function valuesOf(text: string): Map<string, Map<string, string>> {
  const [header = '', ...rows] = text.trim().split('\n');
  const names = header.split(',').slice(2);
  return new Map(
    rows.map((row) => {
      const [id = '', , ...cells] = row.split(',');
      return [id, new Map(names.map((name, index) => [name, cells[index] ?? '']))];
    }),
  );
}

describe('what would reach the next grade', () => {
  const files = everyRule('{ base: roster, by: grade }');
  const values = valuesOf(files['data/values.csv'] ?? '');
  let template: Template;

  beforeAll(() => {
    const loaded = loadTemplate('template.yaml', files['template.yaml'] ?? '', (problem) => {
      throw new Error(problem.message.en);
    }).loaded;
    if (loaded === undefined) throw new Error('no template');
    template = loaded.template;
  });

  const scorecardOf = (id: string, changed: ReadonlyMap<string, string> = new Map()) => {
    const own = new Map([...(values.get(id) ?? []), ...changed]);
    const measurements = [...own].flatMap(([metric, text]): Measurement[] =>
      text === ''
        ? []
        : [
            {
              director: id,
              metric,
              period: PERIOD,
              actual: { value: decimal(text), evidence: { file: 'f', line: 1, column: metric, text } },
              levels: {},
            },
          ],
    );
    const directors = [{ id, name: '', spells: [] }];
    const rest = { adjustments: [], exemptions: [], payments: [], hasRoster: false, provisional: false };
    const result = calculate({
      ...rest,
      template,
      period: PERIOD,
      directors,
      measurements: measurementsIn(measurements),
    });
    const [scorecard] = result.directors;
    if (scorecard === undefined) throw new Error(id);
    return scorecard;
  };

  const order = (grade: string | null): number => template.grades.findIndex((band) => band.grade === grade);

  it('reaches it with the actual that is named, and is not more than it takes', () => {
    let reached = 0;
    let least = 0;
    for (const id of values.keys()) {
      const before = scorecardOf(id);
      const next = nextGrade(before, template);
      for (const { metric, score, actual } of next?.needs ?? []) {
        if (actual === null || score === null) continue;
        const after = scorecardOf(id, new Map([[metric.id, toText(actual)]]));
        expect(order(after.grade), `${id} ${metric.id} ${toText(actual)}`).toBeLessThanOrEqual(
          order(next?.grade ?? ''),
        );
        reached += 1;
        // A hundredth of a point less does not do it.
        const short = hundredthLess(before, { metric, score, actual, now: score });
        expect(
          compare(short, next?.from ?? decimal('0')),
          `${id} ${metric.id} ${toText(score)}`,
        ).toBeLessThan(0);
        least += 1;
      }
    }
    expect(reached).toBeGreaterThan(50);
    expect(least).toBe(reached);
  });

  /** The published score, were the metric's a hundredth below what is needed: all weights here are 10 %. */
  function hundredthLess({ dimensions }: ReturnType<typeof scorecardOf>, need: Need) {
    const counted = dimensions.flatMap(({ metrics }) =>
      metrics.filter(({ contribution }) => contribution !== null),
    );
    const sum = counted.reduce((all, { id, score }) => {
      const own =
        id === need.metric.id
          ? subtract(need.score ?? decimal('0'), decimal('0.01'))
          : (score ?? decimal('0'));
      return add(all, own);
    }, decimal('0'));
    // Half up to hundredths, in whole numbers: scores have two decimals.
    const hundredths = sum.coefficient * 10n ** BigInt(2 - Math.min(2, sum.scale));
    const doubled = 2n * hundredths + BigInt(counted.length);
    return { coefficient: doubled / (2n * BigInt(counted.length)), scale: 2 };
  }
});
