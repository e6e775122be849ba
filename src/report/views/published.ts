import { whole } from '../../maths/decimal.ts';
import type { Result } from '../../model/result.ts';
import type { Publication, Template } from '../../model/template.ts';
import { REPORT_WORDS } from '../../words/report.ts';
import { numberCell, type Table, textCell } from '../table.ts';
import { column } from './columns.ts';
import { gradeGroups, publishedGroups } from './distribution.ts';

/** What the firm shows everybody: names with grades, or how many have which grade. Never a score or an amount. */
export function published(result: Result, template: Template, { show }: Publication): Table {
  if (show === 'names-and-grades') {
    return {
      columns: [column('director', 'left', true), column('name', 'left', true), column('grade')],
      rows: result.directors.flatMap(({ director, name, grade }) =>
        grade === null ? [] : [[textCell(director), textCell(name), textCell(grade)]],
      ),
    };
  }
  return {
    columns: [column('grade', 'left', true), { id: 'count', header: REPORT_WORDS.number, align: 'right' }],
    rows: publishedGroups(gradeGroups(result, template)).map(({ grades, count }) => [
      textCell(grades.length > 1 ? `${grades[0]}–${grades.at(-1)}` : (grades[0] ?? '')),
      numberCell(whole(count)),
    ]),
  };
}
