import { expect, it } from 'vitest';
import { numberRows } from '../../src/load/data/row-numbers.ts';
import { readTable } from '../../src/read/table.ts';
import { dice } from '../oracle/dice.ts';
import { utf8 } from '../read/bytes.ts';
import { collected } from '../read/collected.ts';

it('every row of every table has a number of its own, which leads back to it and grows', () => {
  const tables = ['a', 'b', 'c'].flatMap(
    (name) => readTable({ name, bytes: utf8('director\n1\n') }, {}, collected().report) ?? [],
  );
  for (let seed = 1; seed <= 50; seed += 1) {
    const { whole } = dice(seed);
    const rows = numberRows();
    const given = tables.flatMap((table) => {
      let line = 0;
      return Array.from({ length: whole(1, 20) }, () => {
        line += whole(1, 1000);
        return { table, line, row: rows.of(table, line) };
      });
    });
    const numbers = given.map(({ row }) => row);
    expect(numbers.every((row, index) => row > (numbers[index - 1] ?? 0))).toBe(true);
    for (const { table, line, row } of given) {
      const place = rows.placeOf(row);
      expect(place.table).toBe(table);
      expect(place.line).toBe(line);
    }
  }
});
