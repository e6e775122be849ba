import { closeSync, ftruncateSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { type BadInputs, error, note } from './bad-input.ts';
import { damagedFile, randomFile } from './random-bytes.ts';
import { inShell } from './runners.ts';
import { actuals, metric, roster, withMetrics } from './small-firm.ts';

const data = (text: string | Uint8Array) => ({ files: { 'in.csv': text } });

const HEADER = 'director,period,metric,actual';
const ROW = 'D001,2026-Q1,revenue,90';

const TWO_METRICS = withMetrics(
  metric({ weight: '60%' }),
  metric({ id: 'nps', title: 'NPS', weight: '40%', unit: 'points', target: '50' }),
);

const SCORED = { score: 90, revenue: { actual: 90, state: 'scored' } };

/** The actual of D001 is read from this line, and its text is that of the cell alone. */
const readAt = (line: number, column = 'actual') => ({
  D001: { ...SCORED, revenue: { actual: 90, evidence: [{ file: 'in.csv', line, column, text: '90' }] } },
});

const EXTRA_HEADERS = Array.from({ length: 20_000 }, (_, index) => `extra ${index + 1}`);

const NO_HEADER = error('unknown-kind', 'in.csv:1', 'no header of a known kind');

export const CSV: BadInputs = {
  C01: {
    ...data(`${HEADER}\nD001,2026-Q1,revenue\n`),
    finds: [error('cell-count', 'in.csv:2', '4 cells expected, 3 found')],
  },
  C02: [
    {
      ...data(`${HEADER}\n${ROW},7\n`),
      finds: [error('cell-count', 'in.csv:2', '4 cells expected, 5 found')],
    },
    { ...data(`${HEADER}\n${ROW},,\n`), exit: [0], result: { D001: SCORED } },
  ],
  C03: {
    files: { 't.yaml': TWO_METRICS, 'in.csv': `${HEADER}\nD001,2026-Q1,revenue,"90\nD001,2026-Q1,nps,50\n` },
    finds: [error('csv-quote-unclosed', 'in.csv:2:22', 'quote', 'not closed')],
  },
  C05: {
    ...data(`director,${HEADER}\nD001,${ROW}\n`),
    finds: [error('duplicate-column', 'in.csv:1:10', 'column 1', 'column 2')],
  },
  C06: {
    ...data(`Director , PERIOD,Metric,  ACTUAL\n${ROW}\n`),
    result: readAt(2, 'ACTUAL'),
  },
  C07: { ...data(`ｄｉｒｅｃｔｏｒ,period,metric,actual\n${ROW}\n`), result: readAt(2) },
  C08: { ...data(`客户总监,期间,指标,实际值\n${ROW}\n`), result: readAt(2, '实际值') },
  C09: {
    ...data(`${HEADER},实际值\n${ROW},90\n`),
    finds: [error('duplicate-column', 'in.csv:1:31', '‘actual’ (column 4)', '‘实际值’ (column 5)')],
  },
  C10: [
    {
      ...data('director,,period,metric,actual\nD001,x,2026-Q1,revenue,90\n'),
      finds: [error('unnamed-column', 'in.csv:2:6', 'column 2', 'header')],
    },
    { ...data('director,,period,metric,actual\nD001,,2026-Q1,revenue,90\n'), exit: [0] },
  ],
  C11: {
    ...data(`__proto__,${HEADER}\nx,${ROW}\n`),
    finds: [note('extra-column', 'in.csv:1', '__proto__')],
    result: readAt(2),
  },
  C13: { ...data(`${HEADER}\n`), finds: [error('no-rows', 'in.csv:1', /no .*rows/u)] },
  C14: { ...data(''), finds: [error('file-empty', 'in.csv', 'empty')] },
  C15: [
    { ...data(`${HEADER}\n\n\n${ROW}\n\n\n`), result: readAt(4) },
    {
      ...data(`${HEADER}\n\n\n${ROW}\n\nD002,2026-Q1,revenue,x\n\n`),
      exit: [1],
      finds: [error('number-word', 'in.csv:6:22', '"x"')],
    },
  ],
  C16: {
    ...data(`${HEADER}\n,,,\n${ROW}\n`),
    finds: [note('empty-rows', 'in.csv:2', '1 row', 'line 2')],
    result: readAt(3),
  },
  C17: { ...data(`${HEADER}\n   \n${ROW}\n`), result: readAt(3) },
  C18: [
    { ...data(`${HEADER}\r\n${ROW}\nD002,2026-Q1,revenue,90\n`), result: readAt(2) },
    { ...data(`${HEADER}\n${ROW}\r\nD002,2026-Q1,revenue,90\r\n`), result: readAt(2) },
  ],
  C19: [
    { ...data(`${HEADER}\r${ROW}\r`), result: readAt(2) },
    {
      ...data(`${HEADER}\r${ROW}\rD002,2026-Q1,revenue,x\r`),
      exit: [1],
      finds: [error('number-word', 'in.csv:3:22', '"x"')],
    },
  ],
  C20: ['\u2028', '\u0085'].map((end) => ({
    ...data(`${HEADER}${end}${ROW}${end}`),
    finds: [NO_HEADER],
  })),
  C21: [
    {
      ...data(`sep=;\n${HEADER}\n${ROW}\n`.replaceAll(',', ';')),
      finds: [note('read-as', 'in.csv', 'semicolon')],
      result: readAt(3),
    },
    {
      ...data(`sep=;\n${HEADER}\n${ROW}\nD002,2026-Q1,revenue,x\n`.replaceAll(',', ';')),
      exit: [1],
      finds: [error('number-word', 'in.csv:4:22', '"x"')],
    },
  ],
  C22: {
    ...data(`${HEADER}\n${ROW}\n`.replaceAll(',', ';')),
    finds: [note('read-as', 'in.csv', 'semicolon')],
    result: readAt(2),
  },
  C23: {
    ...data(`${HEADER}\n${ROW}\n`.replaceAll(',', '\t')),
    finds: [note('read-as', 'in.csv', 'tab')],
    result: readAt(2),
  },
  C24: {
    ...data(`${HEADER}\n${ROW}\n`.replaceAll(',', '，')),
    finds: [error('unknown-kind', 'in.csv:1', '，', 'comma')],
  },
  C25: [
    {
      files: { 'roster.csv': roster('D001,"Zhang\nSan",50000') },
      prints: ['Zhang\\nSan'],
      result: { D001: { name: 'Zhang\nSan' } },
    },
    {
      files: { 'roster.csv': roster('D001,"Zhang\nSan",50000', 'D002,Li Si,many') },
      exit: [1],
      finds: [error('number-word', 'roster.csv:4:12', 'D002', '"many"')],
      never: ['50000'],
    },
  ],
  C26: ['季度指标报表,,,', '# comment'].map((title) => ({
    ...data(`${title}\n${HEADER}\n${ROW}\n`),
    finds: [note('title-rows', 'in.csv:1', '1 row', title.split(',')[0] as string)],
    result: readAt(3),
  })),
  C27: {
    ...data(`${HEADER}\n${ROW}\n合计,,,1234\n`),
    finds: [note('total-rows', 'in.csv:3', '1 row', 'line 3', '合计')],
    result: { ...readAt(2), directors: ['D001'] },
  },
  C28: {
    files: {
      't.yaml': TWO_METRICS,
      'in.csv': `${HEADER}\n${ROW}\n,2026-Q1,nps,50\n,2026-Q1,nps,50\n`,
    },
    finds: [
      error('no-director', 'in.csv:3:1', 'no director', 'filled down'),
      error('no-director', 'in.csv:4:1', 'no director', 'filled down'),
    ],
  },
  C29: {
    ...data(`${HEADER}\n${ROW}\n\u001a`),
    finds: [error('csv-end-of-file-mark', 'in.csv:3:1', 'Ctrl-Z', 'delete')],
  },
  C31: {
    run: inShell,
    prepare: (folder) => {
      const file = openSync(join(folder, 'in.csv'), 'r+');
      ftruncateSync(file, 2 ** 30);
      closeSync(file);
    },
    finds: [error('file-too-large', '', 'in.csv', '512 MiB')],
    within: 5,
  },
  C32: {
    ...data(`director,period,revenue,${EXTRA_HEADERS.join(',')}\nD001,2026-Q1,90${',1'.repeat(20_000)}\n`),
    finds: [note('extra-column', 'in.csv:1', '20000 columns', 'extra 1', 'and 19995 more')],
    result: { D001: SCORED },
    within: 5,
  },
  C33: Array.from({ length: 500 }, (_, seed) => ({
    ...data(seed % 2 === 0 ? randomFile(seed) : damagedFile(seed, actuals('90', '95%', '100.5', '"80"'))),
    exit: [0, 1],
    findsMore: true,
    within: 2,
  })),
};
