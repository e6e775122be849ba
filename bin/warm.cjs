'use strict';

// Runs the commands that people wait for, then keeps the code that V8 compiled for them beside each module.
// Part of `npm run build`.

const { execFileSync } = require('node:child_process');
const { existsSync, readdirSync, rmSync, writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load, loaded } = require('./scorecard.js');

const root = join(__dirname, '..');
const preparedFolder = join(root, 'dist', 'prepared');
const data = (name) => [name, join(root, 'fixtures', name), '--period', '2026-Q4'];
const sample = data('account-director');

/**
 * What is run in one process after the other. What a process keeps of a module stays: all of it is read whenever the
 * module is loaded, so that of the modules of `score` no more is kept than `score` runs.
 */
const passes = [
  [
    ['score', ...sample],
    ['score', ...sample, '--format', 'csv'],
    ['score', ...data('saas')],
  ],
  [
    ['score', ...sample, '--format', 'json'],
    ['explain', ...sample, '--director', 'D001'],
    ['check', ...sample],
    ['--help'],
  ],
];

/** What stands for this process where it has a terminal, or no prepared templates. */
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

async function warm(runs) {
  const { main, start } = load(join(root, 'dist', 'cli.cjs'));
  const expectWell = (words, code) => {
    if (code !== 0) throw new Error(`scorecard ${words.join(' ')} exits ${code}`);
  };
  for (const words of runs) {
    process.argv.splice(2, Infinity, ...words);
    await start(root);
    expectWell(words, process.exitCode);
    // On a terminal, and with a template that has to be read, as any of a firm's own.
    for (const io of [ioWith(true, preparedFolder), ioWith(false, undefined)]) {
      expectWell(words, await main(words, io));
    }
  }
  for (const [file, { script }] of loaded) {
    const cache = `${file}.cache`;
    if (!existsSync(cache)) writeFileSync(cache, script.createCachedData());
  }
}

const pass = process.argv[2];
if (pass === undefined) {
  const dist = join(root, 'dist');
  for (const file of readdirSync(dist)) if (file.endsWith('.cache')) rmSync(join(dist, file));
  // What is printed on the way is nobody's to read, but for why it fails.
  for (const at of passes.keys())
    execFileSync(process.execPath, [__filename, String(at)], { stdio: ['ignore', 'ignore', 'pipe'] });
} else warm(passes[Number(pass)]);
