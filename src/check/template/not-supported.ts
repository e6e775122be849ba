import { defineRule } from '../rule.ts';
import { placedMetrics, type TemplateSubject } from './subject.ts';

/** What a template may say and this version does not compute is refused, never ignored. */
export const notSupported = defineRule<TemplateSubject>({
  code: 'not-supported',
  *find({ template, spot }) {
    const refused: [boolean, string, (string | number)[]][] = [
      [template.calibrations.length > 0, 'calibrations', ['calibrations']],
      [template.bonus?.pool !== undefined, 'pool', ['bonus', 'pool']],
      ...placedMetrics(template).flatMap(({ metric, path }): [boolean, string, (string | number)[]][] => [
        [metric.pieces !== undefined, 'pieces', [...path, 'pieces']],
        [metric.cumulative, 'cumulative', [...path, 'cumulative']],
      ]),
    ];
    for (const [isThere, key, path] of refused) {
      if (!isThere) continue;
      yield {
        message: { en: `\`${key}\` is not supported yet`, zh: `尚不支持 \`${key}\`` },
        hint: { en: 'remove it for now', zh: '请暂时删去' },
        spot: spot(path),
      };
    }
  },
});
