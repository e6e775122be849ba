import type { KeyObject } from 'node:crypto';
import type { ReachOf } from '../../analytics/reach/reach.ts';
import { calculate } from '../../calc/calculate.ts';
import { hashOf } from '../../folder/digest.ts';
import { equals } from '../../maths/decimal.ts';
import { bug } from '../../model/bug.ts';
import type { Problem } from '../../model/problem.ts';
import type { Scorecard } from '../../model/result.ts';
import type { TemplateMark } from '../../report/views/result-json.ts';
import type { Language } from '../../words/language.ts';
import type { OptionValues } from '../command.ts';
import type { Done } from '../compute.ts';
import type { Gathered } from '../gather.ts';
import { reacher } from '../reached.ts';
import { type Audience, type ReportFormat, readAudience, readFormats } from './audience.ts';
import { type TrendOf, trends } from './trend.ts';

/** What a report is made from: everything that shows in its files, and nothing of where they go. */
export interface ReportJob {
  readonly language: Language;
  readonly gathered: Gathered;
  readonly mark: TemplateMark;
  readonly computed: Done;
  readonly problems: readonly Problem[];
  readonly audience: Audience;
  readonly formats: readonly ReportFormat[];
  readonly options: OptionValues;
  /** A director's scorecard with the steps that led to it. */
  readonly explained: (director: string) => Scorecard;
  /** What would lift a director into the next grade. */
  readonly reachOf: (director: string) => ReachOf;
  readonly trendOf: TrendOf;
  readonly key: KeyObject | undefined;
}

/** Directors of whom the steps are in memory at once. */
const AT_ONCE = 100;

/** Puts together what a report is made from. */
export function reportJob(
  language: Language,
  gathered: Gathered,
  computed: Done,
  options: OptionValues,
  key: KeyObject | undefined,
): ReportJob {
  return {
    language,
    gathered,
    mark: { id: gathered.templateId, sha256: hashOf(gathered.source.bytes) },
    computed,
    // What was filled in from a configuration is about the command line, not about the result.
    problems: computed.problems.filter(({ code }) => code !== 'config-used'),
    audience: readAudience(options),
    formats: readFormats(options),
    options,
    explained: explainer(gathered, computed),
    reachOf: reacher(computed),
    trendOf: trends(gathered, computed),
    key,
  };
}

/**
 * Calculates again with steps, some hundred directors at a time, so that memory does not grow with the number of
 * pages. One director's result does not depend on the others', but for a pool: with one all are calculated again.
 */
function explainer(
  { template }: Gathered,
  { data, period, result }: ReportJob['computed'],
): (director: string) => Scorecard {
  if (template === undefined) throw bug('a result without a template');
  const places = new Map(result.directors.map(({ director }, index) => [director, index]));
  const directors = new Map(data.directors.map((one) => [one.id, one]));
  let ready = new Map<string, Scorecard>();
  return (director) => {
    const known = ready.get(director);
    if (known !== undefined) return known;
    const from = places.get(director) ?? 0;
    const wanted = new Set(result.directors.slice(from, from + AT_ONCE).map((one) => one.director));
    const few = { directors: [...wanted].flatMap((id) => directors.get(id) ?? []) };
    const again = calculate({
      ...data,
      ...(template.bonus?.pool === undefined ? few : {}),
      template,
      period,
      provisional: false,
      explain: (id) => wanted.has(id),
    });
    ready = new Map(
      again.directors.filter((one) => wanted.has(one.director)).map((one) => [one.director, one]),
    );
    const explained = ready.get(director);
    const published = result.directors[from];
    if (explained === undefined || published === undefined || !isSame(explained, published)) {
      throw bug('an explanation of another result than the published one');
    }
    return explained;
  };
}

/** Whether two scorecards publish the same. */
const isSame = (a: Scorecard, b: Scorecard): boolean =>
  a.grade === b.grade &&
  PUBLISHED.every((key) => {
    const [left, right] = [a[key], b[key]];
    return left === null || right === null ? left === right : equals(left, right);
  });

const PUBLISHED = ['score', 'coefficient', 'bonus', 'payable'] as const;
