import type { Problem } from '../model/problem.ts';

/** Problems by file, line and column: the order in which files were given never shows. Those of no file come last. */
export function inOrderOfPlace(problems: readonly Problem[]): Problem[] {
  return problems.toSorted(({ spot: a }, { spot: b }) => {
    if (a === undefined || b === undefined) return (a === undefined ? 1 : 0) - (b === undefined ? 1 : 0);
    if (a.file !== b.file) return a.file < b.file ? -1 : 1;
    return (a.line ?? 0) - (b.line ?? 0) || (a.column ?? 0) - (b.column ?? 0);
  });
}
