import picomatch from 'picomatch';
import { baseName } from './base-name.ts';
import type { GivenTable } from './data.ts';

/** Whether a file is named by a wildcard; without case, as people name files. */
export const isNamed = (file: string, pattern: string): boolean =>
  picomatch(pattern, { nocase: true })(baseName(file));

/** Tables of values, and those that a template makes values from. */
export function splitRaw(
  tables: readonly GivenTable[],
  patterns: readonly string[],
): { readonly values: GivenTable[]; readonly raw: GivenTable[] } {
  // A hidden sheet stays among the values, where it is passed over and that is said.
  const isRaw = ({ table }: GivenTable): boolean =>
    table.isHidden !== true && patterns.some((pattern) => isNamed(table.file, pattern));
  return { values: tables.filter((one) => !isRaw(one)), raw: tables.filter(isRaw) };
}
