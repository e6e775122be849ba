import { defineCommand } from '../command.ts';
import { LAST_OPTIONS } from '../survey/options.ts';
import { RECORDS } from './group.ts';

export const incidents = defineCommand({
  group: RECORDS,
  name: 'incidents',
  summary: { en: 'behaviour scores from critical incidents', zh: '由关键事件得出行为分' },
  about: {
    en: 'From a log with date, director, behaviour, effect, evidence and witness, and behavioural anchors in YAML that say what level an effect is. Witnesses are in no output.',
    zh: '读取含日期、总监、行为、影响、证据和见证人的事件记录，以及说明各影响等级的 YAML 行为锚。不输出见证人。',
  },
  args: [
    {
      name: '[csv...]',
      about: {
        en: 'logs of incidents: CSV or Excel, folders, wildcards, or -',
        zh: '事件记录：CSV 或 Excel、文件夹、通配符，或 -',
      },
    },
  ],
  options: [
    {
      flags: '--anchors <file>',
      about: { en: 'YAML file of the behaviours and their anchors', zh: '行为及行为锚的 YAML 文件' },
    },
    ...LAST_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard records incidents incidents.csv --anchors anchors.yaml --period 2026-Q4',
      about: { en: 'scores, and every incident behind them', zh: '得分，以及每一条事件' },
    },
    {
      line: 'scorecard records incidents incidents.csv --anchors anchors.yaml --period 2026-Q4 --format csv --metric collaboration',
      about: { en: 'data that score reads', zh: '生成 score 可读的数据' },
    },
  ],
  run: async (...given) => (await import('./incidents-run.ts')).runIncidents(...given),
});
