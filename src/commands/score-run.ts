import { EXIT } from '../failures.ts';
import { sha256 } from '../io.ts';
import { ZERO } from '../maths/decimal.ts';
import type { Problem } from '../model/problem.ts';
import type { Result } from '../model/result.ts';
import { csvPieces } from '../report/formats/csv.ts';
import { json } from '../report/formats/json.ts';
import type { Table } from '../report/table.ts';
import { comparison, comparisonJson, comparisonLine } from '../report/views/comparison.ts';
import { detail } from '../report/views/detail.ts';
import { overview } from '../report/views/overview.ts';
import { resultJson, type TemplateMark } from '../report/views/result-json.ts';
import { results } from '../report/views/results.ts';
import { summaryLines } from '../report/views/summary.ts';
import type { Context, OptionValues } from './command.ts';
import { type Computed, type Computing, compute, computing, type Done } from './compute.ts';
import { type Gathered, gather, named } from './gather.ts';
import { type Destination, deliver, destination, refuseInput } from './output.ts';
import { pointToJson, say } from './say.ts';
import { writeTable } from './write-table.ts';

/** Scores everyone, and prints it in the form asked for. */
export async function runScore(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template, data } = await named(context, args);
  const target = destination(options, [template, ...data]);
  const gathered = await gather(context, args, options, true);
  if (target.file !== undefined) refuseInput(target.file, gathered.inputs);
  const provisional = options.provisional === true;
  const isDetailed = options.detail === true;
  const given = { strict: options.strict === true, provisional };
  if (target.format === 'csv' && !isDetailed && options.against === undefined) {
    const computed = computing(gathered, { ...given, details: false });
    return writeRows(context, computed, target, provisional);
  }
  const computed = compute(gathered, given);
  if (computed.ok && typeof options.against === 'string') {
    const code = await compareWith(options.against, context, computed, gathered, target);
    return provisional || computed.result.complete ? code : EXIT.fault;
  }
  await print(context, computed, gathered, target, {
    isDetailed,
    typed: [...args, ...readingOptions(options)],
  });
  return computed.ok ? exitOf(computed.result, computed.problems, provisional) : EXIT.fault;
}

const exitOf = (
  { complete }: Pick<Result, 'complete'>,
  problems: readonly Problem[],
  provisional: boolean,
): number =>
  provisional || (complete && !problems.some(({ severity }) => severity === 'error'))
    ? EXIT.well
    : EXIT.fault;

/** Writes a row as soon as its director is scored: of a hundred thousand, not all are in memory. */
async function writeRows(
  context: Context,
  computed: Computing,
  target: Destination,
  provisional: boolean,
): Promise<number> {
  if (!computed.ok) {
    await say(context, computed.problems);
    return EXIT.fault;
  }
  const { begun, template } = computed;
  await deliver(
    context,
    target,
    csvPieces(results(begun, template), { forExcel: target.file !== undefined }),
  );
  const problems = computed.finish();
  await say(context, problems);
  return exitOf(begun.finish(), problems, provisional);
}

/** Says what differs from an earlier result: exit 1 where something does. */
async function compareWith(
  path: string,
  context: Context,
  computed: Done,
  gathered: Gathered,
  target: Destination,
): Promise<number> {
  const { heldAgainst } = await import('./against.ts');
  const held = heldAgainst(path, computed.result, await markOf(gathered));
  if (!held.ok) {
    await say(context, [...computed.problems, ...held.problems]);
    return EXIT.fault;
  }
  const { differences, compared, isSameTemplate } = held;
  const { period } = computed.result;
  if (target.format === 'json') {
    await deliver(context, target, json(comparisonJson(period, differences, isSameTemplate)));
  } else {
    const line = comparisonLine(differences, compared, isSameTemplate);
    // Where people read, a table of nothing says less than the line that says so.
    if (differences.length === 0 && target.format !== 'csv')
      await deliver(context, target, `${line[context.language]}\n`);
    else await writeTable(context, target, comparison(differences), [line]);
  }
  await say(context, computed.problems);
  return differences.length === 0 ? EXIT.well : EXIT.fault;
}

const markOf = async ({ templateId, templateBytes }: Gathered): Promise<TemplateMark> => ({
  id: templateId,
  sha256: await sha256(templateBytes),
});

async function print(
  context: Context,
  computed: Computed,
  gathered: Gathered,
  target: Destination,
  { isDetailed, typed }: { readonly isDetailed: boolean; readonly typed: readonly string[] },
): Promise<void> {
  const { language } = context;
  const { problems } = computed;
  if (target.format === 'json' && (computed.ok || target.file === undefined)) {
    const result = computed.ok ? computed.result : nothing(gathered);
    const mark = await markOf(gathered);
    await deliver(context, target, json(resultJson(result, mark, problems, language)));
    await pointToJson(context, problems);
    return;
  }
  if (!computed.ok) {
    await say(context, problems);
    return;
  }
  const { result, template } = computed;
  const people = (): Table => (isDetailed ? detail(result, template) : overview(result, template));
  const under = summaryLines(result, template, computed.period, typed);
  await writeTable(context, target, people(), under);
  await say(context, problems);
}

/** The options of reading that were typed, for a command that reads the same files. */
const readingOptions = ({ encoding, delimiter }: OptionValues): string[] =>
  Object.entries({ '--encoding': encoding, '--delimiter': delimiter }).flatMap(([flag, value]) =>
    typeof value === 'string' ? [flag, value] : [],
  );

/** The JSON object of a run without a result still says why. */
const nothing = ({ period }: Gathered): Result => ({
  period: period?.label ?? '',
  isSettled: false,
  calibrations: [],
  complete: false,
  directors: [],
  totals: { bonus: null, pool: null, unspent: null, paid: ZERO, payable: null },
});
