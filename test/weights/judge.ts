import { toDouble } from '../../src/maths/double.ts';
import type { Problem } from '../../src/model/problem.ts';
import { readTable } from '../../src/read/table.ts';
import { type AnalysisOptions, analyse, type Judgement } from '../../src/weights/analyse.ts';
import { type Hierarchy, hierarchyOf } from '../../src/weights/hierarchy.ts';
import { type JudgementMatrix, matrixOf } from '../../src/weights/judgement-matrix.ts';
import { readJudgement } from '../../src/weights/judgement-value.ts';
import { readHierarchy } from '../../src/weights/read-hierarchy.ts';
import { readJudgements } from '../../src/weights/read-judgements.ts';
import type { ReadLevel } from '../../src/weights/read-level.ts';

/** Rows of a judgement as a paper prints them: numbers, fractions, `.` where nothing was compared. */
export function matrix(names: string, rows: readonly string[]): JudgementMatrix {
  const cells = rows.map((row) => row.trim().split(/\s+/u));
  const at = (row: number, column: number): number | undefined => {
    const reading = readJudgement((cells[row]?.[column] ?? '').replace(/^\.$/u, ''), () => ({ file: '' }));
    return reading.kind === 'value' ? toDouble(reading.value) : undefined;
  };
  return matrixOf(names.split(' '), at);
}

/** A matrix that consists of the quotients of weights. */
export const consistent = (weights: readonly number[]): JudgementMatrix =>
  matrixOf(
    weights.map((_, index) => `item ${index}`),
    (row, column) => (weights[row] as number) / (weights[column] as number),
  );

/** What files say, by the expert's name; `.yaml` is a hierarchy. */
export function read(files: Readonly<Record<string, string>>): {
  hierarchy: Hierarchy | undefined;
  problems: Problem[];
} {
  const problems: Problem[] = [];
  const report = (problem: Problem): void => {
    problems.push(problem);
  };
  const levels = Object.entries(files).flatMap(([name, text]): ReadLevel[] => {
    const expert = name.replace(/\.\w+$/u, '');
    if (name.endsWith('.yaml')) return readHierarchy(name, text, expert, report);
    const table = readTable({ name, bytes: new TextEncoder().encode(text) }, {}, report);
    return table === undefined ? [] : (readJudgements(table, expert, report) ?? []);
  });
  return { hierarchy: hierarchyOf(levels, undefined, report), problems };
}

const SILENT: AnalysisOptions = {
  method: 'eigenvector',
  table: 'saaty1980',
  grouping: 'judgements',
  expertWeights: new Map(),
};

/** What sound files come to. */
export function judged(
  files: Readonly<Record<string, string>>,
  options: Partial<AnalysisOptions> = {},
): Judgement {
  const { hierarchy, problems } = read(files);
  if (hierarchy === undefined) throw new Error(JSON.stringify(problems));
  return analyse(hierarchy, { ...SILENT, ...options });
}
