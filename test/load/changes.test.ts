import { describe, expect, it } from 'vitest';
import { changesInFile, typedChanges } from '../../src/load/changes/given.ts';
import { resolvedChanges } from '../../src/load/changes/resolved.ts';
import { targetsOf } from '../../src/load/changes/target.ts';
import { loadTemplate } from '../../src/load/template/template.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Template } from '../../src/model/template.ts';

const metric = (id: string, title: string) =>
  `      - { id: ${id}, title: ${title}, weight: 50%, cycle: quarter, unit: points, better: higher, target: 50, curve: ratio }`;

const TEXT = `scorecard: 1
id: names
title: Names
dimensions:
  - id: results
    title: Results
    metrics:
${metric('nps.east', 'Eastern')}
${metric('east', '东区')}
grades:
  - { grade: A+, from: 90, coefficient: 1.2 }
  - { grade: B, from: 0, coefficient: 1 }
bonus: { base: roster }
`;

function template(): Template {
  const problems: Problem[] = [];
  const { loaded } = loadTemplate('template.yaml', TEXT, (problem) => problems.push(problem));
  if (loaded === undefined) throw new Error(problems.map(({ message }) => message.en).join('; '));
  return loaded.template;
}

const PEOPLE = [
  { id: 'D1', name: '王芳' },
  { id: 'D1.nps', name: '李明' },
  { id: 'D2', name: '李明' },
  { id: 'a.b', name: '' },
];

/** What a name may mean, in short. */
const meant = (name: string): string[] =>
  targetsOf(name, template(), PEOPLE).map((target) =>
    target.kind === 'value'
      ? [target.director, target.measure.id, target.period?.label, target.part].join(' | ')
      : target.path.join('/'),
  );

describe('the name of a change', () => {
  it.each([
    ['D2.east.actual', ['D2 | east |  | actual']],
    ['王芳.东区.实际', ['D1 | east |  | actual']],
    ['a.b.nps.east.目标值', ['a.b | nps.east |  | target']],
    ['D2.EASTERN.2026-Q3.denominator', ['D2 | nps.east | 2026-Q3 | denominator']],
    ['nps.east.weight', ['dimensions/0/metrics/0/weight']],
    ['东区.curve', ['dimensions/0/metrics/1/curve']],
    ['grade.A+.coefficient', ['grades/0/coefficient']],
    ['grade.b.from', ['grades/1/from']],
    ['pool', ['bonus/pool']],
    ['bonus.cap', ['bonus/cap']],
    ['bonus.constructor', []],
    ['D3.east.actual', []],
    ['D2.east.weight', []],
    ['east.actual', []],
    ['grade.C.from', []],
  ])('%s', (name, expected) => {
    expect(meant(name)).toEqual(expected);
  });

  it('that may be cut in two ways, or that two people bear, is not guessed', () => {
    expect(meant('D1.nps.east.actual')).toEqual(['D1 | nps.east |  | actual', 'D1.nps | east |  | actual']);
    expect(meant('李明.nps.east.actual')).toEqual([
      'D1.nps | nps.east |  | actual',
      'D2 | nps.east |  | actual',
    ]);
    const problems: Problem[] = [];
    const given = typedChanges(['D1.nps.east.actual=5'], (problem) => problems.push(problem));
    expect(resolvedChanges(given, template(), PEOPLE, (problem) => problems.push(problem))).toEqual([]);
    expect(problems.map(({ code, message }) => `${code}: ${message.en}`)).toEqual([
      'change-name: D1.nps.east.actual may be D1 · nps.east · actual or D1.nps · east · actual',
    ]);
  });
});

describe('changes in a file', () => {
  it('stand at their line and column, name and value apart', () => {
    const text = '# what if\nD2.east.actual: 60\nnps.east.curve: { anchors: [[0, 0], [target, 100]] }\n';
    const [first, second] = changesInFile('changes.yaml', text, () => undefined);
    expect(first).toMatchObject({
      name: 'D2.east.actual',
      text: '60',
      written: '60',
      nameSpot: { file: 'changes.yaml', line: 2, column: 1 },
      spot: { line: 2, column: 17 },
    });
    expect(second).toMatchObject({
      text: undefined,
      written: '{ anchors: [[0, 0], [target, 100]] }',
      spot: { line: 3, column: 17 },
    });
  });

  it.each([
    ['- D2.east.actual=60\n', 'change-form'],
    ['D2.east.actual=60\n', 'change-form'],
    ['', 'change-form'],
    ['pool: 1\npool: 2\n', 'duplicate-key'],
    ['pool: &a 1\n', 'yaml-alias'],
  ])('are refused where they are none: %j', (text, code) => {
    const problems: Problem[] = [];
    expect(changesInFile('changes.yaml', text, (problem) => problems.push(problem))).toEqual([]);
    expect(problems.map((problem) => [problem.code, problem.spot?.file])).toEqual([[code, 'changes.yaml']]);
  });
});
