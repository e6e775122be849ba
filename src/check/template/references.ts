import { measuresOf } from '../../model/template.ts';
import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';
import { unknownReference } from './unknown-reference.ts';

/** Duties, themes, sources, gates and grades are named as they are listed. */
export const references = defineRule<TemplateSubject>({
  code: 'unknown-reference',
  *find({ template, spot }) {
    const { strategy, sources, gates, facts } = template;
    const sourceIds = sources?.map(({ id }) => id);
    const dutyIds = strategy?.duties.map(({ id }) => id);
    const metrics = placedMetrics(template);
    for (const { metric, path } of metrics) {
      for (const { id } of metric.duties) {
        if (dutyIds !== undefined && !dutyIds.includes(id)) {
          yield unknownReference('duty', id, dutyIds, spot([...path, 'duty', id], [...path, 'duty']));
        }
      }
    }
    const sourced = [
      ...metrics.map(({ metric, path }) => ({ source: metric.source, path })),
      ...facts.map(({ source }, index) => ({ source, path: ['facts', index] })),
    ];
    for (const { source, path } of sourced) {
      if (sourceIds !== undefined && source !== undefined && !sourceIds.includes(source)) {
        yield unknownReference('source', source, sourceIds, spot([...path, 'source']));
      }
    }
    const themeIds = strategy?.themes.map(({ id }) => id) ?? [];
    for (const [index, duty] of (strategy?.duties ?? []).entries()) {
      for (const [at, { id }] of duty.serves.entries()) {
        if (!themeIds.includes(id)) {
          const path = ['strategy', 'duties', index, 'serves'];
          yield unknownReference('theme', id, themeIds, spot([...path, at], [...path, id]));
        }
      }
    }
    const measureIds = measuresOf(template).map(({ id }) => id);
    const grades = template.grades.map(({ grade }) => grade);
    for (const [index, gate] of gates.entries()) {
      if (!measureIds.includes(gate.on)) {
        yield unknownReference('measure', gate.on, measureIds, spot(['gates', index, 'on']));
      }
      if (!grades.includes(gate.grade)) {
        yield unknownReference('grade', gate.grade, grades, spot(['gates', index, 'grade']));
      }
    }
  },
});
