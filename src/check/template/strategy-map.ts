import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** Theme → duty → metric has no loose ends: what serves nothing, and what nothing serves, is seen. */
export const strategyMap = defineRule<TemplateSubject>({
  code: 'strategy-gap',
  *find({ template, spot }) {
    const { strategy } = template;
    if (strategy === undefined) return;
    const metrics = placedMetrics(template);
    for (const { metric, path } of metrics) {
      if (metric.duties.length > 0) continue;
      yield {
        severity: 'warning',
        message: { en: `${metric.id} serves no duty`, zh: `${metric.id} 未对应任何岗位职责` },
        hint: { en: 'add `duty:` with one of the listed duties', zh: '请用 `duty:` 写明所服务的职责' },
        spot: spot([...path, 'id']),
      };
    }
    for (const [index, duty] of strategy.duties.entries()) {
      if (duty.serves.length > 0) continue;
      yield {
        severity: 'warning',
        message: {
          en: `the duty ${duty.id} serves no theme`,
          zh: `岗位职责 ${duty.id} 未支撑任何战略主题`,
        },
        hint: { en: 'name a theme in `serves`', zh: '请在 `serves` 中写明战略主题' },
        spot: spot(['strategy', 'duties', index, 'id']),
      };
    }
    const measured = new Set(metrics.flatMap(({ metric }) => metric.duties.map(({ id }) => id)));
    const served = new Set(
      strategy.duties
        .filter(({ id }) => measured.has(id))
        .flatMap(({ serves }) => serves.map(({ id }) => id)),
    );
    for (const [index, theme] of strategy.themes.entries()) {
      if (served.has(theme.id)) continue;
      yield {
        severity: 'warning',
        message: { en: `no metric serves the theme ${theme.id}`, zh: `没有指标支撑战略主题 ${theme.id}` },
        hint: {
          en: 'add a metric for one of its duties, or drop the theme',
          zh: '请为其职责增加指标，或去掉该主题',
        },
        spot: spot(['strategy', 'themes', index, 'id']),
      };
    }
  },
});
