import { EXIT } from '../failures.ts';
import { writeFile } from '../io.ts';
import type { Language } from '../words/language.ts';
import { defineCommand } from './command.ts';
import { COMMON_OPTIONS, OPTIONS } from './options.ts';
import { refuseNoFile } from './output.ts';

export const schema = defineCommand({
  name: 'schema',
  summary: { en: 'print the JSON Schema of templates', zh: '输出模板的 JSON Schema' },
  about: {
    en: 'An editor with it completes and explains the keys of a template. --format markdown prints the table of all keys.',
    zh: '编辑器用它补全并解释模板的键。--format markdown 输出全部键的表格。',
  },
  args: [],
  options: [
    {
      flags: '--format <format>',
      about: { en: 'json or markdown', zh: 'json 或 markdown' },
      choices: ['json', 'markdown'],
    },
    OPTIONS.output,
    ...COMMON_OPTIONS,
  ],
  examples: [
    {
      line: 'scorecard schema --output scorecard.schema.json',
      about: { en: 'for an editor', zh: '供编辑器使用' },
    },
  ],
  run: async ({ io, language }, _args, { format, output }) => {
    const text = format === 'markdown' ? await reference(language) : await jsonSchema(language);
    if (output === undefined) await io.stdout.write(text);
    else {
      refuseNoFile(output);
      writeFile(output, text);
    }
    return EXIT.well;
  },
});

async function reference(language: Language): Promise<string> {
  const { templateReferenceMarkdown } = await import('../load/template/reference.ts');
  return templateReferenceMarkdown(language);
}

async function jsonSchema(language: Language): Promise<string> {
  const { templateJsonSchema } = await import('../load/template/json-schema.ts');
  return `${JSON.stringify(templateJsonSchema(language), null, 2)}\n`;
}
