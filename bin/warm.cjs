'use strict';

// Runs the commands that people wait for, then keeps the code that V8 compiled for them beside each module.
// Part of `npm run build`.

const { mkdtempSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { load, loaded } = require('./load.cjs');

const root = join(__dirname, '..');
const preparedFolder = join(root, 'dist', 'prepared');
const sample = ['account-director', join(root, 'fixtures', 'account-director'), '--period', '2026-Q4'];
const runs = [
  ['score', ...sample],
  ['score', ...sample, '--format', 'csv'],
  ['score', ...sample, '--format', 'json'],
  ['explain', ...sample, '--director', 'D001'],
  ['check', ...sample],
  ['--help'],
];

function ioWith(isTerminal, prepared) {
  const silent = { isTerminal, width: isTerminal ? 80 : undefined, write: async () => undefined };
  return {
    stdout: silent,
    stderr: silent,
    stdin: { isTerminal, read: async () => new Uint8Array() },
    environment: {},
    workingFolder: process.cwd(),
    packageFolder: root,
    preparedFolder: prepared,
    disk: {},
  };
}

async function warm(folder) {
  const { main } = load(join(root, 'dist', 'cli.cjs'));
  const run = async (words, io) => {
    const code = await main(words, io);
    if (code !== 0) throw new Error(`scorecard ${words.join(' ')} exits ${code}`);
  };
  // Into a pipe, on a terminal, and with a template that has to be read, as any of a firm's own.
  for (const io of [ioWith(false, preparedFolder), ioWith(true, preparedFolder), ioWith(false, undefined)]) {
    for (const words of runs) await run(words, io);
  }
  // In a folder with a configuration.
  await run(['init', join(folder, 'firm')], ioWith(false, preparedFolder));
  process.chdir(join(folder, 'firm'));
  await run(['score', '--period', '2026-Q4'], ioWith(false, preparedFolder));
  process.chdir(root);
  for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData());
}

const folder = mkdtempSync(join(tmpdir(), 'scorecard-warm-'));
warm(folder).finally(() => rmSync(folder, { recursive: true, force: true }));
