'use strict';

// Runs the commands that people wait for, then keeps the code that V8 compiled for them beside each module.
// Part of `npm run build`.

const { writeFileSync } = require('node:fs');
const { join } = require('node:path');
const { load, loaded } = require('./load.cjs');

const root = join(__dirname, '..');
const sample = ['account-director', join(root, 'fixtures', 'account-director'), '--period', '2026-Q4'];
const runs = [
  ['score', ...sample],
  ['score', ...sample, '--format', 'csv'],
  ['score', ...sample, '--format', 'json'],
  ['explain', ...sample, '--director', 'D001'],
  ['check', ...sample],
  ['--help'],
];
const preparedFolder = join(root, 'dist', 'prepared');

function ioWith(isTerminal, prepared) {
  const silent = { isTerminal, width: isTerminal ? 80 : undefined, write: async () => undefined };
  return {
    stdout: silent,
    stderr: silent,
    stdin: { isTerminal, read: async () => new Uint8Array() },
    environment: {},
    workingFolder: root,
    packageFolder: root,
    preparedFolder: prepared,
  };
}

/** A pipe and a terminal, with a built-in template and, as any other, read anew. */
const surroundings = [ioWith(false, preparedFolder), ioWith(true, preparedFolder), ioWith(false, undefined)];

(async () => {
  const { main } = load(join(root, 'dist', 'cli.cjs'));
  for (const io of surroundings) {
    for (const run of runs) {
      const code = await main(run, io);
      if (code !== 0) throw new Error(`scorecard ${run.join(' ')} exits ${code}`);
    }
  }
  for (const [file, { script }] of loaded) writeFileSync(`${file}.cache`, script.createCachedData());
})();
