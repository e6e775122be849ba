import { type BadInputs, error } from './bad-input.ts';
import { long } from './small-firm.ts';

export const PATH: BadInputs = {
  P08: [
    {
      files: { 'in.csv': long('D\u0000,2026-Q1,revenue,90') },
      finds: [error('file-binary', 'in.csv:2', 'NUL')],
    },
    {
      files: { 'in.csv': long('"D\n1",2026-Q1,revenue,90') },
      finds: [error('id-invisible', 'in.csv:2:1', 'U+000A')],
    },
    {
      files: { 'in.csv': long('张三/李四,2026-Q1,revenue,90') },
      exit: [0],
      result: { '张三/李四': { score: 90 } },
    },
  ],
  P11: { finds: [error('output-is-input', '', 'in.csv', 'input')] },
  P13: ['--output=', "--output ''"].map((option) => ({
    command: `scorecard score t.yaml in.csv --period 2026-Q1 ${option}`,
    finds: [error('no-output', '', '--output')],
  })),
};
