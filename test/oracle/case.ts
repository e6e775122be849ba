import { compare, exact, fraction } from './rational.ts';

/** A plain decimal as it stands in a file: '89.995'. */
export type Decimal = string;

export type Cycle = 'month' | 'quarter' | 'half-year' | 'year';
export type Unit = 'percent' | 'points' | 'money' | 'count' | 'rating';
export type Better = 'higher' | 'lower';
export type Level = 'threshold' | 'target' | 'challenge';
export type Levels = { readonly [L in Level]?: Decimal | undefined };

/** The second quarter of fiscal year 2026 is { kind: 'quarter', year: 2026, number: 2 }. */
export interface Period {
  readonly kind: Cycle;
  readonly year: number;
  readonly number: number;
}

export type Point = readonly [x: Decimal | Level, y: Decimal];
export type Curve =
  | 'ratio'
  | 'complement'
  | 'inverse'
  | { readonly anchors: readonly Point[]; readonly of?: 'attainment' | undefined }
  | { readonly steps: readonly Point[]; readonly of?: 'attainment' | undefined }
  | {
      readonly deduct: {
        readonly per?: Decimal | undefined;
        readonly points: Decimal;
        readonly from?: Decimal | undefined;
      };
    };

export interface Metric extends Levels {
  readonly id: string;
  readonly title: string;
  /** In percent: '25' is 25 %. */
  readonly weight: Decimal;
  readonly cycle: Cycle;
  readonly unit: Unit;
  readonly better: Better;
  readonly curve: Curve;
  readonly floor?: Decimal | undefined;
  readonly cap?: Decimal | undefined;
  readonly range?: readonly [Decimal, Decimal] | undefined;
  readonly missing?: 'error' | 'zero' | 'exclude' | 'carry' | undefined;
  readonly prorateTarget?: boolean | undefined;
}

export interface Dimension {
  readonly id: string;
  readonly title: string;
  /** In percent, both ends inclusive. */
  readonly band?: readonly [Decimal, Decimal] | undefined;
  readonly metrics: readonly Metric[];
}

export interface Fact {
  readonly id: string;
  readonly title: string;
  readonly cycle: Cycle;
  readonly unit: Unit;
  readonly absent?: 'zero' | undefined;
}

export type Comparison = '>' | '>=' | '<' | '<=' | '=' | '!=';
export interface Gate {
  readonly on: string;
  readonly when: readonly [Comparison, Decimal];
  readonly grade: string;
}

export interface Band {
  readonly grade: string;
  readonly from: Decimal;
  readonly coefficient?: Decimal | undefined;
}

export interface Bonus {
  readonly basePer?: Exclude<Cycle, 'month'> | undefined;
  readonly by?: 'grade' | { readonly anchors: readonly (readonly [Decimal, Decimal])[] } | undefined;
  readonly prorate?: 'days' | 'none' | undefined;
  /** '5000', '120%' or 'none'. */
  readonly cap?: string | undefined;
  readonly roundTo?: Decimal | undefined;
}

export interface Template {
  readonly currency: string;
  /** 1 to 12. */
  readonly fiscalYearStarts: number;
  readonly dimensions: readonly Dimension[];
  readonly facts: readonly Fact[];
  readonly gates: readonly Gate[];
  /** In percent. */
  readonly minimumCoverage?: Decimal | undefined;
  readonly minimumDays?: number | undefined;
  readonly adjustmentLimit?: Decimal | undefined;
  readonly grades: readonly Band[];
  readonly bonus?: Bonus | undefined;
}

/** A row of the roster: a stretch of time in post, both days inclusive (2026-03-31), on one base. */
export interface Spell {
  readonly director: string;
  readonly name: string;
  readonly base?: Decimal | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** What the exports say of one director, one metric or fact and one date. No `actual`: the cell is blank. */
export interface Value {
  readonly director: string;
  readonly measure: string;
  readonly dated: Period;
  readonly actual?: Decimal | undefined;
  readonly levels?: Levels | undefined;
}

export interface Adjustment {
  readonly director: string;
  readonly period: Period;
  readonly points: Decimal;
}

export interface Exemption {
  readonly director: string;
  readonly period: Period;
  readonly metric: string;
}

/** How the files spell what they say; it changes no result. */
interface Spelling {
  readonly headers: 'en' | 'zh';
  readonly periods: 'plain' | 'compact' | 'chinese' | 'dates';
  readonly blank: '' | '-' | '—' | 'N/A';
  readonly grouped: boolean;
  /** The metrics that have columns of their own in a wide file; all else is in a long one. */
  readonly wide: readonly string[];
}

/** All that a scoring starts from. */
export interface Case {
  readonly period: Period;
  readonly template: Template;
  /** Undefined: there is no roster. */
  readonly roster?: readonly Spell[] | undefined;
  readonly values: readonly Value[];
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  readonly spelling: Spelling;
}

export const metricsOf = (template: Template): Metric[] =>
  template.dimensions.flatMap(({ metrics }) => metrics);

export const samePeriod = (a: Period, b: Period): boolean =>
  a.kind === b.kind && a.year === b.year && a.number === b.number;

// The files ----------------------------------------------------------------------------------------------

interface Written {
  readonly files: Record<string, string>;
  readonly args: string[];
}

/** The case as a template and CSV files, and the command line that scores them. */
export function writeCase(kase: Case): Written {
  const files = Object.fromEntries(
    Object.entries({
      'template.yaml': templateText(kase.template),
      'roster.csv': rosterText(kase),
      'long.csv': longText(kase),
      'wide.csv': wideText(kase),
      'adjustments.csv': adjustmentsText(kase),
      'exemptions.csv': exemptionsText(kase),
    }).filter((file): file is [string, string] => file[1] !== undefined),
  );
  return {
    files,
    args: ['score', ...Object.keys(files), '--period', periodText(kase.period, 'plain'), '--format', 'json'],
  };
}

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

function templateText(template: Template): string {
  const { bonus, fiscalYearStarts, facts, gates } = template;
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
      metrics: metrics.map(({ prorateTarget, weight, ...metric }) => ({
        ...metric,
        weight: `${weight}%`,
        'prorate-target': prorateTarget,
      })),
    })),
    facts: facts.length > 0 ? facts.map((fact) => ({ ...fact })) : undefined,
    gates: gates.length > 0 ? gates.map((gate) => ({ ...gate, when: gate.when.join(' ') })) : undefined,
    'minimum-coverage': percent(template.minimumCoverage),
    'minimum-days': template.minimumDays,
    adjustments: template.adjustmentLimit && { limit: template.adjustmentLimit },
    grades: template.grades.map((band) => ({ ...band })),
    bonus: bonus && {
      base: 'roster',
      'base-per': bonus.basePer,
      by: bonus.by,
      prorate: bonus.prorate,
      cap: bonus.cap,
      'round-to': bonus.roundTo,
    },
  });
  return `${lines.join('\n')}\n`;
}

// CSV

const csv = (rows: readonly (readonly string[])[]): string =>
  rows
    .map((row) =>
      row.map((cell) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(','),
    )
    .join('\n')
    .concat('\n');

const HEADERS = {
  director: '工号',
  name: '姓名',
  base: '奖金基数',
  from: '任职开始',
  to: '任职结束',
  period: '期间',
  metric: '指标',
  actual: '实际值',
  threshold: '保底值',
  target: '目标值',
  challenge: '挑战值',
  points: '加减分',
  reason: '原因',
  approver: '批准人',
} as const;
type Header = keyof typeof HEADERS;

const headers = ({ spelling }: Case, names: readonly Header[]): string[] =>
  names.map((name) => (spelling.headers === 'zh' ? HEADERS[name] : name));

const CHINESE_QUARTERS = ['一', '二', '三', '四'];
const twoDigits = (number: number): string => String(number).padStart(2, '0');

function periodText({ kind, year, number }: Period, style: Spelling['periods']): string {
  const chinese = style === 'chinese';
  if (kind === 'year') return chinese ? `${year}年` : `${year}`;
  if (kind === 'half-year')
    return chinese ? `${year}${number === 1 ? '上' : '下'}半年` : `${year}-H${number}`;
  if (kind === 'quarter')
    return chinese
      ? `${year}年第${CHINESE_QUARTERS[number - 1]}季度`
      : `${year}${style === 'compact' ? '' : '-'}Q${number}`;
  if (style === 'dates') return `${year}-${twoDigits(number)}-28`;
  return chinese ? `${year}年${number}月` : `${year}-${twoDigits(number)}`;
}

const grouped = (number: Decimal): string => {
  const [whole = '', places] = number.split('.');
  const commas = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return places === undefined ? commas : `${commas}.${places}`;
};

/**
 * A percentage from 0 to 2 is written with its sign: bare, it could as well be a fraction, and a column of
 * such cells is refused.
 */
function figure(kase: Case, unit: Unit, number: Decimal | undefined): string {
  if (number === undefined) return '';
  const looksLikeFraction =
    compare(exact(number), fraction(0)) >= 0 && compare(exact(number), fraction(2)) <= 0;
  if (unit === 'percent' && looksLikeFraction) return `${number}%`;
  return unit === 'money' && kase.spelling.grouped ? grouped(number) : number;
}

const unitOf = ({ template }: Case, measure: string): Unit =>
  [...metricsOf(template), ...template.facts].find(({ id }) => id === measure)?.unit ?? 'count';

export const LEVELS = ['threshold', 'target', 'challenge'] as const;
/** Headed `m1 target` or 指标1目标: what the director's own level of a metric stands under. */
const levelHeader = ({ spelling }: Case, metric: string, level: Level): string =>
  spelling.headers === 'en'
    ? `${metric} ${level}`
    : `${metric}${{ threshold: '保底值', target: '目标', challenge: '挑战值' }[level]}`;
const levelsIn = (values: readonly Value[]): Level[] =>
  LEVELS.filter((level) => values.some(({ levels }) => levels?.[level] !== undefined));

const actualText = (kase: Case, value: Value | undefined): string =>
  value?.actual === undefined ? kase.spelling.blank : figure(kase, unitOf(kase, value.measure), value.actual);

function longText(kase: Case): string | undefined {
  const values = kase.values.filter(({ measure }) => !kase.spelling.wide.includes(measure));
  if (values.length === 0) return undefined;
  const levels = levelsIn(values);
  return csv([
    headers(kase, ['director', 'period', 'metric', 'actual', ...levels]),
    ...values.map((value) => [
      value.director,
      periodText(value.dated, kase.spelling.periods),
      value.measure,
      actualText(kase, value),
      ...levels.map((level) => figure(kase, unitOf(kase, value.measure), value.levels?.[level])),
    ]),
  ]);
}

function wideText(kase: Case): string | undefined {
  const { wide, headers: language, periods } = kase.spelling;
  const values = kase.values.filter(({ measure }) => wide.includes(measure));
  if (values.length === 0) return undefined;
  const columns = wide.map((metric) => ({
    metric,
    // A column goes by the metric's id or by its title.
    name:
      language === 'en'
        ? metric
        : (metricsOf(kase.template).find(({ id }) => id === metric)?.title ?? metric),
    levels: levelsIn(values.filter(({ measure }) => measure === metric)),
  }));
  const rows = values.filter(
    (value, index) =>
      values.findIndex(
        (other) => other.director === value.director && samePeriod(other.dated, value.dated),
      ) === index,
  );
  return csv([
    [
      ...headers(kase, ['director', 'period']),
      ...columns.flatMap(({ name, levels }) => [
        name,
        ...levels.map((level) => levelHeader(kase, name, level)),
      ]),
    ],
    ...rows.map((row) => [
      row.director,
      periodText(row.dated, periods),
      ...columns.flatMap(({ metric, levels }) => {
        const value = values.find(
          ({ director, measure, dated }) =>
            director === row.director && measure === metric && samePeriod(dated, row.dated),
        );
        return [
          actualText(kase, value),
          ...levels.map((level) => figure(kase, unitOf(kase, metric), value?.levels?.[level])),
        ];
      }),
    ]),
  ]);
}

function rosterText(kase: Case): string | undefined {
  const { roster, spelling } = kase;
  if (!roster) return undefined;
  const dates = roster.some(({ from, to }) => from !== undefined || to !== undefined);
  return csv([
    headers(kase, ['director', 'name', 'base', ...(dates ? (['from', 'to'] as const) : [])]),
    ...roster.map(({ director, name, base, from = '', to = '' }) => [
      director,
      name,
      base === undefined ? '' : spelling.grouped ? grouped(base) : base,
      ...(dates ? [from, to] : []),
    ]),
  ]);
}

function adjustmentsText(kase: Case): string | undefined {
  if (kase.adjustments.length === 0) return undefined;
  return csv([
    headers(kase, ['director', 'period', 'points', 'reason', 'approver']),
    // The same adjustment in two rows would be refused: two that are meant differ in their reason. It counts
    // the director's own rows only, so that a director reads the same when the others are taken away.
    ...kase.adjustments.map(({ director, period, points }, index) => [
      director,
      periodText(period, kase.spelling.periods),
      points,
      `Taken over difficult account ${ordinalOfDirector(kase, index)}`,
      'HR-9',
    ]),
  ]);
}

const ordinalOfDirector = ({ adjustments }: Case, index: number): number =>
  adjustments.slice(0, index + 1).filter(({ director }) => director === adjustments[index]?.director).length;

function exemptionsText(kase: Case): string | undefined {
  if (kase.exemptions.length === 0) return undefined;
  return csv([
    headers(kase, ['director', 'period', 'metric', 'reason', 'approver']),
    ...kase.exemptions.map(({ director, period, metric }) => [
      director,
      periodText(period, kase.spelling.periods),
      metric,
      'Parental leave, agreed beforehand',
      'HR-9',
    ]),
  ]);
}
