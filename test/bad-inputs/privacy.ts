import { type BadInputs, error } from './bad-input.ts';
import { roster, SMALL } from './small-firm.ts';

export const PRIVACY: BadInputs = {
  V10: {
    files: {
      'roster.csv': `director,name,base,from,to
D001,Zhang San,50000,2026-01-01,
D002,Li Si,60000,2026-01-01,2026-02-30
D003,Wang Wu,70000,2026-01-01,
`,
    },
    finds: [error('date-impossible', 'roster.csv:3:29', 'D002', '2026-02-30')],
    never: ['50000', '60000', '70000', 'Wang Wu', 'Zhang San'],
  },
  V14: {
    files: {
      't.yaml': `${SMALL}adjustments: { limit: 5 }\n`,
      'roster.csv': roster('D001,Zhang San,50000'),
      'adjustments.csv': `director,period,points,reason,approver
D001,2026-Q1,3,,Li Si
D001,2026-Q1,3,A new customer,
D001,2026-Q1,3,A new customer,D001
D001,2026-Q1,3,A new customer,Zhang San
`,
    },
    finds: [
      error('no-reason', 'adjustments.csv:2:16', 'reason'),
      error('no-approver', 'adjustments.csv:3:31', 'approver'),
      error('own-approver', 'adjustments.csv:4:31', 'D001', 'approve'),
      error('own-approver', 'adjustments.csv:5:31', 'Zhang San', 'approve'),
    ],
  },
};
