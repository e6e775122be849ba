import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from '../run.ts';

/** A file of the source, named from `src/`: `calc/curves/ratio.ts`. */
export interface SourceFile {
  readonly name: string;
  readonly text: string;
}

export const SOURCE: readonly SourceFile[] = readdirSync(join(ROOT, 'src'), {
  recursive: true,
  encoding: 'utf8',
})
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.ts'))
  .sort()
  .map((name) => ({ name, text: readFileSync(join(ROOT, 'src', name), 'utf8') }));

/** What a file imports: a file of the source, or a package. */
export interface Import {
  readonly from: string;
  /** The file, named from `src/`, or the package with its subpath. */
  readonly to: string;
  readonly isOurs: boolean;
  /** Whether only types are taken, which leave no trace when the program runs. */
  readonly isType: boolean;
}

const STATIC = /^(?:import|export)\s+(type\s+)?(?:([^'";]*?)\s+from\s+)?'([^']+)'/gmu;
const DYNAMIC = /\bimport\(\s*'([^']+)'/gu;

/** `{ type A, type B }`: every single name is a type. */
const areAllTypes = (names: string): boolean =>
  /^\{.*\}$/su.test(names.trim()) &&
  names
    .replace(/[{}]/gu, '')
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '')
    .every((name) => name.startsWith('type '));

export function importsOf({ name, text }: SourceFile): Import[] {
  const resolved = (target: string): Pick<Import, 'to' | 'isOurs'> =>
    target.startsWith('.')
      ? { to: posix.join(posix.dirname(name), target), isOurs: true }
      : { to: target, isOurs: false };
  const found = [...text.matchAll(STATIC)].map(([, type, names = '', target = '']) => ({
    from: name,
    ...resolved(target),
    isType: type !== undefined || areAllTypes(names),
  }));
  const later = [...text.matchAll(DYNAMIC)].map(([, target = '']) => ({
    from: name,
    ...resolved(target),
    isType: false,
  }));
  return [...found, ...later];
}

/** The room a file lies in: its folder, or itself where it lies in none. */
export const roomOf = (name: string): string => name.split('/')[0] ?? name;
