import { readFile } from '../../io.ts';
import { bug } from '../../model/bug.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { statisticFigure } from '../../model/statistic-step.ts';
import { decodeText } from '../../read/text.ts';
import { longForm } from '../../report/views/survey/long-form.ts';
import {
  agreementTable,
  ratingsJson,
  ratingsNotes,
  ratingsRows,
  ratingsTable,
} from '../../report/views/survey/ratings.ts';
import type { Published } from '../../survey/ratings/change.ts';
import { ratingsOfTable } from '../../survey/ratings/of-table.ts';
import { readPublished } from '../../survey/ratings/published.ts';
import type { RatingsResult } from '../../survey/ratings/rate.ts';
import { RATINGS_WORDS } from '../../words/ratings.ts';
import type { Context, OptionValues } from '../command.ts';
import { dataFiles, shownNames } from '../files.ts';
import { destination, hardened, refuseInput } from '../output.ts';
import { longFormTerms } from './long-form-option.ts';
import { openOneTable } from './one-table.ts';
import { printSurvey } from './print.ts';
import { readRelationWeights, readScaleEnds, readTrim } from './rating-options.ts';

/** 360° ratings, and how far they agree. */
export async function runRatings(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const target = destination(options, args);
  // Whose scores they are stands in the file itself.
  const terms = longFormTerms({ ...options, by: 'ratee' }, target);
  const making = { weights: readRelationWeights(options.relationWeights), trim: readTrim(options.trim) };
  const ends = readScaleEnds(options.scale);
  const problems: Problem[] = [];
  const report: Report = (problem) => problems.push(problem);
  const { table, paths } = await openOneTable(context, args, options, report);
  const earlier = await openPublished(options, report);
  if (target.file !== undefined) refuseInput(target.file, [...paths, ...earlier.paths]);
  const result = table && ratingsOfTable(table, { ...making, ends, published: earlier.published }, report);
  return printSurvey(context, target, hardened(problems, options.strict === true), () => {
    if (result === undefined) throw bug('no ratings, and no problem with them');
    return {
      json: ratingsJson(result, making),
      csv:
        terms === undefined
          ? ratingsRows(result)
          : longForm(
              result.ratees.map(({ id, raters, statistic }) => ({
                director: id,
                n: raters,
                actual: statistic && statisticFigure(statistic),
                interval: null,
              })),
              terms.metric,
              terms.period,
            ),
      sections: [
        { table: ratingsTable(result) },
        ...(hasAgreement(result)
          ? [{ heading: RATINGS_WORDS.agreement, table: agreementTable(result) }]
          : []),
      ],
      notes: ratingsNotes(result, making),
    };
  });
}

/** Whether any measure of agreement could be worked out and may be shown. */
const hasAgreement = ({ agreement }: RatingsResult): boolean =>
  [...Object.values(agreement.icc), ...Object.values(agreement.alpha)].some((value) => value !== null);

/** The results that `--published` names, with the paths that were read. */
async function openPublished(
  { published }: OptionValues,
  report: Report,
): Promise<{ readonly published: readonly Published[]; readonly paths: readonly string[] }> {
  if (typeof published !== 'string') return { published: [], paths: [] };
  const paths = (await dataFiles([published])).map(({ path }) => path);
  const names = shownNames(paths);
  const read = paths.flatMap((path, at) => {
    const name = names[at] as string;
    const text = decodeText({ name, bytes: readFile(path) }, report);
    const found = text === undefined ? [] : (readPublished(name, text, undefined, report) ?? []);
    return found.map(({ result }) => result);
  });
  return { published: read, paths };
}
