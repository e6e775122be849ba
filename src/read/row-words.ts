import { foldName } from '../words/fold.ts';

/** A first cell that says a row is about the sheet, not a person. */
const FOOTER =
  /^(?:制表|制单|经办|审核|复核|填表|编制|打印|导出|批准|备注|说明|注|数据来源|confidential|copyright|generated|prepared|exported|printed|source|notes?|report|applied filters|filtered by|page \d|第\s?\d+\s?页|共\s?\d+\s?[页条行人]|©)(?:[人者日时期间单位]*\s*[:：].*|\s.*|$)/u;

/** Letters that every word for a total has; most ids and names have none of them. */
export const MAY_BE_TOTAL = /[计总汇均最中全]|tal|sum|avg|mean|med|ave|imum|sult|^\s*all/iu;

/**
 * Whether a cell says that its row adds up others, or is their mean or middle; a region or department may stand before
 * the word: 华东小计, 部门平均.
 */
export function isTotal(cell: string): boolean {
  if (!MAY_BE_TOTAL.test(cell)) return false;
  const word = foldName(cell);
  // Most files have no such cell, and patterns take long to make.
  const han =
    /^.{0,12}(?:合\s*计|总\s*计|小\s*计|共计|累计|汇总|总和|总数|平\s*均[值数分]?|均值|中位数|最[大小高低][值分]?|^全[部体])(?:\s*[(:].*|\s*\d+\s*[人名位户家个项条行]?)?$/u;
  const latin =
    /^(?:(?:grand\s+|sub[\s-]*)?totals?|sum|(?:overall\s+)?(?:average|avg\.?|mean|median|result)|maximum|minimum|all)(?:\s*[(:].*|\s+\d+\s+\p{L}+)?$/u;
  return han.test(word) || latin.test(word);
}

/** What begins like D001 or 10023 is an id, and no footer. */
const ID_LIKE = /^[A-Za-z]{0,2}\d/u;

/** Whether a first cell says that its row is about the sheet. */
export const isFooter = (cell: string): boolean => !ID_LIKE.test(cell) && FOOTER.test(foldName(cell));
