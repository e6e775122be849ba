import type { Template } from '../../model/template.ts';

/** A sound template, and the text that it was read from. */
interface Prepared {
  readonly source: string;
  readonly template: Template;
}

/** The file that holds the prepared templates of so many bytes. */
export const preparedName = ({ length }: Uint8Array): string => `${length}.json`;

/** What JSON has no form for; a template has no mapping with free keys that could be taken for it. */
const BIG_INTEGER = '$bigint';
const MAP = '$map';

/** Prepared templates as text. */
export const preparedText = (templates: readonly Prepared[]): string =>
  JSON.stringify(templates, (_, value: unknown) => {
    if (typeof value === 'bigint') return { [BIG_INTEGER]: String(value) };
    return value instanceof Map ? { [MAP]: [...value] } : value;
  });

/** The template that was read from these very bytes; undefined where none of the prepared ones was. */
export function preparedTemplate(text: string, bytes: Uint8Array): Template | undefined {
  const templates = JSON.parse(text, (_, value: unknown) => {
    if (typeof value !== 'object' || value === null) return value;
    if (BIG_INTEGER in value) return BigInt(value[BIG_INTEGER] as string);
    return MAP in value ? new Map(value[MAP] as [unknown, unknown][]) : value;
  }) as readonly Prepared[];
  return templates.find(({ source }) => Buffer.from(source).equals(bytes))?.template;
}
