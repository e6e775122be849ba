import { inPercent } from '../../maths/decimal.ts';
import { doubleOf } from '../../maths/fraction-double.ts';
import { dateText } from '../../model/calendar.ts';
import type { Place } from '../../model/place.ts';
import type { SeenIncident, Statistic, StatisticKind } from '../../model/statistic.ts';
import type { JsonValue } from '../formats/json.ts';

type Of<K extends StatisticKind> = Omit<Extract<Statistic, { kind: K }>, 'kind'>;

type Members = { readonly [key: string]: JsonValue | undefined };

const MEMBERS: { readonly [K in StatisticKind]: (statistic: Of<K>) => Members } = {
  nps: ({ promoters, passives, detractors }) => ({
    promoters: doubleOf(promoters),
    passives: doubleOf(passives),
    detractors: doubleOf(detractors),
  }),
  index: ({ scale, items }) => ({ scale, items }),
  ratings: ({ relations, trim, hidden }) => ({
    trim: inPercent(trim),
    relations: relations.map(({ relation, n, weight, mean }) => ({
      relation: relation ?? null,
      n,
      weight,
      score: mean && doubleOf(mean),
    })),
    hidden: hidden && doubleOf(hidden),
  }),
  incidents: ({ behaviours }) => ({
    behaviours: behaviours.map(({ id, weight, incidents }) => ({
      id,
      weight,
      incidents: incidents.map(incidentJson),
    })),
  }),
  committee: ({ method, acceptFrom, innovations }) => ({
    method,
    acceptFrom,
    innovations: innovations.map(({ id, quorum, score, isAccepted, votes }) => ({
      id,
      votes: votes.length,
      quorum,
      score: doubleOf(score),
      accepted: isAccepted,
      lines: votes.map(placeJson),
    })),
  }),
};

/** What a figure was made of, as JSON has it; the keys and their order are promised to users. */
export const statisticJson = ({ kind, ...members }: Statistic): JsonValue => ({
  kind,
  ...(MEMBERS[kind] as (statistic: Omit<Statistic, 'kind'>) => Members)(members),
});

const placeJson = ({ file, line, sheet }: Place): Members => ({ file, line: line ?? null, sheet });

const incidentJson = ({ date, effect, level, evidence, isWitnessed, place }: SeenIncident): Members => ({
  date: dateText(date),
  effect: effect.id,
  level,
  evidence: evidence === '' ? null : evidence,
  witnessed: isWitnessed,
  ...placeJson(place),
});
