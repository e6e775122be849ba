import { join } from 'node:path';
import { kindOfPath, readFile } from '../io.ts';
import type { SourceFile } from '../read/table.ts';

/** The file of a report folder that holds its result. */
const RESULT_IN_FOLDER = 'results.json';

/** The earlier result that `--against` names: a JSON file, or that of a report's folder. */
export function comparedFile(path: string): SourceFile {
  const name = kindOfPath(path) === 'folder' ? join(path, RESULT_IN_FOLDER) : path;
  return { name, bytes: readFile(name) };
}
