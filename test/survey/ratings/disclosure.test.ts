import { describe, expect, it } from 'vitest';
import { type Dice, dice } from '../../oracle/dice.ts';
import { boundsOf, equationsOf, foundIn, possibleScores, SURE, type Unknown } from './attack.ts';
import { maximum, rangeOf } from './linear-solver.ts';
import {
  type Answer,
  type Printed,
  type PrintedResult,
  printed,
  somePanel,
  somePanels,
  someWeights,
} from './panels.ts';

const RATEES = 40;
const FILES = 25;

describe('the linear solver', () => {
  it('finds the best corner', () => {
    const together = { coefficients: [1, 1, 1], amount: 6 };
    expect(maximum([3, 2, 0], [together], [4, 4, 4])).toBeCloseTo(16, 9);
    expect(rangeOf(0, [together], [4, 1, 1])).toEqual([4, 4]);
    expect(rangeOf(0, [together], [1, 1, 1])).toBeUndefined();
    // The same equation twice says no more than once.
    const twice = rangeOf(2, [together, together], [4, 4, 4]);
    expect(twice?.[0]).toBeCloseTo(0, 9);
    expect(twice?.[1]).toBeCloseTo(4, 9);
  });

  it('finds people where nothing is hidden', () => {
    const relations = [
      { relation: 'superior', n: 1, score: null },
      { relation: 'peer', n: 3, score: 4 },
      { relation: 'report', n: 4, score: 5 },
    ] as const;
    const weights = { superior: 1, peer: 1, report: 1 };
    const found = foundIn({ id: 'D', raters: 8, score: 11 / 3, relations }, weights);
    expect(found).toEqual([
      'D: superior 0',
      'D: report 0',
      'D: report 1',
      'D: report 2',
      'D: report 3',
      'D: superior',
    ]);
  });
});

describe('what is printed of a thousand random panels', () => {
  const results: PrintedResult[] = [];

  it('lets a linear solver find no rater, and no relation of fewer than three', async () => {
    for (let seed = 1; seed <= FILES; seed += 1) {
      const choice = dice(seed);
      results.push(await printed(somePanels(choice, RATEES), someWeights(choice)));
    }
    const tried = results.flatMap(({ directors, making }) =>
      directors.map((one) => ({ one, found: foundIn(one, making.weights) })),
    );
    expect(tried.length).toBeGreaterThan(950);
    expect(tried.flatMap(({ found }) => found)).toEqual([]);
  });

  it('leaves every peer and report two whole scores or more, or says that it does not', () => {
    const isSaid = ({ problems }: PrintedResult): boolean =>
      problems.some(({ code }) => code === 'ratings-solvable');
    const solved = results.flatMap((result) =>
      result.directors
        .filter((one) =>
          [...possibleScores(one, result.making.weights)].some(
            ([relation, { size }]) => relation !== 'superior' && size < 2,
          ),
        )
        .map((one) => ({ one, isSaid: isSaid(result) })),
    );
    expect(solved.length).toBeGreaterThan(10);
    for (const { one, isSaid: said } of solved) {
      expect(said).toBe(true);
      const shown = one.relations.filter(({ score }) => score !== null);
      expect(shown.map(({ relation }) => relation)).toEqual([]);
    }
  });

  it('is still worth reading where people differ: nine of ten panels have a score and a relation', async () => {
    const choice = dice(40);
    const sizes = { superior: 1, peer: 3, report: 4 } as const;
    const answers = Array.from({ length: 200 }, (_, at) =>
      Object.entries(sizes).flatMap(([relation, size]) =>
        Array.from({ length: size }, (__, rater) => ({
          ratee: `D${at}`,
          rater: `D${at} ${relation} ${rater}`,
          relation: relation as Answer['relation'],
          score: choice.whole(1, 5),
        })),
      ),
    ).flat();
    const { directors } = await printed(answers, []);
    const scored = directors.filter(({ score }) => score !== null);
    const shown = directors.filter(({ relations }) => relations.some(({ score }) => score !== null));
    expect(scored.length).toBe(200);
    expect(shown.length).toBeGreaterThan(180);
  });
});

/** What happened to a panel after its results were published. */
const CHANGES = ['nothing', 'joined', 'left', 'another answer', 'two joined', 'four joined'] as const;

interface Changed {
  readonly answers: readonly Answer[];
  readonly joined: readonly Answer[];
  readonly left: readonly Answer[];
}

function change(choice: Dice, panel: readonly Answer[]): Changed {
  const what = choice.pick(CHANGES);
  const relation = choice.pick(['superior', 'peer', 'report'] as const);
  const ratee = panel[0]?.ratee ?? '';
  const more = (count: number): Answer[] =>
    Array.from({ length: count }, (_, at) => ({
      ratee,
      rater: `${ratee} new ${at}`,
      relation,
      score: choice.whole(1, 5),
    }));
  const gone = choice.oneOf(panel);
  if (what === 'nothing' || gone === undefined) return { answers: panel, joined: [], left: [] };
  if (what === 'another answer') {
    const other = { ...gone, score: (gone.score % 5) + 1 };
    return { answers: panel.map((one) => (one === gone ? other : one)), joined: [other], left: [gone] };
  }
  if (what === 'left') return { answers: panel.filter((one) => one !== gone), joined: [], left: [gone] };
  const joined = more({ joined: 1, 'two joined': 2, 'four joined': 4 }[what]);
  return { answers: [...panel, ...joined], joined, left: [] };
}

describe('what is printed after other results were published', () => {
  it('tells a solver who knows who joined, left or answered anew nothing about them', async () => {
    const found: string[] = [];
    let shown = 0;
    for (let seed = 1; seed <= 20; seed += 1) {
      const choice = dice(1000 + seed);
      const panels = Array.from({ length: RATEES }, (_, at) => somePanel(choice, `D${at}`));
      const weights = someWeights(choice);
      // Everybody's scale is known, so that a later answer cannot stretch it.
      const options = [...weights, '--scale', '1..5'];
      const before = await printed(panels.flat(), options);
      const changes = panels.map((panel) => change(choice, panel));
      const now = await printed(
        changes.flatMap(({ answers }) => answers),
        options,
        before,
      );
      for (const [at, { answers, joined, left }] of changes.entries()) {
        const [then, later] = [before, now].map(({ directors }) =>
          directors.find(({ id }) => id === `D${at}`),
        );
        if (then === undefined || later === undefined) continue;
        if (later.score !== null && joined.length > 0) shown += 1;
        found.push(...foundByChange(then, later, before.making.weights, { answers, joined, left }));
      }
    }
    expect(found).toEqual([]);
    expect(shown).toBeGreaterThan(20);
  });

  it('is the same as before where nothing changed', async () => {
    const answers = somePanels(dice(7), RATEES);
    const before = await printed(answers, []);
    expect((await printed(answers, [], before)).directors).toEqual(before.directors);
  });
});

/** Whose answer, or by how much one person's answer changed, follows from both prints together. */
function foundByChange(
  then: Printed,
  later: Printed,
  weights: PrintedResult['making']['weights'],
  { answers, joined, left }: Changed,
): string[] {
  const stayed = answers.filter((one) => !joined.includes(one));
  const named = (part: string, list: readonly Answer[]): (Unknown & { part: string })[] =>
    list.map(({ relation, rater }) => ({ relation, name: `${part} ${rater}`, part }));
  const unknowns = [...named('stayed', stayed), ...named('left', left), ...named('joined', joined)];
  const partOf = new Map<Unknown, string>(unknowns.map((one) => [one, one.part]));
  const equations = [
    ...equationsOf(then, weights, unknowns, (one) => partOf.get(one) !== 'joined'),
    ...equationsOf(later, weights, unknowns, (one) => partOf.get(one) !== 'left'),
  ];
  const bounds = boundsOf(unknowns);
  const people = unknowns.flatMap(({ name }, at) => {
    const range = rangeOf(at, equations, bounds);
    if (range === undefined) throw new Error(`no answers can give what is printed of ${then.id}`);
    return range[1] - range[0] < SURE ? [name] : [];
  });
  if (joined.length !== 1 || left.length !== 1) return people;
  const difference = (sign: 1 | -1): number[] =>
    unknowns.map(({ part }) => ({ stayed: 0, left: -sign, joined: sign })[part] ?? 0);
  const highest = maximum(difference(1), equations, bounds) ?? 0;
  const lowest = -(maximum(difference(-1), equations, bounds) ?? 0);
  return highest - lowest < SURE ? [...people, `${then.id}: by how much`] : people;
}
