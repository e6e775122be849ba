import type { FolderFile } from '../../folder/write.ts';
import { directorPage } from '../../report/pages/director.ts';
import { explanation } from '../../report/views/explanation.ts';
import { footOf } from './foot.ts';
import type { ReportJob } from './job.ts';

/** The page of a director. */
export const directorFile = (
  { computed, explained, reachOf, trendOf, language }: ReportJob,
  name: string,
  director: string,
  overview: string | undefined,
): FolderFile => ({
  name,
  pieces: () => {
    const { template, period, result } = computed;
    const scorecard = explained(director);
    return directorPage({
      scorecard,
      template,
      period: period.label,
      language,
      explanation: explanation(scorecard, template, result),
      reach: reachOf(director),
      trend: trendOf(scorecard),
      overview,
      foot: footOf(),
    });
  },
});
