import { ANSWERS, type Question, SCALE } from '../../weights/questionnaire.ts';
import { JUDGEMENT_COLUMNS, type JudgementColumn } from '../../words/judgements.ts';
import { same, type Text } from '../../words/language.ts';
import { type Table, type TableColumn, textCell } from '../table.ts';
import { type Sheet, text } from '../workbook.ts';

/** Both languages in one line: whoever fills in the sheet has not chosen one. */
const both = ({ zh, en }: Text): string => (zh === en ? zh : `${zh} / ${en}`);

const questionText = ({ group, left, right }: Question): string => {
  const within: Text =
    group === undefined ? { zh: '', en: '' } : { zh: `${group.title.zh}：`, en: `${group.title.en}: ` };
  return both({
    zh: `${within.zh}“${left.title.zh}”的重要性是“${right.title.zh}”的几倍？`,
    en: `${within.en}how many times as important is “${left.title.en}” as “${right.title.en}”?`,
  });
};

const header = (column: JudgementColumn): string => JUDGEMENT_COLUMNS[column][0];

const scaleText = (): string =>
  [
    ...SCALE.map(({ value, words }) => `${value} = ${both(words)}`),
    '在表格软件中请写 =1/3 或 0.333：直接写 1/3 会变成日期 / in a spreadsheet write =1/3 or 0.333: 1/3 becomes a date',
    '不作比较请留空 / leave empty what you cannot compare',
  ].join('; ');

const column = (id: string): TableColumn => ({ id, header: same(id), align: 'left' });

/** The comparison sheet as CSV: the answer goes into `value`, and the filled sheet is read back as it is. */
export const questionnaireTable = (questions: readonly Question[]): Table => ({
  columns: [
    column('问题 question'),
    ...(['value', 'group', 'left', 'right'] as const).map((id) => column(header(id))),
    column('标度 scale'),
  ],
  rows: questions.map((question, index) => [
    textCell(questionText(question)),
    textCell(''),
    textCell(question.group?.id ?? ''),
    textCell(question.left.id),
    textCell(question.right.id),
    // Once is enough: it is the same for every question.
    textCell(index === 0 ? scaleText() : ''),
  ]),
});

/** The comparison sheet as a workbook: answers chosen from the scale, which has a sheet of its own. */
export const questionnaireSheets = (questions: readonly Question[]): Sheet[] => [
  {
    name: '问卷 Questions',
    columns: [
      { header: '问题 question', width: 90 },
      { header: header('value'), width: 10 },
      { header: header('group'), width: 22 },
      { header: header('left'), width: 28 },
      { header: header('right'), width: 28 },
    ],
    rows: questions.map((question) => [
      text(questionText(question)),
      { kind: 'answer' as const },
      text(question.group?.id ?? ''),
      text(question.left.id),
      text(question.right.id),
    ]),
    filtered: questions.length,
    frozen: 0,
    choices: {
      column: 1,
      values: ANSWERS,
      title: '1–9',
      message: `1 = ${both(SCALE[0]?.words ?? same(''))}; 9 = ${both(SCALE[4]?.words ?? same(''))}; 1/9 = 右项极端重要 / right extremely more important`,
    },
  },
  {
    name: '标度 Scale',
    columns: [
      { header: '数值 number', width: 14 },
      { header: '中文', width: 32 },
      { header: 'English', width: 48 },
    ],
    rows: SCALE.map(({ value, words }) => [text(value), text(words.zh), text(words.en)]),
    filtered: SCALE.length,
    frozen: 0,
  },
];
