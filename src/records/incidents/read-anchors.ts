import { type Decimal, decimal, isPositive, parseDecimal, toText } from '../../maths/decimal.ts';
import type { Report } from '../../model/problem.ts';
import { readYaml, type YamlDocument, type YamlPath } from '../../read/yaml.ts';
import { unknownKey } from '../../read/yaml-problems.ts';
import { isYamlMapping, isYamlNumber, type YamlMapping } from '../../read/yaml-values.ts';
import { foldName } from '../../words/fold.ts';
import { LANGUAGES, same, type Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { Anchor, Anchors, Behaviour } from './behaviour.ts';

const FORM: Text = {
  en: 'write behaviours: [{ id: sharing, title: Shares what they know, weight: 1, anchors: [{ level: 1, id: keeps, title: Keeps it }, …] }]',
  zh: '请写 behaviours: [{ id: sharing, title: 知识共享, weight: 1, anchors: [{ level: 1, id: keeps, title: 不共享 }, …] }]',
};

/** Reads the values of a document and reports each that is not as expected. */
function createForm(document: YamlDocument, report: Report) {
  let isSound = true;
  const refuse = (path: YamlPath, what: Text): undefined => {
    isSound = false;
    const spot = document.spot(path);
    report({ code: 'anchors-form', severity: 'error', message: what, hint: FORM, spot });
    return undefined;
  };
  const unexpected = (path: YamlPath): undefined => {
    const key = path.findLast((part) => typeof part === 'string') ?? 'behaviours';
    return refuse(path, { en: `\`${key}\` is not as expected`, zh: `\`${key}\` 的写法不符合要求` });
  };
  return {
    isSound: () => isSound,
    refuse,
    mapping(value: unknown, path: YamlPath, keys: readonly string[]): YamlMapping {
      if (!isYamlMapping(value)) {
        unexpected(path);
        return {};
      }
      for (const key of Object.keys(value).filter((one) => !keys.includes(one))) {
        isSound = false;
        report(unknownKey(document, [...path, key], keys));
      }
      return value;
    },
    list(value: unknown, path: YamlPath, least: number): readonly unknown[] {
      if (Array.isArray(value) && value.length >= least) return value;
      unexpected(path);
      return [];
    },
    text(value: unknown, path: YamlPath): string {
      if (typeof value === 'string' && value.trim() !== '') return value.trim();
      unexpected(path);
      return '';
    },
    title(value: unknown, path: YamlPath): Text {
      if (typeof value === 'string' && value.trim() !== '') return same(value.trim());
      const both = isYamlMapping(value) ? LANGUAGES.map((language) => value[language]) : [];
      const [zh, en] = both;
      if (typeof zh === 'string' && typeof en === 'string') return { zh, en };
      unexpected(path);
      return same('');
    },
    number(value: unknown, path: YamlPath): Decimal {
      const read = isYamlNumber(value) ? parseDecimal(value.source) : undefined;
      if (read === undefined) unexpected(path);
      return read ?? decimal(0);
    },
  };
}

type Form = ReturnType<typeof createForm>;

/**
 * Reads behavioural anchors: `behaviours`, each with `id`, `title`, `weight` (silent: 1) and at least two
 * `anchors` with `level`, `id` and `title`; and `fiscal-year-starts` (silent: 1).
 *
 * @returns undefined where they are at fault, which has been reported.
 */
export function readAnchors(file: string, text: string, report: Report): Anchors | undefined {
  const document = readYaml(file, text, report);
  if (document === undefined) return undefined;
  const form = createForm(document, report);
  const top = form.mapping(document.value, [], ['behaviours', 'fiscal-year-starts']);
  const starts = top['fiscal-year-starts'];
  const month = starts === undefined ? 1 : monthOf(starts);
  if (month === undefined) {
    const what = { en: 'a month is 1 to 12', zh: '月份为 1 至 12' };
    form.refuse(['fiscal-year-starts'], what);
  }
  const behaviours = form
    .list(top.behaviours, ['behaviours'], 1)
    .map((value, at) => behaviourFrom(value, ['behaviours', at], form));
  refuseTwice(
    behaviours.map(({ id, title }) => [id, title.en, title.zh]),
    (at) => ['behaviours', at],
    form,
  );
  return form.isSound() && month !== undefined ? { fiscalYearStarts: month, behaviours } : undefined;
}

function monthOf(value: unknown): number | undefined {
  const month =
    isYamlNumber(value) && /^\d{1,2}$/u.test(value.source) ? Number.parseInt(value.source, 10) : 0;
  return month >= 1 && month <= 12 ? month : undefined;
}

function behaviourFrom(value: unknown, path: YamlPath, form: Form): Behaviour {
  const { id, title, weight, anchors } = form.mapping(value, path, ['id', 'title', 'weight', 'anchors']);
  const read = form
    .list(anchors, [...path, 'anchors'], 2)
    .map((anchor, at) => anchorFrom(anchor, [...path, 'anchors', at], form));
  refuseTwice(
    read.map((anchor) => [anchor.id, anchor.title.en, anchor.title.zh, toText(anchor.level)]),
    (at) => [...path, 'anchors', at],
    form,
  );
  const weighs = weight === undefined ? decimal(1) : form.number(weight, [...path, 'weight']);
  if (!isPositive(weighs)) {
    form.refuse([...path, 'weight'], { en: 'a weight is above 0', zh: '权重须大于 0' });
  }
  return {
    id: form.text(id, [...path, 'id']),
    title: form.title(title, [...path, 'title']),
    weight: weighs,
    anchors: read,
  };
}

function anchorFrom(value: unknown, path: YamlPath, form: Form): Anchor {
  const { level, id, title } = form.mapping(value, path, ['level', 'id', 'title']);
  return {
    level: form.number(level, [...path, 'level']),
    id: form.text(id, [...path, 'id']),
    title: form.title(title, [...path, 'title']),
  };
}

/** A name that two go by would make it a matter of chance which of them is meant. */
function refuseTwice(names: readonly string[][], pathOf: (at: number) => YamlPath, form: Form): void {
  const taken = new Map<string, number>();
  for (const [at, own] of names.entries()) {
    for (const name of new Set(own.map(foldName))) {
      if (name === '') continue;
      if (taken.has(name)) {
        const what = {
          en: `two go by the name ‘${shortened(name)}’`,
          zh: `有两项同名：“${shortened(name)}”`,
        };
        form.refuse(pathOf(at), what);
      }
      taken.set(name, at);
    }
  }
}
