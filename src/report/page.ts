import type { Text } from '../words/language.ts';
import type { Table } from './table.ts';

/** A branch of a tree: what it is, a figure, and what hangs on it. */
export interface Branch {
  readonly label: Text;
  readonly figure: string;
  readonly branches: readonly Branch[];
}

/** A part of a page: a tree or a table with what is said under it, each of them optional. */
export interface PageSection {
  readonly heading?: Text | undefined;
  readonly tree?: readonly Branch[] | undefined;
  readonly table?: Table | undefined;
  readonly lines?: readonly Text[] | undefined;
}

/** Several tables under one title, before anyone says how they are written. */
export interface Page {
  readonly title: Text;
  readonly sections: readonly PageSection[];
}
