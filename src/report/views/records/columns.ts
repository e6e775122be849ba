import { RECORD_WORDS, type RecordWord } from '../../../words/records.ts';
import type { TableColumn } from '../../table.ts';

/** A column under one of the words of records. */
export const recordColumn = (
  id: RecordWord,
  align: TableColumn['align'] = 'right',
  isKey = false,
): TableColumn => ({ id, header: RECORD_WORDS[id], align, isKey });
