const CONSTANT = /^\s*="([^"]*)"\s*$/u;

/**
 * The text that a cell holds which exports write as `="00123"`, so that Excel keeps its zeros: a constant,
 * with nothing in it to calculate. Any other text is returned as it is.
 */
export const constantText = (text: string): string => CONSTANT.exec(text)?.[1] ?? text;

/**
 * A record with its cells of that form quoted as they should have been. Only for a record whose quotes are not
 * in order: in others `,="` may belong to a cell.
 */
export function withQuotedConstants(record: string, delimiter: string): string {
  if (!record.includes('="')) return record;
  const parts = record.split(delimiter);
  return parts.map((part) => part.replace(/^="([^"]*)"(?=[\r\n]*$)/u, '"=""$1"""')).join(delimiter);
}
