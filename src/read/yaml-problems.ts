import type { Problem } from '../model/problem.ts';
import { LIST } from '../words/language.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import type { YamlDocument, YamlPath } from './yaml.ts';

/** A key that a mapping does not know, with the one that was probably meant. */
export function unknownKey(document: YamlDocument, path: YamlPath, known: readonly string[]): Problem {
  const key = String(path.at(-1));
  const near = nearest(key, known);
  return {
    code: 'unknown-key',
    severity: 'error',
    message: { en: `unknown key \`${shortened(key)}\``, zh: `未知的键 \`${shortened(key)}\`` },
    hint:
      near === undefined
        ? { en: `known are ${known.join(LIST.en)}`, zh: `可用的键有 ${known.join(LIST.zh)}` }
        : { en: `did you mean \`${near}\`?`, zh: `是否想写 \`${near}\`？` },
    spot: document.keySpot(path),
  };
}
