import { fileNames } from '../../folder/names.ts';
import type { FolderFile } from '../../folder/write.ts';
import { csvPieces } from '../../report/formats/csv.ts';
import { jsonPieces } from '../../report/formats/json.ts';
import { markdown, markdownLine } from '../../report/formats/markdown.ts';
import { dashboard } from '../../report/pages/dashboard.ts';
import { detail } from '../../report/views/detail.ts';
import { overview } from '../../report/views/overview.ts';
import { resultParts } from '../../report/views/result-json.ts';
import { results } from '../../report/views/results.ts';
import { summaryLines } from '../../report/views/summary.ts';
import { workbook } from '../../report/views/workbook/index.ts';
import { directorFile } from './director-file.ts';
import type { Part } from './files.ts';
import { footOf } from './foot.ts';
import type { ReportJob } from './job.ts';

/** The files for whoever may see everybody of a part: all results, and a page a director. */
export async function* wholeFiles(job: ReportJob, part: Part): AsyncGenerator<FolderFile> {
  const { formats, computed, language, mark } = job;
  const { template, period } = computed;
  const { prefix, result, problems } = part;
  const named = (name: string, pieces: FolderFile['pieces']): FolderFile => ({ name: prefix + name, pieces });
  const lines = summaryLines(result, template, period);

  if (formats.includes('csv')) {
    yield named('results.csv', () => csvPieces(results(result, template), { forExcel: true }));
    yield named('metrics.csv', () => csvPieces(detail(result, template), { forExcel: true }));
  }
  if (formats.includes('json')) {
    yield named('results.json', () => jsonPieces(resultParts(result, mark, problems, language)));
  }
  if (formats.includes('markdown')) {
    yield named('results.md', () => [
      markdown(overview(result, template), language),
      `\n${lines.map((line) => markdownLine(line[language])).join('\n\n')}\n`,
    ]);
  }
  if (formats.includes('xlsx')) {
    const { xlsx } = await import('../../report/formats/xlsx/index.ts');
    yield named('results.xlsx', () => xlsx(workbook({ result, template, language })));
  }
  if (!formats.includes('html')) return;
  const pages = fileNames(result.directors.map(({ director }) => director));
  const linkOf = (director: string): string =>
    `directors/${encodeURIComponent(pages.get(director) as string)}.html`;
  for (const { director } of result.directors) {
    yield directorFile(job, `${prefix}directors/${pages.get(director)}.html`, director, '../index.html');
  }
  yield named('index.html', () =>
    dashboard({
      result,
      template,
      language,
      lines,
      problems: problems.filter(({ severity }) => severity !== 'note').map(({ message }) => message),
      linkOf,
      foot: footOf(),
    }),
  );
}
