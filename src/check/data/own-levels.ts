import type { Measurement } from '../../model/measurement.ts';
import { LEVELS, type Levels } from '../../model/template.ts';
import { LEVEL_WORDS } from '../../words/explanation.ts';
import { shortened } from '../../words/visible.ts';
import { curveFaults, unusedLevels } from '../curve-faults.ts';
import { defineRule, type Rule } from '../rule.ts';
import { comparedLevels, levelCell } from './compared-levels.ts';
import type { DataSubject } from './subject.ts';

/** A director's own levels keep what the template's have to keep; the fault stands at their cell. */
export const ownCurve: Rule<DataSubject> = defineRule({
  code: 'own-level',
  *find(subject) {
    for (const compared of comparedLevels(subject)) {
      const { metric, director, levels } = compared;
      for (const { level, message, hint } of curveFaults(metric.curve, levels, metric.better)) {
        const evidence = levelCell(compared, level);
        yield {
          message: {
            en: `${shortened(director)}, ${metric.id}: ${message.en}`,
            zh: `${shortened(director)}，${metric.id}：${message.zh}`,
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
    for (const { metric, own } of comparedLevels(subject)) {
      for (const { levels } of own) {
        const given = Object.fromEntries(LEVELS.map((name) => [name, levels[name]?.value])) as Levels;
        for (const level of unusedLevels(metric.curve, given)) {
          const key = `${metric.id} ${level}`;
          const evidence = levels[level]?.evidence;
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
    }
  },
});

const isValue = (measurement: Measurement | undefined): boolean =>
  measurement?.actual !== undefined || measurement?.numerator !== undefined;

/** Levels of pieces are given for every piece and for no whole cycle beside them. */
export const ownPieceLevels: Rule<DataSubject> = defineRule({
  code: 'piece-level',
  *find(subject) {
    for (const { metric, director, cycles } of comparedLevels(subject)) {
      for (const { cycle, whole, pieces } of cycles) {
        for (const name of LEVELS) {
          const there = pieces.filter((piece) => piece?.levels[name] !== undefined);
          const [first] = there;
          const isBoth = whole?.levels[name] !== undefined;
          // A piece without a value leaves the metric without one, and that is what is said of it.
          const isIncomplete = pieces.every(isValue) && there.length < pieces.length;
          if (first === undefined || (!isBoth && !isIncomplete)) continue;
          const evidence = first.levels[name]?.evidence;
          const words = LEVEL_WORDS[name];
          yield {
            message: isBoth
              ? {
                  en: `${shortened(director)}, ${metric.id}: a ${name} for ${cycle.label} and one for its pieces`,
                  zh: `${shortened(director)}，${metric.id}：${cycle.label} 与其分段都给出了${words.zh}`,
                }
              : {
                  en: `${shortened(director)}, ${metric.id}: a ${name} for ${there.length} of the ${pieces.length} pieces of ${cycle.label}`,
                  zh: `${shortened(director)}，${metric.id}：${cycle.label} 的 ${pieces.length} 个分段中只有 ${there.length} 个给出了${words.zh}`,
                },
            hint: {
              en: `give the ${name} for every piece, or one for ${cycle.label}`,
              zh: `请为每个分段都给出${words.zh}，或只为 ${cycle.label} 给出一个`,
            },
            ...(evidence === undefined ? {} : { spot: subject.locate(evidence) }),
          };
        }
      }
    }
  },
});

/** A level beside figures from the start of the year is for its own period, and not for the year so far; once a metric. */
export const ownCumulativeLevel: Rule<DataSubject> = defineRule({
  code: 'cumulative-level',
  *find(subject) {
    const said = new Set<string>();
    for (const { metric, own } of comparedLevels(subject)) {
      const evidence = own.flatMap(({ levels }) => LEVELS.flatMap((name) => levels[name]?.evidence ?? []))[0];
      if (!metric.cumulative || said.has(metric.id) || evidence === undefined) continue;
      said.add(metric.id);
      yield {
        severity: 'warning',
        message: {
          en: `${metric.id}: values count from the start of the year, but a level beside one is taken for its own period`,
          zh: `${metric.id}：数值为本年累计，而同行的目标按该期自身的目标处理`,
        },
        hint: {
          en: 'check that the level is for the period alone, and not for the year so far',
          zh: '请确认目标只针对该期，而非本年累计',
        },
        spot: subject.locate(evidence),
      };
    }
  },
});
