import type { Text } from '../words/language.ts';
import type { Table } from './table.ts';

/** A part of a page: a table with what is said under it, either of them optional. */
export interface PageSection {
  readonly heading?: Text | undefined;
  readonly table?: Table | undefined;
  readonly lines?: readonly Text[] | undefined;
}

/** Several tables under one title, before anyone says how they are written. */
export interface Page {
  readonly title: Text;
  readonly sections: readonly PageSection[];
}
