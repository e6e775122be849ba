import { advance, cursorBefore, forwardFinder } from './lines.ts';

const DELIMITERS = [',', '\t', ';'] as const;

const NAMES: Readonly<Record<string, string>> = {
  ',': ',',
  comma: ',',
  '，': ',',
  '\t': '\t',
  '\\t': '\t',
  tab: '\t',
  ';': ';',
  semicolon: ';',
  '；': ';',
};

/** The delimiter that a sign or a name means: comma, semicolon or tab; undefined for any other. */
export function delimiterNamed(name: string): string | undefined {
  const key = name === '\t' ? name : name.trim().toLowerCase();
  return Object.hasOwn(NAMES, key) ? NAMES[key] : undefined;
}

/** The delimiter that a first line `sep=;` declares, as Excel writes and reads it; undefined if it is none. */
export const declaredDelimiter = (line: string): string | undefined =>
  /^"?sep=([^"\r\n])"?$/iu.exec(line)?.[1];

/** So many records say what the delimiter is. */
const SAMPLE_RECORDS = 100;

/** How often a character stands outside quotes in each of the first records; those without it left out. */
function countsOutsideQuotes(text: string, character: string): number[] {
  const counts: number[] = [];
  if (!text.includes(character)) return counts;
  const cursor = cursorBefore(text, 0, 1);
  const findQuote = forwardFinder(text, '"');
  const findCharacter = forwardFinder(text, character);
  const next = (from: number): number => Math.min(findQuote(from), findCharacter(from));
  let quoted = false;
  let count = 0;
  for (let records = 0; records < SAMPLE_RECORDS && advance(cursor); ) {
    for (let at = next(cursor.start); at < cursor.end; at = next(at + 1)) {
      if (text[at] === '"') quoted = !quoted;
      else if (!quoted) count += 1;
    }
    if (quoted) continue;
    if (count > 0) counts.push(count);
    count = 0;
    records += 1;
  }
  return counts;
}

/** How many of the counts agree with the most frequent one, and that one; the larger on a tie. */
function agreement(counts: readonly number[]): { readonly agreeing: number; readonly count: number } {
  const frequencies = new Map<number, number>();
  for (const count of counts) frequencies.set(count, (frequencies.get(count) ?? 0) + 1);
  let best = { agreeing: 0, count: 0 };
  for (const [count, agreeing] of frequencies) {
    const isBetter = agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count);
    if (isBetter) best = { agreeing, count };
  }
  return best;
}

/**
 * The delimiter of a table: the one of comma, tab and semicolon that stands equally often, outside
 * quotes, in the most records; then the one that makes more columns; then the comma.
 *
 * @param sample begins with the first records of the table; a hundred are looked at.
 */
export function detectDelimiter(sample: string): string {
  let best: { agreeing: number; count: number; delimiter: string } | undefined;
  for (const delimiter of DELIMITERS) {
    const { agreeing, count } = agreement(countsOutsideQuotes(sample, delimiter));
    const isBetter =
      best === undefined || agreeing > best.agreeing || (agreeing === best.agreeing && count > best.count);
    if (isBetter) best = { agreeing, count, delimiter };
  }
  return best?.delimiter ?? ',';
}

const FULL_WIDTH_DELIMITERS = ['，', '；'] as const;

/**
 * The full-width sign that a line has in place of a delimiter, for the hint of whoever finds no header:
 * `director，period，metric，actual`. Undefined where there is none, or where a real delimiter stands.
 */
export function fullWidthDelimiter(line: string): string | undefined {
  if (DELIMITERS.some((delimiter) => line.includes(delimiter))) return undefined;
  return FULL_WIDTH_DELIMITERS.find((delimiter) => line.includes(delimiter));
}
