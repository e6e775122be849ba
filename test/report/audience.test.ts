import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { inFolder, runHere } from '../run.ts';
import { filesIn } from './report.ts';

/** A firm whose every figure is its own: whatever of one turns up with another is a leak. */
const PEOPLE = [
  {
    id: 'QX-7001',
    name: '钱壹壹',
    manager: 'Nadia Orlova',
    base: '71234',
    actual: '93.17',
    target: '101',
    score: '92.25',
    bonus: '65713.37',
  },
  {
    id: 'QX-7002',
    name: '孙贰贰',
    manager: 'Nadia Orlova',
    base: '52345',
    actual: '88.43',
    target: '102',
    score: '86.70',
    bonus: '45383.12',
  },
  {
    id: 'QX-7003',
    name: '李叁叁',
    manager: 'Tomas Weber',
    base: '63456',
    actual: '79.61',
    target: '103',
    score: '77.29',
    bonus: '49045.14',
  },
  {
    id: 'QX-7004',
    name: '周肆肆',
    manager: 'Tomas Weber',
    base: '84567',
    actual: '99.99',
    target: '104',
    score: '96.14',
    bonus: '81302.71',
  },
  {
    id: 'QX-7005',
    name: '吴伍伍',
    manager: 'QX-7004',
    base: '45678',
    actual: '65.29',
    target: '105',
    score: '62.18',
    bonus: '28402.58',
  },
] as const;

const TEMPLATE = (publication: string): string => `scorecard: 1
id: privacy
title: { zh: 隐私, en: Privacy }
currency: CNY
dimensions:
  - id: results
    title: { zh: 业绩, en: Results }
    metrics:
      - { id: revenue, title: { zh: 营收, en: Revenue }, weight: 100%, cycle: quarter, unit: count, better: higher, curve: ratio }
grades:
  - { grade: A, from: 90, coefficient: 1 }
  - { grade: B, from: 0, coefficient: 1 }
bonus: { base: roster, by: { anchors: [[0, 0], [100, 1]] } }
${publication}
`;

const FILES = {
  'template.yaml': TEMPLATE('publication: { show: distribution, appeal-within: 7 days }'),
  'named.yaml': TEMPLATE('publication: { show: names-and-grades }'),
  'silent.yaml': TEMPLATE(''),
  'pool.yaml': TEMPLATE('').replace('[100, 1]] }', '[100, 1]] }, pool: 200000'),
  'data/roster.csv': `director,name,base,manager\n${PEOPLE.map(({ id, name, base, manager }) => `${id},${name},${base},${manager}`).join('\n')}\n`,
  'data/values.csv': `director,period,metric,actual,target\n${PEOPLE.map(({ id, actual, target }) => `${id},2026-Q1,revenue,${actual},${target}`).join('\n')}\n`,
};

const write = (folder: string, args: readonly string[], template = 'template.yaml') =>
  runHere(['report', template, 'data', '--period', '2026-Q1', '--output', folder, '--quiet', ...args]);

/** The bytes of every file, and of every part of a workbook, as text. */
function textsOf(folder: string): [string, string][] {
  return [...filesIn(folder)].flatMap(([name, bytes]): [string, string][] =>
    name.endsWith('.xlsx')
      ? Object.entries(unzipSync(bytes)).map(([part, content]) => [
          `${name}/${part}`,
          Buffer.from(content).toString(),
        ])
      : [[name, bytes.toString()]],
  );
}

type Person = (typeof PEOPLE)[number];

const secretsOf = ({ id, name, base, score, bonus, actual }: Person): string[] => [
  id,
  name,
  base,
  `${base.slice(0, -3)},${base.slice(-3)}`,
  score,
  bonus,
  `${bonus.slice(0, 2)},${bonus.slice(2)}`,
  actual,
];

/** Nothing of others, in any byte, and a name in no file's name either. */
function expectNothingOf(others: readonly Person[], folder: string): void {
  for (const [name, text] of textsOf(folder)) {
    for (const secret of others.flatMap(secretsOf)) {
      expect(text.includes(secret) || name.includes(secret), `${secret} in ${folder}/${name}`).toBe(false);
    }
  }
}

const expectAllOf = (person: Person, folder: string): void => {
  const texts = textsOf(folder)
    .map(([, text]) => text)
    .join('\n');
  for (const secret of [person.id, person.name, person.base, person.score, person.bonus])
    expect(texts.includes(secret), secret).toBe(true);
};

describe('the folder of a director', () => {
  it('holds everything of the one and nothing of the others, one by one and all at once', () =>
    inFolder(FILES, async () => {
      for (const person of PEOPLE) {
        expect((await write(person.id, ['--director', person.id])).code).toBe(0);
        expectAllOf(person, person.id);
        expectNothingOf(
          PEOPLE.filter((one) => one !== person),
          person.id,
        );
        expect((await runHere(['verify', person.id, '--inputs', '.'])).code).toBe(0);
      }
      expect((await write('all', ['--audience', 'director'])).code).toBe(0);
      expect(readdirSync('all').sort()).toEqual([...PEOPLE.map(({ id }) => id), 'manifest.json'].sort());
      for (const person of PEOPLE) expect(filesIn(join('all', person.id))).toEqual(filesIn(person.id));
      expect((await runHere(['verify', 'all', '--inputs', '.'])).code).toBe(0);
    }));
});

describe('the folder of a director whose bonus comes of a pool', () => {
  it('holds nothing of the others either: no amount of theirs, before the pool or after', () =>
    inFolder(FILES, async () => {
      await write('everybody', ['--format', 'csv'], 'pool.yaml');
      const rows = (filesIn('everybody').get('results.csv')?.toString() ?? '').trim().split('\r\n').slice(1);
      const paid = new Map(rows.map((row) => [row.split(',')[0], row.split(',')[8] ?? '']));
      for (const person of PEOPLE) {
        expect((await write(person.id, ['--director', person.id], 'pool.yaml')).code).toBe(0);
        const others = PEOPLE.filter((one) => one !== person);
        expectNothingOf(others, person.id);
        const texts = textsOf(person.id).map(([, text]) => text);
        expect(texts.some((text) => text.includes(paid.get(person.id) ?? '?'))).toBe(true);
        for (const { id } of others) {
          expect(
            texts.some((text) => text.includes(paid.get(id) ?? '')),
            `${id} with ${person.id}`,
          ).toBe(false);
        }
        expect((await runHere(['verify', person.id, '--inputs', '.'])).code).toBe(0);
      }
    }));
});

describe('the folder of a manager', () => {
  it('holds the own reports and nobody else', () =>
    inFolder(FILES, async () => {
      expect((await write('one', ['--manager', 'Tomas Weber'])).code).toBe(0);
      const own = PEOPLE.filter(({ manager }) => manager === 'Tomas Weber');
      for (const person of own) expectAllOf(person, 'one');
      expectNothingOf(
        PEOPLE.filter((person) => !own.includes(person)),
        'one',
      );
      expect((await runHere(['verify', 'one', '--inputs', '.'])).code).toBe(0);
      await write('all', ['--audience', 'manager']);
      expect(readdirSync('all')).toContain('Nadia~20~Orlova');
      expect(filesIn('all/Tomas~20~Weber')).toEqual(filesIn('one'));
      expect((await runHere(['verify', 'all', '--inputs', '.'])).code).toBe(0);
    }));
});

describe('the report for payroll', () => {
  let texts: [string, string][] = [];

  beforeAll(() =>
    inFolder(FILES, async () => {
      expect((await write('pay', ['--audience', 'payroll'])).code).toBe(0);
      texts = textsOf('pay');
      expect((await runHere(['verify', 'pay', '--inputs', '.'])).code).toBe(0);
    }),
  );

  it('holds what is paid, adding up, and no score or metric', () => {
    const csv = texts.find(([name]) => name === 'payroll.csv')?.[1] ?? '';
    expect(csv.split('\r\n')[0]).toBe(
      '\ufeffdirector,name,period,grade,coefficient,base,days,daysInPeriod,bonus,paid,payable',
    );
    for (const { id, bonus } of PEOPLE) expect(csv).toMatch(new RegExp(`^${id},.*,${bonus},`, 'mu'));
    for (const [name, text] of texts) {
      for (const { actual, score } of PEOPLE) {
        expect(text.includes(actual) || text.includes(score), name).toBe(false);
      }
    }
    const page = texts.find(([name]) => name === 'index.html')?.[1] ?? '';
    expect(page.includes('269,846.92')).toBe(true);
    const sheet = texts.find(([name]) => name === 'payroll.xlsx/xl/worksheets/sheet1.xml')?.[1] ?? '';
    expect(sheet.includes('<f>SUM(I2:I6)</f><v>269846.92</v>')).toBe(true);
  });
});

describe('what is published', () => {
  it('is the distribution, of five at least, without anybody’s name or figure', () =>
    inFolder(FILES, async () => {
      expect((await write('out', ['--audience', 'public'])).code).toBe(0);
      expectNothingOf(PEOPLE, 'out');
      const csv = filesIn('out').get('published.csv')?.toString() ?? '';
      // Two have an A and three a B: neither is told by itself.
      expect(csv).toBe('\ufeffgrade,count\r\nA–B,5\r\n');
      for (const name of ['roster.csv', 'values.csv'])
        expect(filesIn('out').get('manifest.json')?.toString()).not.toContain(name);
      expect((await runHere(['verify', 'out', '--inputs', '.'])).code).toBe(0);
    }));

  it('is names with grades where the firm says so, and no more', () =>
    inFolder(FILES, async () => {
      expect((await write('out', ['--audience', 'public'], 'named.yaml')).code).toBe(0);
      const csv = filesIn('out').get('published.csv')?.toString() ?? '';
      expect(csv.split('\r\n')[1]).toBe('QX-7001,钱壹壹,A');
      const figures = PEOPLE.flatMap((person) => secretsOf(person).slice(2));
      for (const [name, text] of textsOf('out')) {
        for (const figure of figures) expect(text.includes(figure), `${figure} in ${name}`).toBe(false);
      }
    }));

  it('is nothing where the template does not say what', () =>
    inFolder(FILES, async () => {
      const { code, stderr } = await write('out', ['--audience', 'public'], 'silent.yaml');
      expect([code, stderr]).toEqual([1, expect.stringContaining('error[not-published]')]);
      expect(readdirSync('.')).not.toContain('out');
    }));
});
