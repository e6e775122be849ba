import { EXIT, usageError } from '../failures.ts';
import { isIncomplete } from '../model/result.ts';
import { metricsOf, type Template } from '../model/template.ts';
import { explanationMarkdown } from '../report/formats/explanation-markdown.ts';
import { explanationText } from '../report/formats/explanation-text.ts';
import { json } from '../report/formats/json.ts';
import { explanation } from '../report/views/explanation.ts';
import { explanationJson } from '../report/views/explanation-json.ts';
import { foldName } from '../words/fold.ts';
import { nearest } from '../words/nearest.ts';
import type { Context, OptionValues } from './command.ts';
import { compute } from './compute.ts';
import { directorNamed } from './director-named.ts';
import { gather, named } from './gather.ts';
import { deliver, destination, EXPLAIN_FORMATS, refuseInput } from './output.ts';
import { refuse } from './refuse.ts';
import { say } from './say.ts';

/** Explains one result. */
export async function runExplain(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template: templateArg, data } = await named(context, args);
  if (typeof options.director !== 'string') {
    throw usageError(
      'no-director-option',
      { en: '--director is needed', zh: '需要 --director' },
      { en: 'add for instance --director D001', zh: '请加上例如 --director D001' },
    );
  }
  const target = destination(options, [templateArg, ...data], EXPLAIN_FORMATS);
  const gathered = await gather(context, args, options, true);
  if (target.file !== undefined) refuseInput(target.file, gathered.inputs);
  const computed = compute(gathered, { strict: false, provisional: false, explain: () => true });
  if (!computed.ok) {
    await refuse(context, target, computed.problems);
    return EXIT.fault;
  }
  const { result, template } = computed;
  const scorecard = directorNamed(options.director, result);
  const metric = typeof options.metric === 'string' ? metricNamed(options.metric, template) : undefined;
  const { language, colours, io } = context;
  const own = computed.problems.filter(({ director }) => director === scorecard.director);
  const shown = explanation(scorecard, template, result, metric);
  const width = target.file === undefined ? (io.stdout.width ?? 80) : 80;
  const text = {
    json: () => json(explanationJson(scorecard, result.period, own, language, metric)),
    markdown: () => explanationMarkdown(shown, language),
    table: () => explanationText(shown, { language, colours, width }),
  }[target.format as 'json' | 'markdown' | 'table']();
  await deliver(context, target, text);
  if (target.format !== 'json') await say(context, own);
  return isIncomplete(scorecard) ? EXIT.fault : EXIT.well;
}

function metricNamed(asked: string, template: Template): string {
  const metrics = metricsOf(template);
  const key = foldName(asked);
  const found = metrics.find(({ id, title, aliases }) =>
    [id, title.en, title.zh, ...aliases].some((name) => foldName(name) === key),
  );
  if (found !== undefined) return found.id;
  const near = nearest(
    asked,
    metrics.flatMap(({ id, title }) => [id, title.en, title.zh]),
  );
  throw usageError(
    'unknown-metric-option',
    { en: `the template has no metric ${asked}`, zh: `模板中没有指标 ${asked}` },
    near === undefined
      ? {
          en: `there are ${metrics.map(({ id }) => id).join(', ')}`,
          zh: `可用的有 ${metrics.map(({ id }) => id).join('、')}`,
        }
      : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
  );
}
