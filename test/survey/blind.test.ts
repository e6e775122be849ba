import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { runCli } from '../run.ts';

/** Words by which a respondent could be found out: none of them may be printed, come what may. */
const secret = fc.stringMatching(/^secret[a-z]{8}$/u);

const RUN = { seed: 360, numRuns: 25 };

const FORMATS = [
  ['--format', 'table'],
  ['--format', 'json'],
  ['--format', 'markdown'],
  ['--format', 'csv'],
  ['--format', 'csv', '--metric', 'nps', '--period', '2026-H1'],
  ['--format', 'json', '--strict'],
];

/** A sheet: a respondent in four columns, then an answer, which now and then is at fault. */
const row = fc.tuple(
  secret,
  secret,
  secret,
  fc.constantFrom('2026-03-31 10:15:02', 'secretly late', ''),
  fc.constantFrom('9', '7', '3', '11', 'x', '', '9,9', '9'),
);

describe('nothing of a respondent is printed', () => {
  it('by survey nps, whatever is wrong with the file', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { minLength: 1, maxLength: 12 }),
        fc.boolean(),
        async (rows, isTight) => {
          const address = isTight ? 'secretaddress' : undefined;
          const answers = [
            'director,account,respondent,phone,ip,time,score',
            ...rows.map(([account, name, phone, time, score], at) =>
              [`D00${at % 2}`, account, name, phone, address ?? name, time, score].join(','),
            ),
          ].join('\n');
          const customers = [
            'director,account,invited,last score',
            ...rows.map(([account], at) => `D00${at % 2},${account},no,9`),
          ];
          const files = { 'answers.csv': `${answers}\n`, 'customers.csv': `${customers.join('\n')}\n` };
          const most = ['--account', 'account', '--customers', 'customers.csv'];
          for (const format of FORMATS) {
            for (const more of [[], most]) {
              const args = ['survey', 'nps', 'answers.csv', '--by', 'director', ...more, ...format];
              const { stdout, stderr, code } = await runCli(args, files);
              expect(code).not.toBe(70);
              expect(`${stdout}${stderr}`).not.toContain('secret');
            }
          }
        },
      ),
      RUN,
    );
  });

  it('by survey ecsi, whatever is wrong with the file', async () => {
    const model = 'latent: { Q: [Q1, Q2, Q3, Q4], L: [L1] }\npaths: [{ from: Q, to: L }]\n';
    const answer = fc.constantFrom('1', '5', '9', '10', '', '0', 'x');
    const sheet = fc.tuple(secret, fc.array(answer, { minLength: 5, maxLength: 6 }));
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 14 }), async (sheets) => {
        const rows = sheets.map(([name, answers], at) => [name, name, `D00${at % 2}`, ...answers].join(','));
        const files = {
          'answers.csv': `${['respondent,ip,director,Q1,Q2,Q3,Q4,L1', ...rows].join('\n')}\n`,
          'model.yaml': model,
        };
        for (const more of [
          [],
          ['--equal-weights'],
          ['--format', 'json'],
          ['--format', 'csv', '--equal-weights'],
        ]) {
          const args = [
            'survey',
            'ecsi',
            'answers.csv',
            '--model',
            'model.yaml',
            '--by',
            'director',
            ...more,
          ];
          const { stdout, stderr, code } = await runCli(args, files);
          expect(code).not.toBe(70);
          expect(`${stdout}${stderr}`).not.toContain('secret');
        }
      }),
      RUN,
    );
  });
});
