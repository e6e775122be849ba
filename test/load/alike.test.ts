import { expect, it } from 'vitest';
import { looseKey, watchAlike } from '../../src/load/data/alike.ts';
import { dice } from '../oracle/dice.ts';
import { collected } from '../read/collected.ts';

/** Ids of one form for a while, then perhaps of others, some of them twice. */
function idsOf(seed: number): string[] {
  const { chance, pick, whole } = dice(seed);
  const forms = pick([['D'], ['d'], [''], ['D', 'd'], ['', '0'], ['D', 'D ', 'Ｄ'], ['d', '00']] as const);
  const uniform = pick(forms);
  const number = () => (chance(0.07) ? `${whole(1, 9)}.0` : `${whole(1, 9)}`);
  const before = Array.from({ length: whole(0, 6) }, () => `${uniform}${whole(1, 9)}`);
  return [...before, ...Array.from({ length: whole(0, 8) }, () => `${pick(forms)}${number()}`)];
}

/** Those that share a key, and the place of the first that was not the first of its key. */
function groupsOf(ids: readonly string[]): { line: number; count: number }[] {
  const lines = new Map<string, { first: string; line: number; ids: Set<string> }>();
  for (const [line, id] of ids.entries()) {
    const group = lines.get(looseKey(id));
    if (group === undefined) lines.set(looseKey(id), { first: id, line: -1, ids: new Set([id]) });
    else if (id !== group.first) {
      if (group.line < 0) group.line = line;
      group.ids.add(id);
    }
  }
  return [...lines.values()]
    .filter(({ line }) => line >= 0)
    .map(({ line, ids: own }) => ({ line, count: own.size }))
    .toSorted((a, b) => a.line - b.line);
}

it('ids that are alike are found as if each had been looked at by its key', () => {
  let found = 0;
  for (let seed = 1; seed <= 400; seed += 1) {
    const ids = idsOf(seed);
    const { problems, report } = collected();
    const alike = watchAlike(report);
    for (const [line, id] of ids.entries()) alike.see(id, () => ({ file: 'a.csv', line }));
    alike.finish();
    const expected = groupsOf(ids);
    found += expected.length;
    expect(
      problems.map(({ spot, message }) => ({
        line: spot?.line,
        count: Number(/count as (\d+)/u.exec(message.en)?.[1]),
      })),
      `seed ${seed}: ${ids.join(' ')}`,
    ).toEqual(expected);
  }
  expect(found).toBeGreaterThan(50);
});
