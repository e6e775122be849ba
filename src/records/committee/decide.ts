import { mean, median, standardDeviation } from '../../maths/averages.ts';
import { byCodePoint } from '../../maths/code-points.ts';
import { compare, type Decimal, decimal } from '../../maths/decimal.ts';
import { compareFractions, type Fraction, fraction, integer, over, plus } from '../../maths/fraction.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { partition } from '../../maths/partition.ts';
import { nearestDouble } from '../../maths/shortest.ts';
import { commonStep } from '../../maths/step.ts';
import { foldName } from '../../words/fold.ts';
import { votesApart } from './apart.ts';
import type { Innovation, Session, Vote } from './vote.ts';

export const METHODS = ['median', 'mean'] as const;
export type Method = (typeof METHODS)[number];

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
}

export interface SessionResult {
  readonly directors: readonly DirectorResult[];
  readonly innovations: readonly InnovationResult[];
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
    directors: byDirector
      .sort(([a], [b]) => byCodePoint(a, b))
      .map(([id, own]): DirectorResult => {
        const scores = own.flatMap(({ exact }) => (exact === undefined ? [] : [exact]));
        const isWhole = scores.length === own.length;
        const accepted = own.filter(({ result }) => result.isAccepted === true).length;
        return {
          id,
          innovations: own.length,
          score: isWhole ? doubleOf(over(scores.reduce(plus, integer(0)), integer(scores.length))) : null,
          accepted: isWhole && rules.acceptFrom !== undefined ? accepted : null,
        };
      }),
  };
}

function decideInnovation(
  { id, director, unit, votes }: Innovation,
  { members }: Session,
  { method, quorum: asked, acceptFrom }: Rules,
  step: Decimal,
): { readonly result: InnovationResult; readonly exact: Fraction | undefined } {
  const others = [...members].filter(
    ([member, own]) => foldName(own) !== foldName(unit) && foldName(member) !== foldName(director),
  );
  const quorum = asked ?? Math.max(LEAST_VOTES, Math.floor(others.length / 2) + 1);
  const scores = votes.map(({ score }) => score).sort(compare);
  const exact = scores.length < quorum ? undefined : (method === 'median' ? median : mean)(scores);
  const base = { id, director, unit, votes: votes.length, quorum };
  if (exact === undefined) {
    const nothing = { score: null, lowest: null, highest: null, standardDeviation: null, isAccepted: null };
    return { exact, result: { ...base, ...nothing, apart: [] } };
  }
  return {
    exact,
    result: {
      ...base,
      score: doubleOf(exact),
      lowest: scores[0] ?? null,
      highest: scores.at(-1) ?? null,
      standardDeviation: standardDeviation(scores.map(nearestDouble)),
      apart: votesApart(votes, step),
      isAccepted: acceptFrom === undefined ? null : compareFractions(exact, fraction(acceptFrom)) >= 0,
    },
  };
}
