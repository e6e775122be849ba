import { readFile } from '../../io.ts';
import { bug } from '../../model/bug.ts';
import type { Problem, Report } from '../../model/problem.ts';
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
import { ratingNotices, solvable, withheld } from '../../survey/ratings/notices.ts';
import { panelsOf } from '../../survey/ratings/panel.ts';
import { readPublished } from '../../survey/ratings/published.ts';
import { type RatingOptions, type RatingsResult, rate } from '../../survey/ratings/rate.ts';
import { readRatings } from '../../survey/ratings/read.ts';
import { RATINGS_WORDS } from '../../words/ratings.ts';
import { defineCommand, type OptionValues } from '../command.ts';
import { dataFiles, shownNames } from '../files.ts';
import { destination, hardened, hasErrors, refuseInput } from '../output.ts';
import { SURVEY } from './group.ts';
import { longFormTerms } from './long-form-option.ts';
import { openOneTable } from './one-table.ts';
import { LAST_OPTIONS } from './options.ts';
import { printSurvey } from './print.ts';
import { readRelationWeights, readScaleEnds, readTrim } from './rating-options.ts';

export const ratings = defineCommand({
  group: SURVEY,
  name: 'ratings',
  summary: { en: '360° ratings, without a word of who rated', zh: '360° 评分，不透露评价人' },
  about: {
    en: 'From one rating a row (ratee, rater, relation, score), or a matrix with one row a ratee and one column a rater. What would tell how somebody rated is hidden.',
    zh: '读取一行一份的评分（被评人、评价人、关系、评分），或一行一位被评人、一列一位评价人的矩阵。会透露某人评分的数值一律不显示。',
  },
  args: [
    {
      name: '[csv]',
      about: { en: 'file of ratings: CSV or Excel, or -', zh: '评分文件：CSV 或 Excel，或 -' },
    },
  ],
  options: [
    {
      flags: '--relation-weights <weights>',
      about: {
        en: 'what relations weigh, as superior=2,peer=1,report=1; else the same',
        zh: '各关系的权重，如 superior=2,peer=1,report=1；不写则相等',
      },
    },
    {
      flags: '--trim <share>',
      about: {
        en: 'share of the scores that is put aside at either end of each relation',
        zh: '各关系两端各去除的评分比例',
      },
    },
    {
      flags: '--scale <ends>',
      about: {
        en: 'lowest and highest score, as 1..5; else those that there are',
        zh: '最低分和最高分，如 1..5；不写则取文件中的最低和最高分',
      },
    },
    {
      flags: '--published <file>',
      about: {
        en: 'JSON of the same people’s results that were published: what has changed since must not tell about one rater',
        zh: '已公布的同一批人的 JSON 结果：此后的变化不得透露某位评价人',
      },
    },
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard survey ratings ratings.csv --scale 1..5',
      about: { en: 'scores, and how far raters agree', zh: '得分，以及评价人的一致程度' },
    },
    {
      line: 'scorecard survey ratings ratings.csv --format csv --metric collaboration --period 2026',
      about: { en: 'data that score reads', zh: '生成 score 可读的数据' },
    },
  ],
  run: async (context, args, options) => {
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
    const sheet = table && readRatings(table, ends, report);
    const panels = sheet === undefined ? [] : panelsOf(sheet, making);
    const rating: RatingOptions = { ...making, ends, published: earlier.published };
    const result = sheet === undefined || hasErrors(problems) ? undefined : rate(sheet, panels, rating);
    if (sheet !== undefined && table !== undefined && result !== undefined) {
      problems.push(...ratingNotices(sheet, panels, table.file));
      const idsOf = (ratees: typeof result.ratees): string[] => ratees.map(({ id }) => id);
      const none = idsOf(result.ratees.filter(({ score }) => score === null));
      if (none.length > 0) report(withheld(none, table.file));
      const open = idsOf(result.ratees.filter(({ canBeSolved }) => canBeSolved));
      if (open.length > 0) report(solvable(open, table.file));
    }
    return printSurvey(context, target, hardened(problems, options.strict === true), () => {
      if (result === undefined) throw bug('no ratings, and no problem with them');
      return {
        json: ratingsJson(result, making),
        csv:
          terms === undefined
            ? ratingsRows(result)
            : longForm(
                result.ratees.map(({ id, raters, score }) => ({
                  director: id,
                  n: raters,
                  actual: score,
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
  },
});

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
    return text === undefined ? [] : (readPublished(name, text, report) ?? []);
  });
  return { published: read, paths };
}
