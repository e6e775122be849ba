import { describe, expect, it } from 'vitest';
import { readAnchors } from '../../src/records/incidents/read-anchors.ts';
import { collected } from '../read/collected.ts';

const GOOD = `fiscal-year-starts: 4
behaviours:
  - id: sharing
    title: Sharing
    weight: 1.5
    anchors:
      - { level: 1, id: keeps, title: { zh: 隐瞒, en: Keeps it } }
      - { level: 5, id: offers, title: Offers it }
`;

function read(text: string) {
  const { problems, report } = collected();
  const anchors = readAnchors('anchors.yaml', text, report);
  return { anchors, problems: problems.map(({ code, spot }) => `${code}:${spot?.line}`) };
}

describe('anchors', () => {
  it('are read with their weights and the fiscal year', () => {
    const { anchors, problems } = read(GOOD);
    expect(problems).toEqual([]);
    expect(anchors?.fiscalYearStarts).toBe(4);
    expect(anchors?.behaviours[0]).toMatchObject({ id: 'sharing', weight: { coefficient: 15n, scale: 1 } });
  });

  it.each<[string, string, string, string]>([
    ['an unknown key', 'weight:', 'wieght:', 'unknown-key:5'],
    ['a level that is no number', 'level: 5', 'level: high', 'anchors-form:8'],
    ['two anchors of one level', 'level: 5', 'level: 1.0', 'anchors-form:8'],
    ['two anchors of one name', 'title: Offers it', 'title: keeps it', 'anchors-form:8'],
    ['a weight of 0', 'weight: 1.5', 'weight: 0', 'anchors-form:5'],
    ['a month that there is not', 'starts: 4', 'starts: 13', 'anchors-form:1'],
    ['a fraction of a month', 'starts: 4', 'starts: 4.5', 'anchors-form:1'],
    ['no title', '    title: Sharing\n', '', 'anchors-form:3'],
    ['a title in one language only', 'zh: 隐瞒, ', '', 'anchors-form:7'],
  ])('with %s are refused where it stands', (_, from, to, problem) => {
    const { anchors, problems } = read(GOOD.replace(from, to));
    expect(anchors).toBeUndefined();
    expect(problems).toEqual([problem]);
  });

  it('of a single level are none', () => {
    expect(read(GOOD.split('\n').slice(0, -2).join('\n')).problems).toEqual(['anchors-form:7']);
    expect(read('behaviours: []').problems).toEqual(['anchors-form:1']);
    expect(read('- a').problems).toContain('anchors-form:1');
  });
});
