import * as v from 'valibot';
import type { YamlPath } from '../../read/yaml.ts';
import type { Text } from '../../words/language.ts';
import { templateSchema } from './schema/template.ts';
import type { JsonForm } from './values.ts';

/** A schema of the template as it is built: what the walk needs to see of it. */
export interface SchemaNode {
  readonly type: string;
  readonly message?: unknown;
  readonly wrapped?: SchemaNode;
  readonly default?: unknown;
  readonly entries?: Readonly<Record<string, SchemaNode>>;
  readonly options?: readonly unknown[];
  readonly item?: SchemaNode;
  readonly items?: readonly SchemaNode[];
  readonly value?: SchemaNode;
  readonly literal?: unknown;
  readonly requirement?: unknown;
  readonly pipe?: readonly SchemaNode[];
}

export const rootSchema = templateSchema as unknown as SchemaNode;

export const unwrap = (node: SchemaNode): SchemaNode => (node.wrapped ? unwrap(node.wrapped) : node);

/** The forms of a choice that are schemas themselves; a list of words has none. */
export const formsOf = (node: SchemaNode): SchemaNode[] =>
  node.type === 'union' ? (node.options as SchemaNode[]).map(unwrap) : [node];

/** The keys of a mapping with their schemas; of a choice, those of all its forms. */
export const entriesOf = (node: SchemaNode): Readonly<Record<string, SchemaNode>> =>
  Object.assign({}, ...formsOf(unwrap(node)).map((form) => form.entries ?? {}));

/** The schema of the entries of a list or of a mapping with free keys. */
export function itemOf(node: SchemaNode): SchemaNode | undefined {
  const form = unwrap(node);
  return form.item ?? (form.type === 'record' ? form.value : undefined);
}

/** The keys that a mapping at the path may have. */
export function knownKeys(path: YamlPath): string[] {
  let node: SchemaNode | undefined = rootSchema;
  for (const key of path) {
    if (node === undefined) break;
    node = entriesOf(node)[String(key)] ?? itemOf(node);
  }
  return node === undefined ? [] : Object.keys(entriesOf(node));
}

/** What is known of a value: what it is for, and how it looks where plain types cannot say it. */
export function metadataOf(node: SchemaNode): { about?: Text } & Partial<JsonForm> {
  const own = v.getMetadata(node as unknown as v.GenericSchema) as { about?: Text } & Partial<JsonForm>;
  return node.wrapped ? { ...metadataOf(node.wrapped), ...own } : own;
}
