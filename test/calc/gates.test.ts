import { describe, expect, it } from 'vitest';
import type { Case, Fact, Gate, Template } from '../oracle/case.ts';
import { scored, scoredAlone } from './scored.ts';
import {
  firm,
  type Given,
  halfYear,
  type Metric,
  measured,
  metric,
  quarter,
  type Value,
} from './small-firm.ts';

/** An A by a score of 95, which gates may take away. */
function gated(
  gates: readonly Gate[],
  values: readonly Value[],
  {
    facts = [],
    metrics = [],
    given = {},
  }: { facts?: readonly Fact[]; metrics?: readonly Metric[]; given?: Given } = {},
): Case {
  return firm(
    [metric('sure', metrics.length === 0 ? '100' : '90'), ...metrics],
    [measured('sure', '95', { dated: given.period ?? quarter(1) }), ...values],
    { ...given, template: { facts, gates, ...given.template } },
  );
}

const BREACHES: Fact = { id: 'breaches', title: 'Breaches', cycle: 'quarter', unit: 'count', absent: 'zero' };

describe('a gate', () => {
  it.each<[Gate['when'], string, 'held' | 'did not hold']>([
    [['>', '0'], '1', 'held'],
    [['>', '0'], '0', 'did not hold'],
    [['>=', '2'], '2', 'held'],
    [['>=', '2'], '1', 'did not hold'],
    [['<', '3'], '2', 'held'],
    [['<', '3'], '3', 'did not hold'],
    [['<=', '3'], '3', 'held'],
    [['<=', '3'], '4', 'did not hold'],
    [['=', '2'], '2', 'held'],
    [['=', '2'], '3', 'did not hold'],
    [['!=', '2'], '3', 'held'],
    [['!=', '2'], '2', 'did not hold'],
  ])('with %j looks at %s: it %s', async (when, actual, expected) => {
    const kase = gated([{ on: 'breaches', when, grade: 'C' }], [measured('breaches', actual)], {
      facts: [BREACHES],
    });
    expect(await scoredAlone(kase)).toMatchObject({
      score: 95,
      grade: expected === 'held' ? 'C' : 'A',
      gates: expected === 'held' ? [{ on: 'breaches', grade: 'C' }] : [],
    });
  });

  it.each<[string, readonly [on: string, grade: string][], string, number]>([
    ['lowers the grade to the one it names', [['breaches', 'C']], 'C', 0.6],
    ['never raises a grade', [['breaches', 'S']], 'A', 1.2],
    ['leaves alone who has its grade already, and says that it held', [['breaches', 'A']], 'A', 1.2],
    [
      'that names the lowest wins, whichever comes first',
      [
        ['breaches', 'D'],
        ['breaches', 'B'],
      ],
      'D',
      0,
    ],
    [
      'that names the lowest wins, if it comes last',
      [
        ['breaches', 'B'],
        ['breaches', 'D'],
      ],
      'D',
      0,
    ],
  ])('%s', async (_, held, grade, coefficient) => {
    const gates = held.map(([on, to]): Gate => ({ on, when: ['>', '0'], grade: to }));
    const director = await scoredAlone(gated(gates, [measured('breaches', '1')], { facts: [BREACHES] }));
    expect(director).toMatchObject({ score: 95, grade, coefficient, bonus: 50_000 * coefficient });
    expect(director.gates.map((fired) => fired.grade)).toEqual(held.map(([, to]) => to));
  });

  const onMetric: Gate = { on: 'm', when: ['<', '60'], grade: 'D' };
  const H1 = halfYear(1);

  it.each<[string, Partial<Metric>, readonly Value[], Given, boolean]>([
    ['scored', {}, [measured('m', '50')], {}, true],
    ['zeroed', { missing: 'zero' }, [], {}, false],
    ['excluded', { missing: 'exclude' }, [], {}, false],
    ['not due', { cycle: 'year' }, [measured('m', '50')], {}, false],
    [
      'exempt',
      {},
      [measured('m', '50')],
      { exemptions: [{ director: 'D001', period: quarter(1), metric: 'm' }] },
      false,
    ],
    [
      'carried',
      { cycle: 'half-year', missing: 'carry' },
      [measured('m', '50', { dated: H1 })],
      { period: quarter(4) },
      true,
    ],
  ])('on a metric that is %s fires or not', async (_, m, values, given, fires) => {
    const director = await scoredAlone(gated([onMetric], values, { metrics: [metric('m', '10', m)], given }));
    expect(director.gates).toHaveLength(fires ? 1 : 0);
    expect(director.grade === 'D').toBe(fires);
  });

  it('on a metric that is pending fires not', async () => {
    const kase = gated([onMetric], [], { metrics: [metric('m', '10', { missing: 'zero' })] });
    const { directors } = await scored(kase, '--provisional');
    expect(directors[0]).toMatchObject({ gates: [], grade: null });
  });

  it('looks at the actual, not at the score', async () => {
    // 100 × 8 ÷ 10 = 80, which is not below 60; the actual is.
    const kase = gated([onMetric], [measured('m', '8')], { metrics: [metric('m', '10', { target: '10' })] });
    expect((await scoredAlone(kase)).grade).toBe('D');
  });
});

describe('a fact', () => {
  const vetoes: readonly Gate[] = [{ on: 'breaches', when: ['>', '0'], grade: 'D' }];
  const asked: Fact = { ...BREACHES, absent: undefined };

  it.each<[string, Fact, readonly Value[], string | null]>([
    ['is 0 of who is not in the file, if the template says so', BREACHES, [], 'A'],
    ['is not 0 where its cell is blank', BREACHES, [measured('breaches', undefined)], null],
    ['leaves no grade where it is missing', asked, [], null],
    ['leaves no grade where its cell is blank', asked, [measured('breaches', undefined)], null],
    ['is what the file says', asked, [measured('breaches', '1')], 'D'],
    ['of another period says nothing', BREACHES, [measured('breaches', '1', { dated: quarter(2) })], 'A'],
    ['that is not due is not missing', { ...asked, cycle: 'year' }, [], 'A'],
  ])('%s', async (_, fact, values, grade) => {
    const { complete, directors } = await scored(gated(vetoes, values, { facts: [fact] }));
    expect(directors[0]).toMatchObject({ score: 95, grade });
    expect(complete).toBe(grade !== null);
    expect(directors[0]?.bonus === null).toBe(grade === null);
  });
});

describe('a gated director under a curve of coefficients', () => {
  const bonus: Template['bonus'] = {
    by: {
      anchors: [
        ['60', '0.6'],
        ['100', '1.4'],
      ],
    },
  };
  const gate: Gate = { on: 'breaches', when: ['>', '0'], grade: 'A' };

  it('has the grade’s coefficient, even where the grade did not fall', async () => {
    const of = (breaches: string): Case =>
      gated([gate], [measured('breaches', breaches)], { facts: [BREACHES], given: { template: { bonus } } });
    // 0.6 + (95 − 60) × 0.8 ÷ 40 = 1.3
    expect(await scoredAlone(of('0'))).toMatchObject({ grade: 'A', coefficient: 1.3, bonus: 65_000 });
    expect(await scoredAlone(of('1'))).toMatchObject({ grade: 'A', coefficient: 1.2, bonus: 60_000 });
  });
});
