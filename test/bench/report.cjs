'use strict';

// Says what was measured.

const { cpus, totalmem } = require('node:os');

function spread(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length / 2;
  const median = (sorted[Math.ceil(half) - 1] + sorted[Math.floor(half)]) / 2;
  return { min: sorted[0], median, max: sorted.at(-1) };
}

const time = (milliseconds) =>
  milliseconds < 1000 ? `${milliseconds.toFixed(1)} ms` : `${(milliseconds / 1000).toFixed(2)} s`;

const machine = () =>
  `Node.js ${process.versions.node}, ${process.platform} ${process.arch}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GiB\n`;

/** One line a contestant, then how the last compares with each of the others, run by run. */
function comparison(title, results) {
  const lines = [`\n${title}`];
  const cells = (name, ...rest) => `  ${name.padEnd(12)}${rest.map((cell) => cell.padStart(11)).join('')}`;
  lines.push(cells('', 'min', 'median', 'max', 'peak min', 'median', 'max'));
  for (const { contestant, times, peaks, fault } of results) {
    if (fault !== undefined) {
      lines.push(`  ${contestant.name.padEnd(12)} ${fault}`);
      continue;
    }
    const [wall, memory] = [spread(times), spread(peaks)];
    const mebibytes = [memory.min, memory.median, memory.max].map((value) => `${value.toFixed(0)} MiB`);
    lines.push(cells(contestant.name, time(wall.min), time(wall.median), time(wall.max), ...mebibytes));
  }
  const last = results.at(-1);
  for (const other of results.slice(0, -1)) {
    if (other.fault !== undefined || last.fault !== undefined) continue;
    const { min, median, max } = spread(last.times.map((value, run) => value / other.times[run]));
    lines.push(
      `  ${last.contestant.name} ÷ ${other.contestant.name}, ${last.times.length} pairs: median ${median.toFixed(2)}, from ${min.toFixed(2)} to ${max.toFixed(2)}`,
    );
  }
  return `${lines.join('\n')}\n`;
}

module.exports = { comparison, machine };
