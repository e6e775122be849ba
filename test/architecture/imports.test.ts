import { describe, expect, it } from 'vitest';
import { type Import, importsOf, roomOf, SOURCE } from './source.ts';

interface Allowed {
  /** Rooms, or single files. */
  readonly own: readonly string[];
  /** Packages; of some only types, or only in the files that are named. */
  readonly packages: Readonly<Record<string, { readonly types?: true; readonly in?: readonly string[] }>>;
}

const anywhere = {};

/**
 * Which room may import which, and which packages from outside. Data flow one way: bytes are read, loaded,
 * checked, calculated, reported; only commands join the rooms, and only `io` has hands.
 */
const TABLE: Readonly<Record<string, Allowed>> = {
  maths: { own: [], packages: {} },
  words: { own: [], packages: { 'fastest-levenshtein': anywhere } },
  model: { own: ['maths', 'words'], packages: {} },
  read: {
    own: ['model', 'maths', 'words'],
    packages: { yaml: anywhere, 'csv-parse': anywhere, hucre: anywhere, 'node:buffer': anywhere },
  },
  load: {
    own: ['read', 'model', 'maths', 'words'],
    packages: { valibot: anywhere, picomatch: anywhere },
  },
  check: { own: ['model', 'maths', 'words'], packages: {} },
  calc: { own: ['model', 'maths'], packages: {} },
  // Rooms before and after the calculation: they know neither it nor each other.
  weights: { own: ['read', 'model', 'maths', 'words'], packages: {} },
  analytics: { own: ['model', 'maths', 'words'], packages: {} },
  survey: { own: ['read', 'model', 'maths', 'words'], packages: {} },
  records: { own: ['read', 'model', 'maths', 'words'], packages: {} },
  report: {
    // Of rooms beside the calculation, what they find: to be shown.
    own: ['analytics', 'survey', 'records', 'weights', 'model', 'maths', 'words'],
    packages: {
      fflate: { in: ['report/formats/xlsx/zip.ts'] },
      'cli-table3': anywhere,
      'string-width': anywhere,
    },
  },
  // A report folder as such: what it says of itself, how it is written so that it survives, and checked.
  folder: {
    own: ['disk.ts', 'failures.ts', 'io.ts'],
    packages: { 'node:crypto': anywhere, 'node:path': anywhere },
  },
  commands: {
    own: [
      ...['calc', 'check', 'load', 'read', 'analytics', 'weights', 'survey', 'records', 'report', 'folder'],
      ...['model', 'maths', 'words', 'io.ts', 'failures.ts', '../package.json'],
    ],
    packages: {
      valibot: { in: ['commands/config-file.ts'] },
      tinyglobby: { in: ['commands/files.ts'] },
      'node:fs': { in: ['commands/config.ts'] },
      // Paths are taken apart and put together as text; only `io` follows them.
      'node:path': {
        in: [
          ...[
            'compared-file',
            'config',
            'config-file',
            'files',
            'init',
            'output',
            'template',
            'template-source',
          ],
          'weights/gather-judgements',
          ...['report/run', 'verify/differences', 'verify/inputs', 'verify/recompute', 'verify/run'],
        ].map((name) => `commands/${name}.ts`),
      },
      // A key is handed on, never used here.
      'node:crypto': { types: true },
      fflate: { in: ['commands/verify/workbook-cells.ts'] },
    },
  },
  'cli.ts': {
    own: [
      'commands',
      'failures.ts',
      'io.ts',
      'process-io.ts',
      'words',
      'report/colours.ts',
      'report/problems.ts',
      'usage.ts',
      '../package.json',
    ],
    packages: { commander: anywhere, chalk: anywhere },
  },
  'disk.ts': { own: [], packages: { 'node:fs': anywhere } },
  'usage.ts': { own: ['failures.ts', 'words'], packages: { commander: { types: true } } },
  'io.ts': {
    own: ['disk.ts', 'failures.ts', 'read', 'words'],
    packages: { 'node:fs': anywhere, 'node:path': anywhere, 'node:crypto': anywhere },
  },
  'process-io.ts': {
    own: ['disk.ts', 'io.ts', 'process-output.ts', 'read'],
    packages: { 'node:path': anywhere },
  },
  'process-output.ts': { own: ['failures.ts', 'io.ts'], packages: { 'node:fs': anywhere } },
  'failures.ts': { own: ['model', 'words'], packages: {} },
  'index.ts': { own: ['calc', 'cli.ts', 'disk.ts', 'io.ts', 'load', 'model'], packages: {} },
};

/** `@valibot/to-json-schema`, `csv-parse` of `csv-parse/sync`, `node:fs` of `node:fs/promises`. */
const packageOf = (target: string): string =>
  target.startsWith('@') ? target.split('/').slice(0, 2).join('/') : (target.split('/')[0] ?? target);

function isAllowed({ from, to, isOurs, isType }: Import): boolean {
  const room = roomOf(from);
  const allowed = TABLE[room];
  if (allowed === undefined) return false;
  if (isOurs) return roomOf(to) === room || allowed.own.includes(roomOf(to)) || allowed.own.includes(to);
  const terms = allowed.packages[packageOf(to)];
  return terms !== undefined && (terms.types !== true || isType) && (terms.in?.includes(from) ?? true);
}

const IMPORTS = SOURCE.flatMap(importsOf);
const shown = ({ from, to, isType }: Import): string => `${from} imports ${isType ? 'types of ' : ''}${to}`;

describe('imports', () => {
  it('are found, the dynamic ones and those of types too', () => {
    const found = importsOf({
      name: 'report/formats/some.ts',
      text: `import a, {\n  b,\n} from '../table.ts';\nimport type { C } from 'chalk';\nimport { type D, type E } from 'x';
export { f } from './f.ts';\nconst g = await import('g/h');\n// import 'i' from 'j'\n`,
    });
    expect(found.map(shown)).toEqual([
      'report/formats/some.ts imports report/table.ts',
      'report/formats/some.ts imports types of chalk',
      'report/formats/some.ts imports types of x',
      'report/formats/some.ts imports report/formats/f.ts',
      'report/formats/some.ts imports g/h',
    ]);
    expect(IMPORTS.length).toBeGreaterThan(SOURCE.length);
  });

  it.each(Object.keys(TABLE))('of %s are those that the table allows', (room) => {
    const own = IMPORTS.filter(({ from }) => roomOf(from) === room);
    expect(own.filter((one) => !isAllowed(one)).map(shown)).toEqual([]);
  });

  it('are in the table for every room there is', () => {
    expect([...new Set(SOURCE.map(({ name }) => roomOf(name)))].sort()).toEqual(Object.keys(TABLE).sort());
  });

  it('use every package that the table allows: none is left over', () => {
    const used = new Set(
      IMPORTS.filter(({ isOurs }) => !isOurs).map(({ from, to }) => `${roomOf(from)} ${packageOf(to)}`),
    );
    const allowed = Object.entries(TABLE).flatMap(([room, { packages }]) =>
      Object.keys(packages).map((name) => `${room} ${name}`),
    );
    expect(allowed.filter((one) => !used.has(one))).toEqual([]);
  });

  it('name files with their ending, as Node wants them', () => {
    const without = IMPORTS.filter(({ isOurs, to }) => isOurs && !/\.(?:ts|json)$/u.test(to));
    expect(without.map(shown)).toEqual([]);
  });

  it('never go in circles', () => {
    const targets = new Map(
      SOURCE.map((file) => [
        file.name,
        importsOf(file)
          .filter(({ isOurs, isType }) => isOurs && !isType)
          .map(({ to }) => to),
      ]),
    );
    const circles: string[] = [];
    const done = new Set<string>();
    const visit = (name: string, path: readonly string[]): void => {
      if (path.includes(name)) circles.push([...path.slice(path.indexOf(name)), name].join(' → '));
      else if (!done.has(name)) {
        for (const target of targets.get(name) ?? []) visit(target, [...path, name]);
        done.add(name);
      }
    };
    for (const name of targets.keys()) visit(name, []);
    expect(circles).toEqual([]);
  });
});
