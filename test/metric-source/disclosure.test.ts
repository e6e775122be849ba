import { describe, expect, it } from 'vitest';
import { dice } from '../oracle/dice.ts';
import { inFolder, runHere } from '../run.ts';
import { foundIn } from '../survey/ratings/attack.ts';
import {
  type Answer,
  csvOf,
  type Printed,
  type PrintedResult,
  printed,
  somePanels,
  someWeights,
} from '../survey/ratings/panels.ts';
import { templateOf } from './template.ts';

interface Explained {
  readonly dimensions: readonly {
    readonly metrics: readonly {
      readonly actual: number | null;
      readonly evidence: readonly {
        readonly sample: { readonly n: number; readonly statistic: Statistic };
      }[];
    }[];
  }[];
}

interface Statistic {
  readonly relations: readonly {
    readonly relation: Answer['relation'];
    readonly n: number;
    readonly weight: number;
    readonly score: number | null;
  }[];
  readonly hidden: number | null;
}

const RATEES = 24;
const FILES = 10;

/** `--relation-weights superior=2,peer=1` as a template has it. */
const inTemplate = ([, weights]: readonly string[]): string =>
  weights === undefined
    ? ''
    : `, relation-weights: { ${weights.replaceAll('=', ': ').replaceAll(',', ', ')} }`;

/** What `explain` publishes of a director, as `survey ratings` prints it; undefined where there is no figure. */
function publishedOf(
  id: string,
  stdout: string,
): (Printed & { readonly weights: Map<string, number> }) | undefined {
  const { dimensions } = JSON.parse(stdout) as Explained;
  const { actual, evidence } = dimensions[0]?.metrics[0] ?? { actual: null, evidence: [] };
  const [cell] = evidence;
  if (actual === null || cell === undefined) return undefined;
  const { n, statistic } = cell.sample;
  return {
    id,
    raters: n,
    score: actual,
    relations: statistic.relations.map(({ relation, n: size, score }) => ({ relation, n: size, score })),
    weights: new Map(statistic.relations.map(({ relation, weight }) => [relation, weight])),
  };
}

describe('what explain publishes of ratings', () => {
  it('lets a linear solver find no rater, and is no more than what survey ratings prints', async () => {
    let [tried, withheld] = [0, 0];
    const found: string[] = [];
    for (let seed = 1; seed <= FILES; seed += 1) {
      const choice = dice(500 + seed);
      const answers = somePanels(choice, RATEES);
      const weights = someWeights(choice);
      const plain = await printed(answers, [...weights, '--scale', '1..5']);
      const template = templateOf(
        `{ survey: ratings, file: "ratings-*.csv", scale: [1, 5]${inTemplate(weights)} }`,
      );
      await inFolder({ 't.yaml': template, 'ratings-2026.csv': csvOf(answers) }, async () => {
        for (const one of plain.directors) {
          const asked = ['--period', '2026', '--director', one.id, '--format', 'json'];
          const { stdout } = await runHere(['explain', 't.yaml', 'ratings-2026.csv', ...asked]);
          const shown = publishedOf(one.id, stdout);
          if (shown === undefined) {
            expect(one.score).toBeNull();
            withheld += 1;
            continue;
          }
          tried += 1;
          const { score, relations } = one;
          expect(Math.abs((shown.score ?? 0) - (score ?? 0))).toBeLessThan(1e-9);
          expect(shown.relations).toEqual(relations.filter(({ relation }) => relation !== 'self'));
          found.push(
            ...foundIn(shown, Object.fromEntries(shown.weights) as PrintedResult['making']['weights']),
          );
        }
      });
    }
    expect(found).toEqual([]);
    expect(tried).toBeGreaterThan(120);
    expect(withheld).toBeGreaterThan(5);
  });

  it('has of hidden relations the sum alone that the score and the shown ones give', async () => {
    const rows = [
      ...['superior 4', 'peer 3', 'peer 5', 'peer 4', 'report 2', 'report 3', 'report 5', 'report 4'],
    ].map((row, at): Answer => {
      const [relation, score] = row.split(' ');
      return { ratee: 'D', rater: `r${at}`, relation: relation as Answer['relation'], score: Number(score) };
    });
    const files = {
      't.yaml': templateOf('{ survey: ratings, file: "ratings-*.csv", scale: [1, 5] }'),
      'ratings-2026.csv': csvOf(rows),
    };
    await inFolder(files, async () => {
      const asked = ['--period', '2026', '--director', 'D'];
      for (const form of [[], ['--format', 'markdown', '--lang', 'zh'], ['--format', 'json']]) {
        const { code, stdout } = await runHere(['explain', 't.yaml', 'ratings-2026.csv', ...asked, ...form]);
        expect(code).toBe(0);
        // 4 + 4 of superiors and peers, of whom neither is told, and 3.5 of the reports.
        expect(stdout).toMatch(/\b8\b/u);
        expect(stdout).toContain('3.5');
        expect(stdout).not.toMatch(/"score": 4\b|(?:mean|均值) 4\b/u);
      }
    });
  });
});

describe('a later result', () => {
  const six = (relation: Answer['relation'], scores: number[]): Answer[] =>
    scores.map((score, at) => ({ ratee: 'D', rater: `${relation}${at}`, relation, score }));
  const before = [...six('peer', [3, 4, 5]), ...six('report', [2, 4, 4])];
  const after = [...before, { ratee: 'D', rater: 'late', relation: 'peer', score: 1 } as const];
  const from = '{ survey: ratings, file: "ratings-*.csv", scale: [1, 5], published: "earlier*.json" }';
  const scoreOf = async (template: string, ...more: string[]): Promise<number | null | undefined> => {
    const run = await runHere([
      'score',
      template,
      'ratings-2026.csv',
      '--period',
      '2026',
      '--format',
      'json',
      ...more,
    ]);
    return (JSON.parse(run.stdout) as { directors: { score: number | null }[] }).directors[0]?.score;
  };
  const earlier = async (...command: string[]): Promise<string> =>
    inFolder({ 't.yaml': templateOf(from), 'ratings-2026.csv': csvOf(before) }, async () => {
      const run = await runHere([...command, '--format', 'json']);
      return run.stdout;
    });
  const files = { 't.yaml': templateOf(from), 'ratings-2026.csv': csvOf(after) };

  it('is shown where nothing was published', async () => {
    expect(await inFolder(files, () => scoreOf('t.yaml'))).toBeTypeOf('number');
  });

  it.each([
    ['survey ratings', 'earlier-2026.json', ['survey', 'ratings', 'ratings-2026.csv', '--scale', '1..5']],
    ['score', 'earlier.json', ['score', 't.yaml', 'ratings-2026.csv', '--period', '2026']],
  ])('is withheld where it tells who joined after %s was published', async (_, name, command) => {
    const json = await earlier(...command);
    expect(await inFolder({ ...files, [name]: json }, () => scoreOf('t.yaml'))).toBeNull();
    // Of another year it is another round.
    const other = json.replaceAll('"2026"', '"2025"');
    const otherName = name.replace('2026', '2025');
    expect(await inFolder({ ...files, [otherName]: other }, () => scoreOf('t.yaml'))).toBeTypeOf('number');
    // Nothing changed: it is shown as it was.
    const same = { ...files, 'ratings-2026.csv': csvOf(before), [name]: json };
    expect(await inFolder(same, () => scoreOf('t.yaml'))).toBeTypeOf('number');
  });

  it('is withheld under another name of the metric too', async () => {
    const json = await earlier('score', 't.yaml', 'ratings-2026.csv', '--period', '2026');
    const renamed = {
      ...files,
      't.yaml': templateOf(from).replace('id: m\n', 'id: other\n'),
      'earlier.json': json,
    };
    expect(await inFolder(renamed, () => scoreOf('t.yaml'))).toBeNull();
    // Another file is another questionnaire.
    const apart = {
      't.yaml': renamed['t.yaml'].replace('"ratings-*.csv"', '"leading-*.csv"'),
      'ratings-2026.csv': csvOf(after),
      'leading-2026.csv': csvOf(after),
      'earlier.json': json,
    };
    const run = await inFolder(apart, () =>
      runHere(['score', 't.yaml', 'leading-2026.csv', '--period', '2026', '--format', 'json']),
    );
    expect((JSON.parse(run.stdout) as { directors: { score: unknown }[] }).directors[0]?.score).toBeTypeOf(
      'number',
    );
  });

  it('is withheld where it is compared with the earlier one', async () => {
    const json = await earlier('score', 't.yaml', 'ratings-2026.csv', '--period', '2026');
    await inFolder({ ...files, 'old.json': json }, async () => {
      const asked = ['--period', '2026', '--against', 'old.json', '--format', 'csv'];
      const { stdout } = await runHere(['score', 't.yaml', 'ratings-2026.csv', ...asked]);
      expect(stdout).toContain('D,,cause,m,actual,3.6666666667,\n');
    });
  });
});

describe('one file of ratings', () => {
  const twice = (one: string, other: string): string =>
    templateOf(`{ survey: ratings, file: ${one} }`)
      .replace('weight: 100%', 'weight: 50%')
      .replace(
        'grades:',
        `${templateOf(`{ survey: ratings, file: ${other} }`)
          .split('    metrics:\n')[1]
          ?.split('grades:')[0]
          ?.replace('id: m', 'id: m2')
          .replace('title: M', 'title: M2')
          .replace('weight: 100%', 'weight: 50%')}grades:`,
      );
  const rows = csvOf(somePanels(dice(3), 6));
  const codes = async (template: string): Promise<string[]> =>
    inFolder({ 't.yaml': template, 'ratings-2026.csv': rows }, async () => {
      const run = await runHere([
        'score',
        't.yaml',
        'ratings-2026.csv',
        '--period',
        '2026',
        '--format',
        'json',
      ]);
      return (JSON.parse(run.stdout) as { problems: { code: string }[] }).problems.map(({ code }) => code);
    });

  it.each([
    ['"ratings-*.csv", trim: 20%', '"ratings-*.csv"'],
    ['"ratings-*.csv"', '"Ratings-*.csv", relation-weights: { peer: 2 }'],
    ['"ratings-*.csv", scale: [1, 5]', '"ratings-*.csv", scale: [0, 5]'],
    // Wildcards that differ may name the same file, which only the data show.
    ['"ratings-*.csv", trim: 20%', '"ratings-2026*.csv"'],
  ])('is not made in two ways: %s and %s', async (one, other) => {
    expect(await codes(twice(one, other))).toContain('ratings-made-twice');
  });

  it('may make two metrics in one way', async () => {
    expect(await codes(twice('"ratings-*.csv", trim: 20%', '"ratings-2026*.csv", trim: 20%'))).not.toContain(
      'ratings-made-twice',
    );
  });
});
