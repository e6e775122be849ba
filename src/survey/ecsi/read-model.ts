import type { Problem, Report } from '../../model/problem.ts';
import { readYaml, type YamlDocument, type YamlPath } from '../../read/yaml.ts';
import { unknownKey } from '../../read/yaml-problems.ts';
import { isYamlMapping } from '../../read/yaml-values.ts';
import { foldName } from '../../words/fold.ts';
import { LIST, type Text } from '../../words/language.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import { checkModel } from './check-model.ts';
import type { Latent, Mode, Path, PathModel } from './model.ts';

const KEYS = ['latent', 'paths', 'mode'] as const;

const FORM: Text = {
  en: 'write latent: { Image: [IMAG1, IMAG2] }, paths: [{ from: Image, to: [Loyalty] }] and, where it is not A, mode: { Image: B }',
  zh: '请写 latent: { Image: [IMAG1, IMAG2] }、paths: [{ from: Image, to: [Loyalty] }]，模式不为 A 时写 mode: { Image: B }',
};

const areTexts = (value: unknown): value is string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string' && item !== '');

/** What is said of the parts of a model as they are read. */
interface Reading {
  readonly document: YamlDocument;
  readonly report: Report;
}

const atValue = ({ document }: Reading, path: YamlPath): Problem['spot'] => document.spot(path);

function reportForm(reading: Reading, path: YamlPath): void {
  const [last = 'latent', list] = path.toReversed();
  const what: Text =
    typeof last === 'number'
      ? { en: `entry ${last + 1} of \`${list}\``, zh: `\`${list}\` 的第 ${last + 1} 项` }
      : { en: `\`${last}\``, zh: `\`${last}\` ` };
  reading.report({
    code: 'model-form',
    severity: 'error',
    message: { en: `${what.en} is not as expected`, zh: `${what.zh}的写法不符合要求` },
    hint: FORM,
    spot: atValue(reading, path),
  });
}

/**
 * Reads a path model from YAML: `latent`, `paths` and, for blocks that are not reflective, `mode`.
 *
 * @returns undefined where it is at fault, which has been reported.
 */
export function readModel(file: string, text: string, report: Report): PathModel | undefined {
  let isSound = true;
  const document = readYaml(file, text, (problem) => {
    isSound = false;
    report(problem);
  });
  if (document === undefined) return undefined;
  const reading: Reading = {
    document,
    report: (problem) => {
      isSound = false;
      report(problem);
    },
  };
  const { value } = document;
  if (!isYamlMapping(value)) {
    reportForm(reading, []);
    return undefined;
  }
  for (const key of Object.keys(value)) {
    if (!(KEYS as readonly string[]).includes(key)) reading.report(unknownKey(reading.document, [key], KEYS));
  }
  const modes = modesOf(reading, value.mode);
  const latents = latentsOf(reading, value.latent, modes);
  const ids = latents.map(({ id }) => id);
  for (const id of modes.keys())
    if (!ids.includes(id)) reading.report(unknownKey(reading.document, ['mode', id], ids));
  const paths = pathsOf(reading, value.paths, ids);
  const model = { latents, paths };
  if (isSound) checkModel(model, document, reading.report);
  return isSound ? model : undefined;
}

function modesOf(reading: Reading, value: unknown): ReadonlyMap<string, Mode> {
  const modes = new Map<string, Mode>();
  if (value === undefined) return modes;
  if (!isYamlMapping(value)) reportForm(reading, ['mode']);
  for (const [id, mode] of Object.entries(isYamlMapping(value) ? value : {})) {
    if (mode === 'A' || mode === 'B') modes.set(id, mode);
    else reportForm(reading, ['mode', id]);
  }
  return modes;
}

function latentsOf(reading: Reading, value: unknown, modes: ReadonlyMap<string, Mode>): Latent[] {
  if (!isYamlMapping(value)) {
    reportForm(reading, ['latent']);
    return [];
  }
  return Object.entries(value).map(([id, items]) => {
    if (!areTexts(items)) reportForm(reading, ['latent', id]);
    return { id, items: areTexts(items) ? items : [], mode: modes.get(id) ?? 'A' };
  });
}

function pathsOf(reading: Reading, value: unknown, ids: readonly string[]): Path[] {
  if (!Array.isArray(value) || value.length === 0) {
    reportForm(reading, ['paths']);
    return [];
  }
  return value.flatMap((entry: unknown, index): Path[] => {
    const path = ['paths', index] as const;
    if (!isYamlMapping(entry)) {
      reportForm(reading, path);
      return [];
    }
    for (const key of Object.keys(entry)) {
      if (key !== 'from' && key !== 'to')
        reading.report(unknownKey(reading.document, [...path, key], ['from', 'to']));
    }
    const { from } = entry;
    const to = typeof entry.to === 'string' ? [entry.to] : entry.to;
    if (typeof from !== 'string') reportForm(reading, [...path, 'from']);
    if (!areTexts(to)) reportForm(reading, [...path, 'to']);
    if (typeof from !== 'string' || !areTexts(to)) return [];
    isKnown(reading, [...path, 'from'], from, ids);
    for (const [at, one] of to.entries()) {
      isKnown(reading, typeof entry.to === 'string' ? [...path, 'to'] : [...path, 'to', at], one, ids);
    }
    return to.map((one) => ({ from, to: one }));
  });
}

function isKnown(reading: Reading, path: YamlPath, id: string, ids: readonly string[]): void {
  if (ids.includes(id)) return;
  const near = nearest(foldName(id), ids);
  reading.report({
    code: 'unknown-latent',
    severity: 'error',
    message: {
      en: `there is no latent variable ‘${shortened(id)}’`,
      zh: `没有潜变量“${shortened(id)}”`,
    },
    hint:
      near === undefined
        ? { en: `there are ${ids.join(LIST.en)}`, zh: `现有 ${ids.join(LIST.zh)}` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    spot: atValue(reading, path),
  });
}
