import { join } from 'node:path';
import { type Io, kindOfPath, readFile } from '../io.ts';
import { preparedName, preparedTemplate } from '../load/template/prepared.ts';
import type { Report } from '../model/problem.ts';
import type { Template } from '../model/template.ts';
import type { SourceFile } from '../read/table.ts';
import { type KnownTemplate, sound } from './known-template.ts';

/**
 * The template that a file holds. One that was read when the program was built need not be read again: its
 * bytes are the same, and it had no faults. What reads the others is loaded where there is one to read.
 */
export async function templateOf(io: Io, source: SourceFile, report: Report): Promise<KnownTemplate> {
  const prepared = preparedOf(io, source.bytes);
  if (prepared !== undefined) return sound(prepared);
  const { readTemplate } = await import('./read-template.ts');
  return readTemplate(source, report);
}

function preparedOf({ preparedFolder }: Io, bytes: Uint8Array): Template | undefined {
  if (preparedFolder === undefined) return undefined;
  const file = join(preparedFolder, preparedName(bytes));
  return kindOfPath(file) === 'file'
    ? preparedTemplate(new TextDecoder().decode(readFile(file)), bytes)
    : undefined;
}
