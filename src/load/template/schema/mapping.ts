import * as v from 'valibot';
import type { Decimal } from '../../../maths/decimal.ts';
import { isYamlNumber } from '../../../read/yaml-values.ts';

const refuse = v.custom<never>(() => false, 'mapping');

/** A schema of objects that takes no list and no number: to JavaScript they are objects too, to YAML not. */
function onlyMappings<S extends v.GenericSchema>(schema: S): S {
  return {
    ...schema,
    '~run': (dataset: Parameters<S['~run']>[0], config: Parameters<S['~run']>[1]) => {
      const { value } = dataset;
      const isMapping =
        typeof value === 'object' && value !== null && !Array.isArray(value) && !isYamlNumber(value);
      return (isMapping ? schema : refuse)['~run'](dataset, config);
    },
  };
}

/** A mapping in which every key is known: another key is an issue, and so is one that lacks. */
export const mapping = <const E extends v.ObjectEntries>(entries: E) =>
  onlyMappings(v.objectWithRest(entries, v.never('unknown-key'), 'mapping'));

/** A mapping with free keys. */
export const freeMapping = <const S extends v.GenericSchema>(value: S) =>
  onlyMappings(v.record(v.string(), value, 'mapping'));

/** One thing or a list, or what each of several has a share of, in percent. */
export const shared = <const S extends v.GenericSchema>(
  plain: S,
  percentages: v.GenericSchema<unknown, Decimal>,
  expectation: 'duty' | 'serves',
) => v.union([plain, freeMapping(percentages)], expectation);

export const list = <const S extends v.GenericSchema>(item: S) => v.array(item, 'list');

export const filledList = <const S extends v.GenericSchema>(item: S) =>
  v.pipe(v.array(item, 'list'), v.minLength(1, 'filledList'));

export const pairOf = <const S extends v.GenericSchema>(item: S, expectation: 'range' | 'band' | 'ends') =>
  v.pipe(v.strictTuple([item, item], expectation));
