/** The line of each group's first row. */
export function firstLines(
  rows: Iterable<{ readonly group: string | undefined; readonly line: number }>,
): Map<string, number> {
  const lines = new Map<string, number>();
  for (const { group = '', line } of rows) lines.set(group, Math.min(line, lines.get(group) ?? line));
  return lines;
}
