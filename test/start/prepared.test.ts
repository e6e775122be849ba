import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { prepareTemplates } from '../../src/commands/prepare.ts';
import { readTemplate } from '../../src/commands/read-template.ts';
import { preparedName, preparedTemplate, preparedText } from '../../src/load/template/prepared.ts';
import { inFolder, ROOT, type Run, runHere } from '../run.ts';

const NAMES = readdirSync(join(ROOT, 'templates'))
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => file.replace('.yaml', ''));

const sourceOf = (name: string): Buffer => readFileSync(join(ROOT, 'templates', `${name}.yaml`));

/** The template as its text says; a test fails that gives one with a fault. */
function read(bytes: Uint8Array) {
  const { template } = readTemplate({ name: 'template.yaml', bytes }, ({ code }) => expect.fail(code));
  return template ?? expect.fail('no template');
}

const PREPARED = prepareTemplates({ packageFolder: ROOT });

const fromPrepared = (bytes: Uint8Array) =>
  preparedTemplate(PREPARED.get(preparedName(bytes)) ?? '[]', bytes);

/** The same bytes but for one digit of the first weight. */
function oneDigitOff(bytes: Uint8Array): Buffer {
  const text = Buffer.from(bytes).toString('utf8');
  const changed = text.replace(/(?<=\bweight: \d*)\d/u, (digit) => String((Number(digit) + 1) % 10));
  expect(changed).not.toBe(text);
  return Buffer.from(changed);
}

/** Runs a line in a folder that holds the prepared templates, and a template of its own. */
const run = (
  line: string,
  template: Uint8Array,
  prepared: Iterable<readonly [string, string]> | undefined,
): Promise<Run> =>
  inFolder(
    {
      'template.yaml': template,
      ...Object.fromEntries([...(prepared ?? [])].map(([file, text]) => [`prepared/${file}`, text])),
    },
    (folder) =>
      runHere(line.split(' '), prepared === undefined ? {} : { preparedFolder: join(folder, 'prepared') }),
  );

describe('a prepared template', () => {
  it.each(NAMES)('%s is what its text says', (name) => {
    const bytes = sourceOf(name);
    expect(fromPrepared(bytes)).toEqual(read(bytes));
  });

  it.each(NAMES)('%s gives what its text gives, in every command that takes one', async (name) => {
    const sample = join(ROOT, 'fixtures', name);
    const bytes = sourceOf(name);
    for (const line of [
      `score ${name} ${sample} --period 2026-Q4 --format json`,
      `score ${name} ${sample} --period 2026-Q3 --provisional --detail`,
      `score template.yaml ${sample} --period 2026-Q4 --lang zh`,
      `explain ${name} ${sample} --period 2026-Q4 --director D001`,
      `check ${name} ${sample} --period 2026-Q2 --format json`,
      'templates',
    ]) {
      expect(await run(line, bytes, PREPARED), line).toEqual(await run(line, bytes, undefined));
    }
  });

  it('is found by its bytes, whatever its file is called', async () => {
    const bytes = sourceOf('account-director');
    const marked = preparedText([
      { source: bytes.toString('utf8'), template: { ...read(bytes), id: 'taken-as-prepared' } },
    ]);
    const line = `score template.yaml ${join(ROOT, 'fixtures', 'account-director')} --period 2026-Q4 --format json`;
    const idOf = ({ stdout }: Run): unknown => JSON.parse(stdout).template.id;
    const prepared = [[preparedName(bytes), marked]] as const;
    expect(idOf(await run(line, bytes, prepared))).toBe('taken-as-prepared');
    // One byte more or another byte, and it is read.
    expect(idOf(await run(line, Buffer.concat([bytes, Buffer.from('\n')]), prepared))).toBe(
      'account-director',
    );
    const renamed = Buffer.from(
      bytes.toString('utf8').replace('id: account-director', 'id: account-direct0r'),
    );
    expect(renamed.length).toBe(bytes.length);
    expect(idOf(await run(line, renamed, prepared))).toBe('account-direct0r');
  });

  it.each(NAMES)('%s is not taken for one with another weight: its faults are found', async (name) => {
    const changed = oneDigitOff(sourceOf(name));
    expect(preparedName(changed)).toBe(preparedName(sourceOf(name)));
    expect(fromPrepared(changed)).toBeUndefined();
    const { code, stderr } = await run('check template.yaml', changed, PREPARED);
    expect([code, stderr]).toEqual([1, expect.stringContaining('error[weights-sum]')]);
  });

  it('is found among others of the same length', () => {
    const texts = NAMES.map((name) => ({ source: `${name}`.padEnd(40), template: read(sourceOf(name)) }));
    for (const { source, template } of texts) {
      expect(preparedTemplate(preparedText(texts), Buffer.from(source))).toEqual(template);
    }
  });

  const folder = join(ROOT, 'dist', 'prepared');
  const isBuilt = existsSync(folder);
  it.skipIf(!isBuilt)(`is what was built${isBuilt ? '' : ' (skipped: nothing is built)'}`, () => {
    const built = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')]);
    expect(new Map(built as [string, string][])).toEqual(PREPARED);
  });
});
