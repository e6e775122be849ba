import { toJsonSchema } from '@valibot/to-json-schema';
import type { Language } from '../../words/language.ts';
import { templateSchema } from './schema/template.ts';
import { metadataOf, type SchemaNode } from './walk.ts';

/** The template's JSON Schema (draft-07), for editors: with what every key is for in the given language. */
export function templateJsonSchema(language: Language): Record<string, unknown> {
  const converted = toJsonSchema(templateSchema, {
    target: 'draft-07',
    typeMode: 'input',
    errorMode: 'ignore',
    overrideSchema: ({ valibotSchema, jsonSchema }) => {
      const { about, jsonForm } = metadataOf(valibotSchema as unknown as SchemaNode);
      const described = { ...(jsonForm ?? jsonSchema) } as Record<string, unknown>;
      if (valibotSchema.type === 'object_with_rest') described.additionalProperties = false;
      if (about !== undefined) described.description = about[language];
      return described;
    },
  }) as Record<string, unknown>;
  return { ...converted, title: 'scorecard template' };
}
