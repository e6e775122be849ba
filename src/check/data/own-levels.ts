import type { Measurement } from '../../model/measurement.ts';
import { LEVELS, type Level, type Levels, type Metric, metricsOf } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { curveFaults, unusedLevels } from '../curve-faults.ts';
import { defineRule, type Rule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

interface OwnLevels {
  readonly metric: Metric;
  readonly measurement: Measurement;
  /** The director's own where there are, else the template's. */
  readonly levels: Levels;
  readonly own: readonly Level[];
}

function* ownLevels({ template, measurements }: DataSubject): Generator<OwnLevels> {
  const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  for (const measurement of measurements) {
    if (!LEVELS.some((name) => measurement.levels[name] !== undefined)) continue;
    const metric = metrics.get(measurement.metric);
    if (metric === undefined) continue;
    const own = LEVELS.filter((name) => measurement.levels[name] !== undefined);
    const levels = Object.fromEntries(
      LEVELS.map((name) => [name, measurement.levels[name]?.value ?? metric[name]]),
    ) as Levels;
    yield { metric, measurement, levels, own };
  }
}

/** A director's own levels keep what the template's have to keep; the fault stands at their cell. */
export const ownCurve: Rule<DataSubject> = defineRule({
  code: 'own-level',
  *find(subject) {
    for (const { metric, measurement, levels, own } of ownLevels(subject)) {
      for (const { level, message, hint } of curveFaults(metric.curve, levels, metric.better)) {
        const at = level !== undefined && own.includes(level) ? level : (own[0] as Level);
        const evidence = measurement.levels[at]?.evidence;
        yield {
          message: {
            en: `${measurement.director}, ${metric.id}: ${message.en}`,
            zh: `${measurement.director}，${metric.id}：${message.zh}`,
          },
          hint,
          ...(evidence === undefined ? {} : { spot: subject.locate(evidence) }),
        };
      }
    }
  },
});

/** A target of one's own that the curve does not look at changes nothing; once a metric. */
export const ownUnusedLevel: Rule<DataSubject> = defineRule({
  code: 'unused-own-level',
  *find(subject) {
    const said = new Set<string>();
    for (const { metric, measurement, own } of ownLevels(subject)) {
      const given = Object.fromEntries(own.map((name) => [name, measurement.levels[name]?.value])) as Levels;
      for (const level of unusedLevels(metric.curve, given)) {
        const key = `${metric.id} ${level}`;
        const evidence = measurement.levels[level]?.evidence;
        if (said.has(key) || evidence === undefined) continue;
        said.add(key);
        yield {
          severity: 'warning',
          message: {
            en: `${metric.id}: the data bring a ${level}, which the curve does not use`,
            zh: `${metric.id}：数据给出了${LEVEL_WORDS[level].zh}，但曲线没有用到`,
          },
          hint: {
            en: `name \`${level}\` in the curve, or leave the column out`,
            zh: `请在曲线中写入 \`${level}\`，或去掉该列`,
          },
          spot: subject.locate(evidence),
        };
      }
    }
  },
});
