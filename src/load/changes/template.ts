import { type Decimal, isZero, subtract, sum, toText } from '../../maths/decimal.ts';
import type { Period } from '../../model/period.ts';
import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import { calibrationsIn } from '../../model/weights.ts';
import type { YamlDocument, YamlPath } from '../../read/yaml.ts';
import { type LoadedTemplate, templateIn } from '../template/template.ts';
import { plainDecimal } from '../template/values.ts';
import type { GivenChange } from './given.ts';
import type { Change } from './resolved.ts';

/** A value of the template that is another one now. */
interface Edit {
  readonly path: YamlPath;
  readonly value: unknown;
  readonly given: GivenChange;
}

/**
 * The template as it is once changed: written anew into what was written, and read as any other, so that it has
 * to keep the same form. Faults of a changed value stand at the change.
 *
 * @param whole with the calibrations that stand in data files.
 * @returns undefined where its form is at fault.
 */
export function changedTemplate(
  { template, document }: LoadedTemplate,
  whole: Template,
  changes: readonly Change[],
  period: Period,
  report: Report,
): LoadedTemplate | undefined {
  const edits = changes.flatMap(({ given, target }): Edit[] => {
    if (target.kind === 'value') return [];
    if (target.path[0] === 'bonus' && template.bonus === undefined) {
      report(noBonus(given));
      return [];
    }
    if (target.kind === 'weight') {
      return [{ path: target.path, given, value: ownWeight(given, target.metric, whole, period, report) }];
    }
    return [{ path: poolAmount(target.path, given, document), value: given.value, given }];
  });
  if (edits.length === 0) return { template, document };
  const changed = withEdits(document, edits);
  const read = templateIn(changed, report);
  return read === undefined ? undefined : { template: read, document: changed };
}

/** A new sum for a pool leaves alone how it is shared. */
function poolAmount(path: YamlPath, { text }: GivenChange, { value }: YamlDocument): YamlPath {
  const isAmount = path.join('.') === 'bonus.pool' && text !== undefined && plainDecimal(text) !== undefined;
  const pool = (value as { bonus?: { pool?: unknown } }).bonus?.pool;
  const isMapping = typeof pool === 'object' && pool !== null && 'amount' in pool;
  return isAmount && isMapping ? [...path, 'amount'] : path;
}

/**
 * The template's own weight with which the asked one is in force at the end of the period: what dated changes add
 * to it stays.
 */
function ownWeight(
  given: GivenChange,
  metric: string,
  template: Template,
  period: Period,
  report: Report,
): unknown {
  const deltas = calibrationsIn(template, period).flatMap(({ deltas: own }) => own.get(metric) ?? []);
  const added = sum(deltas);
  const asked = given.text === undefined ? undefined : plainDecimal(given.text.replace(/\s*%$/u, ''));
  if (isZero(added) || asked === undefined) return given.value;
  const own = subtract(asked, added);
  report(calibrated(given, metric, { own, asked, added }, period));
  return `${toText(own)}%`;
}

const calibrated = (
  { nameSpot }: GivenChange,
  metric: string,
  { own, asked, added }: { readonly own: Decimal; readonly asked: Decimal; readonly added: Decimal },
  { label }: Period,
): Problem => ({
  code: 'changed-calibrated-weight',
  severity: 'note',
  message: {
    en: `${metric} weighs ${toText(asked)}% at the end of ${label}: ${toText(own)}% of the template and ${toText(added)}% of its calibrations`,
    zh: `${metric} 在 ${label} 末的权重为 ${toText(asked)}%：模板 ${toText(own)}%，校准 ${toText(added)}%`,
  },
  hint: { en: 'the calibrations stay as they are', zh: '校准保持不变' },
  spot: nameSpot,
});

const noBonus = ({ name, nameSpot }: GivenChange): Problem => ({
  code: 'change-name',
  severity: 'error',
  message: { en: `${name}: the template pays no bonus`, zh: `${name}：模板没有奖金` },
  hint: { en: 'add `bonus` to the template', zh: '请在模板中加上 `bonus`' },
  spot: nameSpot,
});

/** The document with other values at some paths, whose places are those of the changes. */
function withEdits(document: YamlDocument, edits: readonly Edit[]): YamlDocument {
  const editAt = (path: YamlPath): Edit | undefined =>
    edits.find((edit) => edit.path.every((key, index) => String(path[index]) === String(key)));
  const spotOf = (paths: readonly YamlPath[]): Spot | undefined =>
    paths.map((path) => editAt(path)?.given.spot).find((spot) => spot !== undefined);
  return {
    value: edits.reduce((value, edit) => withValue(value, edit.path, edit.value), document.value),
    spot: (...paths) => spotOf(paths) ?? document.spot(...paths),
    keySpot: (path) => editAt(path)?.given.spot ?? document.keySpot(path),
  };
}

function withValue(at: unknown, [key, ...rest]: YamlPath, value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(at))
    return at.map((item, index) => (index === key ? withValue(item, rest, value) : item));
  const copy: Record<string, unknown> = Object.assign(Object.create(null), at);
  copy[key] = withValue(copy[key], rest, value);
  return copy;
}
