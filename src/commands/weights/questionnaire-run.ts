import { EXIT } from '../../failures.ts';
import { writeFile } from '../../io.ts';
import type { Problem } from '../../model/problem.ts';
import { metricsOf } from '../../model/template.ts';
import { csv } from '../../report/formats/csv.ts';
import { questionnaireSheets, questionnaireTable } from '../../report/views/questionnaire.ts';
import { type Question, questionsOf } from '../../weights/questionnaire.ts';
import { plural } from '../../words/language.ts';
import type { Context, OptionValues } from '../command.ts';
import { named } from '../gather.ts';
import { deliver, destination } from '../output.ts';
import { say } from '../say.ts';
import { openTemplate } from './template-file.ts';

const SHEET_FORMATS = ['csv', 'xlsx'] as const;

/** Writes the comparison sheet of a template. */
export async function runQuestionnaire(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template: name } = await named(context, args);
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
}

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
      en: 'give each expert a sheet that bears the expert’s name',
      zh: '请给每位专家一份以其命名的问卷',
    },
  };
}
