'use strict';

// Preloaded into a measured process: at its end it writes its peak resident memory, in KiB, into PEAK_FILE.

const { readFileSync, writeFileSync } = require('node:fs');

/** Linux counts from the start of the program; what a process inherits from its parent is in resourceUsage. */
function peak() {
  try {
    return /^VmHWM:\s+(\d+) kB$/mu.exec(readFileSync('/proc/self/status', 'latin1'))[1];
  } catch {
    return process.resourceUsage().maxRSS;
  }
}

process.on('exit', () => writeFileSync(process.env.PEAK_FILE, String(peak())));
