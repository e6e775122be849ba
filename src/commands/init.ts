import { dirname, join } from 'node:path';
import { EXIT, inputOutputError } from '../failures.ts';
import { kindOfPath, listFolder, makeFolder, readFile, writeFile } from '../io.ts';
import { bug } from '../model/bug.ts';
import { filesBeside } from '../model/template.ts';
import { LIST } from '../words/language.ts';
import { shellWord } from '../words/shell-word.ts';
import { defineCommand } from './command.ts';
import { CONFIG_NAME } from './config.ts';
import { COMMON_OPTIONS } from './options.ts';
import { choiceOf } from './output.ts';
import { templateOf } from './template.ts';
import { builtInTemplate, builtInTemplates } from './template-source.ts';

/** The quarter of the samples in which all is there. */
const WHOLE_QUARTER = '2026-Q4';

export const init = defineCommand({
  name: 'init',
  summary: { en: 'write a folder that runs as it is', zh: '生成一个可直接运行的文件夹' },
  about: {
    en: 'Template, roster, exports and configuration of a sample firm, to be replaced by your own.',
    zh: '包含示例公司的模板、名册、导出文件和配置，可逐一换成自己的。',
  },
  args: [
    {
      name: '[folder]',
      about: { en: 'the folder to make; silent: scorecard', zh: '要生成的文件夹；不写即 scorecard' },
    },
  ],
  options: [
    {
      flags: '--template <name>',
      about: { en: 'one of `scorecard templates`', zh: '`scorecard templates` 之一' },
    },
    ...COMMON_OPTIONS,
  ],
  examples: [
    { line: 'scorecard init scorecard', about: { en: 'the reference template', zh: '参考模板' } },
    { line: 'scorecard init saas-firm --template saas', about: { en: 'another industry', zh: '其他行业' } },
  ],
  run: async ({ io, language }, [folder = 'scorecard'], options) => {
    const names = builtInTemplates(io);
    const name = choiceOf('--template', String(options.template ?? 'account-director'), names);
    refuseFilled(folder);
    const sample = join(io.packageFolder, 'fixtures', name);
    makeFolder(join(folder, 'data'));
    const source = builtInTemplate(io, name);
    writeFile(join(folder, 'template.yaml'), source.bytes);
    const { template } = await templateOf(io, source, () => undefined);
    const beside = template === undefined ? [] : filesBeside(template);
    for (const path of beside) {
      const file = source.beside.named(path);
      if (file === undefined) throw bug(`the file ${path} of the template ${name} is not there`);
      makeFolder(join(folder, dirname(path)));
      writeFile(join(folder, path), file.bytes);
    }
    for (const file of listFolder(sample).filter((one) => /\.(?:csv|xlsx|txt)$/u.test(one))) {
      writeFile(join(folder, 'data', file), readFile(join(sample, file)));
    }
    writeFile(join(folder, CONFIG_NAME), CONFIG_TEXT);
    const isHere = folder === '.';
    const line = isHere
      ? `scorecard score --period ${WHOLE_QUARTER}`
      : `scorecard score ${shellWord(`${folder}/template.yaml`)} ${shellWord(`${folder}/data`)} --period ${WHOLE_QUARTER}`;
    const written = (separator: string): string => ['template.yaml', ...beside].join(separator);
    const text = {
      en: `Wrote ${folder}: ${written(LIST.en)}, data with a roster and exports, ${CONFIG_NAME}.\nNext:\n  ${line}\n`,
      zh: `已生成 ${folder}：${written(LIST.zh)}、含名册和导出文件的 data、${CONFIG_NAME}。\n下一步：\n  ${line}\n`,
    };
    await io.stdout.write(text[language]);
    return EXIT.well;
  },
});

const CONFIG_TEXT = `# What need not be typed in this folder: \`scorecard score --period ${WHOLE_QUARTER}\` is enough.
# 在本文件夹中无需输入的内容。Paths are relative to this file.
template: template.yaml
data: data
`;

/** Nothing of the user's is overwritten: the folder is new, or empty. */
function refuseFilled(folder: string): void {
  const kind = kindOfPath(folder);
  if (kind === undefined || (kind === 'folder' && listFolder(folder).every((name) => name === '.git')))
    return;
  throw inputOutputError(
    'folder-not-empty',
    { en: `${folder} is there already and not empty`, zh: `${folder} 已存在且非空` },
    { en: 'name a new folder', zh: '请指明一个新的文件夹' },
  );
}
