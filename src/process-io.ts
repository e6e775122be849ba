import { join } from 'node:path';
import { nodeDisk } from './disk.ts';
import { cannotRead, type Io, isErrnoError, tooLarge } from './io.ts';
import { processOutput } from './process-output.ts';
import { MAXIMUM_BYTES } from './read/table.ts';

/** The streams and surroundings of this process. */
export function processIo(packageFolder: string): Io {
  return {
    stdout: processOutput({ descriptor: 1, stream: () => process.stdout }),
    stderr: processOutput({ descriptor: 2, stream: () => process.stderr }),
    stdin: {
      // Not looked at before somebody asks: opening it takes a millisecond.
      get isTerminal() {
        return process.stdin.isTTY === true;
      },
      read: readStandardInput,
    },
    environment: environment(),
    workingFolder: process.cwd(),
    packageFolder,
    disk: nodeDisk,
    preparedFolder: join(packageFolder, 'dist', 'prepared'),
  };
}

/** Windows says its language elsewhere than in LANG. */
function environment(): Io['environment'] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (process.platform !== 'win32' || (LC_ALL || LC_MESSAGES || LANG) !== undefined) return process.env;
  return { ...process.env, LANG: Intl.DateTimeFormat().resolvedOptions().locale };
}

/** Waits for the end of standard input; an interrupt is heard meanwhile. */
async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Buffer);
      length += (chunk as Buffer).length;
      if (length > MAXIMUM_BYTES) throw tooLarge('-');
    }
  } catch (error) {
    throw isErrnoError(error) ? cannotRead('-', error) : error;
  }
  return Buffer.concat(chunks, length);
}
