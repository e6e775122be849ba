import { describe, expect, it } from 'vitest';
import { type Run, runCli } from '../run.ts';
import { type Facts, randomFacts } from './facts.ts';
import { write } from './files.ts';
import { factsOf, firstDifference } from './result.ts';
import { AXES, AXIS_NAMES, notable, PLAINEST, randomShape, type Shape, smallest } from './shape.ts';

/** Quarters, and shapes of each: `SHAPES=500 npx vitest run test/shapes` for more, `SHAPES_SEED=7` for one. */
const QUARTERS = Number(process.env.SHAPES ?? 24);
const SHAPES_EACH = 12;
const FIRST = Number(process.env.SHAPES_SEED ?? 1);
const COUNT = process.env.SHAPES_SEED === undefined ? QUARTERS : 1;

const seeds = Array.from({ length: COUNT }, (_, index) => FIRST + index);
const shapesOf = (seed: number): Shape[] =>
  Array.from({ length: SHAPES_EACH }, (_, index) => randomShape(seed * 1000 + index));

async function run(facts: Facts, shape: Shape): Promise<Run> {
  const { files, args, stdin } = await write(facts, shape);
  return runCli([...args, '--lang', 'en'], files, stdin === undefined ? {} : { stdin });
}

/** What a reader needs to mend it: the seed, the smallest shape that differs, how, and what was said. */
async function account(facts: Facts, shape: Shape, expected: string): Promise<string> {
  const differs = async (candidate: Shape): Promise<boolean> =>
    factsOf(await run(facts, candidate)) !== expected;
  const small = await smallest(shape, differs);
  const result = await run(facts, small);
  const { problems } = JSON.parse(result.stdout) as { problems: { severity: string }[] };
  const { args, stdin, files } = await write(facts, small);
  const texts = Object.entries(files)
    .filter(([name]) => name.endsWith('.csv'))
    .map(([name, bytes]) => `--- ${name}\n${new TextDecoder().decode(bytes).slice(0, 600)}`);
  return [
    `SHAPES_SEED=${facts.seed} differs where the shape is ${JSON.stringify(notable(small))}`,
    firstDifference(expected, factsOf(result)),
    JSON.stringify(problems.filter(({ severity }) => severity !== 'note').slice(0, 3), null, 1),
    `scorecard ${args.join(' ')}`,
    ...(stdin === undefined ? [] : [`--- -\n${new TextDecoder().decode(stdin).slice(0, 600)}`]),
    ...texts,
  ].join('\n');
}

describe('the same facts', () => {
  it.each(seeds)('of seed %i score the same in any shape', async (seed) => {
    const facts = randomFacts(seed);
    const plainest = await run(facts, PLAINEST);
    const expected = factsOf(plainest);
    const { directors } = JSON.parse(plainest.stdout) as { directors: { score: number | null }[] };
    expect(directors, plainest.stdout).toHaveLength(facts.directors.length);
    expect(directors.some(({ score }) => score !== null)).toBe(true);
    for (const shape of shapesOf(seed)) {
      const actual = factsOf(await run(facts, shape));
      if (actual !== expected) expect.fail(await account(facts, shape, expected));
    }
  });

  it('are written in every shape there is', () => {
    const shapes = Array.from({ length: 24 }, (_, index) => index + 1).flatMap(shapesOf);
    const unused = AXIS_NAMES.flatMap((axis) =>
      (AXES[axis] as readonly unknown[])
        .filter((value) => !shapes.some((shape) => shape[axis] === value))
        .map((value) => [axis, value]),
    );
    expect(unused).toEqual([]);
  });
});
