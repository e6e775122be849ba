import type { Io } from '../io.ts';
import { preparedName, preparedText } from '../load/template/prepared.ts';
import { bug } from '../model/bug.ts';
import type { Problem } from '../model/problem.ts';
import { readTemplate } from './read-template.ts';
import { builtInTemplate, builtInTemplates } from './template-source.ts';

/**
 * The built-in templates, read and checked, for the folder of prepared ones: what each of its files holds.
 *
 * @throws Error where a template has any problem: a prepared one is taken without a word.
 */
export function prepareTemplates(io: Pick<Io, 'packageFolder'>): Map<string, string> {
  const byFile = new Map<string, Parameters<typeof preparedText>[0]>();
  for (const name of builtInTemplates(io)) {
    const source = builtInTemplate(io, name);
    const problems: Problem[] = [];
    const { template } = readTemplate(source, (problem) => problems.push(problem));
    if (template === undefined || problems.length > 0) {
      throw bug(`the template ${name} has problems: ${problems.map(({ code }) => code).join(', ')}`);
    }
    const file = preparedName(source.bytes);
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source.bytes);
    byFile.set(file, [...(byFile.get(file) ?? []), { source: text, template }]);
  }
  return new Map([...byFile].map(([file, templates]) => [file, preparedText(templates)]));
}
