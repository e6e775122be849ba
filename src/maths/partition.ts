/** Things by their key, both in the order in which they first come. */
export function partition<T, K>(items: Iterable<T>, keyOf: (item: T) => K): Map<K, T[]> {
  const parts = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const part = parts.get(key);
    if (part === undefined) parts.set(key, [item]);
    else part.push(item);
  }
  return parts;
}
