import type { Report } from '../model/problem.ts';
import { faultAt } from '../read/fault.ts';
import { readId } from '../read/identifier.ts';
import type { PrivateTable } from '../read/private-table.ts';
import type { RawRecord } from '../read/table.ts';
import type { Text } from '../words/language.ts';

const WORDS: Readonly<Record<'group' | 'account', Text>> = {
  group: { en: 'whom the answer is about', zh: '该答卷属于谁' },
  account: { en: 'which account answered', zh: '答卷来自哪个客户' },
};

/** Reads the cells of a column that says whose an answer is; a blank one is an error at its row. */
export function keyReader(
  table: PrivateTable,
  index: number | undefined,
  kind: 'group' | 'account',
  report: Report,
): (row: RawRecord) => string | undefined {
  return (row) => {
    if (index === undefined) return undefined;
    const reading = readId(row.cells[index] ?? '');
    if (reading.kind === 'id') return reading.id.normalize('NFC');
    if (reading.kind === 'fault') report(faultAt(reading.fault, table.spot(row, index)));
    else {
      report({
        code: 'blank-key',
        severity: 'error',
        message: { en: `the row does not say ${WORDS[kind].en}`, zh: `这一行没有写明${WORDS[kind].zh}` },
        hint: {
          en: 'fill the cell in every row: merged or blank cells are never filled down',
          zh: '请在每一行填写该单元格：合并或空白的单元格不会自动向下填充',
        },
        spot: table.spot(row, index),
      });
    }
    return undefined;
  };
}
