import { EXIT } from '../../failures.ts';
import { writeFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { metricsOf } from '../../model/template.ts';
import { csv } from '../../report/formats/csv.ts';
import { questionnaireSheets, questionnaireTable } from '../../report/views/questionnaire.ts';
import { type Question, questionsOf } from '../../weights/questionnaire.ts';
import { plural } from '../../words/language.ts';
import { defineCommand } from '../command.ts';
import { named } from '../gather.ts';
import { COMMON_OPTIONS } from '../options.ts';
import { deliver, destination } from '../output.ts';
import { say } from '../say.ts';
import { WEIGHTS } from './group.ts';
import { openTemplate } from './template-file.ts';

const SHEET_FORMATS = ['csv', 'xlsx'] as const;

export const questionnaire = defineCommand({
  group: WEIGHTS,
  name: 'questionnaire',
  summary: { en: 'the sheet in which an expert compares', zh: '供专家填写的比较问卷' },
  about: {
    en: 'Dimensions first, then the metrics within each. CSV on standard output; --output makes a CSV for Excel or a workbook with the scale as a list. The filled sheet goes to weights ahp as it is.',
    zh: '先比较维度，再比较各维度内的指标。标准输出为 CSV；--output 可生成供 Excel 使用的 CSV，或带标度下拉列表的工作簿。填好的问卷可直接交给 weights ahp。',
  },
  args: [
    {
      name: '[template]',
      about: { en: 'template file, or name of a built-in one', zh: '模板文件，或内置模板的名称' },
    },
  ],
  options: [
    {
      flags: '--output <file>',
      about: { en: 'write into a .csv or .xlsx file', zh: '写入 .csv 或 .xlsx 文件' },
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard weights questionnaire template.yaml --output wang.xlsx',
      about: { en: 'for one expert: the file’s name is the expert’s', zh: '给一位专家：文件名即专家名' },
    },
  ],
  run: async (context, args, options) => {
    const { template: name } = named(context, args);
    const target = destination(options, [name], SHEET_FORMATS);
    const problems: Problem[] = [];
    const opened = openTemplate(context, name, false, (problem) => problems.push(problem));
    if (opened === undefined) {
      await say(context, problems);
      return EXIT.fault;
    }
    const questions = questionsOf(opened.template);
    if (target.format === 'xlsx' && target.file !== undefined) {
      const { xlsx } = await import('../../report/formats/xlsx/index.ts');
      writeFile(target.file, joined([...xlsx(questionnaireSheets(questions))]));
    } else {
      const forExcel = target.file !== undefined;
      await deliver(context, target, csv(questionnaireTable(questions), { forExcel }));
    }
    await say(context, [...problems, asked(questions, metricsOf(opened.template).length)]);
    return EXIT.well;
  },
});

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** How many comparisons there are, and how many it would be without dimensions. */
function asked(questions: readonly Question[], metrics: number): Problem {
  const all = (metrics * (metrics - 1)) / 2;
  return {
    code: 'questions',
    severity: 'note',
    message: {
      en: `${plural(questions.length, 'comparison')}; all pairs of metrics would be ${all}`,
      zh: `共 ${questions.length} 次比较；若逐对比较全部指标则为 ${all} 次`,
    },
    hint: {
      en: 'give each expert a sheet of his own, named after him',
      zh: '请给每位专家一份以其命名的问卷',
    },
  };
}
