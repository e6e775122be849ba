import type { OptionValues } from '../command.ts';
import type { Destination } from '../output.ts';
import { metricWithoutCsv } from '../survey/long-form-option.ts';

/**
 * The metric under which `score` is to read records; undefined where none is typed.
 *
 * @throws a usage error where the format is none that `score` reads.
 */
export function recordTerms({ metric }: OptionValues, { format }: Destination): string | undefined {
  if (typeof metric !== 'string') return undefined;
  if (format === 'csv') return metric;
  throw metricWithoutCsv();
}
