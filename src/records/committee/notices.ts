import type { Problem } from '../../model/problem.ts';
import { plural } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { SessionResult } from './decide.ts';

/** What stops a decision, and what looks odd about one; who voted how is not said. */
export function* sessionNotices({ innovations }: SessionResult, file: string): Generator<Problem> {
  for (const { id, votes, quorum, score, apart } of innovations) {
    if (score === null) {
      yield {
        code: 'no-quorum',
        severity: 'missing',
        message: {
          en: `‘${shortened(id)}’ has ${plural(votes, 'vote')}, ${quorum} are needed: no score`,
          zh: `“${shortened(id)}”有 ${votes} 票，法定为 ${quorum} 票：无得分`,
        },
        hint: { en: 'let more members vote, or lower the quorum', zh: '请更多委员评分，或调低法定票数' },
        spot: { file },
      };
    }
    for (const { source } of apart) {
      yield {
        code: 'vote-apart',
        severity: 'warning',
        message: {
          en: `one vote on ‘${shortened(id)}’ lies far from the others`,
          zh: `“${shortened(id)}”有一票与其他票相差甚远`,
        },
        hint: { en: 'ask for its reason; it counts as it stands', zh: '请了解其理由；该票仍计入' },
        spot: { file: source.file, line: source.line, sheet: source.sheet },
      };
    }
  }
}
