import { describe, expect, it } from 'vitest';
import { directorIndex } from '../../src/load/data/directors.ts';
import type { Problem } from '../../src/model/problem.ts';

/** The hints for ids that are not on a roster, in the order asked. */
function hintsFor(roster: readonly string[], unknown: readonly string[]): string[] {
  const problems: Problem[] = [];
  const entries = new Map(roster.map((id) => [id, { id, inScope: true }]));
  const index = directorIndex(entries, true, (problem) => problems.push(problem));
  for (const id of unknown) index.resolve(id, () => ({ file: 'data.csv', line: 2 }));
  return problems.map(({ hint }) => hint.en);
}

describe('an id that is not on the roster', () => {
  it('is compared without case, width and leading zeros first, then by its letters', () => {
    const hints = hintsFor(['D001', '00123', 'anna'], ['d001', 'Ｄ００１', '123', 'ANNA', 'amna']);
    expect(hints.map((hint) => /mean (\S+)\?/u.exec(hint)?.[1])).toEqual([
      'D001',
      'D001',
      '00123',
      'anna',
      'anna',
    ]);
  });

  it('that may be two of them is none of them', () => {
    expect(hintsFor(['7', '007'], ['0007'])).toEqual(['add the director to the roster, or correct the id']);
  });

  it('is looked for by its letters only so often: the time does not grow with both sides', () => {
    const roster = Array.from({ length: 300 }, (_, index) => `${index}-wang-fang`);
    const unknown = Array.from({ length: 300 }, (_, index) => `${index}-wang-fung`);
    const found = hintsFor(roster, unknown).filter((hint) => hint.includes('did you mean'));
    expect(found).toHaveLength(100);
    const others = hintsFor(roster, [...unknown, '299-WANG-FANG']);
    expect(others.at(-1)).toContain('did you mean 299-wang-fang?');
  });
});
