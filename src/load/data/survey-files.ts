import picomatch from 'picomatch';
import { baseName } from './base-name.ts';
import type { GivenTable } from './data.ts';

/** Whether a file is named by a wildcard; without case, as people name files. */
export const isNamed = (file: string, pattern: string): boolean =>
  picomatch(pattern, { nocase: true })(baseName(file));

/** Tables of values, and those of answers that a template's surveys name. */
export function splitSurveys(
  tables: readonly GivenTable[],
  patterns: readonly string[],
): { readonly values: GivenTable[]; readonly answers: GivenTable[] } {
  const isAnswers = ({ table }: GivenTable): boolean =>
    patterns.some((pattern) => isNamed(table.file, pattern));
  return { values: tables.filter((one) => !isAnswers(one)), answers: tables.filter(isAnswers) };
}
