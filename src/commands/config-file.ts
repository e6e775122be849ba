import { basename, dirname, join, relative } from 'node:path';
import * as v from 'valibot';
import { problemsFound } from '../failures.ts';
import { kindOfPath, readFile } from '../io.ts';
import type { Problem } from '../model/problem.ts';
import { decodeText } from '../read/text.ts';
import { readYaml } from '../read/yaml.ts';
import { LANGUAGES } from '../words/language.ts';
import { nearest } from '../words/nearest.ts';
import type { Config } from './config.ts';

const KEYS = ['template', 'data', 'lang'] as const;

const schema = v.object({
  template: v.optional(v.string()),
  data: v.optional(v.union([v.string(), v.array(v.string())])),
  lang: v.optional(v.picklist(LANGUAGES)),
});

/**
 * Reads a configuration; every fault in it at once.
 *
 * @param folder from which the paths in the result lead.
 */
export function readConfig(path: string, folder: string): Config {
  const shown = relative(folder, path);
  const problems: Problem[] = [];
  const text = decodeText({ name: shown, bytes: readFile(path) }, (problem) => problems.push(problem));
  const document =
    text === undefined ? undefined : readYaml(shown, text, (problem) => problems.push(problem));
  if (document === undefined) throw problemsFound(problems);
  const value = document.value ?? {};
  const isMapping = typeof value === 'object' && !Array.isArray(value);
  for (const key of isMapping ? Object.keys(value) : []) {
    if ((KEYS as readonly string[]).includes(key)) continue;
    const near = nearest(key, KEYS);
    problems.push({
      code: 'unknown-key',
      severity: 'error',
      message: { en: `unknown key \`${key}\``, zh: `未知的键 \`${key}\`` },
      hint:
        near === undefined
          ? { en: `known are ${KEYS.join(', ')}`, zh: `可用的键有 ${KEYS.join('、')}` }
          : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` },
      spot: document.keySpot([key]),
    });
  }
  const parsed = v.safeParse(schema, isMapping ? { ...value } : value);
  for (const issue of parsed.issues ?? []) {
    const key = String(issue.path?.[0]?.key ?? '');
    problems.push({
      code: 'config-value',
      severity: 'error',
      message: {
        en: `\`${key || basename(path)}\` is not as expected`,
        zh: `\`${key || basename(path)}\` 的值不符合要求`,
      },
      hint: {
        en: 'write `template:` a file or name, `data:` a file, folder or list of them, `lang:` zh or en',
        zh: '`template:` 写文件或名称，`data:` 写文件、文件夹或其列表，`lang:` 写 zh 或 en',
      },
      spot: document.spot(key === '' ? [] : [key]),
    });
  }
  if (!parsed.success || problems.length > 0) throw problemsFound(problems);
  const { template, data, lang } = parsed.output;
  const here = dirname(path);
  const located = (name: string): string => relative(folder, join(here, name)) || '.';
  const isFile = template !== undefined && kindOfPath(join(here, template)) !== undefined;
  return {
    path: shown,
    template: isFile ? located(template) : template,
    data: data === undefined ? undefined : (typeof data === 'string' ? [data] : data).map(located),
    lang,
  };
}
