import { parse } from 'csv-parse/sync';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { visible } from '../../src/words/visible.ts';
import { type Run, runCli } from '../run.ts';
import { ATTACKS, commandsIn, controlIn, deceivingIn, markdownCells, markdownText } from './attacks.ts';

const attacks = Object.entries(ATTACKS).map(([what, name]) => ({ what, name }));

/** Without a control character that no export can hold as it stands. */
const isWritable = (name: string): boolean => !/[\ud800-\udfff]/u.test(name);

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

const template = (title = 'T', metric = 'Revenue'): string =>
  [
    'scorecard: 1',
    'id: names',
    `title: ${JSON.stringify(title)}`,
    'currency: CNY',
    'dimensions:',
    '  - id: results',
    `    title: ${JSON.stringify(title)}`,
    '    metrics:',
    `      - { id: revenue, title: ${JSON.stringify(metric)}, weight: 100%, cycle: quarter, unit: points, better: higher, curve: { anchors: [[-10, 0], [10, 100]] } }`,
    'adjustments: { limit: 5 }',
    'minimum-days: 1',
    'grades:',
    '  - { grade: A, from: 50, coefficient: 1 }',
    '  - { grade: D, from: 0, coefficient: 0 }',
    'bonus: { base: roster, base-per: quarter, by: grade, round-to: 0.01 }',
    '',
  ].join('\n');

/** A firm of one director, in whom everything that people write attacks. */
const firm = (name: string, id = 'D001', more = ''): Record<string, string> => ({
  'template.yaml': template(),
  'values.csv': `director,period,metric,actual\n${quoted(id)},2026-Q1,revenue,-5\n`,
  'roster.csv': `director,name,base\n${quoted(id)},${quoted(name)},1000\n`,
  'adjustments.csv': `director,period,points,reason,approver\n${quoted(id)},2026-Q1,1.5,${quoted(`${more}${name}`)},${quoted(`board${name}`)}\n`,
});

const DATA = ['template.yaml', 'values.csv', 'roster.csv', 'adjustments.csv'];

function run(
  command: 'score' | 'explain' | 'check',
  files: Readonly<Record<string, string>>,
  ...more: readonly string[]
): Promise<Run> {
  return runCli([command, ...DATA, '--period', '2026-Q1', '--lang', 'en', ...more], files);
}

/** A name as the program takes it: without the spaces around it. */
const taken = (name: string): string => name.replace(/^[ \u3000]+|[ \u3000]+$/gu, '');

/** In CSV control characters are shown as escapes, but for those that a quoted cell holds; what would run is guarded. */
function inCsv(name: string): string {
  const shown = taken(name).replace(/(?![\t\r\n])\p{Cc}/gu, visible);
  return /^[=+\-@\t\r\n＝＋－＠]/u.test(shown) ? `'${shown}` : shown;
}

/** CSV without the line ends that its quoted cells hold. */
const withoutInnerLines = (csv: string): string =>
  csv.replace(/"(?:[^"]|"")*"/gu, (cell) => cell.replace(/[\t\r\n]/gu, ' '));

const people = attacks.filter(({ name }) => isWritable(name));

describe('a name that attacks', () => {
  const FORMATS = [
    ['score', '--format', 'table'],
    ['score', '--format', 'csv'],
    ['score', '--format', 'json'],
    ['score', '--format', 'markdown'],
    ['score', '--format', 'table', '--detail'],
    ['score', '--format', 'csv', '--detail'],
    ['score', '--format', 'markdown', '--detail'],
    ['explain', '--director', 'D001'],
    ['explain', '--director', 'D001', '--format', 'markdown'],
    ['explain', '--director', 'D001', '--format', 'json'],
  ] as const;

  it.each(people)('with $what sends nothing that a terminal or a build log obeys', async ({ name }) => {
    for (const [command, ...options] of FORMATS) {
      const { code, stdout, stderr } = await run(command, firm(name), ...options);
      const label = `${command} ${options.join(' ')}`;
      const isCsv = options.some((option) => option === 'csv');
      const keepsText = isCsv || options.some((option) => option === 'json');
      const sent = (isCsv ? withoutInnerLines(stdout) : stdout) + stderr;
      expect(code, stderr).toBe(0);
      expect(controlIn(sent), label).toBeUndefined();
      expect(commandsIn(sent), label).toEqual([]);
      if (!keepsText) expect(deceivingIn(stdout + stderr), label).toBeUndefined();
    }
  });

  it.each(people)(
    'with $what comes back from CSV as it was meant, and numbers stay numbers',
    async ({ name }) => {
      const { stdout } = await run('score', firm(name), '--format', 'csv');
      const rows = parse(stdout, { columns: true }) as Record<string, string>[];
      expect(rows).toHaveLength(1);
      expect(rows[0]).toMatchObject({
        director: 'D001',
        name: inCsv(name),
        period: '2026-Q1',
        score: '26.50',
        grade: 'D',
        base: '1000.00',
        bonus: '0.00',
        results: '25.00',
      });
      const detailed = await run('score', firm(name), '--format', 'csv', '--detail');
      const [detail] = parse(detailed.stdout, { columns: true }) as Record<string, string>[];
      // The actual is a number; the text of its cell is text.
      expect(detail).toMatchObject({ name: inCsv(name), actual: '-5', text: "'-5" });
    },
  );

  it.each(people)('with $what is in JSON as it is', async ({ name }) => {
    const { stdout } = await run('score', firm(name), '--format', 'json');
    const [director] = (
      JSON.parse(stdout) as { directors: { name: string; adjustments: { reason: string }[] }[] }
    ).directors;
    expect(director?.name).toBe(taken(name));
    expect(director?.adjustments[0]?.reason.trim()).toBe(name.trim());
  });

  it.each(people)('with $what stays one cell of a Markdown table, and plain text', async ({ name }) => {
    for (const options of [[], ['--detail']]) {
      const { stdout } = await run('score', firm(name), '--format', 'markdown', ...options);
      const table = stdout.split('\n').filter((line) => line.startsWith('|'));
      const columns = markdownCells(table[0] ?? '').length;
      expect(table.map((line) => markdownCells(line).length)).toEqual(table.map(() => columns));
      expect(markdownText(markdownCells(table[2] ?? '')[1] ?? '')).toBe(visible(taken(name)).trim());
    }
    const explained = await run('explain', firm(name), '--director', 'D001', '--format', 'markdown');
    for (const line of explained.stdout.split('\n')) {
      const [, prose] = /^(?:#+ |- )?(.*)$/u.exec(line.replaceAll(/`[^`]*`/gu, '')) ?? [];
      if (!line.startsWith('`')) expect(markdownText(prose ?? ''), line.slice(0, 200)).toBeDefined();
    }
  });

  it.each(people)('with $what leaves the table on a terminal in line', async ({ name }) => {
    const { stdout } = await run('score', firm(name), '--format', 'table');
    const framed = stdout.split('\n').filter((line) => /^[│┌├└]/u.test(line));
    expect(framed.length).toBeGreaterThan(3);
    expect(new Set(framed.map((line) => stringWidth(line)))).toHaveProperty('size', 1);
    expect(Math.max(...framed.map((line) => stringWidth(line)))).toBeLessThanOrEqual(80);
  });
});

describe('a reason that attacks', () => {
  it.each([10, 20, 30, 40, 50, 60])(
    'is no command of a build log where it wraps after %i columns',
    async (columns) => {
      const files = firm('::error::owned', 'D001', `${'x'.repeat(columns)} `);
      const { stdout } = await run('explain', files, '--director', 'D001');
      expect(commandsIn(stdout)).toEqual([]);
    },
  );
});

describe('an id that attacks', () => {
  it.each(people)('with $what is refused by name, or does no harm', async ({ name }) => {
    for (const options of [
      ['--format', 'table'],
      ['--format', 'csv'],
      ['--format', 'json'],
      ['--format', 'markdown'],
    ]) {
      const { code, stdout, stderr } = await run('score', firm('Name', name), ...options);
      expect([0, 1]).toContain(code);
      expect(controlIn(stdout + stderr), options.join(' ')).toBeUndefined();
      expect(commandsIn(stdout + stderr), options.join(' ')).toEqual([]);
      if (code === 1 && options[1] !== 'json') expect(stderr).toMatch(/error\[/u);
      if (code === 1 || options[1] !== 'csv') continue;
      const [row] = parse(stdout, { columns: true }) as Record<string, string>[];
      expect(row?.director).toBe(inCsv(name.trim()));
    }
  });
});

describe('a title that attacks', () => {
  it.each(attacks)('with $what does no harm', async ({ name }) => {
    const files = { ...firm('Name'), 'template.yaml': template(name, `m ${name}`) };
    for (const [command, ...options] of [
      ['score', '--format', 'table'],
      ['score', '--format', 'markdown'],
      ['explain', '--director', 'D001'],
      ['explain', '--director', 'D001', '--format', 'markdown'],
    ] as const) {
      const { code, stdout, stderr } = await run(command, files, ...options);
      expect([0, 1], stderr).toContain(code);
      expect(controlIn(stdout + stderr), options.join(' ')).toBeUndefined();
      expect(commandsIn(stdout + stderr), options.join(' ')).toEqual([]);
      if (options[1] !== 'markdown' || command !== 'score') continue;
      const table = stdout.split('\n').filter((line) => line.startsWith('|'));
      expect(new Set(table.map((line) => markdownCells(line).length)).size).toBeLessThanOrEqual(1);
    }
  });
});

describe('what is typed', () => {
  it.each(attacks)('with $what does no harm in a message', async ({ name }) => {
    const files = firm('Name');
    const typed: readonly (readonly string[])[] = [
      ['score', name, 'values.csv', '--period', '2026-Q1'],
      ['score', 'template.yaml', name, '--period', '2026-Q1'],
      ['score', 'template.yaml', 'values.csv', '--period', name],
      ['score', 'template.yaml', 'values.csv', '--period', '2026-Q1', '--encoding', name],
      ['score', 'template.yaml', 'values.csv', '--period', '2026-Q1', '--delimiter', name],
      ['score', 'template.yaml', 'values.csv', '--period', '2026-Q1', '--format', name],
      ['score', 'template.yaml', 'values.csv', '--period', '2026-Q1', '--output', `no-folder/${name}.csv`],
      ['explain', ...DATA, '--period', '2026-Q1', '--director', name],
      ['explain', ...DATA, '--period', '2026-Q1', '--director', 'D001', '--metric', name],
      [name],
      ['help', name],
      ['score', `--${name}`],
    ];
    for (const args of typed) {
      const { code, stdout, stderr } = await runCli([...args, '--lang', 'en'], files);
      const label = args.map((arg) => arg.slice(0, 40)).join(' ');
      expect(code, label).not.toBe(70);
      expect(controlIn(stdout + stderr), label).toBeUndefined();
      expect(deceivingIn(stdout + stderr), label).toBeUndefined();
      expect(commandsIn(stdout + stderr), label).toEqual([]);
      expect(stderr.length, label).toBeLessThan(3000 + 2 * name.length);
    }
  });
});
