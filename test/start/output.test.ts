import { describe, expect, it } from 'vitest';
import { inPlace, isBuilt, unless } from '../recipes/program.ts';

/** What a pipe holds on Linux (pipe(7)); elsewhere less. */
const PIPE = 64 * 1024;

/** So many that their results are more than a pipe holds. */
const DIRECTORS = 500;

const FILES = {
  'template.yaml': `scorecard: 1
id: long
title: Long
dimensions:
  - id: results
    title: Results
    metrics:
      - { id: nps, title: NPS, weight: 100%, cycle: quarter, unit: points, better: higher, curve: { anchors: [[0, 0], [50, 100]] } }
grades: [{ grade: A, from: 0 }]
`,
  'values.csv': `director,period,nps\n${Array.from({ length: DIRECTORS }, (_, row) => `D${row},2026-Q2,${row % 50}\n`).join('')}`,
};

const SCORE = 'scorecard score template.yaml values.csv --period 2026-Q2 --format json';

describe(`output without a terminal${unless(isBuilt, 'nothing is built')}`, () => {
  it.skipIf(!isBuilt)(
    'is the same in a file, a pipe, and a pipe that does not wait for its reader',
    async () => {
      await inPlace(FILES, ({ sh }) => {
        const filed = sh(`${SCORE} > result.json; wc -c < result.json; cat result.json`);
        const [size, ...rest] = filed.stdout.split('\n');
        expect(Number(size)).toBeGreaterThan(4 * PIPE);
        expect(JSON.parse(rest.join('\n')).directors).toHaveLength(DIRECTORS);
        expect(sh(`${SCORE} | cat`).stdout).toBe(rest.join('\n'));
        // A program that opens a pipe makes it one that does not wait; killed, it leaves it so to the next one.
        const unwaiting = `'${process.execPath}' -e 'process.stdout; process.kill(process.pid, "SIGKILL")'`;
        const slow = sh(`{ ${unwaiting}; ${SCORE}; } 2> /dev/null | { sleep 0.5; cat; }`);
        expect(slow.stdout).toBe(rest.join('\n'));
      });
    },
  );

  it.skipIf(!isBuilt)('keeps what is said apart from what is printed', async () => {
    await inPlace(FILES, ({ sh }) => {
      const both = sh(`${SCORE.replace('json', 'csv')} --strict`);
      expect(both.stdout.split('\n')).toHaveLength(DIRECTORS + 2);
      expect(sh(`${SCORE} > /dev/null`)).toMatchObject({ status: both.status, stdout: '' });
    });
  });
});
