import { csv, figure, headers, periodText } from './csv.ts';
import { type Case, LEVELS, type Level, metricsOf, samePeriod, type Unit, type Value } from './nouns.ts';

const unitOf = ({ template }: Case, measure: string): Unit =>
  [...metricsOf(template), ...template.facts].find(({ id }) => id === measure)?.unit ?? 'count';

/** What a row may hold besides the actual. */
const RATIO_PARTS = ['numerator', 'denominator'] as const;
type Part = Level | (typeof RATIO_PARTS)[number];

const SUFFIXES: Readonly<Record<Part, string>> = {
  threshold: '保底值',
  target: '目标',
  challenge: '挑战值',
  numerator: '分子',
  denominator: '分母',
};
/** Headed `m1 target` or 指标1目标: what the director's own level of a metric stands under. */
const partHeader = ({ spelling }: Case, metric: string, part: Part): string =>
  spelling.headers === 'en' ? `${metric} ${part}` : `${metric}${SUFFIXES[part]}`;

const isRatioPart = (part: Part): part is (typeof RATIO_PARTS)[number] =>
  part === 'numerator' || part === 'denominator';

function partText(kase: Case, value: Value | undefined, part: Part): string {
  if (!value) return '';
  if (isRatioPart(part)) return figure(kase, 'money', value[part]);
  return figure(kase, unitOf(kase, value.measure), value.levels?.[part]);
}

const levelsIn = (values: readonly Value[]): Level[] =>
  LEVELS.filter((level) => values.some(({ levels }) => levels?.[level] !== undefined));

/** The parts that stand beside the values; the levels may have a file of their own. */
const partsBeside = ({ spelling }: Case, values: readonly Value[]): Part[] => [
  ...(spelling.plan ? [] : levelsIn(values)),
  ...RATIO_PARTS.filter((part) => values.some((value) => value[part] !== undefined)),
];

const actualText = (kase: Case, value: Value | undefined): string =>
  value?.actual === undefined ? kase.spelling.blank : figure(kase, unitOf(kase, value.measure), value.actual);

/** One row a value. */
export function longText(kase: Case): string | undefined {
  const values = kase.values.filter(({ measure }) => !kase.spelling.wide.includes(measure));
  if (values.length === 0) return undefined;
  const parts = partsBeside(kase, values);
  return csv([
    headers(kase, ['director', 'period', 'metric', 'actual', ...parts]),
    ...values.map((value) => [
      value.director,
      periodText(value.dated, kase.spelling.periods),
      value.measure,
      actualText(kase, value),
      ...parts.map((part) => partText(kase, value, part)),
    ]),
  ]);
}

/** The levels of all values, where they stand apart. */
export function planText(kase: Case): string | undefined {
  const levels = levelsIn(kase.values);
  if (!kase.spelling.plan || levels.length === 0) return undefined;
  return csv([
    headers(kase, ['director', 'period', 'metric', ...levels]),
    ...kase.values
      .filter((value) => levelsIn([value]).length > 0)
      .map((value) => [
        value.director,
        periodText(value.dated, kase.spelling.periods),
        value.measure,
        ...levels.map((level) => partText(kase, value, level)),
      ]),
  ]);
}

/** One row a director and period. */
export function wideText(kase: Case): string | undefined {
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
    parts: partsBeside(
      kase,
      values.filter(({ measure }) => measure === metric),
    ),
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
      ...columns.flatMap(({ name, parts }) => [name, ...parts.map((part) => partHeader(kase, name, part))]),
    ],
    ...rows.map((row) => [
      row.director,
      periodText(row.dated, periods),
      ...columns.flatMap(({ metric, parts }) => {
        const value = values.find(
          ({ director, measure, dated }) =>
            director === row.director && measure === metric && samePeriod(dated, row.dated),
        );
        return [actualText(kase, value), ...parts.map((part) => partText(kase, value, part))];
      }),
    ]),
  ]);
}
