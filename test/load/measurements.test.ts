import { describe, expect, it } from 'vitest';
import { type DataFrame, loadData } from '../../src/load/data/data.ts';
import { measurementsIn } from '../../src/model/measurement.ts';
import { placePeriod } from '../../src/model/period.ts';
import type { Measure } from '../../src/model/template.ts';
import { readTable } from '../../src/read/table.ts';
import { dice } from '../oracle/dice.ts';
import { utf8, utf16 } from '../read/bytes.ts';
import { collected } from '../read/collected.ts';

const measure = (id: string): Measure => ({
  id,
  title: { en: id, zh: id },
  aliases: [],
  cycle: 'quarter',
  unit: 'points',
  cumulative: false,
});

const FRAME: DataFrame = {
  measures: [measure('a'), measure('b')],
  metrics: new Set(['a', 'b']),
  sources: [],
  rawFiles: [],
  columns: new Map(),
  currency: 'CNY',
  fiscalYearStarts: 1,
  segments: undefined,
};

const PERIOD = placePeriod({ cycle: 'quarter', year: 2026, number: 4 }, 1);
const PARTS = [PERIOD, placePeriod({ cycle: 'quarter', year: 2026, number: 3 }, 1)];

/** Rows in any order, each once; some with more than a plain number. */
function rowsOf(seed: number): string {
  const { chance, pick, shuffled, whole } = dice(seed);
  const ids = Array.from({ length: 12 }, (_, index) => `D${index}`);
  const rows = shuffled(ids.flatMap((id) => ['a', 'b'].map((metric) => ({ id, metric })))).map(
    ({ id, metric }) => {
      const actual = pick([`${whole(0, 99)}`, `${whole(0, 99)}.${whole(0, 9)}`, '-5', '', '007']);
      const period = chance(0.8) ? '2026-Q4' : pick(['2026-12', '2026-Q3']);
      return [id, period, metric, actual, chance(0.2) ? '60' : ''].join(',');
    },
  );
  return `${['director,period,metric,actual,target', ...rows].join('\n')}\n`;
}

function loaded(bytes: Uint8Array) {
  const { problems, report } = collected();
  const table = readTable({ name: 'long.csv', bytes }, {}, report);
  const given = table === undefined ? [] : [{ table, named: true }];
  const { measurements } = loadData(given, FRAME, PERIOD, report);
  return { measurements, problems };
}

describe('measurements, made when they are asked for', () => {
  it('are those of the same rows read as text, in the order of rows', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const text = rowsOf(seed);
      const bytes = loaded(utf8(text));
      const asText = loaded(utf16(`\uFEFF${text}`, 'utf-16le'));
      expect([...bytes.measurements], `seed ${seed}`).toEqual([...asText.measurements]);
      expect(bytes.problems).toEqual(asText.problems);
    }
  });

  it('answer as the same ones in a list do', () => {
    for (let seed = 1; seed <= 60; seed += 1) {
      const { measurements } = loaded(utf8(rowsOf(seed)));
      const listed = measurementsIn([...measurements]);
      for (const director of ['D0', 'D1', 'D5', 'D11', 'nobody']) {
        for (const id of ['a', 'b', 'none']) {
          const [own, other] = [measurements.of(director), listed.of(director)];
          expect(own.get(id)).toEqual(other.get(id));
          for (const part of PARTS) {
            expect(own.lone(id, part)?.value).toEqual(other.lone(id, part)?.value);
            expect(own.lone(id, part)?.period).toEqual(other.lone(id, part)?.period);
          }
        }
      }
      for (const id of ['a', 'b', 'none']) {
        expect([...measurements.ofMeasure(id)]).toEqual([...listed.ofMeasure(id)]);
      }
      expect(new Set(measurements.withMore())).toEqual(new Set(listed.withMore()));
      expect([...listed.withMore()].every(({ levels }) => levels.target !== undefined)).toBe(true);
    }
  });
});
