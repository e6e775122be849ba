import { periodText } from './csv.ts';
import type { Calibration, Decimal, Fact, Metric, Template } from './nouns.ts';

// YAML: block style down to the mappings that fit on a line, flow style from there.

type Yaml = string | number | boolean | undefined | readonly Yaml[] | { readonly [key: string]: Yaml };
type Mapping = { readonly [key: string]: Yaml };

const isMapping = (value: Yaml): value is Mapping => typeof value === 'object' && !Array.isArray(value);
const isList = (value: Yaml): value is readonly Yaml[] => Array.isArray(value);
const isListOfMappings = (value: Yaml): value is readonly Mapping[] =>
  isList(value) && value.length > 0 && value.every(isMapping);
const isDeep = (mapping: Mapping): boolean => Object.values(mapping).some(isListOfMappings);
const entriesOf = (mapping: Mapping): [string, Yaml][] =>
  Object.entries(mapping).filter(([, value]) => value !== undefined);

const scalar = (value: Yaml): string =>
  /^(-?\d+(\.\d+)?%?|[A-Za-z][\w-]*)$/.test(String(value)) ? String(value) : JSON.stringify(value);

function flow(value: Yaml): string {
  if (isList(value)) return `[${value.map(flow).join(', ')}]`;
  if (!isMapping(value)) return scalar(value);
  return `{ ${entriesOf(value)
    .map(([key, inner]) => `${key}: ${flow(inner)}`)
    .join(', ')} }`;
}

const block = (mapping: Mapping): string[] =>
  entriesOf(mapping).flatMap(([key, value]) =>
    isListOfMappings(value) ? [`${key}:`, ...value.flatMap(item)] : [`${key}: ${flow(value)}`],
  );

const item = (mapping: Mapping): string[] =>
  isDeep(mapping)
    ? block(mapping).map((line, index) => (index === 0 ? `  - ${line}` : `    ${line}`))
    : [`  - ${flow(mapping)}`];

const percent = (value: Decimal | undefined): string | undefined => value && `${value}%`;

/** Camel case is what code is written in, YAML is not. */
const measureKeys = ({ rollUp, ...measure }: Metric | Fact): Mapping => ({ ...measure, 'roll-up': rollUp });

function calibrationKeys({ from, deltas, on, retroactive }: Calibration): Mapping {
  const signed = Object.entries(deltas).map(([id, delta]): [string, Yaml] => [
    id,
    `${delta.startsWith('-') ? '' : '+'}${delta}%`,
  ]);
  return {
    from: periodText(from, 'plain'),
    deltas: Object.fromEntries(signed),
    reason: 'The market moved',
    approver: 'HR-9',
    on,
    retroactive,
  };
}

/** The template as YAML. */
export function templateText(template: Template): string {
  const { bonus, calibrations = [], fiscalYearStarts, facts, gates } = template;
  const lines = block({
    scorecard: 1,
    id: 'random',
    title: 'A random scorecard',
    currency: template.currency,
    'fiscal-year-starts': fiscalYearStarts === 1 ? undefined : fiscalYearStarts,
    dimensions: template.dimensions.map(({ id, title, band, metrics }) => ({
      id,
      title,
      band: band?.map((edge) => `${edge}%`),
      metrics: metrics.map(({ prorateTarget, ...metric }) => ({
        ...measureKeys(metric),
        weight: `${metric.weight}%`,
        'prorate-target': prorateTarget,
      })),
    })),
    facts: facts.length > 0 ? facts.map(measureKeys) : undefined,
    gates: gates.length > 0 ? gates.map((gate) => ({ ...gate, when: gate.when.join(' ') })) : undefined,
    'minimum-coverage': percent(template.minimumCoverage),
    'minimum-days': template.minimumDays,
    adjustments: template.adjustmentLimit && { limit: template.adjustmentLimit },
    calibrations: calibrations.length > 0 ? calibrations.map(calibrationKeys) : undefined,
    year: template.year,
    grades: template.grades.map((band) => ({ ...band })),
    bonus: bonus && {
      base: 'roster',
      'base-per': bonus.basePer,
      by: bonus.by,
      prorate: bonus.prorate,
      cap: bonus.cap,
      pool: bonus.pool?.share ? { ...bonus.pool } : bonus.pool?.amount,
      advance: percent(bonus.advance),
      settle: bonus.settle,
      recover: bonus.recover,
      'round-to': bonus.roundTo,
    },
  });
  return `${lines.join('\n')}\n`;
}
