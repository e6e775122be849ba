import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Level } from '../../model/template.ts';
import { isBlank } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { LEVEL_SUFFIXES } from '../../words/columns.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { foldName } from '../../words/fold.ts';
import { joinTexts, LIST, plural, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { HeaderNames } from './header.ts';
import { KIND_COLUMNS, KIND_WORDS, type Kind } from './kinds.ts';
import { measureHeaders } from './measure-names.ts';

/** A target of no named metric: taking the template's in its place would change scores. */
export function bareLevel(level: Level, header: string, metric: string, spot: Spot): Problem {
  const word = LEVEL_SUFFIXES[level].map(foldName).includes(foldName(header)) ? header : level;
  const example = `${metric}${/\p{Script=Han}/u.test(word) ? '' : ' '}${word}`;
  return {
    code: 'bare-level',
    severity: 'warning',
    message: {
      en: `‘${header}’ does not say which metric’s ${level} it is, so it is not read`,
      zh: `“${header}”没有写明是哪个指标的${LEVEL_WORDS[level].zh}，因此不读取`,
    },
    hint: {
      en: `put the metric’s name before it, as in ‘${example}’; rename or remove the column if it is of none`,
      zh: `请在前面加上指标名称，如“${example}”；若不属于任何指标，请改名或删去该列`,
    },
    spot,
  };
}

/** Values beside decisions, or beside a row a value, are not read: a metric would be lost with a mere note. */
export function warnOfMetrics(
  table: RawTable,
  record: RawRecord,
  kind: Kind,
  columns: readonly number[],
  report: Report,
): void {
  const [first] = columns;
  if (first === undefined) return;
  const headers = columns.map((index) => shortened((record.cells[index] as string).trim()));
  report({
    code: 'unread-metric',
    severity: 'warning',
    message: {
      en: `the file is read as ${KIND_WORDS[kind].en}, so the values of ${headers.join(LIST.en)} are not`,
      zh: `该文件按${KIND_WORDS[kind].zh}读取，因此不读取${headers.map((header) => `“${header}”`).join(LIST.zh)}的数值`,
    },
    hint: {
      en: 'put them into a file of their own, or remove the column',
      zh: '请把这些数值放入单独的文件，或删去该列',
    },
    spot: table.spot(record.line, first),
  });
}

/** Columns named in a note; the rest is only counted. */
const NAMED_EXTRA = 5;

export function noteExtra(
  table: RawTable,
  record: RawRecord,
  kind: Kind,
  extra: readonly number[],
  names: HeaderNames,
  report: Report,
): void {
  if (extra.length === 0) return;
  const headers = extra.map((index) => shortened((record.cells[index] as string).trim()));
  const named = headers.slice(0, NAMED_EXTRA);
  const rest = extra.length - named.length;
  const { reads } = KIND_COLUMNS[kind];
  const columns = [...names.columns].filter(([, column]) => [...reads, 'name'].includes(column));
  const candidates = [...columns.map(([name]) => name), ...measureHeaders(names.measures)];
  const suggestions = headers.flatMap((header): Text[] => {
    const near = isBlank(header) ? undefined : nearest(header, candidates);
    return near === undefined || near === foldName(header)
      ? []
      : [{ en: `did you mean ‘${near}’ for ‘${header}’?`, zh: `“${header}”是否应为“${near}”？` }];
  });
  const meant = joinTexts(suggestions.slice(0, NAMED_EXTRA), LIST);
  const hasMeant = suggestions.length > 0;
  report({
    code: 'extra-column',
    severity: 'note',
    message: {
      en: `${plural(extra.length, 'column')} not read: ${named.join(', ')}${rest > 0 ? ` and ${rest} more` : ''}${hasMeant ? `; ${meant.en}` : ''}`,
      zh: `有 ${extra.length} 列不读取：${named.join('、')}${rest > 0 ? `，以及另外 ${rest} 列` : ''}${hasMeant ? `；${meant.zh}` : ''}`,
    },
    hint: hasMeant
      ? { en: 'rename the column, if it is a metric', zh: '若是指标，请更正列名' }
      : { en: 'nothing to do, if they are no metrics', zh: '若非指标则无需处理' },
    spot: { file: table.file, line: record.line, sheet: table.sheet },
  });
}
