import { type BadInputs, error, missing, note, warning } from './bad-input.ts';
import { actuals, long, PAID, roster, SMALL } from './small-firm.ts';

const FINANCE_AND_CRM = {
  'crm.csv': long('D001,2026-Q1,revenue,90'),
  'finance.csv': long('D002,2026-Q1,revenue,90', 'D001,2026-Q1,revenue,91'),
};

export const IDENTITY: BadInputs = {
  I01: {
    files: {
      'in.csv': long('D001,2026-Q1,revenue,90', 'D002,2026-Q1,revenue,90', 'D001,2026-Q1,revenue,90'),
    },
    finds: [error('duplicate-row', 'in.csv:4:22', 'D001', 'revenue', 'in.csv:2', 'line 4')],
  },
  I03: {
    files: FINANCE_AND_CRM,
    finds: [error('duplicate-row', 'finance.csv:3:22', 'D001', 'crm.csv:2', 'line 3 of finance.csv')],
  },
  I04: {
    files: {
      'roster.csv': roster('Jos\u00e9,José,50000'),
      'in.csv': long('Jose\u0301,2026-Q1,revenue,90'),
    },
    finds: [warning('id-composition', 'in.csv:2:1', 'same person')],
    result: { directors: ['Jos\u00e9'], 'Jos\u00e9': { score: 90 } },
  },
  I06: [
    {
      files: { 'in.csv': long('O’Brien,2026-Q1,revenue,90', '王\u202e,2026-Q1,revenue,90') },
      finds: [error('id-invisible', 'in.csv:3:1', 'U+202E')],
    },
    {
      files: { 'in.csv': long('O’Brien,2026-Q1,revenue,90') },
      exit: [0],
      result: { 'O’Brien': { score: 90 } },
    },
  ],
  I08: {
    files: { 'roster.csv': roster('D001,张伟,50000', 'D002,张伟,50000'), 'in.csv': actuals('90', '80') },
    prints: [/D001 +│ 张伟 │ 90\.00/u, /D002 +│ 张伟 │ 80\.00/u],
    result: { directors: ['D001', 'D002'] },
  },
  I09: [
    {
      files: { 'in.csv': actuals('90', '90') },
      finds: [error('not-on-roster', 'in.csv:3:1', 'D002', 'roster')],
    },
    {
      files: { 't.yaml': PAID, 'roster.csv': roster('D001,Zhang San,50000', 'D002,Li Si,50000') },
      finds: [missing('missing-value', '', 'D002', 'revenue', 'no score, grade or bonus')],
      result: { complete: false, D001: { score: 90, bonus: 60_000 }, D002: { score: null, bonus: null } },
    },
    {
      files: {
        't.yaml': `${SMALL}applies-to: { segment: [key] }\n`,
        'roster.csv': 'director,name,base,segment\nD001,Zhang San,50000,key\nD002,Li Si,50000,other\n',
        'in.csv': actuals('90', '90'),
      },
      exit: [0],
      finds: [note('out-of-scope', '', 'D002')],
      result: { complete: true, directors: ['D001'] },
    },
  ],
  I10: {
    files: { 'roster.csv': roster('00123,Zhang San,50000'), 'in.csv': long('123,2026-Q1,revenue,90') },
    finds: [error('not-on-roster', 'in.csv:2:1', '123', 'roster', 'did you mean 00123')],
  },
};
