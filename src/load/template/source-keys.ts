import type { MetricSourceKind } from '../../model/metric-source.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { YamlDocument, YamlPath } from '../../read/yaml.ts';
import type { Text } from '../../words/language.ts';
import { missingKey } from './issues.ts';
import type { SourceKey } from './schema/source.ts';
import type { RawTemplate } from './schema/template.ts';
import { kindOf } from './source.ts';

type Key = Exclude<SourceKey, 'survey' | 'records' | 'file'>;

/** Which kinds a key of `from` is for. */
const KINDS_OF: Readonly<Record<Key, readonly MetricSourceKind[]>> = {
  by: ['nps', 'ecsi'],
  score: ['nps'],
  account: ['nps'],
  latent: ['ecsi'],
  model: ['ecsi'],
  scale: ['ecsi', 'ratings'],
  scheme: ['ecsi'],
  'equal-weights': ['ecsi'],
  bootstrap: ['ecsi'],
  seed: ['ecsi'],
  'least-n': ['nps', 'ecsi'],
  'relation-weights': ['ratings'],
  trim: ['ratings'],
  published: ['ratings'],
  anchors: ['incidents'],
  method: ['committee'],
  quorum: ['committee'],
  'accept-from': ['committee'],
};

const NEEDED: Readonly<Record<MetricSourceKind, readonly Key[]>> = {
  nps: ['by'],
  ecsi: ['by', 'latent'],
  ratings: [],
  incidents: ['anchors'],
  committee: [],
};

/** A kind as a template names it. */
const WRITTEN: Readonly<Record<MetricSourceKind, string>> = {
  nps: 'survey: nps',
  ecsi: 'survey: ecsi',
  ratings: 'survey: ratings',
  incidents: 'records: incidents',
  committee: 'records: committee',
};

/**
 * Reports keys of `from` that are for another kind, and those that lack.
 *
 * @returns whether no key lacks.
 */
export function checkSourceKeys(
  { dimensions }: RawTemplate,
  document: YamlDocument,
  report: Report,
): boolean {
  let isWhole = true;
  for (const [dimension, { metrics }] of dimensions.entries()) {
    for (const [metric, { from }] of metrics.entries()) {
      if (from === undefined) continue;
      const path = ['dimensions', dimension, 'metrics', metric, 'from'];
      const keys = keysAt(document.value, path);
      const kind = kindOf(from);
      for (const key of keys) {
        const kinds = KINDS_OF[key as Key] as readonly MetricSourceKind[] | undefined;
        if (kinds !== undefined && !kinds.includes(kind)) report(otherKind(key, kinds, kind, document, path));
      }
      // A seed alone would do nothing.
      const needed = [...NEEDED[kind], ...(keys.includes('seed') ? (['bootstrap'] as const) : [])];
      for (const key of needed.filter((one) => KINDS_OF[one].includes(kind) && !keys.includes(one))) {
        isWhole = false;
        report(missingKey([...path, key], document));
      }
    }
  }
  return isWhole;
}

/** The keys that stand in the template: those of the schema have defaults. */
function keysAt(value: unknown, path: YamlPath): string[] {
  let at = value;
  for (const key of path) at = (at as Readonly<Record<string | number, unknown>>)[key];
  return Object.keys(at as object);
}

function otherKind(
  key: string,
  kinds: readonly MetricSourceKind[],
  kind: MetricSourceKind,
  document: YamlDocument,
  path: YamlPath,
): Problem {
  const named = kinds.map((one) => `\`${WRITTEN[one]}\``);
  const of: Text = { en: named.join(' and '), zh: named.join('和') };
  return {
    code: 'source-key',
    severity: 'error',
    message: {
      en: `\`${key}\` is for ${of.en}, not for \`${WRITTEN[kind]}\``,
      zh: `\`${key}\` 用于 ${of.zh}，不用于 \`${WRITTEN[kind]}\``,
    },
    hint: { en: 'remove the key', zh: '请删去该键' },
    spot: document.keySpot([...path, key]),
  };
}
