import { usageError } from '../failures.ts';
import type { placePeriod } from '../model/period.ts';
import { delimiterNamed } from '../read/delimiter.ts';
import { ENCODINGS, encodingNamed } from '../read/encoding-name.ts';
import { readPeriod } from '../read/period.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import type { OptionValues } from './command.ts';

/** How the command line says that files are to be read. */
export interface ReadOptions {
  readonly encoding?: ReturnType<typeof encodingNamed>;
  readonly delimiter?: string | undefined;
}

/** `--encoding` and `--delimiter`; what they do not know is a usage error. */
export function readTableOptions({ encoding, delimiter }: OptionValues): ReadOptions {
  const encodingName = typeof encoding === 'string' ? encodingNamed(encoding) : undefined;
  if (typeof encoding === 'string' && encodingName === undefined) {
    const near = nearest(encoding, ENCODINGS);
    throw usageError(
      'unknown-encoding',
      { en: `unknown encoding ${encoding}`, zh: `未知的编码 ${encoding}` },
      near === undefined
        ? { en: `known are ${ENCODINGS.join(', ')}`, zh: `可用的有 ${ENCODINGS.join('、')}` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    );
  }
  const separator = typeof delimiter === 'string' ? delimiterNamed(delimiter) : undefined;
  if (typeof delimiter === 'string' && separator === undefined) {
    throw usageError(
      'unknown-delimiter',
      { en: `unknown delimiter ${delimiter}`, zh: `未知的分隔符 ${delimiter}` },
      { en: 'allowed are , ; and tab', zh: '可用 , ; 和 tab' },
    );
  }
  return { encoding: encodingName, delimiter: separator };
}

/** `--period`: a period, or `latest`; needed. */
export function readPeriodOption(text: OptionValues[string]): Parameters<typeof placePeriod>[0] | 'latest' {
  if (text === 'latest') return text;
  if (typeof text !== 'string') {
    throw usageError(
      'no-period',
      { en: '--period is needed', zh: '需要 --period' },
      {
        en: 'add for instance --period 2026-Q2, or --period latest',
        zh: '请加上例如 --period 2026-Q2 或 --period latest',
      },
    );
  }
  const reading = readPeriod(text);
  if (reading.kind === 'period') return reading.period;
  const { message, hint } = reading.fault;
  throw usageError('period-option', { en: `--period: ${message.en}`, zh: `--period：${message.zh}` }, hint);
}

/**
 * A whole number of at least `low` that an option gives; undefined where it is not typed.
 *
 * @throws a usage error for anything else.
 */
export function readWholeOption(flag: string, text: OptionValues[string], low: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,9}$/u.test(String(text)) ? Number.parseInt(String(text), 10) : undefined;
  if (value !== undefined && value >= low) return value;
  throw usageError(
    'option-number',
    {
      en: `${flag} cannot be ‘${shortened(String(text))}’`,
      zh: `${flag} 不能是“${shortened(String(text))}”`,
    },
    { en: `write a whole number of ${low} or more`, zh: `请写不小于 ${low} 的整数` },
  );
}
