/** The headers of a list of comparisons. Matching folds case, width and space. */
export const JUDGEMENT_COLUMNS = {
  expert: ['expert', '专家'],
  group: ['group', '分组'],
  left: ['left', '左项'],
  right: ['right', '右项'],
  value: ['value', '数值'],
} as const satisfies Record<string, readonly string[]>;

export type JudgementColumn = keyof typeof JUDGEMENT_COLUMNS;
