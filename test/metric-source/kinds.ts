import type { Dice } from '../oracle/dice.ts';
import { ANCHORS, MODEL } from './template.ts';

/** A kind of source: its rows, how a template says it, and the command that makes the same values. */
export interface Kind {
  readonly from: string;
  readonly keys?: string;
  readonly file: string;
  readonly header: string;
  readonly rows: (choice: Dice) => string[][];
  /** What stands beside the template. */
  readonly beside?: Readonly<Record<string, string>>;
  readonly command: readonly string[];
  /** The period of the values, and the one that is scored. */
  readonly period: string;
  readonly scored: string;
}

const DIRECTORS = ['D001', 'D002', 'D003'] as const;

const several = (choice: Dice, least: number, most: number, row: (at: number) => string[]): string[][] =>
  Array.from({ length: choice.whole(least, most) }, (_, at) => row(at));

function ratingRows(choice: Dice): string[][] {
  return DIRECTORS.flatMap((ratee) =>
    (['superior', 'peer', 'report'] as const).flatMap((relation) =>
      several(choice, relation === 'superior' ? 1 : 0, 4, (at) => [
        ratee,
        `rater-${relation}-${at}`,
        relation,
        String(choice.whole(1, 5)),
      ]),
    ),
  );
}

const voteRows = (choice: Dice): string[][] =>
  DIRECTORS.flatMap((director) =>
    several(choice, 1, 3, (at) => [director, `${director} ${at}`]).flatMap(([, innovation = '']) =>
      ['a', 'b', 'c', 'd'].map((unit) => [
        director,
        innovation,
        'own',
        `member-${unit}`,
        unit,
        choice.chance(0.15) ? '' : String(choice.whole(1, 10)),
      ]),
    ),
  );

const incidentRows = (choice: Dice): string[][] =>
  several(choice, 1, 14, () => {
    const behaviour = choice.pick(['sharing', 'helping']);
    return [
      `2026-${String(choice.whole(1, 12)).padStart(2, '0')}-${choice.whole(10, 28)}`,
      choice.pick(DIRECTORS),
      behaviour,
      choice.pick(behaviour === 'sharing' ? ['keeps', 'answers', '5'] : ['refuses', 'helps']),
      choice.pick(['', 'https://example.com/1', 'https://example.com/2']),
      `witness-${choice.whole(1, 4)}`,
    ];
  });

const answerRows = (choice: Dice): string[][] =>
  several(choice, 12, 30, () => {
    const mood = choice.whole(1, 8);
    const answer = (): string => String(mood + choice.whole(0, 2));
    return [choice.pick(DIRECTORS), answer(), answer(), answer()];
  });

/** Every kind that `answers.test.ts` does not have, in several ways. */
export const KINDS: Readonly<Record<string, Kind>> = {
  ratings: {
    from: '{ survey: ratings, file: "ratings-*.csv", scale: [1, 5] }',
    file: 'ratings-2026.csv',
    header: 'ratee,rater,relation,score',
    rows: ratingRows,
    command: ['survey', 'ratings', 'ratings-2026.csv', '--scale', '1..5'],
    period: '2026',
    scored: '2026',
  },
  'ratings weighed and trimmed': {
    from: '{ survey: ratings, file: "ratings-*.csv", relation-weights: { superior: 2, peer: 0.5 }, trim: 20% }',
    file: 'ratings-2026.csv',
    header: 'ratee,rater,relation,score',
    rows: ratingRows,
    command: [
      'survey',
      'ratings',
      'ratings-2026.csv',
      '--relation-weights',
      'superior=2,peer=0.5',
      '--trim',
      '20%',
    ],
    period: '2026',
    scored: '2026',
  },
  incidents: {
    from: '{ records: incidents, file: "incidents*.csv", anchors: anchors.yaml }',
    keys: 'cycle: half-year, unit: rating',
    file: 'incidents.csv',
    header: 'date,director,behaviour,effect,evidence,witness',
    rows: incidentRows,
    beside: { 'anchors.yaml': ANCHORS },
    command: ['records', 'incidents', 'incidents.csv', '--anchors', 'anchors.yaml'],
    period: '2026-H2',
    scored: '2026-Q4',
  },
  'committee by score': {
    from: '{ records: committee, file: "votes-*.csv", method: mean }',
    file: 'votes-2026.csv',
    header: 'director,innovation,unit,member,member unit,score',
    rows: voteRows,
    command: ['records', 'committee', 'votes-2026.csv', '--method', 'mean'],
    period: '2026',
    scored: '2026',
  },
  'committee by number': {
    from: '{ records: committee, file: "votes-*.csv", accept-from: 5.5, quorum: 4 }',
    keys: 'cycle: year, unit: count',
    file: 'votes-2026.csv',
    header: 'director,innovation,unit,member,member unit,score',
    rows: voteRows,
    command: ['records', 'committee', 'votes-2026.csv', '--accept-from', '5.5', '--quorum', '4'],
    period: '2026',
    scored: '2026',
  },
  'an index by another model': {
    from: '{ survey: ecsi, file: "answers-*.csv", by: director, latent: Quality, model: model.yaml, bootstrap: 100, seed: 3 }',
    keys: 'cycle: half-year, unit: points',
    file: 'answers-2026-H2.csv',
    header: 'director,Q1,Q2,L1',
    rows: answerRows,
    beside: { 'model.yaml': MODEL },
    command: [
      ...['survey', 'ecsi', 'answers-2026-H2.csv', '--by', 'director', '--model', 'model.yaml'],
      ...['--latent', 'Quality', '--bootstrap', '100', '--seed', '3'],
    ],
    period: '2026-H2',
    scored: '2026-Q4',
  },
};

export const csvOf = (header: string, rows: readonly (readonly string[])[]): string =>
  `${[header, ...rows.map((row) => row.join(','))].join('\n')}\n`;
