import { mean, median, standardDeviation } from '../../maths/averages.ts';
import { byCodePoint } from '../../maths/code-points.ts';
import { compare, type Decimal, decimal } from '../../maths/decimal.ts';
import { compareFractions, fraction, integer, over, plus } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { partition } from '../../maths/partition.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import { commonStep } from '../../maths/step.ts';
import type { CommitteeStatistic, DecidedInnovation } from '../../model/statistic.ts';
import { foldName } from '../../words/fold.ts';
import { votesApart } from './apart.ts';
import type { Innovation, Session, Vote } from './vote.ts';

export const METHODS = ['median', 'mean'] as const satisfies readonly Method[];
type Method = CommitteeStatistic['method'];

/** What a mean of fewer votes says is what somebody said. */
export const LEAST_VOTES = 3;

const ONE = decimal(1);

/** How a committee decides. */
export interface Rules {
  readonly method: Method;
  /** Votes that make a decision; silent: more than half of the members who may vote on the innovation. */
  readonly quorum: number | undefined;
  /** The score from which an innovation is accepted; silent: acceptance is not asked for. */
  readonly acceptFrom: Decimal | undefined;
}

/** What the committee says of an innovation. */
export interface InnovationResult {
  readonly id: string;
  readonly director: string;
  readonly unit: string;
  readonly votes: number;
  readonly quorum: number;
  /** Null under the quorum, as are the others. */
  readonly score: number | null;
  readonly lowest: Decimal | null;
  readonly highest: Decimal | null;
  readonly standardDeviation: number | null;
  /** The votes that lie apart from the others; by whom, is not printed. */
  readonly apart: readonly Vote[];
  readonly isAccepted: boolean | null;
}

/** What the committee says of a director. */
export interface DirectorResult {
  readonly id: string;
  readonly innovations: number;
  /** The mean over the innovations; null while one of them is undecided. */
  readonly score: number | null;
  readonly accepted: number | null;
  /** What the figure was made of that is asked for, exactly; null where there is none. */
  readonly statistic: CommitteeStatistic | null;
  /** The line of the first vote. */
  readonly line: number;
}

export interface SessionResult {
  readonly directors: readonly DirectorResult[];
  readonly innovations: readonly InnovationResult[];
  /** The header of the votes' scores. */
  readonly column: string;
}

/** Every innovation and every director, by id. */
export function decide(session: Session, rules: Rules): SessionResult {
  const all = session.innovations.flatMap(({ votes }) => votes.map(({ score }) => score));
  const step = commonStep(all) ?? ONE;
  const decided = session.innovations
    .map((innovation) => decideInnovation(innovation, session, rules, step))
    .sort((a, b) => byCodePoint(a.result.id, b.result.id));
  const byDirector = [...partition(decided, ({ result }) => result.director)];
  return {
    innovations: decided.map(({ result }) => result),
    column: session.column,
    directors: byDirector
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([id, own]): DirectorResult => {
        const innovations = own.flatMap(({ decided: one }) => one ?? []);
        const scores = innovations.map(({ score }) => score);
        const isWhole = scores.length === own.length;
        const accepted = own.filter(({ result }) => result.isAccepted === true).length;
        return {
          id,
          innovations: own.length,
          score: isWhole ? doubleOf(over(scores.reduce(plus, integer(0)), integer(scores.length))) : null,
          accepted: isWhole && rules.acceptFrom !== undefined ? accepted : null,
          statistic: isWhole
            ? {
                kind: 'committee',
                method: rules.method,
                acceptFrom: rules.acceptFrom ?? null,
                innovations,
              }
            : null,
          line: Math.min(...own.map(({ line }) => line)),
        };
      }),
  };
}

/** What is said of an innovation, for tables and, where it was decided, for whoever does it again. */
interface Decision {
  readonly result: InnovationResult;
  readonly decided: DecidedInnovation | undefined;
  readonly line: number;
}

function decideInnovation(
  { id, director, unit, votes, line }: Innovation,
  { members }: Session,
  { method, quorum: asked, acceptFrom }: Rules,
  step: Decimal,
): Decision {
  const others = [...members].filter(
    ([member, own]) => foldName(own) !== foldName(unit) && foldName(member) !== foldName(director),
  );
  const quorum = asked ?? Math.max(LEAST_VOTES, Math.floor(others.length / 2) + 1);
  const scores = votes.map(({ score }) => score).sort(compare);
  const exact = scores.length < quorum ? undefined : (method === 'median' ? median : mean)(scores);
  const base = { id, director, unit, votes: votes.length, quorum };
  if (exact === undefined) {
    const nothing = { score: null, lowest: null, highest: null, standardDeviation: null, isAccepted: null };
    return { line, decided: undefined, result: { ...base, ...nothing, apart: [] } };
  }
  const isAccepted = acceptFrom === undefined ? null : compareFractions(exact, fraction(acceptFrom)) >= 0;
  const places = votes.map(({ source: { file, line: at, sheet } }) => ({ file, line: at, sheet }));
  return {
    line,
    decided: { id, quorum, score: exact, isAccepted, votes: places },
    result: {
      ...base,
      score: doubleOf(exact),
      lowest: scores[0] ?? null,
      highest: scores.at(-1) ?? null,
      standardDeviation: standardDeviation(scores.map(nearestDouble)),
      apart: votesApart(votes, step),
      isAccepted,
    },
  };
}
