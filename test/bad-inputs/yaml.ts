import { type BadInputs, error, type Files, warning } from './bad-input.ts';
import { edited, metric, SMALL, withMetrics } from './small-firm.ts';

const template = (text: string): { files: Files } => ({ files: { 't.yaml': text } });

/** The small template with another line in place of the one with the weight, which is line 10. */
const weighing = (weight: string) => template(edited('weight: 100%', `weight: ${weight}`));

/** The small template with another title, in line 3 from column 8. */
const titled = (title: string) => template(edited('title: Small scorecard', `title: ${title}`));

/** Revenue and NPS with these weights, and a value of each. */
const twoMetrics = (revenue: string, nps: string) => ({
  files: {
    't.yaml': withMetrics(metric({ weight: revenue }), metric({ id: 'nps', title: 'NPS', weight: nps })),
    'in.csv': 'director,period,revenue,nps\nD001,2026-Q1,90,90\n',
  },
});

const SCORE = 'scorecard score t.yaml in.csv --period 2026-Q1';

const notPlain = error('template-value', 't.yaml:10:17', 'plain decimal', '25%');

export const YAML: BadInputs = {
  Y02: {
    ...template(
      edited(
        'title: Revenue attainment\n',
        `title: &a "${'x'.repeat(100_000)}"\n        aliases: [${Array(99).fill('*a').join(', ')}]\n`,
      ),
    ),
    finds: [error('yaml-alias', 't.yaml:9', 'every figure where it stands')],
    findsMore: true,
    within: 2,
  },
  Y03: {
    ...template(edited('id: small', 'id: &a [*a]')),
    finds: [error('yaml-alias', 't.yaml:2', '*a', 'every figure where it stands')],
    findsMore: true,
  },
  Y04: {
    ...titled('['.repeat(5000) + ']'.repeat(5000)),
    finds: [error('yaml-depth', 't.yaml:3', 'nested too deeply')],
    within: 2,
  },
  Y05: {
    ...weighing('25%\n        weight: 40%'),
    finds: [error('duplicate-key', 't.yaml:11:9', '`weight`', 'line 10', 'line 11')],
  },
  Y06: {
    ...titled('{ 1: A, "1": B }'),
    finds: [error('duplicate-key', 't.yaml:3', '`1` stands twice')],
    findsMore: true,
  },
  Y08: {
    ...template(`${SMALL}__proto__: { weight: 100% }\n`),
    finds: [error('unknown-key', 't.yaml:21:1', '__proto__')],
  },
  Y09: {
    ...template(`${SMALL}constructor: { prototype: { x: 1 } }\ntoString: 5\n`),
    finds: [
      error('unknown-key', 't.yaml:21:1', 'constructor'),
      error('unknown-key', 't.yaml:22:1', 'toString'),
    ],
  },
  Y10: {
    ...template(`${SMALL}bonus: { base: roster, by: grade, cap: no, pool: off }\n`),
    finds: [
      error('template-value', 't.yaml:21:40', 'cap', 'amount', '`none`', "'no'"),
      error('template-value', 't.yaml:21:50', 'pool', 'amount', '`none`', "'off'"),
    ],
  },
  Y11: {
    ...template(`%YAML 1.1\n---\n${SMALL}`),
    finds: [error('yaml-version', 't.yaml:1:1', 'other values', '%YAML')],
  },
  Y13: { ...weighing('0x19'), finds: [notPlain] },
  Y14: { ...weighing('1e1'), finds: [notPlain] },
  Y16: { ...weighing('.nan'), finds: [notPlain] },
  Y17: { ...weighing('1e999'), finds: [notPlain] },
  Y18: ['25', '25%', '"25"', '"25%"'].map((weight) => ({
    ...twoMetrics(weight, '75'),
    command: SCORE,
    result: { D001: { revenue: { weight: 25 }, nps: { weight: 75 } } },
  })),
  Y21: {
    ...twoMetrics('0.10000000000000000555%', '99.89999999999999999445%'),
    command: SCORE,
    json: ['"weight": 0.10000000000000000555,', '"weight": 99.89999999999999999445,'],
  },
  Y22: [
    {
      ...template(edited('id: small', 'id: 00123')),
      finds: [error('template-value', 't.yaml:2:5', 'text', '"00123"', 'quotes')],
    },
    {
      ...template(edited('id: results', 'id: 00123')),
      finds: [error('template-value', 't.yaml:5:9', 'text', '"00123"', 'quotes')],
    },
    {
      ...template(edited('id: revenue', 'id: 00123')),
      finds: [error('template-value', 't.yaml:8:13', 'text', '"00123"', 'quotes')],
    },
  ],
  Y23: {
    ...template(edited('id: small', 'id: 12345678901234567890')),
    finds: [error('template-value', 't.yaml:2:5', '"12345678901234567890"', 'quotes')],
  },
  Y24: {
    ...template(edited('  - id: results', '\t- id: results')),
    finds: [error('yaml-syntax', 't.yaml:5:1', 'tab', 'spaces')],
    findsMore: true,
  },
  Y25: {
    ...template(edited('id: small', 'id: small\ncurrency：CNY')),
    finds: [error('yaml-syntax', 't.yaml:3', '：', 'use :')],
  },
  Y26: ['\u3000', '\u00a0'].map((space) => ({
    ...template(edited('  - id: results', `${space}${space}- id: results`)),
    finds: [error('yaml-syntax', 't.yaml:5', space === '\u3000' ? 'U+3000' : 'U+00A0', 'ordinary spaces')],
    findsMore: true,
  })),
  Y27: [
    {
      ...titled('“收入”'),
      finds: [warning('curly-quotes', 't.yaml:3:8', '“收入”', 'quotes')],
    },
    {
      ...template(edited('title: Results', 'title: “收入”')),
      command: SCORE,
      prints: ['“收入”'],
    },
  ],
  Y28: {
    ...template(`${SMALL}---\n${SMALL}`),
    finds: [error('yaml-syntax', 't.yaml:21:1', 'second document', 'one document per template')],
  },
  Y29: ['', '# only\n# comments\n', 'hello\n', '- a\n'].map((text) => ({
    ...template(text),
    finds: [error('template-form', 't.yaml:1:1', 'a template must be a mapping')],
  })),
  Y30: {
    ...template(
      `${SMALL.slice(0, SMALL.indexOf('dimensions:'))}dimensions:\n -a\n -b\n${SMALL.slice(SMALL.indexOf('grades:'))}`,
    ),
    finds: [error('template-value', 't.yaml:5:2', 'a list', "'-a -b'", 'space after the dash')],
  },
  Y31: [
    {
      ...template(edited('        weight: 100%', '        weigth: 25%')),
      finds: [
        error('missing-key', 't.yaml:8:9', '`weight` is required'),
        error('unknown-key', 't.yaml:10:9', '`weigth`', 'did you mean `weight`'),
      ],
    },
    {
      ...template(`${SMALL}curency: CNY\n`),
      finds: [error('unknown-key', 't.yaml:21:1', 'did you mean `currency`')],
    },
    {
      ...template(edited('    title: Results', '    title: Results\n    bands: [50%, 100%]')),
      finds: [error('unknown-key', 't.yaml:7:5', 'did you mean `band`')],
    },
    {
      ...template(edited('coefficient: 1.2', 'coeficient: 1.2')),
      finds: [error('unknown-key', 't.yaml:17:27', 'did you mean `coefficient`')],
    },
    {
      ...template(edited('curve: ratio', 'curve: { deduct: { point: 10 } }')),
      finds: [
        error('missing-key', 't.yaml:15:28', '`points` is required'),
        error('unknown-key', 't.yaml:15:28', 'did you mean `points`'),
      ],
    },
    {
      ...template(`${SMALL}bonus: { base: roster, caps: 200% }\n`),
      finds: [error('unknown-key', 't.yaml:21:24', 'did you mean `cap`')],
    },
  ],
  Y32: [
    {
      ...weighing('!!float "100"'),
      finds: [error('yaml-tag', 't.yaml:10', '!!float', 'tag')],
    },
    {
      ...template(edited('curve: ratio', 'curve: !foo ratio')),
      finds: [error('yaml-tag', 't.yaml:15', '!foo', 'tag')],
    },
  ],
  Y33: {
    ...titled('!!binary aGk='),
    finds: [error('yaml-tag', 't.yaml:3', '!!binary', 'tag')],
  },
  Y34: [
    titled('C# 部门 # note'),
    {
      ...template(edited('title: Results', 'title: C# 部门 # note')),
      command: SCORE,
      prints: ['C# 部门'],
      never: ['note'],
    },
  ],
  Y35: [
    {
      ...titled('"张\\u0000三"'),
      finds: [error('template-value', 't.yaml:3:8', /control character|cannot be seen/)],
    },
    {
      ...titled('张\u0000三'),
      finds: [error('file-binary', 't.yaml:3', 'NUL')],
    },
    {
      ...template(edited('id: small', 'id: "small\\u0007"')),
      finds: [error('template-value', 't.yaml:2:5', /control character|cannot be seen/)],
    },
  ],
  Y38: [
    template(SMALL.replaceAll('\n', '\r')),
    {
      ...template(edited('weight: 100%', 'weight: 1e2').replaceAll('\n', '\r')),
      exit: [1],
      finds: [notPlain],
    },
  ],
  Y39: {
    ...template(edited('scorecard: 1\n', 'scorecard: 99\n')),
    finds: [error('template-version', 't.yaml:1:12', 'newer version', 'reads version 1')],
  },
  Y40: {
    ...template(edited('scorecard: 1\n', '')),
    finds: [error('missing-key', 't.yaml:1', '`scorecard` is required')],
  },
};
