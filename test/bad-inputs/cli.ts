import { type BadInputs, error } from './bad-input.ts';
import { withFailingOutput } from './runners.ts';

const NOTHING = /^$/u;

export const CLI: BadInputs = {
  K01: {
    finds: [error('unknown-command', '', 'scroe', 'did you mean score')],
    prints: [NOTHING],
  },
  K02: { finds: [error('too-many-arguments', '', 'quotes')] },
  K03: { finds: [error('unknown-option', '', '--metrics')] },
  K04: { finds: [error('option-twice', '', '--output is given twice')] },
  K07: { prints: [NOTHING], says: ['score', 'check', 'explain', '--help'] },
  K08: {
    finds: [
      error(
        'option-value',
        '',
        '--format',
        'jsn',
        'allowed are table, csv, json, markdown',
        'did you mean json',
      ),
    ],
  },
  K09: {
    run: withFailingOutput,
    finds: [error('bug', '', 'bug', /report it.*(?:https?:|README)/, 'without personal data')],
    never: ['D001', '50000'],
  },
  K10: [
    { command: 'scorecard score t.yaml in.csv --period 2026-Q1', likeFirst: (stdout) => stdout },
    { likeFirst: (stdout) => stdout },
  ],
};
