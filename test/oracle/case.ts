import { periodText } from './csv.ts';
import type { Case } from './nouns.ts';
import { adjustmentsText, exemptionsText, paidText, rosterText } from './people-text.ts';
import { templateText } from './template-text.ts';
import { longText, planText, wideText } from './values-text.ts';

export * from './nouns.ts';

interface Written {
  readonly files: Record<string, string>;
  readonly args: string[];
}

/** The case as a template and CSV files, and the command line that scores them. */
export function writeCase(kase: Case): Written {
  const files = Object.fromEntries(
    Object.entries({
      'template.yaml': templateText(kase.template),
      'roster.csv': rosterText(kase),
      'long.csv': longText(kase),
      'wide.csv': wideText(kase),
      'plan.csv': planText(kase),
      'adjustments.csv': adjustmentsText(kase),
      'exemptions.csv': exemptionsText(kase),
      'paid.csv': paidText(kase),
    }).filter((file): file is [string, string] => file[1] !== undefined),
  );
  return {
    files,
    args: ['score', ...Object.keys(files), '--period', periodText(kase.period, 'plain'), '--format', 'json'],
  };
}
