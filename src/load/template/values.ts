import * as v from 'valibot';
import { compare, type Decimal, decimal, isNegative, isPositive, parseDecimal } from '../../maths/decimal.ts';
import { readDate } from '../../read/date.ts';
import { readPeriod } from '../../read/period.ts';
import { isYamlNumber } from '../../read/yaml-values.ts';
import type { Text } from '../../words/language.ts';
import { invisibleIn } from '../../words/visible.ts';
import type { Expectation } from './expectations.ts';
import { mapping } from './schema/mapping.ts';

/** What an editor is told of a value whose YAML form a schema of plain types cannot say. */
export interface JsonForm {
  readonly jsonForm: Readonly<Record<string, unknown>>;
}

/** Adds what the value is for, in both languages: it becomes the editor's help and the README's table. */
export const about = <const S extends v.GenericSchema>(schema: S, en: string, zh: string) =>
  v.pipe(schema, v.metadata({ about: { en, zh } satisfies Text }));

/** One of a list of words. */
export const word = <const W extends readonly string[]>(words: W, expectation: Expectation) =>
  v.picklist(words, expectation);

/** Text without control, zero-width or bidirectional characters. */
export const text = (expectation: Expectation) =>
  v.pipe(
    v.string(expectation),
    v.check((value) => value.trim() !== '' && invisibleIn(value) === undefined, expectation),
  );

/** A value in its own words from text or a plain YAML number, or an issue with the expectation's name. */
function parsed<T>(
  expectation: Expectation,
  parse: (source: string) => T | undefined,
  jsonForm: Record<string, unknown>,
): v.GenericSchema<unknown, T> {
  return v.pipe(
    v.custom<unknown>((value) => typeof value === 'string' || isYamlNumber(value), expectation),
    v.rawTransform<unknown, T>(({ dataset, addIssue, NEVER }) => {
      const { value } = dataset;
      const result = parse(isYamlNumber(value) ? value.source : String(value));
      if (result === undefined) {
        addIssue({ message: expectation });
        return NEVER;
      }
      return result;
    }),
    v.metadata({ jsonForm } satisfies JsonForm),
  ) as v.GenericSchema<unknown, T>;
}

/** No exponent, underscore, hexadecimal or leading zero: the text means one number to everyone. */
const PLAIN = /^[+-]?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** A number as a template has it; undefined for any other text. */
export const plainDecimal = (source: string): Decimal | undefined =>
  PLAIN.test(source) ? parseDecimal(source) : undefined;

const PERCENT_PATTERN = '^[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?%?$';
const NUMBER_PATTERN = '^[+-]?(0|[1-9][0-9]*)(\\.[0-9]+)?$';

export const number = parsed('number', plainDecimal, {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: NUMBER_PATTERN }],
});

/** In percent: `25%` and `25` alike are 25. */
export const percentage = parsed('percentage', (source) => plainDecimal(source.replace(/\s*%$/u, '')), {
  anyOf: [{ type: 'number' }, { type: 'string', pattern: PERCENT_PATTERN }],
});

export const positive = parsed(
  'positive',
  (source) => {
    const value = plainDecimal(source);
    return value !== undefined && isPositive(value) ? value : undefined;
  },
  {
    anyOf: [
      { type: 'number', exclusiveMinimum: 0 },
      { type: 'string', pattern: NUMBER_PATTERN },
    ],
  },
);

const HALF = decimal(50);

/** In percent: less than half is put aside at either end. */
export const trim = parsed(
  'trim',
  (source) => {
    const value = plainDecimal(source.replace(/\s*%$/u, ''));
    return value !== undefined && !isNegative(value) && compare(value, HALF) < 0 ? value : undefined;
  },
  { anyOf: [{ type: 'number' }, { type: 'string', pattern: PERCENT_PATTERN }] },
);

const wholeNumber = (
  expectation: Expectation,
  minimum: number,
  maximum: number,
  jsonForm: Record<string, unknown> = { type: 'integer', minimum, maximum },
) =>
  parsed(
    expectation,
    (source) => {
      const value = /^\d{1,6}$/u.test(source) ? Number.parseInt(source, 10) : Number.NaN;
      return value >= minimum && value <= maximum ? value : undefined;
    },
    jsonForm,
  );

/** A whole number from a least one up. */
export const whole = (expectation: Expectation, minimum: number) =>
  wholeNumber(expectation, minimum, Number.POSITIVE_INFINITY, { type: 'integer', minimum });

export const month = wholeNumber('month', 1, 12);
export const days = wholeNumber('days', 0, 366);
export const version = wholeNumber('version', 1, 1, { const: 1 });

/** An amount of money or, with a percent sign, a percentage. */
export const amountOrShare = parsed(
  'cap',
  (source) => {
    const value = plainDecimal(source.replace(/\s*%$/u, ''));
    if (value === undefined || value.coefficient < 0n) return undefined;
    return source.endsWith('%')
      ? ({ kind: 'percentage', percentage: value } as const)
      : ({ kind: 'amount', amount: value } as const);
  },
  { anyOf: [{ type: 'number' }, { type: 'string', pattern: PERCENT_PATTERN }, { const: 'none' }] },
);

export const period = parsed(
  'period',
  (source) => {
    const reading = readPeriod(source);
    return reading.kind === 'period' ? reading.period : undefined;
  },
  { type: ['string', 'integer'] },
);

export const date = parsed(
  'date',
  (source) => {
    const reading = readDate(source);
    return reading.kind === 'date' ? reading.date : undefined;
  },
  { type: 'string' },
);

const WHEN = /^\s*(>=|<=|!=|>|<|==?)\s*(\S+)\s*$/u;

export const when = parsed(
  'when',
  (source) => {
    const match = WHEN.exec(source);
    const value = plainDecimal((match?.[2] ?? '').replace(/%$/u, ''));
    if (match === null || value === undefined) return undefined;
    const comparison = match[1] === '==' ? '=' : (match[1] as '>' | '>=' | '<' | '<=' | '=' | '!=');
    return { comparison, value };
  },
  { type: 'string', pattern: '^\\s*(>=|<=|!=|>|<|==?)\\s*[+-]?[0-9.]+%?\\s*$' },
);

export const within = parsed(
  'within',
  (source) => {
    const match = /^(\d{1,3}) days?$/u.exec(source);
    return match ? { count: Number.parseInt(match[1] as string, 10), unit: 'days' as const } : undefined;
  },
  { type: 'string', pattern: '^[0-9]{1,3} days?$' },
);

export const currency = v.pipe(v.string('currency'), v.regex(/^[A-Z]{3}$/u, 'currency'));

/** Titles may be one text, or one per language; a language that is left out reads the other. */
export const title = v.pipe(
  v.union(
    [
      text('title'),
      v.pipe(
        mapping({ zh: v.optional(text('text')), en: v.optional(text('text')) }),
        v.check(({ zh, en }) => zh !== undefined || en !== undefined, 'title'),
      ),
    ],
    'title',
  ),
  v.transform((given): Text => {
    if (typeof given === 'string') return { zh: given, en: given };
    return { zh: (given.zh ?? given.en) as string, en: (given.en ?? given.zh) as string };
  }),
);
