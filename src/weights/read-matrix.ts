import type { Spot } from '../model/place.ts';
import type { Problem, Report } from '../model/problem.ts';
import type { RawRecord, RawTable } from '../read/table.ts';
import { foldName } from '../words/fold.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import type { JudgedCell } from './judged-cell.ts';
import { readJudgement } from './judgement-value.ts';
import { type PlacedName, type ReadLevel, readName } from './read-level.ts';

/**
 * A square matrix: the header row and the first column hold the names, in whatever order each.
 *
 * @returns undefined where no name of the first column stands in the header: then it is no matrix.
 */
export function readMatrix(
  table: RawTable,
  records: readonly RawRecord[],
  expert: string,
  report: Report,
): ReadLevel[] | undefined {
  const [header, ...rows] = records;
  if (header === undefined) return undefined;
  const folded = new Set(
    header.cells
      .slice(1)
      .map(foldName)
      .filter((name) => name !== ''),
  );
  const isMatrix = rows.some(({ cells: [name = ''] }) => folded.has(foldName(name)));
  if (!isMatrix) return undefined;

  const width = header.cells.findLastIndex((cell) => cell.trim() !== '') + 1;
  const items = namesOf(
    Array.from({ length: width - 1 }, (_, index) => ({
      name: readName(table, header, index + 1, report),
      spot: () => table.spot(header.line, index + 1),
    })),
    report,
  );
  const named = namesOf(
    rows.map((row) => ({ name: readName(table, row, 0, report), spot: () => table.spot(row.line, 0) })),
    report,
  );
  reportMissing(named, items, 'column', report);
  reportMissing(items, named, 'row', report);

  const known = new Map(items.map(({ name }) => [foldName(name), name]));
  const cells = rows.flatMap((row): JudgedCell[] => {
    const left = known.get(foldName(row.cells[0] ?? ''));
    return row.cells.slice(1).flatMap((text, index): JudgedCell[] => {
      const spot = (): Spot => table.spot(row.line, index + 1);
      const reading = readJudgement(text, spot);
      if (reading.kind === 'problem') report(reading.problem);
      if (reading.kind !== 'value') return [];
      const right = known.get(foldName(header.cells[index + 1] ?? ''));
      if (right === undefined) report(outside(text, spot()));
      return left === undefined || right === undefined
        ? []
        : [{ left, right, value: reading.value, spot: spot() }];
    });
  });
  return [{ expert, parent: undefined, items, cells, spot: table.spot(header.line) }];
}

interface Candidate {
  readonly name: string | undefined;
  readonly spot: () => Spot;
}

/** The names of a row or column; one that lacks or stands twice is reported. */
function namesOf(candidates: readonly Candidate[], report: Report): PlacedName[] {
  const names: PlacedName[] = [];
  for (const { name, spot } of candidates) {
    if (name === undefined) {
      report({
        code: 'judgement-without-item',
        severity: 'error',
        message: { en: 'a row or column of the matrix has no name', zh: '矩阵的某一行或列没有名称' },
        hint: { en: 'name it, or delete it', zh: '请写上名称，或删去' },
        spot: spot(),
      });
      continue;
    }
    const first = names.find((one) => foldName(one.name) === foldName(name));
    if (first === undefined) names.push({ name, spot: spot() });
    else report(itemTwice(name, first.spot, spot()));
  }
  return names;
}

const itemTwice = (name: string, first: Spot, spot: Spot): Problem => ({
  code: 'item-twice',
  severity: 'error',
  message: { en: `${shortened(name)} stands twice`, zh: `${shortened(name)} 出现两次` },
  hint: { en: 'every item has one row and one column', zh: '每个项目只占一行和一列' },
  spot,
  related: [first],
});

/** Names of one side that the other side lacks. */
function reportMissing(
  names: readonly PlacedName[],
  others: readonly PlacedName[],
  side: 'row' | 'column',
  report: Report,
): void {
  const known = new Set(others.map(({ name }) => foldName(name)));
  for (const { name, spot } of names) {
    if (known.has(foldName(name))) continue;
    const near = nearest(
      name,
      others.map((other) => other.name),
    );
    report({
      code: 'matrix-not-square',
      severity: 'error',
      message: {
        en: `${shortened(name)} has no ${side}: the matrix is not square`,
        zh: `${shortened(name)} 没有对应的${side === 'row' ? '行' : '列'}：不是方阵`,
      },
      hint:
        near === undefined
          ? {
              en: `add the ${side}; its cells may be empty`,
              zh: `请补上这一${side === 'row' ? '行' : '列'}；单元格可以留空`,
            }
          : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
      spot,
    });
  }
}

const outside = (text: string, spot: Spot): Problem => ({
  code: 'matrix-not-square',
  severity: 'error',
  message: {
    en: `‘${shortened(text)}’ stands beside the matrix: its column has no name`,
    zh: `“${shortened(text)}”在矩阵之外：该列没有名称`,
  },
  hint: { en: 'name the column, or empty the cell', zh: '请写上列名，或清空该单元格' },
  spot,
});
