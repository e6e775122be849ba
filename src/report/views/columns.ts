import { RESULT_WORDS, type ResultWord } from '../../words/results.ts';
import type { TableColumn } from '../table.ts';

/** A column under one of the words of results. */
export const column = (id: ResultWord, align: TableColumn['align'] = 'left', isKey = false): TableColumn => ({
  id,
  header: RESULT_WORDS[id],
  align,
  isKey,
});
