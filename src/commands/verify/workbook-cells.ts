import { strFromU8, unzipSync } from 'fflate';

const CELL = /<c r="([A-Z]+\d+)"[^>]*>(.*?)<\/c>/gsu;

/** What stands in each cell of a workbook that `report` wrote, and in its other parts as a whole. */
export function workbookCells(bytes: Uint8Array): Map<string, string> {
  const cells = new Map<string, string>();
  for (const [path, part] of Object.entries(partsOf(bytes))) {
    const text = strFromU8(part);
    const sheet = /^xl\/worksheets\/(\w+)\.xml$/u.exec(path)?.[1];
    if (sheet === undefined) cells.set(path, text);
    else
      for (const [, place, content = ''] of text.matchAll(CELL))
        cells.set(`${sheet}!${place}`, plain(content));
  }
  return cells;
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    // What is no archive any more differs as a whole.
    return {};
  }
}

/** A formula and its value, or a text, without the tags around them. */
const plain = (content: string): string =>
  content.replace(/<f>(.*?)<\/f>/su, '=$1 → ').replace(/<[^>]*>/gu, '');
