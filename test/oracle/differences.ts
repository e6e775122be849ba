/**
 * Where `observed` is not what `expected` says, a line each. Keys that `expected` does not speak of are left
 * alone; the entries of a list are told by their id, if they have one.
 */
export function differences(expected: unknown, observed: unknown, path = ''): string[] {
  if (Array.isArray(expected)) {
    if (!Array.isArray(observed)) return [unlike(path, expected, observed)];
    const [wanted, found] = [expected.map(nameOf), observed.map(nameOf)];
    if (wanted.join() !== found.join()) return [unlike(path, wanted, found)];
    return expected.flatMap((item, index) => differences(item, observed[index], `${path}[${wanted[index]}]`));
  }
  if (isRecord(expected)) {
    if (!isRecord(observed)) return [unlike(path, expected, observed)];
    return Object.entries(expected).flatMap(([key, value]) =>
      differences(value, observed[key], path ? `${path}.${key}` : key),
    );
  }
  return Object.is(expected, observed) ? [] : [unlike(path, expected, observed)];
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const nameOf = (item: unknown, index: number): string =>
  isRecord(item) ? String(item.id ?? item.director ?? item.on ?? index) : String(index);

const unlike = (path: string, expected: unknown, observed: unknown): string =>
  `${path}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(observed)}`;
