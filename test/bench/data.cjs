'use strict';

// The data of the benchmark: always the same, from a generator with a seed, and made anew in a temporary folder.

const { closeSync, mkdirSync, openSync, readFileSync, writeFileSync, writeSync } = require('node:fs');
const { join } = require('node:path');

const TEMPLATE = join(__dirname, '..', '..', 'templates', 'account-director.yaml');

/** The metrics of the template, with the values that are drawn: lowest, highest, digits after the point. */
const METRICS = [
  { id: 'revenue-attainment', lowest: 55, highest: 130, digits: 1 },
  { id: 'new-customer-contribution', lowest: 5, highest: 18, digits: 1 },
  { id: 'profit-margin', lowest: 6, highest: 24, digits: 1 },
  { id: 'nps', lowest: -10, highest: 80, digits: 0 },
  { id: 'key-account-churn', lowest: 0, highest: 11, digits: 1 },
  { id: 'solution-innovations', lowest: 0, highest: 4, digits: 0 },
  { id: 'collaboration', lowest: 2.5, highest: 5, digits: 1 },
];

const SEED = 20260101;

/** A number from 0 to 1 for an index (mulberry32): the same whatever was drawn before it. */
function random(index, stream = 0) {
  let state = (SEED + stream + Math.imul(index + 1, 0x6d2b79f5)) | 0;
  state = Math.imul(state ^ (state >>> 15), state | 1);
  state ^= state + Math.imul(state ^ (state >>> 7), state | 61);
  return ((state ^ (state >>> 14)) >>> 0) / 2 ** 32;
}

const valueAt = ({ lowest, highest, digits }, index) =>
  (lowest + random(index) * (highest - lowest)).toFixed(digits);

const PERIOD = '2026-Q4';

/** So many quarters, of which the scored one is the last. */
const quartersTo = (count) =>
  Array.from({ length: count }, (_, index) => {
    const quarter = 2026 * 4 + 3 - (count - 1 - index);
    return `${Math.floor(quarter / 4)}-Q${(quarter % 4) + 1}`;
  });

/** Exports as a firm has them, one a source, and a roster; for the template `account-director` as it is. */
function writeFolder(folder, directors) {
  mkdirSync(folder);
  const ids = Array.from({ length: directors }, (_, index) => `D${String(index + 1).padStart(3, '0')}`);
  const write = (name, header, rowOf) =>
    writeFileSync(join(folder, name), `${[header, ...ids.map(rowOf)].join('\n')}\n`);
  const wide = (name, period, metrics) =>
    write(name, ['director', 'period', ...metrics].join(','), (id, row) => {
      const values = METRICS.flatMap((metric, column) =>
        metrics.includes(metric.id) ? [valueAt(metric, row * METRICS.length + column)] : [],
      );
      return [id, period, ...values].join(',');
    });
  write(
    'roster.csv',
    'director,name,base,from',
    (id, row) => `${id},张 ${id},${40_000 + 500 * row},2024-01-01`,
  );
  wide('finance.csv', PERIOD, ['revenue-attainment', 'profit-margin']);
  wide('crm.csv', PERIOD, ['new-customer-contribution', 'key-account-churn']);
  wide('survey.csv', '2026-H2', ['nps']);
  wide('innovation.csv', '2026', ['solution-innovations']);
  wide('ratings-360.csv', '2026', ['collaboration']);
}

/** The same template under another id: the program has not read it before. */
function writeOwnTemplate(file) {
  writeFileSync(file, readFileSync(TEMPLATE, 'utf8').replace('id: account-director', 'id: own'));
}

/** The same template, but with every metric due each quarter and from any file. */
function writeQuarterlyTemplate(file) {
  const text = readFileSync(TEMPLATE, 'utf8');
  writeFileSync(
    file,
    text.replace(/cycle: [a-z-]+/gu, 'cycle: quarter').replace(/, files: \[[^\]]*\]/gu, ''),
  );
}

/** Row numbers from 0, in order or shuffled (Fisher and Yates). */
function rowOrder(count, isShuffled) {
  const order = Uint32Array.from({ length: count }, (_, index) => index);
  for (let last = count - 1; isShuffled && last > 0; last -= 1) {
    const other = Math.floor(random(last, 1) * (last + 1));
    [order[last], order[other]] = [order[other], order[last]];
  }
  return order;
}

/** One file with a row for each director, quarter and metric. */
function writeLong(file, directors, quarters, isShuffled) {
  const periods = quartersTo(quarters);
  const out = openSync(file, 'w');
  let text = 'director,period,metric,actual\n';
  for (const row of rowOrder(directors * quarters * METRICS.length, isShuffled)) {
    const metric = METRICS[row % METRICS.length];
    const cycle = Math.floor(row / METRICS.length);
    const director = `D${String(Math.floor(cycle / quarters) + 1).padStart(6, '0')}`;
    text += `${director},${periods[cycle % quarters]},${metric.id},${valueAt(metric, row)}\n`;
    if (text.length > 2 ** 20) {
      writeSync(out, text);
      text = '';
    }
  }
  writeSync(out, text);
  closeSync(out);
}

module.exports = { METRICS, PERIOD, writeFolder, writeLong, writeOwnTemplate, writeQuarterlyTemplate };
