import { fstatSync, statSync, writeSync } from 'node:fs';
import { inputOutputError } from './failures.ts';
import { isErrnoError, type Output, reasonOf } from './io.ts';

/** Standard output or standard error of this process: its descriptor, and how to come by its stream. */
export interface ProcessStream {
  readonly descriptor: number;
  readonly stream: () => NodeJS.WriteStream;
}

/**
 * Where no terminal is, text is written directly: to make a stream takes longer than to score a small firm.
 */
export function processOutput({ descriptor, stream }: ProcessStream): Output {
  if (isNoTerminal(descriptor)) return directOutput(descriptor, stream);
  const { isTTY, columns } = stream();
  const isTerminal = isTTY === true;
  return { isTerminal, width: isTerminal ? columns : undefined, write: writerTo(stream()) };
}

/** Whether it is certain: for a file, a pipe, and the device that throws everything away. */
function isNoTerminal(descriptor: number): boolean {
  try {
    const stats = fstatSync(descriptor);
    return !stats.isCharacterDevice() || stats.rdev === statSync('/dev/null').rdev;
  } catch {
    // Windows has no such device: there the stream is asked.
    return false;
  }
}

function directOutput(descriptor: number, stream: () => NodeJS.WriteStream): Output {
  let waiting: ((bytes: Uint8Array) => Promise<void>) | undefined;
  const write = async (bytes: Uint8Array): Promise<void> => {
    let at = 0;
    try {
      while (at < bytes.length) at += writeSync(descriptor, bytes, at);
    } catch (error) {
      if (!isErrnoError(error) || error.code !== 'EAGAIN') return refuseUnlessGone(error);
      // The pipe is full and does not wait for its reader; a stream does.
      waiting ??= writerTo(stream());
      await waiting(bytes.subarray(at));
    }
  };
  return { isTerminal: false, width: undefined, write: (text) => write(Buffer.from(text)) };
}

function writerTo(stream: NodeJS.WriteStream): (content: string | Uint8Array) => Promise<void> {
  let failed: Error | undefined;
  stream.on('error', (error) => {
    failed ??= error;
  });
  return (content) =>
    new Promise((done, fail) => {
      stream.write(content, (error) => {
        try {
          // What is written after a failure fails for another reason, which is not the one to tell.
          done(refuseUnlessGone(failed ?? error));
        } catch (failure) {
          fail(failure);
        }
      });
    });
}

/** A reader that has gone away is no error: it has seen enough. */
function refuseUnlessGone(error: unknown): void {
  if (error === null || error === undefined || (isErrnoError(error) && error.code === 'EPIPE')) return;
  const reason = reasonOf(error);
  throw inputOutputError(
    'output-incomplete',
    { en: `the output is incomplete (${reason.en})`, zh: `输出不完整（${reason.zh}）` },
    { en: 'check that the disk has room, then run again', zh: '请检查磁盘空间，然后重试' },
  );
}
