import { type Decimal, toText } from '../../maths/decimal.ts';

/** What JSON is written from: decimals are written as exact number literals. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | Decimal
  | readonly JsonValue[]
  | { readonly [key: string]: JsonValue | undefined };

const isDecimal = (value: object): value is Decimal =>
  'coefficient' in value && typeof value.coefficient === 'bigint';

/** JSON with exact numbers (RFC 8259): no digit of a decimal is lost to a binary fraction. Keys keep their order. */
export function json(value: JsonValue, indent = 2): string {
  return `${write(value, '\n', ' '.repeat(indent))}\n`;
}

/** The same text piece by piece: lists that are values of the outermost object are made one item at a time. */
export function* jsonPieces(value: {
  readonly [key: string]: JsonValue | Iterable<JsonValue> | undefined;
}): Generator<string> {
  const indent = '  ';
  let before = '{';
  for (const [key, item] of Object.entries(value)) {
    if (item === undefined) continue;
    yield `${before}\n${indent}${quoted(key)}: `;
    before = ',';
    if (item !== null && typeof item === 'object' && Symbol.iterator in item)
      yield* items(item, `\n${indent}`, indent);
    else yield write(item, `\n${indent}`, indent);
  }
  yield before === '{' ? '{}\n' : '\n}\n';
}

function* items(list: Iterable<JsonValue>, lineBreak: string, indent: string): Generator<string> {
  let before = '[';
  for (const item of list) {
    yield `${before}${lineBreak}${indent}${write(item, lineBreak + indent, indent)}`;
    before = ',';
  }
  yield before === '[' ? '[]' : `${lineBreak}]`;
}

function write(value: JsonValue, lineBreak: string, indent: string): string {
  if (typeof value === 'string') return quoted(value);
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value))
    return list(
      value.map((item) => write(item, lineBreak + indent, indent)),
      '[]',
      lineBreak,
      indent,
    );
  if (isDecimal(value)) return toText(value);
  const entries = Object.entries(value as Record<string, JsonValue | undefined>)
    .filter((entry): entry is [string, JsonValue] => entry[1] !== undefined)
    .map(([key, item]) => `${quoted(key)}: ${write(item, lineBreak + indent, indent)}`);
  return list(entries, '{}', lineBreak, indent);
}

/** What JSON may hold as it is, and a terminal or a line reader takes for more than a character. */
const OBEYED = /[\u007f-\u009f\u2028\u2029]/gu;

const quoted = (text: string): string =>
  JSON.stringify(text).replace(
    OBEYED,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

const list = (items: readonly string[], brackets: string, lineBreak: string, indent: string): string =>
  items.length === 0
    ? brackets
    : `${brackets[0]}${lineBreak}${indent}${items.join(`,${lineBreak}${indent}`)}${lineBreak}${brackets[1]}`;
