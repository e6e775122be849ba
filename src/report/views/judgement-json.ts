import type { Problem } from '../../model/problem.ts';
import type { Judgement, PlacedRevisit } from '../../weights/analyse.ts';
import type { Language } from '../../words/language.ts';
import type { JsonValue } from '../formats/json.ts';
import type { JudgementReport } from './judgement-cells.ts';
import { problemJson } from './result-json.ts';
import { effectsJson } from './weight-effects.ts';

/** Comparisons as JSON has them; the keys and their order are promised to users. */
export function judgementJson(
  report: JudgementReport,
  problems: readonly Problem[],
  language: Language,
): JsonValue {
  const { judgement, items, effects } = report;
  const { consistency, experts, levels } = judgement;
  return {
    items: items.map(({ id, priority, weight, equal, template, nearest }) => ({
      id,
      priority,
      weight,
      equal,
      template,
      nearest,
    })),
    lambdaMax: consistency?.lambdaMax ?? null,
    ci: consistency?.ci ?? null,
    cr: consistency?.cr ?? null,
    gci: consistency?.gci ?? null,
    randomIndex: report.table,
    method: report.method,
    consistent: judgement.consistent,
    experts: experts.map(({ id, priorities, cr, weight, distance, revisit }) => ({
      id,
      priorities,
      cr,
      weight,
      distance,
      revisit: revisit.map((one) => revisitJson(one, judgement)),
    })),
    revisit: judgement.revisit.map((one) => revisitJson(one, judgement)),
    levels: isHierarchy(judgement)
      ? levels.map(({ parent, items: names, priorities, consistency: own }) => ({
          parent: parent ?? null,
          items: names.map((id, index) => ({ id, priority: priorities[index] as number })),
          lambdaMax: own?.lambdaMax ?? null,
          ci: own?.ci ?? null,
          cr: own?.cr ?? null,
          gci: own?.gci ?? null,
        }))
      : undefined,
    disagreements: judgement.disagreements.map(({ parent, left, right, spread, lowest, highest }) => ({
      parent: isHierarchy(judgement) ? (parent ?? null) : undefined,
      left,
      right,
      spread,
      lowest: { expert: lowest.expert, value: lowest.value },
      highest: { expert: highest.expert, value: highest.value },
    })),
    comparisons: judgement.comparisons.map(({ parent, left, right, group, experts: said }) => ({
      parent: isHierarchy(judgement) ? (parent ?? null) : undefined,
      left,
      right,
      group,
      experts: said.map(({ expert, value, spot: { file, line, column } }) => ({
        expert,
        value,
        file,
        line: line ?? null,
        column: column ?? null,
      })),
    })),
    group: report.grouping,
    keepsOrder: items.some(({ nearest }) => nearest !== undefined) ? report.keepsOrder : undefined,
    effects: effects.length === 0 ? undefined : effectsJson(effects),
    problems: problems.map((problem) => problemJson(problem, language)),
  };
}

const isHierarchy = ({ levels }: Judgement): boolean => levels.length > 1;

const revisitJson = (
  { left, right, given, suggested, cr, parent }: PlacedRevisit,
  judgement: Judgement,
): JsonValue => ({
  left,
  right,
  given,
  suggested,
  cr,
  parent: isHierarchy(judgement) ? (parent ?? null) : undefined,
});
