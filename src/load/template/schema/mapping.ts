import * as v from 'valibot';

/** A mapping in which every key is known: another key is an issue, and so is one that lacks. */
export const mapping = <const E extends v.ObjectEntries>(entries: E) =>
  v.objectWithRest(entries, v.never('unknown-key'), 'mapping');

export const list = <const S extends v.GenericSchema>(item: S) => v.array(item, 'list');

export const filledList = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item, 'list'), v.minLength(1, 'filledList'));

export const pairOf = <const S extends v.GenericSchema>(item: S, expectation: 'range' | 'band') =>
  v.pipe(v.strictTuple([item, item], expectation));
