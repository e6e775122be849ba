'use strict';

// The benchmark: npm run bench [-- --quick] [-- --rows 10000000] [-- --runs 1]
//
// How long the program takes to start and score a small firm, compared with a Node.js that does nothing; and how
// long and how much memory it takes for a million rows, compared with pandas and DuckDB where these are installed:
// they read the same CSV file, take the rows of the period, score each by its curve, take the weighted mean, grade
// it, and write a CSV file. They do that in binary fractions, check nothing and keep no cells; DuckDB does it on all
// processors. `pandas whole` is pandas once more, refusing files whose result could be wrong, and writing the same columns.
// It only measures: nothing passes or fails, and nothing is stopped for taking long.

const { spawnSync } = require('node:child_process');
const { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const { parseArgs } = require('node:util');
const {
  METRICS,
  PERIOD,
  writeFolder,
  writeLong,
  writeOwnTemplate,
  writeQuarterlyTemplate,
} = require('./data.cjs');
const { compare } = require('./measure.cjs');
const { comparison, machine } = require('./report.cjs');

const { values: options } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rows: { type: 'string' },
    runs: { type: 'string' },
  },
});
const rows = Number(options.rows ?? (options.quick ? 100_000 : 1_000_000));
const runs = Number(options.runs ?? (options.quick ? 3 : 5));
const PROGRAM = join(__dirname, '..', '..', 'bin', 'scorecard.js');
const PANDAS = join(__dirname, 'with_pandas.py');
const DUCKDB = join(__dirname, 'with_duckdb.cjs');
const QUARTERS = 12;

const say = (text) => process.stdout.write(text);

const scorecard = (...args) => ({
  name: 'scorecard',
  command: process.execPath,
  args: [PROGRAM, 'score', ...args, '--period', PERIOD],
});

/** The first Python here that has pandas. */
const pythonWithPandas = () =>
  [process.env.PYTHON, 'python3', '/usr/bin/python3', 'python']
    .filter((name) => name !== undefined)
    .find((name) => spawnSync(name, ['-c', 'import pandas'], { stdio: 'ignore' }).status === 0);

/** What else here can do the job, by name: the command without its data. */
function contestants() {
  const python = pythonWithPandas();
  const duckdb = process.env.DUCKDB ?? ['@duckdb', 'node-api'].join('/');
  const found = [];
  if (python === undefined) say('pandas is left out: no Python here has it.\n');
  else {
    found.push({ name: 'pandas', command: python, args: [PANDAS], options: [] });
    found.push({ name: 'pandas whole', command: python, args: [PANDAS], options: ['--whole'] });
  }
  try {
    require.resolve(duckdb);
    found.push({ name: 'DuckDB', command: process.execPath, args: [DUCKDB], options: [] });
  } catch {
    say('DuckDB is left out: `npm install --no-save @duckdb/node-api` brings it.\n');
  }
  return found;
}

function startUp(folder) {
  const data = join(folder, 'firm');
  writeFolder(data, 50);
  const nothing = { name: 'node -e 0', command: process.execPath, args: ['-e', '0'] };
  const own = join(folder, 'own.yaml');
  writeOwnTemplate(own);
  for (const [kind, template] of [
    ['built-in template', 'account-director'],
    ['template of their own', own],
  ]) {
    const results = compare(
      [nothing, scorecard(template, data)],
      options.quick ? 7 : 31,
      true,
      join(folder, 'peak'),
    );
    say(comparison(`50 directors × ${METRICS.length} metrics from 6 files, ${kind}, to a table`, results));
  }
}

/** Long rows in one file, scored to a CSV file. */
function long(folder, directors, quarters, isShuffled, others) {
  const [data, template] = [join(folder, 'long.csv'), join(folder, 'template.yaml')];
  const own = join(folder, 'scorecard.csv');
  writeQuarterlyTemplate(template);
  writeLong(data, directors, quarters, isShuffled);
  const output = ({ name }) => join(folder, `${name}.csv`);
  const results = compare(
    [
      ...others.map((one) => ({ ...one, args: [...one.args, data, PERIOD, output(one), ...one.options] })),
      scorecard(template, data, '--output', own, '--quiet'),
    ],
    runs,
    false,
    join(folder, 'peak'),
  );
  const count = (directors * quarters * METRICS.length).toLocaleString('en');
  const title = `${count} rows: ${directors.toLocaleString('en')} directors × ${METRICS.length} metrics × ${quarters} ${quarters === 1 ? 'quarter' : 'quarters'}, ${isShuffled ? 'shuffled' : 'sorted'}`;
  say(comparison(title, results));
  for (const one of others) {
    if (existsSync(own) && existsSync(output(one))) say(`  ${agreement(own, output(one))} in ${one.name}\n`);
  }
  for (const file of [data, own, ...others.map(output)]) rmSync(file, { force: true });
}

/** How many directors have the same score and grade in both results. */
function agreement(own, other) {
  const scores = (file) => {
    const [header, ...lines] = readFileSync(file, 'utf8')
      .replace(/^\ufeff/u, '')
      .trim()
      .split(/\r?\n/u);
    const places = ['director', 'score', 'grade'].map((column) => header.split(',').indexOf(column));
    return lines.map((line) => line.split(',')).map((cells) => places.map((place) => cells[place]).join(' '));
  };
  const known = new Set(scores(other));
  const ours = scores(own);
  const same = ours.filter((one) => known.has(one)).length;
  return `same score and grade for ${same.toLocaleString('en')} of ${ours.length.toLocaleString('en')} directors`;
}

function main() {
  if (!existsSync(join(__dirname, '..', '..', 'dist', 'cli.cjs'))) {
    say('There is no dist/cli.cjs: run `npm run build` first.\n');
    process.exitCode = 2;
    return;
  }
  if (!Number.isSafeInteger(rows) || rows < QUARTERS * METRICS.length) {
    say(`--rows has to be a whole number of at least ${QUARTERS * METRICS.length}.\n`);
    process.exitCode = 2;
    return;
  }
  if (!Number.isSafeInteger(runs) || runs < 1) {
    say('--runs has to be a whole number of at least 1.\n');
    process.exitCode = 2;
    return;
  }
  say(machine());
  const others = contestants();
  const folder = mkdtempSync(join(tmpdir(), 'scorecard-bench-'));
  try {
    // Nothing above this folder configures the program.
    writeFileSync(join(folder, '.git'), '');
    process.chdir(folder);
    startUp(folder);
    for (const isShuffled of [false, true]) {
      long(folder, Math.round(rows / QUARTERS / METRICS.length), QUARTERS, isShuffled, others);
    }
    for (const isShuffled of [false, true]) {
      long(folder, Math.round(rows / METRICS.length), 1, isShuffled, others);
    }
  } finally {
    process.chdir(tmpdir());
    rmSync(folder, { recursive: true, force: true });
  }
}

main();
