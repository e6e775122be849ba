import { extname } from 'node:path';
import type { Problem } from '../../model/problem.ts';
import { readTable } from '../../read/table.ts';
import { shortened } from '../../words/visible.ts';
import { workbookCells } from './workbook-cells.ts';

/** One place in which a file of the report is not what is calculated from the inputs. */
interface Difference {
  /** A cell, a key or a line, in the form that its kind of file has. */
  readonly where: string;
  readonly found: string;
  readonly made: string;
  readonly line?: number | undefined;
}

/** Differences of one file that are named before the rest is only counted. */
const NAMED = 10;

/** The differences of a file, named one by one: cells of tables and workbooks, values of JSON, lines of text. */
export function differenceProblems(name: string, found: Uint8Array, made: Uint8Array): Problem[] {
  if (Buffer.compare(found, made) === 0) return [];
  const compare = COMPARERS[extname(name)] ?? comparedLines;
  const differences = [...compare(found, made)];
  const shown = differences.slice(0, NAMED).map((one) => differenceProblem(name, one));
  const rest = differences.length - shown.length;
  if (rest > 0) shown.push(differsIn(name, { en: `${rest} more places differ`, zh: `另有 ${rest} 处不同` }));
  if (differences.length > 0) return shown;
  return [differsIn(name, { en: 'the bytes differ, though the contents agree', zh: '内容相同，但字节不同' })];
}

const differsIn = (file: string, message: Problem['message'], line?: number): Problem => ({
  code: 'result-differs',
  severity: 'error',
  message,
  hint: {
    en: 'take the report as it was handed over, or run report again',
    zh: '请使用原样交付的报告，或重新运行 report',
  },
  spot: { file, ...(line === undefined ? {} : { line }) },
});

const differenceProblem = (name: string, { where, found, made, line }: Difference): Problem =>
  differsIn(
    name,
    {
      en: `${where} is ${quote(found)} in the report, ${quote(made)} as calculated`,
      zh: `${where} 在报告中为 ${quote(found)}，计算得 ${quote(made)}`,
    },
    line,
  );

const quote = (text: string): string => `‘${shortened(text)}’`;

const decoded = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

type Comparer = (found: Uint8Array, made: Uint8Array) => Iterable<Difference>;

const COMPARERS: Readonly<Record<string, Comparer>> = {
  '.csv': comparedTables,
  '.json': comparedJson,
  '.xlsx': (found, made) => comparedEntries(workbookCells(found), workbookCells(made)),
};

function* comparedTables(found: Uint8Array, made: Uint8Array): Generator<Difference> {
  const recordsOf = (bytes: Uint8Array) => {
    const table = readTable({ name: '', bytes }, { delimiter: ',' }, () => undefined);
    return table === undefined ? [] : Array.from(table.records(() => undefined));
  };
  const [own, other] = [recordsOf(found), recordsOf(made)];
  const header = other[0]?.cells ?? [];
  for (let row = 0; row < Math.max(own.length, other.length); row += 1) {
    const [cells, expected] = [own[row]?.cells ?? [], other[row]?.cells ?? []];
    for (let column = 0; column < Math.max(cells.length, expected.length); column += 1) {
      if (cells[column] === expected[column]) continue;
      const where = `${expected[0] ?? cells[0] ?? ''}, ${header[column] ?? column + 1}`;
      yield { where, found: cells[column] ?? '', made: expected[column] ?? '', line: own[row]?.line };
    }
  }
}

function comparedJson(found: Uint8Array, made: Uint8Array): Iterable<Difference> {
  const own = valuesOf(decoded(found));
  return own === undefined
    ? comparedLines(found, made)
    : comparedEntries(own, valuesOf(decoded(made)) ?? new Map());
}

/** Every value of a JSON text by its path; undefined where the text is no JSON. */
function valuesOf(text: string): Map<string, string> | undefined {
  const values = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value !== 'object' || value === null) {
      values.set(path, JSON.stringify(value));
      return;
    }
    for (const [key, item] of Object.entries(value)) {
      walk(item, Array.isArray(value) ? `${path}[${key}]` : path === '' ? key : `${path}.${key}`);
    }
  };
  try {
    walk(JSON.parse(text), '');
    return values;
  } catch {
    // What is no JSON any more is compared line by line.
    return undefined;
  }
}

function* comparedEntries(
  found: ReadonlyMap<string, string>,
  made: ReadonlyMap<string, string>,
): Generator<Difference> {
  for (const where of new Set([...made.keys(), ...found.keys()])) {
    const [own = '', other = ''] = [found.get(where), made.get(where)];
    if (own !== other) yield { where, found: own, made: other };
  }
}

function* comparedLines(found: Uint8Array, made: Uint8Array): Generator<Difference> {
  const [own, other] = [decoded(found).split('\n'), decoded(made).split('\n')];
  for (let at = 0; at < Math.max(own.length, other.length); at += 1) {
    const [line = '', expected = ''] = [own[at], other[at]];
    if (line === expected) continue;
    let start = 0;
    while (start < line.length && line[start] === expected[start]) start += 1;
    const from = Math.max(0, start - 8);
    yield {
      where: `${at + 1}:${start + 1}`,
      found: line.slice(from),
      made: expected.slice(from),
      line: at + 1,
    };
  }
}
