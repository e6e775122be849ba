import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { xlsx } from '../../src/report/formats/xlsx/index.ts';
import { questionnaireSheets } from '../../src/report/views/questionnaire.ts';
import type { Sheet } from '../../src/report/workbook.ts';
import { ANSWERS, questionsOf } from '../../src/weights/questionnaire.ts';
import { inFolder, runHere } from '../run.ts';
import { templateOf, templateText } from './template.ts';

const DIMENSIONS = [
  { id: 'results', metrics: ['a', 'b', 'c', 'd'] },
  { id: 'customers', metrics: ['e', 'f', 'g'] },
  { id: 'behaviours', metrics: ['h', 'i'] },
];

const NINE = templateOf(DIMENSIONS);

/** Fills in every answer of a sheet, one after the other. */
const filled = (sheets: readonly Sheet[], answers: readonly string[]): Sheet[] => {
  let next = 0;
  return sheets.map((sheet) => ({
    ...sheet,
    rows: [...sheet.rows].map((row) =>
      row.map((cell) => {
        if (cell?.kind !== 'answer') return cell;
        next += 1;
        return { kind: 'text' as const, text: answers[(next - 1) % answers.length] as string };
      }),
    ),
  }));
};

describe('the questionnaire', () => {
  it('asks per dimension: of nine metrics 13 questions, not 36', () => {
    const questions = questionsOf(NINE);
    expect(questions).toHaveLength(3 + 6 + 3 + 1);
    const groups = questions.map(({ group }) => group?.id);
    expect(groups.filter((group) => group === undefined)).toHaveLength(3);
    for (const { group, left, right } of questions) {
      const own = DIMENSIONS.find(({ id }) => id === group?.id)?.metrics ?? DIMENSIONS.map(({ id }) => id);
      expect(own).toContain(left.id);
      expect(own).toContain(right.id);
    }
  });

  it('asks for all pairs where there is one dimension', () => {
    const questions = questionsOf(templateOf([{ id: 'results', metrics: ['a', 'b', 'c'] }]));
    expect(questions.map(({ group, left, right }) => [group, left.id, right.id])).toEqual([
      [undefined, 'a', 'b'],
      [undefined, 'a', 'c'],
      [undefined, 'b', 'c'],
    ]);
  });

  it('is read back as it was filled in, workbook and CSV alike', async () => {
    const answers = ['3', '1/2', '1', '1/9', '9'];
    await inFolder({ 'template.yaml': templateText(DIMENSIONS) }, async () => {
      const sheets = filled(questionnaireSheets(questionsOf(NINE)), answers);
      writeFileSync('wang.xlsx', Buffer.concat([...xlsx(sheets)]));
      await runHere(['weights', 'questionnaire', 'template.yaml', '--output', 'li.csv']);
      let next = 0;
      const csv = readFileSync('li.csv', 'utf8')
        .split('\r\n')
        .map((line, index) => {
          if (index === 0 || line === '') return line;
          next += 1;
          return line.replace(/(\?"?),,/u, `$1,${answers[(next - 1) % answers.length]},`);
        });
      expect(next).toBe(13);
      writeFileSync('li.csv', csv.join('\r\n'));
      const judge = async (file: string) => {
        const { stdout } = await runHere([
          'weights',
          'ahp',
          file,
          '--template',
          'template.yaml',
          '--format',
          'json',
        ]);
        return JSON.parse(stdout) as { items: { id: string }[]; levels: unknown[]; cr: number };
      };
      const [workbook, list] = [await judge('wang.xlsx'), await judge('li.csv')];
      expect(workbook.items.map(({ id }) => id)).toEqual(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i']);
      expect(workbook.levels).toHaveLength(4);
      expect(workbook.items).toEqual(list.items);
      expect(workbook.cr).toBe(list.cr);
    });
  });

  it('has the same bytes each time, with the scale as a list', () => {
    const [first, second] = [0, 1].map(() =>
      Buffer.concat([...xlsx(questionnaireSheets(questionsOf(NINE)))]),
    );
    expect(first?.equals(second as Buffer)).toBe(true);
    expect(ANSWERS).toEqual([
      '9',
      '8',
      '7',
      '6',
      '5',
      '4',
      '3',
      '2',
      '1',
      '1/2',
      '1/3',
      '1/4',
      '1/5',
      '1/6',
      '1/7',
      '1/8',
      '1/9',
    ]);
    for (const { choices } of questionnaireSheets(questionsOf(NINE))) {
      if (choices === undefined) continue;
      // What Excel allows of a list, a title and a message.
      expect(choices.values.join(',').length).toBeLessThan(250);
      expect(choices.title.length).toBeLessThanOrEqual(32);
      expect(choices.message.length).toBeLessThanOrEqual(255);
    }
  });

  it('unanswered is told as what it is', async () => {
    await inFolder({ 'template.yaml': templateText(DIMENSIONS) }, async () => {
      await runHere(['weights', 'questionnaire', 'template.yaml', '--output', 'wang.xlsx']);
      const { code, stderr } = await runHere(['weights', 'ahp', 'wang.xlsx']);
      expect(code).toBe(1);
      expect(stderr).toContain(
        'error[unconnected-items]: the comparisons leave items apart: 2 more at least are needed',
      );
    });
  });
});
