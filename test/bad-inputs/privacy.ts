import { type BadInputs, error, warning } from './bad-input.ts';
import { roster, SMALL } from './small-firm.ts';

/** A file of ratings of one director: `peer 3 4 5` are three peers. */
const ratings = (...groups: readonly string[]): string => {
  const rows = groups.flatMap((group) => {
    const [relation = '', ...scores] = group.split(' ');
    return scores.map((score, at) => `D001,rater-${relation}-${at},${relation},${score}`);
  });
  return ['ratee,rater,relation,score', ...rows, ''].join('\n');
};

export const PRIVACY: BadInputs = {
  V01: {
    files: { 'in.csv': ratings('peer 2 5') },
    prints: ['— (2)'],
    never: [/[25]\.\d\d/u, '3.50', 'rater-'],
    finds: [
      warning('panel-size', 'in.csv', 'D001 (2)'),
      warning('ratings-withheld', 'in.csv', 'D001', 'too few raters'),
    ],
  },
  V02: {
    files: { 'in.csv': ratings('peer 2 3 4', 'report 2', 'superior 2 4 5 4') },
    // (3 + 2 + 3.75) ÷ 3; the peers are hidden with the report, whose answer would follow from theirs.
    prints: ['2.92', '— (3)', '— (1)', '3.75 (4)'],
    never: ['3.00', '2.00', 'rater-'],
  },
  V04: {
    files: { 'in.csv': ratings('peer 1 1 1') },
    prints: ['— (3)'],
    never: ['1.00', 'rater-'],
    finds: [
      warning('panel-size', 'in.csv', 'D001 (3)'),
      warning('ratings-withheld', 'in.csv', 'D001', "somebody's answer would be known"),
    ],
  },
  V05: {
    files: {
      'in.csv': ratings('peer 2 3 4', 'superior 3 4 5')
        .replace('score', 'score,comment')
        .replaceAll(/(?<=,\d)$/gmu, ',she never listens'),
    },
    prints: ['3.50', '3.00 (3)', '4.00 (3)'],
    never: ['rater-', 'listens', 'comment'],
  },
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
