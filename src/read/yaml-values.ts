import { type Document, isAlias, isMap, isPair, isScalar, isSeq, type Node, type Pair } from 'yaml';
import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Text } from '../words/language.ts';

/** A number that stands plain in YAML, as its own text: no digit is lost to a binary fraction. */
export interface YamlNumber {
  readonly [PLAIN_NUMBER]: true;
  readonly source: string;
}

const PLAIN_NUMBER = Symbol('plain number');

export const isYamlNumber = (value: unknown): value is YamlNumber =>
  typeof value === 'object' && value !== null && PLAIN_NUMBER in value;

export type YamlMapping = Readonly<Record<string, unknown>>;

export const isYamlMapping = (value: unknown): value is YamlMapping =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !isYamlNumber(value);

const UNKNOWN_TO_ANY_MAPPING = new Set(Object.getOwnPropertyNames(Object.prototype));

/** A key as it is written. */
export const keyText = (pair: Pair): string =>
  isScalar(pair.key) ? String(pair.key.source ?? pair.key.value) : '';

type Fail = (code: string, start: number, end: number, message: Text, hint: Text) => void;

/** An alias, which has been refused: what it may stand for is not asked. */
const REFUSED = Symbol('refused alias');

export const isRefused = (value: unknown): boolean => value === REFUSED;

/** Tags anywhere, each where it stands; anchors and aliases, which go together, once. */
export function refuseIndirections(document: Document, source: string, fail: Fail): void {
  const refuse = (code: string, start: number, message: Text, hint: Text, others = 0): void => {
    const length = /^[^\s,\]}]+/u.exec(source.slice(start))?.[0].length ?? 1;
    const written = source.slice(start, start + length);
    const more = others === 0 ? { en: '', zh: '' } : { en: ` and ${others} more`, zh: `，另有 ${others} 处` };
    fail(
      code,
      start,
      start + length,
      { en: `${message.en}: ${written}${more.en}`, zh: `${message.zh}：${written}${more.zh}` },
      hint,
    );
  };
  const indirections: number[] = [];
  const visit = (node: unknown): void => {
    if (isPair(node)) {
      visit(node.key);
      visit(node.value);
      return;
    }
    const { range, anchor, tag } = (node ?? {}) as { range?: number[]; anchor?: string; tag?: string };
    const [start = 0] = range ?? [];
    // A node's range begins at its value: what is set before it stands just above.
    if (isAlias(node) || anchor !== undefined) {
      indirections.push(isAlias(node) ? start : source.lastIndexOf('&', start));
    }
    if (tag !== undefined) refuse('yaml-tag', source.slice(0, start).search(/!\S*\s*$/u), NO_TAG, REMOVE_TAG);
    if (isMap(node) || isSeq(node)) for (const item of node.items) visit(item);
  };
  visit(document.contents);
  const lineOf = (at: number): number => source.lastIndexOf('\n', at);
  const [earliest = 0] = indirections.sort((a, b) => a - b);
  const onLine = indirections.filter((at) => lineOf(at) === lineOf(earliest));
  // Of an anchor and its alias on one line the alias says more: there a figure is missing.
  const first = onLine.find((at) => source[at] === '*') ?? onLine[0];
  if (first !== undefined) refuse('yaml-alias', first, NO_ALIAS, WRITE_OUT, indirections.length - 1);
}

const NO_ALIAS: Text = {
  en: 'anchors and aliases are not allowed in a template',
  zh: '模板中不能使用锚点和别名',
};
const WRITE_OUT: Text = { en: 'write every figure where it stands', zh: '请把每个数值直接写在所在之处' };
const NO_TAG: Text = { en: 'explicit tags are not allowed in a template', zh: '模板中不能使用显式标签' };
const REMOVE_TAG: Text = { en: 'remove the tag and write the plain value', zh: '请删去标签，直接写值' };

export function plainValue(
  node: unknown,
  spotAt: (start: number, end: number) => Spot,
  report: Report,
): unknown {
  if (isSeq(node)) return node.items.map((item) => plainValue(item, spotAt, report));
  if (isMap(node)) {
    const mapping: Record<string, unknown> = Object.create(null);
    const seen = new Map<string, Spot>();
    for (const pair of node.items) {
      const range = (pair.key as Node | null)?.range ?? [0, 0, 0];
      const spot = spotAt(range[0], range[1]);
      const key = keyText(pair);
      const first = seen.get(key);
      if (first !== undefined) {
        report({
          code: 'duplicate-key',
          severity: 'error',
          message: {
            en: `\`${key}\` stands twice, at line ${first.line} and line ${spot.line}`,
            zh: `\`${key}\` 写了两次：第 ${first.line} 行和第 ${spot.line} 行`,
          },
          hint: { en: 'keep one of the two', zh: '请只保留其中一个' },
          spot,
          related: [first],
        });
        continue;
      }
      seen.set(key, spot);
      if (!isScalar(pair.key) || UNKNOWN_TO_ANY_MAPPING.has(key)) {
        report({
          code: 'unknown-key',
          severity: 'error',
          message: { en: `unknown key \`${key}\``, zh: `未知的键 \`${key}\`` },
          hint: { en: 'remove it', zh: '请删去' },
          spot,
        });
        continue;
      }
      mapping[key] = plainValue(pair.value, spotAt, report);
    }
    return mapping;
  }
  if (isAlias(node)) return REFUSED;
  if (!isScalar(node)) return null;
  const isPlainNumber =
    (typeof node.value === 'number' || typeof node.value === 'bigint') && node.type === 'PLAIN';
  // A tag, which has been refused, may have made something else of the text.
  if (node.tag !== undefined) return node.source ?? null;
  return isPlainNumber ? { [PLAIN_NUMBER]: true, source: node.source ?? String(node.value) } : node.value;
}
