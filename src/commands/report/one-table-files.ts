import { problemsFound } from '../../failures.ts';
import type { FolderFile } from '../../folder/write.ts';
import type { Publication } from '../../model/template.ts';
import { csvPieces } from '../../report/formats/csv.ts';
import { json } from '../../report/formats/json.ts';
import { markdown, markdownLine } from '../../report/formats/markdown.ts';
import { gradesFigure } from '../../report/pages/charts.ts';
import { oneTablePage } from '../../report/pages/one-table.ts';
import type { Table } from '../../report/table.ts';
import { gradeGroups, publishedGroups } from '../../report/views/distribution.ts';
import { payroll } from '../../report/views/payroll.ts';
import { published } from '../../report/views/published.ts';
import { tableJson } from '../../report/views/table-json.ts';
import { tableSheet } from '../../report/views/table-sheet.ts';
import type { Text } from '../../words/language.ts';
import { REPORT_WORDS as WORDS } from '../../words/report.ts';
import type { Part } from './files.ts';
import { footOf } from './foot.ts';
import type { ReportJob } from './job.ts';

interface Shown {
  readonly name: 'payroll' | 'published';
  readonly heading: Text;
  readonly table: Table;
  readonly lines: readonly Text[];
  readonly picture?: string;
}

/** The files of a report that is one table: what payroll pays, or what everybody may see. */
export async function* oneTableFiles(job: ReportJob, part: Part): AsyncGenerator<FolderFile> {
  const { formats, computed, language, mark } = job;
  const { template, period } = computed;
  const { name, heading, table, lines, picture } = shown(job, part);
  const of = {
    en: `${template.title.en} · ${period.label}`,
    zh: `${template.title.zh} · ${period.label}`,
  };
  if (formats.includes('html')) {
    yield {
      name: 'index.html',
      pieces: () =>
        oneTablePage({
          heading,
          of,
          table,
          lines,
          language,
          foot: footOf(),
          ...(picture === undefined ? {} : { picture }),
        }),
    };
  }
  if (formats.includes('csv'))
    yield { name: `${name}.csv`, pieces: () => csvPieces(table, { forExcel: true }) };
  if (formats.includes('json')) {
    const head = {
      scorecard: 1,
      template: { ...mark },
      period: period.label,
    };
    yield { name: `${name}.json`, pieces: () => [json({ ...head, [name]: tableJson(table) })] };
  }
  if (formats.includes('markdown')) {
    const said = lines.map((line) => `\n${markdownLine(line[language])}\n`).join('');
    yield {
      name: `${name}.md`,
      pieces: () => [
        `# ${markdownLine(`${heading[language]} · ${of[language]}`)}\n\n`,
        markdown(table, language),
        said,
      ],
    };
  }
  if (formats.includes('xlsx')) {
    const { xlsx } = await import('../../report/formats/xlsx/index.ts');
    yield { name: `${name}.xlsx`, pieces: () => xlsx([tableSheet(heading[language], table, language)]) };
  }
}

function shown({ audience, computed, language }: ReportJob, { result }: Part): Shown {
  const { template } = computed;
  if (audience.kind === 'payroll') {
    return { name: 'payroll', heading: WORDS.payroll, table: payroll(result, template), lines: [] };
  }
  const { publication } = template;
  if (publication === undefined) throw notPublished();
  const picture = gradesFigure(publishedGroups(gradeGroups(result, template)), language);
  return {
    name: 'published',
    heading: WORDS.published,
    table: published(result, template, publication),
    lines: linesOf(publication, result.directors.filter(({ grade }) => grade !== null).length),
    ...(publication.show === 'distribution' ? { picture } : {}),
  };
}

function linesOf({ show }: Publication, graded: number): Text[] {
  if (graded === 0) return [WORDS.noGrades];
  if (show === 'names-and-grades') return [];
  return [graded < 5 ? WORDS.tooFew : WORDS.grouped];
}

const notPublished = () =>
  problemsFound([
    {
      code: 'not-published',
      severity: 'error',
      message: {
        en: 'the template does not say what is published: it has no `publication`',
        zh: '模板没有 `publication`，未说明公示什么',
      },
      hint: {
        en: 'add for instance `publication: { show: distribution }`',
        zh: '请加上例如 `publication: { show: distribution }`',
      },
    },
  ]);
