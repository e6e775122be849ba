import { usageError } from '../../failures.ts';
import { type Decimal, parseDecimal } from '../../maths/decimal.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic-step.ts';
import { LEAST_VOTES, METHODS, type Rules, type SessionResult } from '../../records/committee/decide.ts';
import { committeeOfTable } from '../../records/committee/of-table.ts';
import {
  committeeDirectors,
  committeeInnovations,
  committeeJson,
  committeeNotes,
} from '../../report/views/records/committee.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import { RECORD_WORDS } from '../../words/records.ts';
import { shortened } from '../../words/visible.ts';
import type { Context, OptionValues } from '../command.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { readWholeOption } from '../read-options.ts';
import { longFormTerms } from '../survey/long-form-option.ts';
import { openOneTable } from '../survey/one-table.ts';
import { printSurvey } from '../survey/print.ts';

/** A file that could not be read; its faults are told in place of it. */
const NOTHING: SessionResult = { directors: [], innovations: [], column: '' };

/** Innovations as a committee scored them. */
export async function runCommittee(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const target = destination(options, args);
  // Whose innovation it is stands in the file itself.
  const terms = longFormTerms({ ...options, by: 'director' }, target);
  const rules = rulesOf(options);
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { table, paths } = await openOneTable(context, args, options, report);
  if (target.file !== undefined) refuseInput(target.file, paths);
  const result = (table && committeeOfTable(table, rules, report)) ?? NOTHING;
  return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
    json: committeeJson(result, rules),
    csv:
      terms === undefined
        ? committeeDirectors(result, rules, false)
        : longForm(
            result.directors.map(({ id, innovations, statistic }) => ({
              director: id,
              n: innovations,
              actual: statistic && statisticFigure(statistic),
              interval: null,
            })),
            terms.metric,
            terms.period,
          ),
    sections: [
      { table: committeeDirectors(result, rules, true) },
      { heading: RECORD_WORDS.decided, table: committeeInnovations(result) },
    ],
    notes: committeeNotes(rules),
  }));
}

const rulesOf = ({ method, quorum, acceptFrom }: OptionValues): Rules => ({
  method: METHODS.find((one) => one === method) ?? 'median',
  quorum: readWholeOption('--quorum', quorum, LEAST_VOTES),
  acceptFrom: typeof acceptFrom === 'string' ? scoreOption(acceptFrom) : undefined,
});

function scoreOption(text: string): Decimal {
  const read = parseDecimal(text);
  if (read !== undefined) return read;
  throw usageError(
    'option-value',
    { en: `--accept-from cannot be ‘${shortened(text)}’`, zh: `--accept-from 不能是“${shortened(text)}”` },
    { en: 'write a score: --accept-from 6', zh: '请写一个分数：--accept-from 6' },
  );
}
