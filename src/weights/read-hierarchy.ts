import type { Spot } from '../model/place.ts';
import type { Report } from '../model/problem.ts';
import { readYaml, type YamlPath } from '../read/yaml.ts';
import { isYamlMapping, isYamlNumber } from '../read/yaml-values.ts';
import type { Text } from '../words/language.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import type { JudgedCell } from './judged-cell.ts';
import { readJudgement } from './judgement-value.ts';
import type { PlacedName, ReadLevel } from './read-level.ts';

const KEYS: readonly (readonly string[])[] = [
  ['ahp', 'expert', 'levels'],
  ['parent', 'items', 'comparisons', 'matrix'],
];

const FORM: Text = {
  en: 'write `ahp: 1`, then `levels:` with, for each, `parent:` (not for the top), `items:`, and `comparisons:` as [left, right, value] or `matrix:` as rows',
  zh: '请写 `ahp: 1`，再写 `levels:`；每层写 `parent:`（顶层不写）、`items:`，以及 `comparisons:`（[左项, 右项, 数值]）或 `matrix:`（逐行）',
};

/** A cell of YAML as text: null is blank, a number is what was written. */
const textOf = (value: unknown): string | undefined =>
  value === null ? '' : isYamlNumber(value) ? value.source : typeof value === 'string' ? value : undefined;

/** A hierarchy of comparisons in YAML: levels, each of the items under one parent. Every fault has its place. */
export function readHierarchy(file: string, text: string, expert: string, report: Report): ReadLevel[] {
  const document = readYaml(file, text, report);
  if (document === undefined) return [];
  const { value, spot, keySpot } = document;
  const wrong = (path: YamlPath, message: Text): void =>
    report({ code: 'hierarchy-form', severity: 'error', message, hint: FORM, spot: spot(path) });
  const checkKeys = (mapping: Record<string, unknown>, path: YamlPath, known: readonly string[]): void => {
    for (const key of Object.keys(mapping).filter((one) => !known.includes(one))) {
      const near = nearest(key, known);
      report({
        code: 'unknown-key',
        severity: 'error',
        message: { en: `unknown key \`${shortened(key)}\``, zh: `未知的键 \`${shortened(key)}\`` },
        hint:
          near === undefined
            ? { en: `known here are ${known.join(', ')}`, zh: `此处可用的键有 ${known.join('、')}` }
            : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` },
        spot: keySpot([...path, key]),
      });
    }
  };
  if (!isYamlMapping(value) || textOf(value.ahp) !== '1' || !Array.isArray(value.levels)) {
    wrong([], { en: 'this is no hierarchy of comparisons', zh: '这不是成对比较的层次结构' });
    return [];
  }
  checkKeys(value, [], KEYS[0] ?? []);
  const who = textOf(value.expert ?? null) || expert;
  return value.levels.flatMap((level: unknown, index): ReadLevel[] => {
    const path: YamlPath = ['levels', index];
    if (!isYamlMapping(level)) {
      wrong(path, { en: 'a level is a mapping of keys', zh: '每一层须为由键和值组成的映射' });
      return [];
    }
    checkKeys(level, path, KEYS[1] ?? []);
    const parent = textOf(level.parent ?? null);
    const listed = listOf(level.items ?? []);
    const rows = [...listOf(level.comparisons ?? []).entries()];
    const matrix = level.matrix === undefined ? undefined : listOf(level.matrix);
    if ((level.comparisons === undefined) === (matrix === undefined)) {
      wrong(path, {
        en: 'a level has either `comparisons` or `matrix`',
        zh: '每一层须有 `comparisons` 或 `matrix` 之一',
      });
      return [];
    }
    const items: PlacedName[] = [];
    const add = (name: unknown, at: YamlPath): string | undefined => {
      const read = textOf(name);
      if (read === undefined || read.trim() === '') {
        wrong(at, { en: 'an item has to be named', zh: '项目须有名称' });
        return undefined;
      }
      if (!items.some((item) => item.name === read)) items.push({ name: read, spot: spot(at) });
      return read;
    };
    for (const [at, name] of listed.entries()) add(name, [...path, 'items', at]);
    const cells: JudgedCell[] = [];
    const judge = (left: string, right: string, given: unknown, at: YamlPath): void => {
      const place = (): Spot => spot(at);
      const reading = readJudgement(textOf(given) ?? '?', place);
      if (reading.kind === 'problem') report(reading.problem);
      if (reading.kind === 'value') cells.push({ left, right, value: reading.value, spot: place() });
    };
    for (const [at, row] of rows) {
      const here = [...path, 'comparisons', at];
      if (!Array.isArray(row) || row.length !== 3) {
        wrong(here, { en: 'a comparison is [left, right, value]', zh: '比较应写成 [左项, 右项, 数值]' });
        continue;
      }
      const [left, right] = [add(row[0], [...here, 0]), add(row[1], [...here, 1])];
      if (left !== undefined && right !== undefined) judge(left, right, row[2], [...here, 2]);
    }
    for (const [at, row] of (matrix ?? []).entries()) {
      const here = [...path, 'matrix', at];
      if (!Array.isArray(row) || row.length !== items.length || (matrix ?? []).length !== items.length) {
        wrong(here, {
          en: `a matrix of ${items.length} items has as many rows and columns`,
          zh: `${items.length} 个项目的矩阵须有同样多的行和列`,
        });
        continue;
      }
      for (const [column, given] of row.entries()) {
        const [left, right] = [items[at]?.name, items[column]?.name];
        if (left !== undefined && right !== undefined) judge(left, right, given, [...here, column]);
      }
    }
    return [
      {
        expert: who,
        parent:
          parent === undefined || parent === ''
            ? undefined
            : { name: parent, spot: spot([...path, 'parent']) },
        items,
        cells,
        spot: spot(path),
      },
    ];
  });
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
