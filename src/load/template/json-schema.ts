import { bug } from '../../model/bug.ts';
import type { Language } from '../../words/language.ts';
import { entriesOf, formsOf, metadataOf, rootSchema, type SchemaNode, unwrap } from './walk.ts';

type JsonNode = Readonly<Record<string, unknown>>;

/** The template's JSON Schema (draft-07), for editors: with what every key is for in the given language. */
export const templateJsonSchema = (language: Language): JsonNode => ({
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: 'scorecard template',
  ...nodeOf(rootSchema, language),
});

function nodeOf(schema: SchemaNode, language: Language): JsonNode {
  const { about, jsonForm } = metadataOf(schema);
  const hasDefault = schema.type === 'optional' && ['string', 'boolean'].includes(typeof schema.default);
  return {
    ...(jsonForm ?? formOf(unwrap(schema), language)),
    ...(hasDefault ? { default: schema.default } : {}),
    ...(about === undefined ? {} : { description: about[language] }),
  };
}

/** The least number of entries of a list, wherever in its pipe it is said; undefined where it may be empty. */
function leastLength({ pipe = [] }: SchemaNode): unknown {
  for (const item of pipe) {
    const least = item.type === 'min_length' ? item.requirement : leastLength(item);
    if (least !== undefined) return least;
  }
  return undefined;
}

function formOf(schema: SchemaNode, language: Language): JsonNode {
  switch (schema.type) {
    case 'string':
    case 'boolean':
      return { type: schema.type };
    case 'literal':
      return { const: schema.literal };
    case 'picklist':
      return { type: 'string', enum: schema.options };
    case 'union':
      return { anyOf: formsOf(schema).map((form) => nodeOf(form, language)) };
    case 'array': {
      const least = leastLength(schema);
      const items = nodeOf(schema.item as SchemaNode, language);
      return { type: 'array', items, ...(least === undefined ? {} : { minItems: least }) };
    }
    case 'strict_tuple': {
      const items = (schema.items ?? []).map((item) => nodeOf(item, language));
      return { type: 'array', items, minItems: items.length, maxItems: items.length };
    }
    case 'record':
      return { type: 'object', additionalProperties: nodeOf(schema.value as SchemaNode, language) };
    case 'object_with_rest': {
      const entries = Object.entries(entriesOf(schema));
      return {
        type: 'object',
        properties: Object.fromEntries(entries.map(([key, entry]) => [key, nodeOf(entry, language)])),
        required: entries.filter(([, { type }]) => type !== 'optional').map(([key]) => key),
        additionalProperties: false,
      };
    }
    default:
      throw bug(`a schema of type ${schema.type} has no JSON form`);
  }
}
