import { describe, expect, it } from 'vitest';
import { metricsOfResult, type Scored, type ScoredDirector } from '../calc/scored.ts';
import { dateOf, dayOf, daysOf, monthsOf } from '../oracle/calendar.ts';
import { type Case, metricsOf, type Spell, writeCase } from '../oracle/case.ts';
import { dice } from '../oracle/dice.ts';
import { everyCase, figuresOf, type ScoredCase, score, scoredCases } from './cases.ts';

const CASES = await scoredCases(120, 8001);

const scoreCase = (kase: Case): Promise<Scored> => score(writeCase(kase));

/** Figures alone: where a value stands may move when other rows go. */
const figures = (director: unknown): unknown =>
  JSON.parse(JSON.stringify(director, (key, value) => (key === 'evidence' ? undefined : value)));

describe('a director’s result', () => {
  it('is the same without anyone else', async () => {
    await everyCase(CASES, async ({ kase, result, seed }) => {
      const chosen = dice(seed).oneOf(result.directors);
      if (chosen === undefined) return;
      const isOwn = ({ director }: { readonly director: string }): boolean => director === chosen.director;
      const alone = await scoreCase({
        ...kase,
        roster: kase.roster?.filter(isOwn),
        values: kase.values.filter(isOwn),
        adjustments: kase.adjustments.filter(isOwn),
        exemptions: kase.exemptions.filter(isOwn),
      });
      expect(alone.directors.map(figures)).toEqual([figures(chosen)]);
    });
  });

  it('is the same whatever anyone is called', async () => {
    await everyCase(CASES.slice(0, 60), async ({ kase, result }) => {
      const renamed = kase.roster?.map((spell) => ({ ...spell, name: `${spell.name} II` }));
      const after = await scoreCase({ ...kase, roster: renamed });
      const withoutNames = (scored: Scored): unknown =>
        JSON.parse(JSON.stringify(figuresOf(scored), (key, value) => (key === 'name' ? undefined : value)));
      expect(withoutNames(after)).toEqual(withoutNames(result));
    });
  });

  it('is the same under a template whose dimensions are one', async () => {
    await everyCase(CASES.slice(0, 60), async ({ kase, result }) => {
      const all = [{ id: 'all', title: 'All', metrics: metricsOf(kase.template) }];
      const after = await scoreCase({ ...kase, template: { ...kase.template, dimensions: all } });
      const flat = (director: ScoredDirector): unknown =>
        figures({ ...director, dimensions: metricsOfResult(director) });
      expect(after.directors.map(flat)).toEqual(result.directors.map(flat));
    });
  });
});

describe('days', () => {
  const scoredDays = ({ kase }: ScoredCase): number[] =>
    daysOf(monthsOf(kase.period, kase.template.fiscalYearStarts));

  /** The spell as two, the second from `day` on; itself where the day is not inside it. */
  const split = (spell: Spell, day: number): Spell[] => {
    const isAfterStart = spell.from === undefined || dayOf(spell.from) < day;
    const isBeforeEnd = spell.to === undefined || dayOf(spell.to) >= day;
    return isAfterStart && isBeforeEnd
      ? [
          { ...spell, to: dateOf(day - 1) },
          { ...spell, from: dateOf(day) },
        ]
      : [spell];
  };

  it('are counted once: a spell in two parts, on the same base, is the same spell', async () => {
    const withRoster = CASES.filter(({ kase }) => kase.roster !== undefined);
    await everyCase(withRoster, async (one) => {
      const day = dice(one.seed).oneOf(scoredDays(one)) ?? 0;
      const roster = one.kase.roster?.flatMap((spell) => split(spell, day));
      expect(figuresOf(await scoreCase({ ...one.kase, roster }))).toEqual(figuresOf(one.result));
    });
  });

  it('beyond the period do not count: who came long before may as well have come on its first day', async () => {
    // A target cut to the days in post looks at its own cycle, which may be longer than the period.
    const simple = CASES.filter(
      ({ kase }) =>
        kase.roster !== undefined && metricsOf(kase.template).every((metric) => !metric.prorateTarget),
    );
    await everyCase(simple, async (one) => {
      const days = scoredDays(one);
      const [first = 0, last = 0] = [days[0], days.at(-1)];
      const inside = (spell: Spell): Spell => {
        const from = spell.from === undefined || dayOf(spell.from) < first ? dateOf(first) : spell.from;
        const to = spell.to === undefined || dayOf(spell.to) > last ? dateOf(last) : spell.to;
        // A spell wholly outside stays: its director is on the roster all the same.
        return dayOf(from) <= dayOf(to) ? { ...spell, from, to } : spell;
      };
      const roster = one.kase.roster?.map(inside);
      expect(figuresOf(await scoreCase({ ...one.kase, roster }))).toEqual(figuresOf(one.result));
    });
  });
});

describe('what is not due', () => {
  it('never changes a figure by its value', async () => {
    await everyCase(CASES.slice(0, 60), async ({ kase, result }) => {
      const later = new Set(
        result.directors.flatMap((director) =>
          director.withheld.includes('minimum-days')
            ? []
            : metricsOfResult(director)
                .filter(({ state }) => state === 'not-due')
                .map(({ id }) => id),
        ),
      );
      const values = kase.values.filter(({ measure }) => !later.has(measure));
      if (values.length === kase.values.length || values.length === 0) return;
      const after = await scoreCase({ ...kase, values });
      if (kase.roster !== undefined) expect(figuresOf(after)).toEqual(figuresOf(result));
    });
  });
});
