import { foldName } from '../words/fold.ts';

/** A word that says that a row adds up others; a region or department may stand before it: 华东小计. */
const TOTAL =
  /^(?:.{0,12}(?:合\s*计|总\s*计|小\s*计|共计|累计|汇总|总和)|(?:grand\s+|sub[\s-]*)?totals?|sum)(?:\s*[(:].*)?$/u;

/** A first cell that says a row is about the sheet, not a person. */
const FOOTER =
  /^(?:制表|审核|复核|填表|编制|打印|导出|批准|备注|说明|注|数据来源|confidential|copyright|generated|prepared|exported|printed|source|notes?|report)(?:[人者日时期间单位]*\s*[:：].*|\s.*|$)/u;

/** Letters that every word for a total has; most ids and names have none of them. */
export const MAY_BE_TOTAL = /[计总汇]|tal|sum/iu;

/** Whether a cell says that its row adds up others. */
export const isTotal = (cell: string): boolean => MAY_BE_TOTAL.test(cell) && TOTAL.test(foldName(cell));

/** Whether a first cell says that its row is about the sheet. */
export const isFooter = (cell: string): boolean => FOOTER.test(foldName(cell));
