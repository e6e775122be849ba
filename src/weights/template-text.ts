import { type Decimal, toText } from '../maths/decimal.ts';
import { dateText } from '../model/calendar.ts';
import type { Spot } from '../model/place.ts';
import type { Weighting } from '../model/template.ts';
import { advance, cursorBefore } from '../read/lines.ts';

/** A weight to be written where another stands. */
export interface WrittenWeight {
  readonly spot: Spot;
  readonly weight: Decimal;
}

/**
 * The text of a template with other weights and a record of how they came about: nothing else of it is touched, not
 * a comment and not a space. A record that is there is replaced, a new one stands at the end.
 *
 * @param record where the record's key stands; undefined: there is none yet.
 */
export function withWrittenWeights(
  text: string,
  weights: readonly WrittenWeight[],
  record: Spot | undefined,
  weighting: Weighting,
): string {
  const lines = linesOf(text);
  const edits = weights.map(({ spot, weight }) => {
    const start = (lines[(spot.line ?? 1) - 1]?.start ?? 0) + (spot.column ?? 1) - 1;
    const end = start + (spot.mark?.length ?? 0);
    return { start, end, written: inForm(text.slice(start, end), weight) };
  });
  const lineEnd = /\r\n|\n|\r/u.exec(text)?.[0] ?? '\n';
  const block = recordLines(weighting)
    .map((line) => line + lineEnd)
    .join('');
  if (record === undefined) {
    const isClosed = text === '' || /[\r\n]$/u.test(text);
    edits.push({
      start: text.length,
      end: text.length,
      written: (isClosed ? '' : lineEnd) + lineEnd + block,
    });
  } else {
    const first = (record.line ?? 1) - 1;
    // The record ends with the last line that is indented under its key.
    let last = first;
    for (let at = first + 1; at < lines.length; at += 1) {
      const line = text.slice(lines[at]?.start, lines[at]?.end);
      if (line.trim() === '') continue;
      if (!/^\s/u.test(line)) break;
      last = at;
    }
    edits.push({ start: lines[first]?.start ?? 0, end: lines[last]?.next ?? text.length, written: block });
  }
  let result = text;
  for (const { start, end, written } of edits.toSorted((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + written + result.slice(end);
  }
  return result;
}

interface Line {
  readonly start: number;
  readonly end: number;
  readonly next: number;
}

function linesOf(text: string): Line[] {
  const lines: Line[] = [];
  const cursor = cursorBefore(text, 0, 1);
  while (advance(cursor)) lines.push({ start: cursor.start, end: cursor.end, next: cursor.next });
  return lines;
}

/** The weight as the one before it was written: in the same quotes, and with % where that had one. */
function inForm(before: string, weight: Decimal): string {
  const quote = /^["']/u.exec(before)?.[0] ?? '';
  return quote + toText(weight) + (/%/u.test(before) ? '%' : '') + quote;
}

/** A record of how weights came about, as YAML. */
function recordLines({ method, group, randomIndex, cr, on, experts, nearest, weights }: Weighting): string[] {
  return [
    'weighting: # 权重由来 / how the weights came about: scorecard weights ahp --write',
    `  method: ${method}`,
    `  group: ${group}`,
    `  random-index: ${yamlText(randomIndex)}`,
    ...(cr === undefined ? [] : [`  cr: ${toText(cr)}`]),
    `  on: ${dateText(on)}`,
    '  experts:',
    ...experts.map(
      ({ id, weight, cr: own }) =>
        `    - { id: ${yamlText(id)}, weight: ${toText(weight)}, cr: ${toText(own)} }`,
    ),
    ...(nearest ? ['  nearest: true'] : []),
    '  weights:',
    ...[...weights].map(([id, weight]) => `    ${yamlText(id)}: ${toText(weight)}%`),
  ];
}

/** What YAML 1.2 takes for something else than text. */
const NO_TEXT = /^(?:true|false|null|yes|no|on|off)$/iu;

/** Text as a plain scalar where that is safe, else in quotes (JSON's are YAML's). */
const yamlText = (text: string): string =>
  /^[A-Za-z_][\w-]*$/u.test(text) && !NO_TEXT.test(text) ? text : JSON.stringify(text);
