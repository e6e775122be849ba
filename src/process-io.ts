import { inputOutputError } from './failures.ts';
import { cannotRead, type Io, isErrnoError, type Output, reasonOf, tooLarge } from './io.ts';
import { MAXIMUM_BYTES } from './read/table.ts';

/** The streams and surroundings of this process. */
export function processIo(packageFolder: string): Io {
  return {
    stdout: processOutput(process.stdout),
    stderr: processOutput(process.stderr),
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
  };
}

/** Windows says its language elsewhere than in LANG. */
function environment(): Io['environment'] {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  if (process.platform !== 'win32' || (LC_ALL || LC_MESSAGES || LANG) !== undefined) return process.env;
  return { ...process.env, LANG: Intl.DateTimeFormat().resolvedOptions().locale };
}

function processOutput(stream: NodeJS.WriteStream): Output {
  let gone = false;
  let failed: NodeJS.ErrnoException | undefined;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') gone = true;
    else failed = error;
  });
  return {
    isTerminal: stream.isTTY === true,
    width: stream.isTTY === true ? stream.columns : undefined,
    write: (text) =>
      new Promise((done, fail) => {
        if (gone || text === '') {
          done();
          return;
        }
        stream.write(text, (error) => {
          const problem = (error as NodeJS.ErrnoException | null | undefined) ?? failed;
          if (problem === undefined || problem === null || problem.code === 'EPIPE') done();
          else {
            fail(
              inputOutputError(
                'output-incomplete',
                {
                  en: `the output is incomplete (${reasonOf(problem).en})`,
                  zh: `输出不完整（${reasonOf(problem).zh}）`,
                },
                { en: 'check that the disk has room, then run again', zh: '请检查磁盘空间，然后重试' },
              ),
            );
          }
        });
      }),
  };
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
