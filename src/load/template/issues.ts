import type { BaseIssue } from 'valibot';
import type { Problem } from '../../model/problem.ts';
import type { YamlDocument, YamlPath } from '../../read/yaml.ts';
import { deceivingHint } from '../../read/yaml-syntax.ts';
import { isRefused, isYamlNumber } from '../../read/yaml-values.ts';
import type { Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { invisibleIn, shortened, visible } from '../../words/visible.ts';
import { EXPECTATIONS, type Expectation } from './expectations.ts';
import { knownKeys } from './walk.ts';

export type TemplateIssue = BaseIssue<unknown>;

const pathOf = (issue: TemplateIssue): YamlPath =>
  (issue.path ?? []).map((item) => item.key as string | number);

/** The problems behind an issue of the schema: of a choice of forms, those of the form that was meant. */
export function templateProblem(
  issue: TemplateIssue,
  document: YamlDocument,
  above: YamlPath = [],
): Problem[] {
  const path = [...above, ...pathOf(issue)];
  if (isRefused(issue.input)) return [];
  const deeper = (issue.type === 'union' ? (issue.issues ?? []) : []).filter(
    (inner) => (inner.path?.length ?? 0) > 0,
  );
  if (deeper.length > 0) return deeper.flatMap((inner) => templateProblem(inner, document, path));
  if (issue.message === 'unknown-key') return [unknownKey(path, issue, document)];
  if (issue.expected?.startsWith('"') === true && issue.received === 'undefined' && issue.kind === 'schema') {
    return [missingKey(path, document)];
  }
  return [unexpectedValue(path, issue, document)];
}

function unknownKey(path: YamlPath, issue: TemplateIssue, document: YamlDocument): Problem {
  const key = String(path.at(-1));
  const mapping = issue.path?.at(-1)?.input as Record<string, unknown> | undefined;
  const known = knownKeys(path.slice(0, -1));
  const suggestion =
    key === 'weight' && known.includes('band')
      ? 'band'
      : nearest(
          key,
          known.filter((candidate) => mapping === undefined || !(candidate in mapping)),
        );
  const spot = document.keySpot(path);
  const isWeight = key === 'weight' && suggestion === 'band';
  return {
    code: 'unknown-key',
    severity: 'error',
    message: {
      en: `unknown key \`${shortened(key)}\`${isWeight ? ': weights belong to metrics' : ''}`,
      zh: `未知的键 \`${shortened(key)}\`${isWeight ? '：权重写在指标上' : ''}`,
    },
    hint:
      suggestion === undefined
        ? (deceivingHint(spot.excerpt ?? '') ?? {
            en: `remove it; known here are ${known.join(', ')}`,
            zh: `请删去；此处可用的键有 ${known.join('、')}`,
          })
        : { en: `did you mean \`${suggestion}\`?`, zh: `是否想写 \`${suggestion}\`？` },
    spot,
  };
}

/** A key that has to be there. */
export function missingKey(path: YamlPath, document: YamlDocument): Problem {
  const key = String(path.at(-1));
  return {
    code: 'missing-key',
    severity: 'error',
    message: { en: `\`${key}\` is required here`, zh: `此处缺少必需的 \`${key}\`` },
    hint: { en: `add \`${key}:\` with its value`, zh: `请补上 \`${key}:\` 及其值` },
    spot: document.spot(path),
  };
}

function unexpectedValue(path: YamlPath, issue: TemplateIssue, document: YamlDocument): Problem {
  const name = (issue.message in EXPECTATIONS ? issue.message : 'text') as Expectation;
  const expected = path.length === 0 ? EXPECTATIONS.template : EXPECTATIONS[name];
  const value = issue.input;
  const spot = document.spot(path);
  const key = typeof path.at(-1) === 'string' ? `\`${path.at(-1)}\`: ` : '';
  const found = describe(value);
  if (path.length === 0) {
    return {
      code: 'template-form',
      severity: 'error',
      message: {
        en: `a template must be a mapping of keys, found ${found.en}`,
        zh: `模板必须是由键和值组成的映射，实际为${found.zh}`,
      },
      hint: {
        en: 'start from `scorecard templates account-director`',
        zh: '可从 `scorecard templates account-director` 开始',
      },
      spot,
    };
  }
  return {
    code: name === 'version' ? 'template-version' : 'template-value',
    severity: 'error',
    message: {
      en: `${key}${expected.en} is expected, found ${found.en}`,
      zh: `${key.replace(': ', ' ')}应为${expected.zh}，实际为${found.zh}`,
    },
    hint: hintFor(name, value, spot.excerpt ?? '', expected),
    spot,
  };
}

function describe(value: unknown): Text {
  if (value === null || value === undefined) return { en: 'nothing', zh: '空' };
  if (isYamlNumber(value))
    return { en: `the number ${shortened(value.source)}`, zh: `数字 ${shortened(value.source)}` };
  if (typeof value === 'string')
    return { en: `the text '${shortened(value)}'`, zh: `文字“${shortened(value)}”` };
  if (typeof value === 'boolean') return { en: `\`${value}\``, zh: `\`${value}\`` };
  if (Array.isArray(value)) return { en: `a list of ${value.length}`, zh: `含 ${value.length} 项的列表` };
  return { en: 'a mapping', zh: '映射' };
}

function hintFor(name: Expectation, value: unknown, line: string, expected: Text): Text {
  const unseen = typeof value === 'string' ? invisibleIn(value) : undefined;
  if (unseen !== undefined) {
    return {
      en: `remove the character that cannot be seen: ${visible(unseen)}`,
      zh: `请删去看不见的字符：${visible(unseen)}`,
    };
  }
  const deceiving = typeof value === 'string' ? deceivingHint(value) : deceivingHint(line);
  if (deceiving !== undefined) return deceiving;
  if (isYamlNumber(value) && (name === 'id' || name === 'text' || name === 'title')) {
    return { en: `put it in quotes: "${value.source}"`, zh: `请加引号："${value.source}"` };
  }
  if (name === 'version' && isYamlNumber(value) && /^[1-9]\d*$/u.test(value.source)) {
    return {
      en: 'the template was made for a newer version: install a newer scorecard; this one reads version 1',
      zh: '该模板是为更新的版本写的：请升级 scorecard；当前程序只支持格式版本 1',
    };
  }
  const words = [...expected.en.matchAll(/`([^`\s]+)`/gu)].map((match) => match[1] as string);
  const meant = typeof value === 'string' ? nearest(value, words) : undefined;
  if (meant !== undefined && meant !== value)
    return { en: `did you mean \`${meant}\`?`, zh: `是否想写 \`${meant}\`？` };
  const isList = name === 'list' || name === 'filledList';
  if (isList && typeof value === 'string' && /^\s*-\S/u.test(value)) {
    return { en: 'put a space after the dash: `- item`', zh: '短横后请加一个空格：`- 项`' };
  }
  return { en: `write ${expected.en}`, zh: `请改为${expected.zh}` };
}
