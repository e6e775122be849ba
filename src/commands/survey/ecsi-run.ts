import { problemsFound, usageError } from '../../failures.ts';
import { readFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic-step.ts';
import { decodeText } from '../../read/text.ts';
import {
  ecsiJson,
  ecsiNotes,
  ecsiRows,
  groupTable,
  itemTable,
  latentTable,
  pathTable,
} from '../../report/views/survey/ecsi.ts';
import { type LongValue, longForm } from '../../report/views/survey/long-form.ts';
import { DEFAULT_SEED, LEAST_RESAMPLES } from '../../survey/ecsi/bootstrap.ts';
import { indexStatistic, type Scale } from '../../survey/ecsi/index-score.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { ecsiOfTables } from '../../survey/ecsi/of-tables.ts';
import { readModel } from '../../survey/ecsi/read-model.ts';
import type { SchemeName } from '../../survey/ecsi/schemes.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import type { EcsiSurvey } from '../../survey/ecsi/survey.ts';
import type { Context, OptionValues } from '../command.ts';
import { shownNames } from '../files.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { inOrderOfPlace } from '../problem-order.ts';
import { readWholeOption } from '../read-options.ts';
import { readCustomersOption } from './customers.ts';
import { latentOption } from './latent-option.ts';
import { longFormTerms } from './long-form-option.ts';
import { openSurvey } from './open.ts';
import { type Printout, printSurvey } from './print.ts';
import { readScaleOption } from './scale-option.ts';

/** A satisfaction index from answers. */
export async function runEcsi(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { by, account, model: modelFile } = options;
  const target = destination(options, typeof modelFile === 'string' ? [...args, modelFile] : args);
  const terms = longFormTerms(options, target);
  const scale = readScaleOption(options.scale);
  const least = readWholeOption('--least-n', options.leastN, 1) ?? 1;
  const bootstrap = bootstrapOption(options);
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const model = modelOption(modelFile);
  const latent = terms === undefined ? undefined : latentOption(options.latent, terms.metric, model);
  const { tables, paths } = await openSurvey(context, args, options, report);
  const { customers, paths: customerPaths } = await readCustomersOption(context, options, report);
  if (target.file !== undefined) refuseInput(target.file, [...paths, ...customerPaths]);
  const columns = {
    by: typeof by === 'string' ? by : undefined,
    account: typeof account === 'string' ? account : undefined,
  };
  const { survey } = ecsiOfTables(
    tables,
    columns,
    {
      model,
      customers,
      scheme: (options.scheme ?? 'path') as SchemeName,
      scale,
      least,
      isEqual: options.equalWeights === true,
      bootstrap,
    },
    report,
  );
  return printSurvey(context, target, hardened(problems, options.strict === true), () => {
    const printout = printoutOf(survey as EcsiSurvey);
    return terms === undefined || latent === undefined
      ? printout
      : {
          ...printout,
          csv: longForm(valuesOf(survey as EcsiSurvey, latent, model, scale), terms.metric, terms.period),
        };
  });
}

function bootstrapOption({ bootstrap, seed }: OptionValues) {
  const resamples = readWholeOption('--bootstrap', bootstrap, LEAST_RESAMPLES);
  const from = readWholeOption('--seed', seed, 0);
  if (resamples !== undefined) return { resamples, seed: from ?? DEFAULT_SEED };
  if (from === undefined) return undefined;
  throw usageError(
    'seed-without-bootstrap',
    { en: '--seed without --bootstrap does nothing', zh: '没有 --bootstrap 时 --seed 不起作用' },
    { en: 'add for instance --bootstrap 1000', zh: '请加上例如 --bootstrap 1000' },
  );
}

/** @throws what is wrong with the file, all at once. */
function modelOption(file: OptionValues[string]): PathModel {
  if (typeof file !== 'string') return STANDARD_MODEL;
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const name = shownNames([file])[0] as string;
  const text = decodeText({ name, bytes: readFile(file) }, report);
  const model = text === undefined ? undefined : readModel(name, text, report);
  if (model === undefined) throw problemsFound(inOrderOfPlace(problems));
  return model;
}

function printoutOf(survey: EcsiSurvey): Printout {
  return {
    json: ecsiJson(survey),
    csv: ecsiRows(survey),
    sections: [
      { heading: { en: 'Indices', zh: '指数' }, table: latentTable(survey) },
      ...(survey.groups.length === 0
        ? []
        : [{ heading: { en: 'Groups', zh: '分组' }, table: groupTable(survey) }]),
      ...(survey.paths.length === 0
        ? []
        : [{ heading: { en: 'Paths', zh: '路径' }, table: pathTable(survey) }]),
      { heading: { en: 'Items', zh: '题项' }, table: itemTable(survey) },
    ],
    notes: ecsiNotes(survey),
  };
}

const valuesOf = (
  { groups, intervals, rawWeights }: EcsiSurvey,
  latent: string,
  model: PathModel,
  scale: Scale,
): LongValue[] =>
  groups.map(({ id, n, index, means }, at) => ({
    director: id,
    n,
    actual:
      typeof index?.[latent] === 'number'
        ? statisticFigure(indexStatistic(model, latent, rawWeights, means, scale))
        : null,
    interval: index && (intervals?.groups[at]?.[latent] ?? null),
  }));
