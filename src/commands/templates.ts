import { EXIT, usageError } from '../failures.ts';
import { metricsOf } from '../model/template.ts';
import { type Cell, type Table, textCell } from '../report/table.ts';
import { nearest } from '../words/nearest.ts';
import { type Context, defineCommand } from './command.ts';
import { COMMON_OPTIONS } from './options.ts';
import { templateOf } from './template.ts';
import { builtInTemplate, builtInTemplates } from './template-source.ts';

export const templates = defineCommand({
  name: 'templates',
  summary: { en: 'list the built-in templates, or print one', zh: '列出内置模板，或输出其中一个' },
  args: [{ name: '[name]', about: { en: 'the template to print', zh: '要输出的模板' } }],
  options: COMMON_OPTIONS,
  examples: [
    { line: 'scorecard templates', about: { en: 'what there is', zh: '列出全部' } },
    {
      line: 'scorecard templates account-director',
      about: { en: 'one of them, to start from', zh: '输出其中一个作为起点' },
    },
  ],
  run: async (context, [name]) => {
    const { io } = context;
    const names = builtInTemplates(io);
    if (name === undefined) {
      const { language, colours } = context;
      const { terminal } = await import('../report/formats/terminal.ts');
      await io.stdout.write(
        terminal(await listing(context, names), { language, colours, width: io.stdout.width ?? 80 }),
      );
      return EXIT.well;
    }
    if (!names.includes(name)) {
      const near = nearest(name, names);
      throw usageError(
        'unknown-template',
        { en: `there is no built-in template ${name}`, zh: `没有内置模板 ${name}` },
        near === undefined
          ? { en: `there are ${names.join(', ')}`, zh: `可用的有 ${names.join('、')}` }
          : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
      );
    }
    await io.stdout.write(new TextDecoder().decode(builtInTemplate(io, name).bytes));
    return EXIT.well;
  },
});

async function listing({ io }: Context, names: readonly string[]): Promise<Table> {
  const known = names.map((name) => templateOf(io, builtInTemplate(io, name), () => undefined));
  const rows = (await Promise.all(known)).map(({ template }, index): Cell[] => {
    const name = names[index] as string;
    const metrics = template === undefined ? [] : metricsOf(template);
    return [
      textCell(name),
      template === undefined ? null : { kind: 'words', words: template.title, id: name },
      {
        kind: 'words',
        words: {
          en: metrics.map(({ title }) => title.en).join(', '),
          zh: metrics.map(({ title }) => title.zh).join('、'),
        },
        id: name,
      },
    ];
  });
  return {
    columns: [
      { id: 'name', header: { en: 'Name', zh: '名称' }, align: 'left', isKey: true },
      { id: 'title', header: { en: 'Title', zh: '标题' }, align: 'left' },
      { id: 'metrics', header: { en: 'Metrics', zh: '指标' }, align: 'left' },
    ],
    rows,
  };
}
