import type { FolderFile } from '../../folder/write.ts';
import { csvPieces } from '../../report/formats/csv.ts';
import { explanationMarkdown } from '../../report/formats/explanation-markdown.ts';
import { json } from '../../report/formats/json.ts';
import { detail } from '../../report/views/detail.ts';
import { explanation } from '../../report/views/explanation.ts';
import { resultJson } from '../../report/views/result-json.ts';
import { results } from '../../report/views/results.ts';
import { workbook } from '../../report/views/workbook/index.ts';
import { directorFile } from './director-file.ts';
import type { Part } from './files.ts';
import type { ReportJob } from './job.ts';

/** The files that a director gets: about nobody else, the page first. */
export async function* ownFiles(job: ReportJob, part: Part): AsyncGenerator<FolderFile> {
  const { formats, computed, language, mark, explained } = job;
  const { template } = computed;
  const { prefix, result, problems } = part;
  const director = result.directors[0]?.director as string;
  const named = (name: string, pieces: FolderFile['pieces']): FolderFile => ({ name: prefix + name, pieces });
  if (formats.includes('html')) yield directorFile(job, `${prefix}index.html`, director, undefined);
  if (formats.includes('csv')) {
    yield named('results.csv', () => csvPieces(results(result, template), { forExcel: true }));
    yield named('metrics.csv', () => csvPieces(detail(result, template), { forExcel: true }));
  }
  if (formats.includes('json')) {
    yield named('results.json', () => [json(resultJson(result, mark, problems, language))]);
  }
  if (formats.includes('markdown')) {
    yield named('results.md', () => [
      explanationMarkdown(explanation(explained(director), template, result), language),
    ]);
  }
  if (formats.includes('xlsx')) {
    const { xlsx } = await import('../../report/formats/xlsx/index.ts');
    yield named('results.xlsx', () => xlsx(workbook({ result, template, language })));
  }
}
