/** The headers that a column of a survey goes by, in the order in which they are looked for. */
export const SURVEY_COLUMNS = {
  score: ['score', 'nps', '评分', '推荐意愿'],
  promoters: ['promoters', '推荐者'],
  passives: ['passives', '被动者', '中立者'],
  detractors: ['detractors', '贬损者'],
  address: ['ip', 'ip address', 'address', 'IP地址', '来自IP', '来源IP'],
  time: ['time', 'submitted', 'submitted at', 'timestamp', '提交时间', '提交答卷时间', '答题时间'],
  invited: ['invited', '已邀请', '是否发放'],
  last: ['last score', '上次评分'],
  invitedLast: ['invited last', '上次是否发放'],
} as const satisfies Record<string, readonly string[]>;
