import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { logarithmicLeastSquares, prioritise } from '../../src/weights/priorities.ts';
import { RANDOM_INDEXES, type RandomIndexName, randomIndex } from '../../src/weights/random-index.ts';
import { ROOT } from '../run.ts';
import { judged, matrix } from './judge.ts';

/** Half a unit in the last printed digit. */
const printed = (value: number, text: string): void => {
  const places = text.split('.')[1]?.length ?? 0;
  expect(Math.abs(value - Number(text))).toBeLessThanOrEqual(0.5 * 10 ** -places + 1e-12);
};

interface Published {
  readonly source: string;
  readonly names: string;
  readonly rows: readonly string[];
  readonly priorities?: readonly string[];
  readonly cr?: Partial<Record<RandomIndexName, string>>;
}

const PUBLISHED: Readonly<Record<string, Published>> = {
  drinks: {
    source: 'T. L. Saaty, Decision making with the analytic hierarchy process, IJSS 1(1), 2008, table 3',
    names: 'coffee wine tea beer soda milk water',
    rows: [
      '1 9 5 2 1 1 1/2',
      '. 1 1/3 1/9 1/9 1/9 1/9',
      '. . 1 1/3 1/4 1/3 1/9',
      '. . . 1 1/2 1 1/3',
      '. . . . 1 2 1/2',
      '. . . . . 1 1/3',
      '. . . . . . 1',
    ],
    priorities: ['0.177', '0.019', '0.042', '0.116', '0.190', '0.129', '0.327'],
    cr: { saaty2005: '0.022', 'donegan-dodd': '0.0235' },
  },
  'criteria of a city to live in': {
    source: 'T. L. Saaty, Decision making: the AHP and ANP, JSSSE 13(1), 2004; R package ahpsurvey',
    names: 'Culture Family Housing Jobs Transportation',
    rows: ['1 1/5 3 1/2 5', '. 1 7 1 7', '. . 1 1/4 3', '. . . 1 7', '. . . . 1'],
    priorities: ['0.1522', '0.4335', '0.0716', '0.3050', '0.0378'],
    cr: { saaty1980: '0.05' },
  },
};

describe('published matrices', () => {
  it.each(Object.entries(PUBLISHED))('%s', (_, { names, rows, priorities, cr }) => {
    const given = matrix(names, rows);
    const found = prioritise(given, 'eigenvector', 'saaty1980');
    for (const [index, text] of (priorities ?? []).entries())
      printed(found.priorities[index] as number, text);
    for (const [table, text] of Object.entries(cr ?? {})) {
      printed(prioritise(given, 'eigenvector', table as RandomIndexName).cr, text);
    }
  });

  it('a city to live in, whole hierarchy: the cities of Saaty (2004), as the tests of AHPy have them', () => {
    const level = (parent: string, rows: string): string =>
      `  - parent: ${parent}\n    items: [Bethesda, Boston, Pittsburgh, Santa Fe]\n    matrix:\n${rows
        .split('; ')
        .map((row) => `      - [${row}]\n`)
        .join('')}`;
    const { leaves, priorities } = judged({
      'saaty.yaml': `ahp: 1
levels:
  - items: [Culture, Family, Housing, Jobs, Transportation]
    matrix:
      - [1, 1/5, 3, 1/2, 5]
      - [~, 1, 7, 1, 7]
      - [~, ~, 1, 1/4, 3]
      - [~, ~, ~, 1, 7]
      - [~, ~, ~, ~, 1]
${level('Culture', '1, 1/2, 1, 1/2; ~, 1, 2.5, 1; ~, ~, 1, 1/2.5; ~, ~, ~, 1')}${level(
  'Family',
  '1, 2, 1/3, 4; ~, 1, 1/8, 2; ~, ~, 1, 9; ~, ~, ~, 1',
)}${level('Housing', '1, 5, 1/2, 2.5; ~, 1, 1/9, 1/4; ~, ~, 1, 7; ~, ~, ~, 1')}${level(
  'Jobs',
  '1, 1/2, 3, 4; ~, 1, 6, 8; ~, ~, 1, 1; ~, ~, ~, 1',
)}${level('Transportation', '1, 1.5, 1/2, 4; ~, 1, 1/3.5, 2.5; ~, ~, 1, 9; ~, ~, ~, 1')}`,
    });
    expect(leaves).toEqual(['Bethesda', 'Boston', 'Pittsburgh', 'Santa Fe']);
    for (const [index, text] of ['0.229', '0.275', '0.385', '0.111'].entries()) {
      printed(priorities[index] as number, text);
    }
  });

  it('three items in closed form: the cube roots of the rows, and λmax = 1 + t + 1 ÷ t', () => {
    // A:B = 3, A:C = 5, B:C = 3. The rows multiply to 15, 1 and 1/15; t is the cube root of 3 × 3 ÷ 5.
    const roots = [15, 1, 1 / 15].map(Math.cbrt);
    const total = roots.reduce((all, root) => all + root, 0);
    const t = Math.cbrt(9 / 5);
    const { priorities, lambdaMax, gci } = prioritise(
      matrix('A B C', ['1 3 5', '. 1 3', '. . 1']),
      'eigenvector',
      'saaty1980',
    );
    for (const [index, root] of roots.entries()) expect(priorities[index]).toBeCloseTo(root / total, 14);
    expect(lambdaMax).toBeCloseTo(1 + t + 1 / t, 14);
    expect(gci).toBeCloseTo(Math.log(9 / 5) ** 2 / 3, 14);
  });

  it('an incomplete matrix: least squares by hand over what was compared', () => {
    // A:B = 2, B:C = 3 and A:C left out: 6 : 3 : 1.
    const chain = matrix('A B C', ['1 2 .', '. 1 3', '. . 1']);
    for (const [index, part] of [0.6, 0.3, 0.1].entries()) {
      expect(logarithmicLeastSquares(chain)[index]).toBeCloseTo(part, 14);
      expect(prioritise(chain, 'eigenvector', 'saaty1980').priorities[index]).toBeCloseTo(part, 14);
    }
    expect(prioritise(chain, 'eigenvector', 'saaty1980')).toMatchObject({
      lambdaMax: 3,
      ci: 0,
      cr: 0,
      gci: 0,
    });
  });

  it('an incomplete matrix of Harker’s by its characteristic polynomial', () => {
    // A:B = 2, B:C = 2, C:D = 2, A:D = 4 on a ring, A:C and B:D left out. With every edge's product 1 but the
    // ring's 8 ÷ 4 = 2, the eigenvalue of Harker's matrix is 2 + (2^(1/4) + 2^(-1/4)): each row has the diagonal
    // 2, and scaled by its vector one neighbour at 2^(1/4) and one at its reciprocal.
    const ring = matrix('A B C D', ['1 2 . 4', '. 1 2 .', '. . 1 2', '. . . 1']);
    const { lambdaMax, ci, cr } = prioritise(ring, 'eigenvector', 'saaty1980');
    const expected = 2 + 2 ** 0.25 + 2 ** -0.25;
    expect(lambdaMax).toBeCloseTo(expected, 13);
    expect(ci).toBeCloseTo((expected - 4) / 3, 13);
    expect(cr).toBeCloseTo((expected - 4) / 3 / 0.9, 13);
  });
});

const CASES = join(ROOT, '..', 'shared', 'cases', 'ahp');

interface Expected {
  readonly random_index: Readonly<Record<string, readonly number[]>>;
  readonly cases: Readonly<
    Record<
      string,
      {
        readonly elements: readonly string[];
        readonly computed: {
          readonly eigenvector: readonly number[];
          readonly geometric_mean: readonly number[];
          readonly lambda_max: number;
          readonly CI: number;
          readonly CR: Readonly<Record<string, number>>;
          readonly GCI: number;
        };
      }
    >
  >;
}

const THEIR_NAMES: Readonly<Record<RandomIndexName, string>> = {
  saaty1980: 'saaty1980',
  saaty2005: 'saaty2005',
  'alonso-lamata': 'alonso_lamata2006',
  'donegan-dodd': 'donegan_dodd1991',
};

// The folder is not part of a checkout: without it the published tables above have to do.
describe.skipIf(!existsSync(CASES))('matrices reproduced with reference tools', () => {
  const expected: Expected = existsSync(CASES)
    ? (JSON.parse(readFileSync(join(CASES, 'expected.json'), 'utf8')) as Expected)
    : { random_index: {}, cases: {} };

  it('random indexes are those of the tables', () => {
    for (const name of RANDOM_INDEXES) {
      const own = Array.from({ length: 15 }, (_, index) => randomIndex(name, index + 1));
      expect(own).toEqual(expected.random_index[THEIR_NAMES[name]]);
    }
  });

  it.each(Object.entries(expected.cases))('%s', (name, { elements, computed }) => {
    const files = { [`${name}.csv`]: readFileSync(join(CASES, `${name}.csv`), 'utf8') };
    const near = (value: number | undefined, wanted: number | undefined): void =>
      expect(Math.abs((value ?? Number.NaN) - (wanted ?? Number.NaN))).toBeLessThanOrEqual(1e-9);
    for (const table of RANDOM_INDEXES) {
      const { leaves, priorities, consistency } = judged(files, { table });
      expect(leaves).toEqual(elements);
      for (const [index, value] of computed.eigenvector.entries()) near(priorities[index], value);
      near(consistency?.lambdaMax, computed.lambda_max);
      near(consistency?.ci, computed.CI);
      near(consistency?.cr, computed.CR[THEIR_NAMES[table]]);
      near(consistency?.gci, computed.GCI);
    }
    const { priorities, consistency } = judged(files, { method: 'geometric' });
    for (const [index, value] of computed.geometric_mean.entries()) near(priorities[index], value);
    near(consistency?.lambdaMax, computed.lambda_max);
  });
});
