import { CYCLES } from '../../model/period.ts';
import { type Measure, UNITS, type Unit } from '../../model/template.ts';
import { isYamlMapping, isYamlNumber } from '../../read/yaml-values.ts';
import type { DataFrame } from '../data/data.ts';

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const texts = (value: unknown): string[] => listOf(value).filter((item) => typeof item === 'string');

/**
 * What can be had of a template with faults, so that one run shows those of the data too.
 *
 * @returns undefined where the id, cycle or unit of a metric could not be read.
 */
export function frameOfFaulty(value: unknown): DataFrame | undefined {
  if (!isYamlMapping(value)) return undefined;
  const raw = [
    ...listOf(value.dimensions).flatMap((dimension) =>
      isYamlMapping(dimension) ? listOf(dimension.metrics) : [dimension],
    ),
    ...listOf(value.facts),
  ];
  const measures = raw.map(measureOfFaulty);
  if (measures.length === 0 || measures.some((measure) => measure === undefined)) return undefined;
  return {
    measures: measures as Measure[],
    metrics: new Set((measures as Measure[]).map(({ id }) => id)),
    sources: [],
    rawFiles: raw.flatMap((one) =>
      isYamlMapping(one) && isYamlMapping(one.from) ? texts([one.from.file]) : [],
    ),
    columns: new Map(
      isYamlMapping(value.columns)
        ? Object.entries(value.columns).map(([column, headers]) => [column, texts(headers)])
        : [],
    ),
    currency: typeof value.currency === 'string' ? value.currency : 'CNY',
    fiscalYearStarts: monthOf(value['fiscal-year-starts']) ?? 1,
    segments: undefined,
  };
}

/** A month that could be read; its fault is told where it is not. */
function monthOf(value: unknown): number | undefined {
  const text = isYamlNumber(value) ? value.source : '';
  return /^(?:[1-9]|1[0-2])$/u.test(text) ? Number.parseInt(text, 10) : undefined;
}

function measureOfFaulty(raw: unknown): Measure | undefined {
  if (!isYamlMapping(raw) || typeof raw.id !== 'string') return undefined;
  const { id, title, cycle, unit, scale } = raw;
  if (!UNITS.includes(unit as Unit)) return undefined;
  const titleIn = (language: string): string => {
    const own = isYamlMapping(title) ? title[language] : title;
    return typeof own === 'string' ? own : id;
  };
  return {
    id,
    title: { zh: titleIn('zh'), en: titleIn('en') },
    aliases: texts(raw.aliases),
    // Which values are used does not matter where no result comes of it.
    cycle: CYCLES.find((one) => one === cycle) ?? 'quarter',
    unit: unit as Unit,
    // A scale that cannot be read is one of the template's faults already.
    scale: scale === 'fraction' ? 'fraction' : 'percent',
    cumulative: false,
  };
}
