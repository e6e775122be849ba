import {
  type Document,
  isMap,
  isPair,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  type YAMLError,
} from 'yaml';
import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import type { Text } from '../words/language.ts';
import { yamlSyntaxText } from './yaml-syntax.ts';
import { keyText, plainValue, refuseIndirections } from './yaml-values.ts';

export type YamlPath = readonly (string | number)[];

/** A YAML document as plain values, and where each of them stands. */
export interface YamlDocument {
  /** Mappings without a prototype, lists, texts, booleans, null and YamlNumber. */
  readonly value: unknown;
  /**
   * Where the value at the first of the paths that is there stands; where none is, the nearest ancestor of the
   * first.
   */
  spot(...paths: readonly YamlPath[]): Spot;
  /** Where the key of a mapping stands. */
  keySpot(path: YamlPath): Spot;
}

/** Deeper than any template needs; a parser's stack ends long after. */
const MAXIMUM_DEPTH = 64;

/** Characters of a template: a thousand metrics fit, and more would keep the parser busy for seconds. */
const MAXIMUM_LENGTH = 512 * 1024;

/**
 * Reads one YAML 1.2 document in which every figure is written where it stands: anchors, aliases, merge
 * keys, tags, other YAML versions, a second document and a key that stands twice are reported as errors.
 *
 * @returns undefined where the text could not be made into values at all.
 */
export function readYaml(file: string, text: string, report: Report): YamlDocument | undefined {
  // YAML 1.2 takes a lone CR as a line break, which the parser does not; the length stays the same.
  const source = text.replace(/\r(?!\n)/gu, '\n');
  const lines = new LineCounter();
  const lineTexts = source.split(/\r?\n/u);

  const spotAt = (start: number, end: number): Spot => {
    const { line, col } = lines.linePos(Math.min(start, source.length));
    const excerpt = lineTexts[line - 1] ?? '';
    const length = Math.max(1, Math.min(end - start, excerpt.length - col + 1));
    return { file, line, column: col, excerpt, mark: { start: col - 1, length } };
  };
  const fail = (code: string, start: number, end: number, message: Text, hint: Text): void =>
    report({ code, severity: 'error', message, hint, spot: spotAt(start, end) });

  if (source.length > MAXIMUM_LENGTH) {
    report({
      code: 'yaml-length',
      severity: 'error',
      message: {
        en: `longer than ${MAXIMUM_LENGTH / 1024} KiB: this is no template`,
        zh: `超过 ${MAXIMUM_LENGTH / 1024} KiB：这不是模板`,
      },
      hint: { en: 'name the template first, then the data', zh: '请先写模板，再写数据' },
      spot: { file, line: 1 },
    });
    return undefined;
  }
  const tooDeep = positionBelow(source, MAXIMUM_DEPTH);
  if (tooDeep !== undefined) {
    for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.addNewLine(at + 1);
    lines.lineStarts.unshift(0);
    fail(
      'yaml-depth',
      tooDeep,
      tooDeep + 1,
      {
        en: `nested too deeply: more than ${MAXIMUM_DEPTH} levels`,
        zh: `嵌套过深：超过 ${MAXIMUM_DEPTH} 层`,
      },
      {
        en: 'a template needs no more than a few levels; check the brackets',
        zh: '模板只需几层；请检查括号',
      },
    );
    return undefined;
  }

  const document = parsed(source, lines);
  if (document === undefined) {
    fail(
      'yaml-depth',
      0,
      1,
      { en: 'nested too deeply for the parser', zh: '嵌套过深，无法解析' },
      { en: 'look for a missing comma or bracket', zh: '请检查是否缺少逗号或括号' },
    );
    return undefined;
  }
  // After the first, a parser only says what follows from it.
  const [syntaxError] = document.errors;
  let broken = syntaxError !== undefined;
  if (syntaxError !== undefined) reportSyntax(syntaxError);
  const version = document.directives?.yaml;
  if (version?.explicit === true && version.version !== '1.2') {
    broken = true;
    fail(
      'yaml-version',
      0,
      source.indexOf('\n') >= 0 ? source.indexOf('\n') : source.length,
      {
        en: `YAML ${version.version} gives the same text other values`,
        zh: `YAML ${version.version} 会把同样的文字读成别的值`,
      },
      { en: 'remove the %YAML line: templates are YAML 1.2', zh: '请删去 %YAML 行：模板一律为 YAML 1.2' },
    );
  }
  if (broken) return undefined;

  refuseIndirections(document, source, fail);
  const value = plainValue(document.contents, spotAt, report);
  const spotOf = (node: Node | Pair | null | undefined, fallback: Spot): Spot => {
    const range = isPair(node) ? (node.key as Node | null)?.range : node?.range;
    return range ? spotAt(range[0], range[1]) : fallback;
  };
  const top = spotOf(document.contents, { file, line: 1, column: 1 });

  return {
    value,
    spot: (...paths) => {
      const path = paths.find((one) => descend(document, one).rest === 0) ?? paths[0] ?? [];
      const { node, rest } = descend(document, path);
      // A value that is not there is shown at the key or mapping that lacks it.
      return rest === 0 || !isMap(node) ? spotOf(node, top) : spotOf(node.items[0], top);
    },
    keySpot: (path) => {
      const { node } = descend(document, path.slice(0, -1));
      const pair = isMap(node) ? node.items.find((item) => keyText(item) === String(path.at(-1))) : undefined;
      return spotOf(pair ?? node, top);
    },
  };

  function reportSyntax(error: YAMLError): void {
    const [start, end] = placeOf(error, source);
    const spot = spotAt(start, end);
    const { message, hint } = yamlSyntaxText(error, spot.excerpt ?? '');
    report({ code: 'yaml-syntax', severity: 'error', message, hint, spot });
  }
}

/** The parsed text; undefined where it would take a deeper stack than there is. */
function parsed(source: string, lineCounter: LineCounter): Document | undefined {
  try {
    return parseDocument(source, {
      lineCounter,
      version: '1.2',
      schema: 'core',
      uniqueKeys: false,
      prettyErrors: false,
      merge: false,
      strict: true,
    });
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

/** Where to look: of a quote that is never closed, at the one that opens, not at the end of the file. */
function placeOf({ pos, message }: YAMLError, source: string): [number, number] {
  const quote = /^Missing closing (['"])/u.exec(message)?.[1];
  const opener = quote === undefined ? -1 : source.lastIndexOf(quote, pos[0] - 1);
  return opener < 0 ? [pos[0], pos[1]] : [opener, opener + 1];
}

function descend(document: Document, path: YamlPath): { node: Node | null; rest: number } {
  let node = document.contents as Node | null;
  for (const [depth, key] of path.entries()) {
    let next: unknown;
    if (isMap(node)) next = node.items.find((item) => keyText(item) === String(key))?.value;
    else if (isSeq(node)) next = node.items[Number(key)];
    if (next === undefined || next === null) return { node, rest: path.length - depth };
    node = next as Node;
  }
  return { node, rest: 0 };
}

/** Where brackets first nest deeper than `limit`, quotes not counted: a stack is only so deep. */
function positionBelow(source: string, limit: number): number | undefined {
  let depth = 0;
  for (let at = 0; at < source.length; at += 1) {
    const character = source[at];
    if (character === '[' || character === '{') {
      depth += 1;
      if (depth > limit) return at;
    } else if ((character === ']' || character === '}') && depth > 0) depth -= 1;
  }
  return undefined;
}
