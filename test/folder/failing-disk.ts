import type { Disk } from '../../src/disk.ts';

/** How a call goes wrong: it alone fails, or the process is gone from there on. */
export type Fault = 'fails' | 'killed';

/** What a killed process throws: nobody may take it for a failure that can be told. */
export class Killed extends Error {}

/**
 * A disk of which the n-th call goes wrong, counted from 1. What a killed process would have done after it does
 * not happen.
 *
 * @returns the disk, and how many calls were made.
 */
export function failingDisk(disk: Disk, n: number, fault: Fault): { disk: Disk; calls: () => number } {
  let calls = 0;
  const wrapped = Object.fromEntries(
    Object.entries(disk).map(([name, call]) => [
      name,
      (...args: unknown[]) => {
        calls += 1;
        if (calls === n && fault === 'fails') {
          throw Object.assign(new Error('EIO'), { code: 'EIO', syscall: name });
        }
        if (calls >= n && fault === 'killed') throw new Killed();
        return (call as (...given: unknown[]) => unknown)(...args);
      },
    ]),
  );
  return { disk: wrapped as unknown as Disk, calls: () => calls };
}

/** A disk that takes only a few bytes at a time. */
export const slowDisk = (disk: Disk): Disk => ({
  ...disk,
  write: (handle, bytes, from) => disk.write(handle, bytes.subarray(from, from + 3), 0),
});

/** A disk that waits for no platter: what outlives a power cut no test can see, and waiting takes most of the time. */
export const hastyDisk = (disk: Disk): Disk => ({
  ...disk,
  sync: async () => undefined,
  syncFolder: () => undefined,
});
