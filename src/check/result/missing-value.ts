import type { Scorecard } from '../../model/result.ts';
import { type Measure, measuresOf, metricsOf, type Template } from '../../model/template.ts';
import type { Text } from '../../words/language.ts';
import { defineResultRule, type Finding } from '../rule.ts';
import { type ResultSubject, who } from './subject.ts';

/** A value that is due and not there leaves its director without score, grade and bonus. */
export const missingValue = defineResultRule<ResultSubject>({
  code: 'missing-value',
  watch: (subject) => {
    const lacking: Scorecard[] = [];
    const missing = new Map<string, number>();
    const there = new Set<string>();
    const metrics = metricsOf(subject.template).length;
    return {
      see: (scorecard) => {
        const { withheld, dimensions } = scorecard;
        if (withheld.includes('minimum-days')) return;
        if (withheld.includes('missing-value') || withheld.includes('missing-fact')) lacking.push(scorecard);
        // Of every metric somebody has a value, and this one lacks none.
        if (there.size === metrics && !withheld.includes('missing-value')) return;
        for (const dimension of dimensions) {
          for (const { id, state } of dimension.metrics) {
            if (state === 'scored' || state === 'carried') there.add(id);
            if (state === 'missing') missing.set(id, (missing.get(id) ?? 0) + 1);
          }
        }
      },
      findings: () => {
        // Of a metric that several directors owe and of which none has a value, a whole export is missing.
        const isNowhere = ([id, count]: readonly [string, number]): boolean => count > 1 && !there.has(id);
        return gaps(subject, lacking, new Set([...missing].filter(isNowhere).map(([id]) => id)));
      },
    };
  },
});

function* gaps(
  { template, period, measurements, locate }: ResultSubject,
  lacking: readonly Scorecard[],
  nowhere: ReadonlySet<string>,
): Generator<Finding> {
  const measures = new Map(measuresOf(template).map((measure) => [measure.id, measure]));
  for (const id of nowhere) yield wholeGap(id, period.label, sourceOf(measures.get(id), template));
  for (const scorecard of lacking) {
    const lost = scorecard.dimensions
      .flatMap(({ metrics }) => metrics)
      .filter(({ id, state }) => state === 'missing' && !nowhere.has(id))
      .map(({ id, absent }) => ({ id, absent, cost: NO_SCORE }));
    const facts = scorecard.withheld.includes('missing-fact')
      ? scorecard.facts
          .filter(({ state }) => state === 'missing')
          .map(({ id, absent }) => ({ id, absent, cost: NO_GRADE }))
      : [];
    for (const { id, absent, cost } of [...lost, ...facts]) {
      const blank = measurements.of(scorecard.director).get(id)?.at(-1)?.blank;
      yield {
        ...gap(
          scorecard,
          `${id} (${absent.join(', ')})`,
          cost,
          hintFor(sourceOf(measures.get(id), template), cost === NO_SCORE),
        ),
        spot: blank === undefined ? undefined : locate(blank),
      };
    }
  }
}

const NO_SCORE: Text = { en: 'no score, grade or bonus', zh: '无得分、等级和奖金' };
const NO_GRADE: Text = { en: 'no grade or bonus', zh: '无等级和奖金' };

/** Where values of a measure come from, in words; undefined where the template does not say. */
function sourceOf(measure: Measure | undefined, template: Template): Text | undefined {
  const id = measure?.source;
  if (id === undefined) return undefined;
  return template.sources?.find((source) => source.id === id)?.title ?? { en: id, zh: id };
}

const wholeGap = (id: string, period: string, source: Text | undefined): Finding => ({
  severity: 'missing',
  message: {
    en: `nobody has a value of ${id} for ${period}: ${NO_SCORE.en}`,
    zh: `所有人都缺少 ${id}（${period}）：${NO_SCORE.zh}`,
  },
  hint: {
    en: `add the export of ${source?.en ?? id}; if it is there, check the header of its column`,
    zh: `请补上${source?.zh ?? id}的导出文件；若已提供，请核对列名`,
  },
});

/** What to do about a value that is missing; nobody is exempt from a fact. */
function hintFor(source: Text | undefined, isMetric: boolean): Text {
  const value: Text =
    source === undefined
      ? { en: 'add the value to a data file', zh: '请在数据文件中补上该数值' }
      : { en: `add the value from ${source.en}`, zh: `请补上“${source.zh}”的数值` };
  return isMetric
    ? {
        en: `${value.en}, or an exemption with reason and approver`,
        zh: `${value.zh}，或提供有原因和批准人的豁免`,
      }
    : value;
}

const gap = (scorecard: Scorecard, what: string, cost: Text, hint: Text): Finding => ({
  severity: 'missing',
  director: scorecard.director,
  message: {
    en: `${who(scorecard)} has no value of ${what}: ${cost.en}`,
    zh: `${who(scorecard)} 缺少 ${what}：${cost.zh}`,
  },
  hint,
});
