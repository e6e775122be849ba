import { type Metric, metricsOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import type { DataSubject } from './subject.ts';

/** A stated unit such as 万元 is never applied, so money from that file cannot meet the template's target. */
export const statedUnit = defineRule<DataSubject>({
  code: 'stated-unit',
  *find({ template, measurements, statedUnits, locate }) {
    if (statedUnits.size === 0) return;
    const money = new Map(
      metricsOf(template)
        .filter(({ unit }) => unit === 'money')
        .map((metric): [string, Metric] => [metric.id, metric]),
    );
    const said = new Set<string>();
    for (const { metric: id, actual, levels } of measurements) {
      const metric = money.get(id);
      const unit = statedUnits.get(actual?.evidence.file ?? '');
      if (metric === undefined || actual === undefined || unit === undefined) continue;
      const key = `${actual.evidence.file} ${id}`;
      if (levels.target !== undefined || metric.target === undefined || said.has(key)) continue;
      said.add(key);
      yield {
        message: {
          en: `the file states the unit ${unit}, but ${id} is compared with the template’s target`,
          zh: `文件注明单位“${unit}”，而 ${id} 与模板中的目标比较`,
        },
        hint: {
          en: 'export amounts in the currency’s own unit, or put the targets into the same file',
          zh: '请以元为单位导出金额，或把目标放在同一文件中',
        },
        spot: locate(actual.evidence),
      };
    }
  },
});
