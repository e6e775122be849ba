'use strict';

// Runs whole processes, one after the other, and takes their time from start to end and their peak memory.

const { spawnSync } = require('node:child_process');
const { readFileSync } = require('node:fs');
const { join } = require('node:path');

/** Certificates that a process would load at its start are no part of what is measured. */
const { NODE_EXTRA_CA_CERTS: _certificates, ...environment } = process.env;

/**
 * Runs a command to its end.
 *
 * @param peakFile where the process writes its peak memory; undefined: it is not measured.
 * @throws Error where the command fails, with what it said.
 */
function runOnce({ command, args }, peakFile) {
  const isPeakTaken = peakFile !== undefined;
  const preloaded =
    isPeakTaken && command === process.execPath ? ['--require', join(__dirname, 'peak.cjs')] : [];
  const start = process.hrtime.bigint();
  const { status, signal, stderr, error } = spawnSync(command, [...preloaded, ...args], {
    env: isPeakTaken ? { ...environment, PEAK_FILE: peakFile } : environment,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0)
    throw new Error(`ended with ${error ?? signal ?? status}: ${stderr.trim().split('\n').at(-1)}`);
  return { milliseconds, mebibytes: isPeakTaken ? Number(readFileSync(peakFile, 'utf8')) / 1024 : undefined };
}

/**
 * Runs the contestants in turn, A B A B, after one run each to warm up.
 *
 * @param isShort whether memory is measured in runs of its own, since asking for it takes half a millisecond.
 * @returns for each contestant its times and peaks in the order of the runs, or what went wrong.
 */
function compare(contestants, runs, isShort, peakFile) {
  const results = contestants.map((contestant) => ({ contestant, times: [], peaks: [], fault: undefined }));
  const round = (keep, file) => {
    for (const result of results) {
      if (result.fault !== undefined) continue;
      try {
        keep(result, runOnce(result.contestant, file));
      } catch (fault) {
        result.fault = fault.message;
      }
    }
  };
  const keepTime = ({ times }, { milliseconds }) => times.push(milliseconds);
  const keepPeak = ({ peaks }, { mebibytes }) => peaks.push(mebibytes);
  round(() => undefined, undefined);
  for (let run = 0; run < runs; run += 1) {
    if (isShort) round(keepTime, undefined);
    else {
      round((result, measured) => {
        keepTime(result, measured);
        keepPeak(result, measured);
      }, peakFile);
    }
  }
  for (let run = 0; isShort && run < 3; run += 1) round(keepPeak, peakFile);
  return results;
}

module.exports = { compare };
