import type { Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Text } from '../../words/language.ts';

/** Words for problems of tables that would otherwise quote cells, which may name a rater. */
const WITHOUT_CELLS: Readonly<Record<string, Text>> = {
  'duplicate-column': { en: 'two columns have the same name', zh: '有两列同名' },
  'title-rows': { en: 'rows above the header are left out as titles', zh: '表头之上的行作为标题略去' },
};

const withoutExcerpt = ({ file, line, column, sheet }: Spot): Spot => ({ file, line, column, sheet });

/**
 * Problems as they may be said of ratings: with file, line and column, and without a word of what stands there.
 * Whoever reads a log must not learn who rated whom, nor how.
 */
export const blind =
  (report: Report): Report =>
  (problem: Problem) =>
    report({
      ...problem,
      message: WITHOUT_CELLS[problem.code] ?? problem.message,
      spot: problem.spot && withoutExcerpt(problem.spot),
    });
