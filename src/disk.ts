import {
  closeSync,
  constants,
  fstatSync,
  fsync,
  fsyncSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  unlinkSync,
  writeSync,
} from 'node:fs';

/** What stands under a name, without following it anywhere. */
export type Entry = 'file' | 'folder' | 'link' | 'other';

/**
 * The file calls that a report folder is written and read by. Each is one call of the system, so that a test
 * can let any of them fail. None follows a symbolic link in the last part of a path.
 */
export interface Disk {
  /** Undefined where there is nothing. */
  kind(path: string): Entry | undefined;
  /** Names in a folder, in order of code units. */
  list(path: string): string[];
  read(path: string): Uint8Array;
  /** A new folder that only its owner enters. */
  makeFolder(path: string): void;
  /** A new file that only its owner reads; it fails where there is one. */
  create(path: string): number;
  /** @returns how many bytes were taken, perhaps not all. */
  write(handle: number, bytes: Uint8Array, from: number): number;
  sync(handle: number): Promise<void>;
  close(handle: number): void;
  rename(from: string, to: string): void;
  remove(path: string): void;
  removeFolder(path: string): void;
  /** Makes the names in a folder outlive a power cut, where the system can. */
  syncFolder(path: string): void;
}

const OWNER_FILE = 0o600;
const OWNER_FOLDER = 0o700;

/** The disk of this machine. */
export const nodeDisk: Disk = {
  kind(path) {
    const found = lstatSync(path, { throwIfNoEntry: false });
    if (found === undefined) return undefined;
    if (found.isSymbolicLink()) return 'link';
    return found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other';
  },
  list: (path) => readdirSync(path).sort(),
  read(path) {
    // Windows has neither flag.
    const flags = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
    const handle = openSync(path, flags);
    try {
      if (!fstatSync(handle).isFile()) throw Object.assign(new Error('no file'), NOT_A_FILE);
      return readFileSync(handle);
    } finally {
      closeSync(handle);
    }
  },
  makeFolder: (path) => mkdirSync(path, OWNER_FOLDER),
  create: (path) => openSync(path, 'wx', OWNER_FILE),
  write: (handle, bytes, from) => writeSync(handle, bytes, from),
  sync: (handle) =>
    new Promise((done, fail) => {
      fsync(handle, (error) => (error === null ? done() : fail(error)));
    }),
  close: closeSync,
  rename: renameSync,
  remove: unlinkSync,
  removeFolder: rmdirSync,
  syncFolder(path) {
    // Windows opens no folder, and keeps names without being asked.
    if (constants.O_DIRECTORY === undefined) return;
    const handle = openSync(path, constants.O_RDONLY | constants.O_DIRECTORY);
    try {
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  },
};

const NOT_A_FILE = { code: 'EINVAL', syscall: 'open' };
