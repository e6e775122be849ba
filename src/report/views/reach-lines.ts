import type { MetricReach, Obstacle, ReachOf } from '../../analytics/reach/reach.ts';
import { toFixed, toText } from '../../maths/decimal.ts';
import type { Scorecard } from '../../model/result.ts';
import { metricsOf, type Template } from '../../model/template.ts';
import { joinTexts, type Language, LIST, type Text } from '../../words/language.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { visible } from '../../words/visible.ts';

const named = ({ director, name }: Scorecard): string =>
  visible(name === '' || name === director ? director : `${director} ${name}`);

/** The lines under the table: who and where to, and the notes; metrics by id, as the table has them. */
export function reachLines(reach: ReachOf, scorecard: Scorecard, template: Template): Text[] {
  const { next } = reach;
  const who = named(scorecard);
  const { score, grade } = scorecard;
  if (score === null || grade === null) {
    return [
      {
        en: `${who} has no grade in this period, and so no next one.`,
        zh: `${who} 在该期间没有等级，因此也没有上一级。`,
      },
    ];
  }
  const at = `${toFixed(score, 2)}`;
  if (next === null) {
    return [
      {
        en: `${who}: ${at}, ${grade}: there is no better grade.`,
        zh: `${who}：${at}，${grade}，已是最高等级。`,
      },
    ];
  }
  return [
    {
      en: `${who}: ${at}, ${grade}. The next grade up is ${next.grade}, from ${toText(next.from)}.`,
      zh: `${who}：${at}，${grade}。上一级为 ${next.grade}，从 ${toText(next.from)} 起。`,
    },
    ...reachNotes(reach, scorecard, template, (id) => ({ en: id, zh: id })),
  ];
}

/**
 * What the numbers mean, and why what cannot be cannot.
 *
 * @param nameOf what a metric goes by.
 */
export function reachNotes(
  { metrics }: ReachOf,
  scorecard: Scorecard,
  template: Template,
  nameOf: (id: string) => Text,
): Text[] {
  const lines: Text[] = [];
  if (metrics.some(({ answer }) => answer !== null)) {
    lines.push({
      en: 'Each row changes that metric alone, by the least that is enough; one unit of its last place less is not.',
      zh: '每行只改变该项指标，且变化最小；再少一个末位单位即不够。',
    });
  }
  const rolledUp = metrics.filter((one) => one.isRolledUp && one.answer !== null).map(({ id }) => nameOf(id));
  if (rolledUp.length > 0) {
    const names = joinTexts(rolledUp, LIST);
    lines.push({
      en: `Made of several figures, so that the change is one of what they come to together: ${names.en}.`,
      zh: `由多个数值得出的指标，改变的是其合起来的结果：${names.zh}。`,
    });
  }
  return [...lines, ...obstacleLines(metrics, scorecard, template, nameOf)];
}

/** Why what cannot be cannot; metrics of which the same is to be said in one line. */
function obstacleLines(
  metrics: readonly MetricReach[],
  scorecard: Scorecard,
  template: Template,
  nameOf: (id: string) => Text,
): Text[] {
  const lines = new Map<string, { readonly why: Text; readonly names: Text[] }>();
  for (const metric of metrics) {
    if (metric.obstacle === null) continue;
    const why = WHY[metric.obstacle](metric, scorecard, template);
    const line = lines.get(why.en) ?? { why, names: [] };
    line.names.push(nameOf(metric.id));
    lines.set(why.en, line);
  }
  return [...lines.values()].map(({ why, names }) => {
    const all = joinTexts(names, LIST);
    return { en: `${all.en}: ${why.en}.`, zh: `${all.zh}：${why.zh}。` };
  });
}

const WHY: Readonly<
  Record<Obstacle, (metric: MetricReach, scorecard: Scorecard, template: Template) => Text>
> = {
  'no-value': ({ state }) => ({
    en: `no value of its own in the period (${STATE_WORDS[state].en})`,
    zh: `本期没有自身的数值（${STATE_WORDS[state].zh}）`,
  }),
  'mean-of-quarters': () => ({
    en: 'the score is the mean of quarters, each with its own values: ask for one quarter',
    zh: '得分为各季度的平均，每季度各有数值：请按单个季度查询',
  }),
  gate: ({ id }, { gates, grade }) => {
    const titles = (language: Language): string =>
      gates
        .filter(({ on }) => on !== id)
        .map(({ on, gate }) => visible(gate.title?.[language] ?? on))
        .join(', ');
    return {
      en: `the gate holds the grade at ${grade}, whatever the score (${titles('en')})`,
      zh: `无论得分多少，门槛使等级停在 ${grade}（${titles('zh')}）`,
    };
  },
  'own-gate': () => ({
    en: 'its own gate fires at every actual that would be good enough',
    zh: '凡足够好的实际值都会触发其自身的门槛',
  }),
  'too-little': ({ id, needed }, _, template) => {
    if (needed === null) return { en: 'it weighs nothing', zh: '权重为 0' };
    const cap = metricsOf(template).find((one) => one.id === id)?.cap;
    const most = cap === undefined ? '' : toText(cap);
    return {
      en: `a metric score of ${toFixed(needed, 2)} would be needed, above what its curve gives or its cap of ${most}`,
      zh: `需要指标得分 ${toFixed(needed, 2)}，高于其曲线所能给出的或其上限 ${most}`,
    };
  },
  range: ({ needed }) => ({
    en: `the actual for a metric score of ${needed === null ? '' : toFixed(needed, 2)} lies outside its range`,
    zh: `指标得分 ${needed === null ? '' : toFixed(needed, 2)} 所需的实际值超出其范围`,
  }),
};
