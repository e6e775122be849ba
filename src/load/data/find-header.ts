import type { Place } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import { fullWidthDelimiter } from '../../read/delimiter.ts';
import { looksDestroyed } from '../../read/identifier.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import { SEARCHED_ROWS, titleRows } from '../../read/table-problems.ts';
import { COLUMNS, DIRECTOR_HEADERS } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import { LANGUAGES, LIST, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { RESULT_WORDS } from '../../words/results.ts';
import { shortened } from '../../words/visible.ts';
import { WORKBOOK_WORDS } from '../../words/workbook.ts';
import { type Header, type HeaderNames, kindOfRecord, readHeader } from './header.ts';

/** So many cells of ???? in a row are no punctuation. */
const DESTROYED_CELLS = 2;

/** Columns that only our own results have together. */
const OWN_RESULT = ['director', 'name', 'period', 'score', 'grade', 'coefficient'];
const OWN_DETAIL = ['director', 'name', 'period', 'dimension', 'metric', 'weight', 'state'];

const OWN_PAYROLL = ['director', 'name', 'period', 'grade', 'coefficient', 'base', 'days'];

/** Headers that only the sheets of our own workbooks have together, in each language. */
const OWN_SHEETS = LANGUAGES.flatMap((language) =>
  [
    [WORKBOOK_WORDS.ours, WORKBOOK_WORDS.difference],
    [RESULT_WORDS.state, RESULT_WORDS.file, RESULT_WORDS.line, RESULT_WORDS.column, RESULT_WORDS.text],
  ].map((words) => words.map((word) => foldName(word[language]))),
);

/** 单位：万元, but not 编制单位：, which names a firm; unit: CNY, in thousands, in RMB millions. */
const UNITS = [
  /(?<![\p{L}])(?:金额|货币|计量)?单位\s*[:：]\s*([^\s,，;；)）]+)/u,
  /\bunits?\s*:\s*([^\s,;)]+)/iu,
  /\bin (?:[A-Z]{3} )?((?:thousand|million|billion)s?)\b/iu,
];

/**
 * Finds the header among the first rows: titles above it are named and passed over. A file without one is an
 * error where it was named on the command line, and is passed over with a note where it lay in a folder.
 */
export function findHeader(
  table: RawTable,
  named: boolean,
  names: HeaderNames,
  passOver: (place: Place) => void,
  report: Report,
): Header | undefined {
  const above: RawRecord[] = [];
  const problems: Parameters<Report>[0][] = [];
  for (const record of table.records((problem) => problems.push(problem))) {
    const kind = kindOfRecord(record, names);
    if (kind !== undefined && !isOwnResult(record)) {
      const unit = above.length > 0 ? noteTitles(table, above, report) : undefined;
      return readHeader(table, record, kind, names, unit, report);
    }
    above.push(record);
    if (above.length >= SEARCHED_ROWS) break;
  }
  if (problems.length > 0) {
    for (const problem of problems) report(problem);
    return undefined;
  }
  const problem = noHeader(table, above, named, names);
  if (problem.severity === 'note' && problem.code !== 'own-output') {
    passOver({ file: table.file, line: problem.spot?.line, sheet: table.sheet });
  }
  report(problem);
  return undefined;
}

function isOwnResult({ cells }: RawRecord): boolean {
  const folded = cells.map(foldName);
  return (
    [OWN_RESULT, OWN_DETAIL, OWN_PAYROLL].some((own) => own.every((name, index) => folded[index] === name)) ||
    OWN_SHEETS.some((own) => own.every((name) => folded.includes(name)))
  );
}

/** Names the rows above a header. @returns the unit they state, as it stands: 万元. */
function noteTitles(table: RawTable, above: readonly RawRecord[], report: Report): string | undefined {
  const text = above.flatMap(({ cells }) => cells).join(' ');
  const stated = UNITS.map((form) => form.exec(text)?.[1]).find((unit) => unit !== undefined);
  // 元 is the unit that amounts are read in anyway.
  const unit = stated === '元' ? undefined : stated;
  report(titleRows(table, above, unit));
  return unit;
}

function noHeader(
  table: RawTable,
  above: readonly RawRecord[],
  named: boolean,
  names: HeaderNames,
): Parameters<Report>[0] {
  const severity = named ? 'error' : 'note';
  const first = above[0];
  const spot =
    named && first !== undefined ? table.spot(first.line) : { file: table.file, line: first?.line };
  if (first === undefined) {
    return {
      code: 'no-rows',
      severity,
      message: { en: 'the file has no rows', zh: '文件没有任何行' },
      hint: { en: 'export it again, with its rows', zh: '请重新导出含数据行的文件' },
      spot,
    };
  }
  if (above.some(({ cells }) => cells.filter(looksDestroyed).length >= DESTROYED_CELLS)) {
    return {
      code: 'text-destroyed',
      severity: 'error',
      message: {
        en: 'the Chinese of this file was lost to a wrong encoding when it was exported: ???? stands in its place',
        zh: '该文件的中文在导出时因编码错误而丢失，只剩 ????',
      },
      hint: {
        en: 'export it again from its system, as "CSV UTF-8" or as .xlsx',
        zh: '请从原系统重新导出，保存为“CSV UTF-8”或 .xlsx',
      },
      spot: first === undefined ? spot : table.spot(first.line),
    };
  }
  if (above.some(isOwnResult)) {
    return {
      code: 'own-output',
      severity,
      message: {
        en: `${named ? '' : 'passed over: '}this is a result of scorecard, not data`,
        zh: `${named ? '' : '已跳过：'}这是 scorecard 的结果文件，不是数据`,
      },
      hint: { en: 'give the exports it was made from', zh: '请提供生成它所用的导出文件' },
      spot,
    };
  }
  const split = splitHeaderIn(above, names);
  const nearest = split ?? likeliestHeader(above, names);
  return {
    code: 'unknown-kind',
    severity,
    message: named
      ? { en: 'no header of a known kind was found', zh: '无法识别表头' }
      : { en: 'passed over: no header of a known kind', zh: '已跳过：无法识别表头' },
    hint:
      split === undefined
        ? hintForHeader(nearest, names)
        : {
            en: 'the header is spread over this row and the next: put it into one, each column with its whole name',
            zh: '表头分在这一行和下一行：请合成一行，每列写出完整名称',
          },
    spot: named ? table.spot(nearest.line) : { file: table.file, line: nearest.line },
  };
}

/** The row that with the one below it would be a header of a known kind. */
const splitHeaderIn = (rows: readonly RawRecord[], names: HeaderNames): RawRecord | undefined =>
  rows.find(({ cells, line }, at) => {
    const below = rows[at + 1];
    if (below === undefined) return false;
    const joined = cells.map((cell, index) => below.cells[index]?.trim() || cell);
    return kindOfRecord({ line, cells: joined }, names) !== undefined;
  });

/** The row with the most names that are known; the first of the file where none has one. */
function likeliestHeader(rows: readonly RawRecord[], names: HeaderNames): RawRecord {
  const known = ({ cells }: RawRecord): number =>
    cells
      .map(foldName)
      .filter((cell) => names.columns.has(cell) || names.directors.includes(cell) || names.measures.has(cell))
      .length;
  return rows.reduce((best, row) => (known(row) > known(best) ? row : best));
}

function hintForHeader(first: RawRecord, names: HeaderNames): Text {
  const fullWidth = first.cells.length === 1 ? fullWidthDelimiter(first.cells[0] as string) : undefined;
  if (fullWidth !== undefined) {
    return {
      en: `the cells are separated by the full-width ${fullWidth}: use a comma, semicolon or tab`,
      zh: `单元格用全角“${fullWidth}”分隔：请改用半角逗号、分号或制表符`,
    };
  }
  const candidates = [...names.columns.keys(), ...names.directors, ...names.measures.keys()];
  const near = first.cells.flatMap((cell) => {
    const folded = foldName(cell);
    const suggestion = folded === '' || candidates.includes(folded) ? undefined : nearest(folded, candidates);
    return suggestion === undefined ? [] : [{ cell: shortened(cell.trim()), suggestion }];
  });
  if (near.length > 0) {
    return {
      en: near
        .slice(0, 3)
        .map(({ cell, suggestion }) => `did you mean ‘${suggestion}’ for ‘${cell}’?`)
        .join(' '),
      zh: near
        .slice(0, 3)
        .map(({ cell, suggestion }) => `“${cell}”是否应为“${suggestion}”？`)
        .join(''),
    };
  }
  return {
    en: `name the director (${DIRECTOR_HEADERS.join(LIST.en)}), the period (${COLUMNS.period.join(LIST.en)}) and metrics by id, title or alias; \`columns\` in the template adds your own headers`,
    zh: `请标明总监（${DIRECTOR_HEADERS.join(LIST.zh)}）、期间（${COLUMNS.period.join(LIST.zh)}），并以标识、名称或别名标明指标；可在模板的 \`columns\` 中加入本公司的列名`,
  };
}
