import { usageError } from '../../failures.ts';
import { type Decimal, parseDecimal } from '../../maths/decimal.ts';
import type { Problem, Report } from '../../model/problem.ts';
import {
  decide,
  LEAST_VOTES,
  METHODS,
  type Rules,
  type SessionResult,
} from '../../records/committee/decide.ts';
import { sessionNotices } from '../../records/committee/notices.ts';
import { readSession } from '../../records/committee/read.ts';
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
  const session = table && readSession(table, report);
  const result: SessionResult =
    session === undefined ? { directors: [], innovations: [] } : decide(session, rules);
  if (table !== undefined) problems.push(...sessionNotices(result, table.file));
  return printSurvey(context, target, hardened(problems, options.strict === true), () => ({
    json: committeeJson(result, rules),
    csv:
      terms === undefined
        ? committeeDirectors(result, rules, false)
        : longForm(
            result.directors.map(({ id, innovations, score, accepted }) => ({
              director: id,
              n: innovations,
              actual: rules.acceptFrom === undefined ? score : accepted,
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
