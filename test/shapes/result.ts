import type { Run } from '../run.ts';

/** What the JSON of a result says apart from where its figures stood: evidence, the template's hash, problems. */
export const factsOf = ({ code, stdout }: Run): string =>
  [
    `exit ${code}`,
    stdout
      .replace(/"evidence": \[(?:\s*\{[^{}]*\},?)*\s*\]/gu, '"evidence": […]')
      .replace(/"sha256": "[0-9a-f]{64}"/u, '"sha256": "…"')
      .replace(/\n {2}"problems": \[[\s\S]*$/u, ''),
  ].join('\n');

/** The lines in which two texts first differ. */
export function firstDifference(expected: string, actual: string): string {
  const [left, right] = [expected.split('\n'), actual.split('\n')];
  const at = left.findIndex((line, index) => line !== right[index]);
  return [
    ...left.slice(Math.max(0, at - 8), at),
    `- ${left[at] ?? '(end)'}`,
    `+ ${right[at] ?? '(end)'}`,
  ].join('\n');
}
