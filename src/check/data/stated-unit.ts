import { isZero } from '../../maths/decimal.ts';
import { levelsOfCurve } from '../../model/curve-levels.ts';
import type { Measurement } from '../../model/measurement.ts';
import type { Evidence } from '../../model/place.ts';
import { type Curve, type Metric, measuresOf, metricsOf, type Template } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import type { Text } from '../../words/language.ts';
import { defineRule, type Finding } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** What a figure in another unit is compared with, though it is in our own. */
interface Compared {
  readonly what: Text;
  readonly severity: 'error' | 'warning';
}

/** A stated unit such as 万元 is never applied, so what is in it cannot be compared with what is not. */
export const statedUnit = defineRule<DataSubject>({
  code: 'stated-unit',
  *find({ template, measurements, unitOf, locate }) {
    if (unitOf === undefined) return;
    const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
    for (const measure of measuresOf(template)) {
      const { id, unit: ownUnit } = measure;
      if (ownUnit !== 'money' && ownUnit !== 'count') continue;
      const stated = (evidence: Evidence): string | undefined => unitOf(evidence, ownUnit);
      const metric = metrics.get(id);
      const said = new Set<string>();
      for (const measurement of measurements.ofMeasure(id)) {
        const { actual } = measurement;
        if (actual === undefined) continue;
        const unit = stated(actual.evidence);
        const found = [
          ...(metric === undefined ? [] : levelsApart(metric, measurement, stated)),
          ...(unit === undefined ? [] : figuresOfTemplate(template, id, metric?.curve)),
        ];
        for (const { what, severity } of found) {
          const key = `${actual.evidence.file} ${what.en}`;
          if (said.has(key)) continue;
          said.add(key);
          yield { ...inAnotherUnit(id, unit, what), severity, spot: locate(actual.evidence) };
        }
      }
    }
  },
});

/** The levels that a metric is measured against and that are in another unit than its actual. */
function levelsApart(
  metric: Metric,
  { actual, levels }: Measurement,
  stated: (evidence: Evidence) => string | undefined,
): Compared[] {
  const unit = actual && stated(actual.evidence);
  return levelsOfCurve(metric.curve).flatMap((level): Compared[] => {
    const own = levels[level];
    if (own === undefined && metric[level] === undefined) return [];
    const other = own && stated(own.evidence);
    if (other === unit) return [];
    const { en, zh } = LEVEL_WORDS[level];
    const what: Text =
      own === undefined
        ? { en: `the template’s ${en}`, zh: `模板中的${zh}` }
        : other === undefined
          ? { en: `a ${en} that is not in it`, zh: `未注明该单位的${zh}` }
          : { en: `a ${en} in ${other}`, zh: `单位为${other}的${zh}` };
    return [{ what, severity: 'error' }];
  });
}

/** Plain figures of a template, other than 0, that are compared with the actual itself. */
function figuresOfTemplate(template: Template, id: string, curve: Curve | undefined): Compared[] {
  const gates = template.gates.some(({ on, when }) => on === id && !isZero(when.value));
  const isOnActual = curve !== undefined && 'of' in curve && curve.of === 'actual';
  const hasFigures =
    curve?.kind === 'deduct' ||
    (isOnActual && curve.points.some(({ x }) => typeof x !== 'string' && !isZero(x)));
  return [
    ...(gates
      ? [{ what: { en: 'the figure of a gate', zh: '门槛中的数值' }, severity: 'error' } as const]
      : []),
    ...(hasFigures
      ? [{ what: { en: 'figures of the curve', zh: '曲线中的数值' }, severity: 'warning' } as const]
      : []),
  ];
}

const inAnotherUnit = (id: string, unit: string | undefined, what: Text): Omit<Finding, 'severity'> => ({
  message:
    unit === undefined
      ? {
          en: `${id} states no unit, but is compared with ${what.en}`,
          zh: `${id} 未注明单位，却与${what.zh}比较`,
        }
      : {
          en: `the file states the unit ${unit}, but ${id} is compared with ${what.en}`,
          zh: `文件注明单位“${unit}”，而 ${id} 与${what.zh}比较`,
        },
  hint: {
    en: 'export amounts in the currency’s own unit, or put the targets into the same file',
    zh: '请以元为单位导出金额，或把目标放在同一文件中',
  },
});
