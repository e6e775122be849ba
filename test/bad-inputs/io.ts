import { execFileSync } from 'node:child_process';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { type BadInput, type BadInputs, error, type Files } from './bad-input.ts';
import { asNobody, inShell } from './runners.ts';
import { actuals, long, PAID, roster } from './small-firm.ts';

const FIVE_THOUSAND = { 'in.csv': actuals(...Array(5000).fill('90')) };

const notRegular = (path: string, prepare?: (folder: string) => void): BadInput => ({
  command: `scorecard score t.yaml ${path} --period 2026-Q1`,
  ...(prepare === undefined ? {} : { prepare }),
  finds: [error('not-a-regular-file', '', path, 'not a regular file', 'use - for standard input')],
  within: 2,
});

const FIRM = {
  't.yaml': PAID,
  'roster.csv': roster('张三,张三,50000', 'D002,Ärland,60000', 'D001,Zhang San,50000', 'd003,李四,40000'),
  'in.csv': long(
    'D001,2026-Q1,revenue,90.5',
    '张三,2026-Q1,revenue,80',
    'D002,2026-Q1,revenue,105.5',
    'd003,2026-Q1,revenue,70',
  ),
};

/** The same firm, its rows in another order. */
const TURNED = {
  't.yaml': PAID,
  'roster.csv': roster('d003,李四,40000', 'D001,Zhang San,50000', '张三,张三,50000', 'D002,Ärland,60000'),
  'in.csv': long(
    'd003,2026-Q1,revenue,70',
    'D002,2026-Q1,revenue,105.5',
    '张三,2026-Q1,revenue,80',
    'D001,2026-Q1,revenue,90.5',
  ),
};

const NOTHING = /^$/u;

const asItIs = (stdout: string): string => stdout;

const inZone = (zone: string): BadInput => ({
  files: FIRM,
  run: inShell,
  command: `TZ=${zone} scorecard score t.yaml roster.csv in.csv --period 2026-Q1`,
  likeFirst: asItIs,
});

const inLocale = (locale: string): BadInput => ({
  files: FIRM,
  run: inShell,
  command: `LC_ALL=${locale} scorecard score t.yaml roster.csv in.csv --period 2026-Q1 --lang zh`,
  prints: [/ D001 [\s\S]* D002 [\s\S]* d003 [\s\S]* 张三 /u],
  likeFirst: asItIs,
});

const withoutLines = (stdout: string): string => stdout.replace(/"line": \d+/gu, '"line": 0');

const inOrder = (files: Files, data: string): BadInput => ({
  files,
  command: `scorecard score t.yaml ${data} --period 2026-Q1 --format json`,
  likeFirst: withoutLines,
});

/** How many bytes a program wrote, or another counted. */
const bytesOf = (stdout: string): string =>
  /^\s*\d+\s*$/u.test(stdout) ? stdout.trim() : String(Buffer.byteLength(stdout));

export const IO: BadInputs = {
  D01: {
    finds: [error('no-such-file', '', 'no such file: in.cvs', 'did you mean in.csv')],
  },
  D02: {
    files: { 'folder/t.yaml': '' },
    finds: [error('folder-not-file', '', 'folder is a folder, a template file is expected')],
  },
  D03: {
    prepare: (folder) => chmodSync(join(folder, 'in.csv'), 0),
    run: asNobody,
    finds: [error('cannot-read', '', 'in.csv', 'cannot be read', 'close it in Excel', 'run again')],
  },
  D05: { finds: [error('standard-input-twice', '', 'standard input', 'twice')] },
  D06: {
    run: inShell,
    finds: [error('no-standard-input', '-', 'no data on standard input')],
  },
  D08: [
    notRegular('/dev/zero'),
    notRegular('/dev/random'),
    notRegular('pipe.csv', (folder) => {
      execFileSync('mkfifo', [join(folder, 'pipe.csv')]);
    }),
  ],
  D09: {
    files: FIVE_THOUSAND,
    run: inShell,
    says: [NOTHING],
    prints: [/^director,name,period,score,.*\n$/u],
  },
  D10: [{}, FIVE_THOUSAND].map((files) => ({
    files,
    run: inShell,
    finds: [error('output-incomplete', '', 'the output is incomplete')],
  })),
  D11: [
    { files: FIVE_THOUSAND, run: inShell, says: [NOTHING], prints: [/^\s*\d{7,}\s*$/u], likeFirst: bytesOf },
    {
      files: FIVE_THOUSAND,
      run: inShell,
      command: 'scorecard score t.yaml in.csv --period 2026-Q1 --format json',
      prints: [/^\{[\s\S]*\}\n$/u],
      likeFirst: bytesOf,
    },
  ],
  D18: [inZone('Pacific/Kiritimati'), inZone('America/New_York')],
  D19: [inLocale('de_DE.UTF-8'), inLocale('sv_SE.UTF-8'), inLocale('zh_CN.UTF-8')],
  D20: [
    inOrder(FIRM, 'roster.csv in.csv'),
    inOrder(TURNED, 'roster.csv in.csv'),
    inOrder(TURNED, 'in.csv roster.csv'),
  ],
};
