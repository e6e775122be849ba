import { type Decimal, isNegative, toFixed, toText } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import type { Evidence } from '../../model/place.ts';
import type { DimensionScore, MetricScore, QuarterScore, Result, Scorecard } from '../../model/result.ts';
import type { Segment, Step } from '../../model/step.ts';
import { type Calibration, LEVELS, type Metric } from '../../model/template.ts';
import { CURVE_WORDS, EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { LIST, same, type Text } from '../../words/language.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type ExplanationLine, type ExplanationSection, fact } from '../explanation.ts';
import { cellLines, cellText, originText } from './cell-lines.ts';
import { equation, exactText } from './equation.ts';
import { statisticLines } from './statistic-lines.ts';

/** How a metric's score came about: its weight, the cells of its value, target and curve, and what it contributes. */
export function metricSection(
  metric: MetricScore,
  definition: Metric,
  scorecard: Scorecard,
  dimension: DimensionScore,
  { period, calibrations }: Pick<Result, 'period' | 'calibrations'>,
): ExplanationSection {
  const lines: ExplanationLine[] = [
    fact(WORDS.weight, `${toText(metric.weight)}%`),
    ...calibrations.flatMap((calibration) => calibrationLines(calibration, metric.id)),
    ...ofRule(metric.steps, 'weight').map((step) => equation(step, WORDS.inForce)),
    fact(WORDS.state, STATE_WORDS[metric.state]),
  ];
  if (metric.exemption !== null) {
    lines.push(
      fact(WORDS.exemption, metric.exemption.reason),
      fact(WORDS.approver, metric.exemption.approver),
    );
  }
  // Where it is the scored period itself that has none, the state says it all.
  if (metric.absent.some((label) => label !== period)) {
    lines.push(fact(WORDS.absent, metric.absent.join(LIST.en)));
  }
  lines.push(...valueLines(metric, definition));

  const own = scorecard.steps.filter(({ of }) => of === metric.id);
  for (const step of own)
    lines.push(equation(step, step.rule === 'remainder' ? WORDS.remainder : WORDS.contribution));
  return {
    heading: {
      en: `${definition.title.en} (${metric.id}, ${dimension.id})`,
      zh: `${definition.title.zh}（${metric.id}，${dimension.id}）`,
    },
    lines,
  };
}

const ofRule = (steps: readonly Step[], rule: Step['rule']): Step[] =>
  steps.filter((step) => step.rule === rule);

/** A change of the metric's weight: from when, by how much, why, and who approved it when. */
function calibrationLines(calibration: Calibration, metric: string): ExplanationLine[] {
  const { from, deltas, reason, approver, on, retroactive } = calibration;
  const delta = deltas.get(metric);
  if (delta === undefined) return [];
  const change = `${isNegative(delta) ? '' : '+'}${toText(delta)}%`;
  const cell = calibration.cells?.get(metric);
  const where = cell === undefined ? same('') : cellText(cell);
  const late: Text = retroactive ? { en: ', retroactive', zh: '，追溯生效' } : same('');
  return [
    fact(WORDS.calibration, {
      en: `${change} from ${from.label}: ${reason}; approved by ${approver} on ${dateText(on)}${late.en}${where.en === '' ? '' : `; ${where.en}`}`,
      zh: `自 ${from.label} 起 ${change}：${reason}；批准人 ${approver}，${dateText(on)}${late.zh}${where.zh === '' ? '' : `；${where.zh}`}`,
    }),
  ];
}

/** From the cells to the score: what was read, with what it was compared, and how. */
function valueLines(metric: MetricScore, definition: Metric): ExplanationLine[] {
  const unit = definition.unit === 'percent' ? '%' : '';
  const [source, ...levelCells] = metric.evidence;
  if (metric.actual === null || source === undefined) {
    return metric.score === null ? [] : [fact(WORDS.metricScore, toFixed(metric.score, 2))];
  }
  const carried = metric.carriedFrom === null ? [] : [fact(WORDS.carried, metric.carriedFrom)];
  const curve = fact(WORDS.curve, CURVE_WORDS[metric.curve]);
  const scoring = metric.steps.filter(({ rule }) => !BEFORE_CURVE.has(rule)).flatMap(stepLines);
  if (metric.cells.length === 0) {
    const value = `${toText(metric.actual)}${unit}`;
    return [
      fact(WORDS.source, originText(source, value)),
      ...sampleLines(source, unit),
      ...carried,
      ...levelLines(metric, levelCells, unit),
      curve,
      ...scoring,
    ];
  }
  const rolledUp = ofRule(metric.steps, 'roll-up').map((step) => equation(step, WORDS.rollUp));
  return [
    ...cellLines(metric.cells, unit),
    ...carried,
    ...rolledUp,
    ...rolledLevelLines(metric, unit),
    curve,
    ...scoring,
  ];
}

/** How many answers a survey's figure rests on, and how far it may be off. */
function sampleLines({ sample }: Evidence, unit: string): ExplanationLine[] {
  if (sample === undefined) return [];
  const { n, lower, upper, statistic } = sample;
  const made = statistic === undefined ? [] : statisticLines(statistic);
  const size = n === undefined ? [] : [fact(WORDS.sample, toText(n))];
  if (lower === undefined || upper === undefined) return [...size, ...made];
  return [...size, ...made, fact(WORDS.interval, `${toText(lower)}${unit} … ${toText(upper)}${unit}`)];
}

const BEFORE_CURVE: ReadonlySet<Step['rule']> = new Set(['weight', 'roll-up', ...LEVELS]);

/** The levels of an actual that came of several cells: with the step that made one of several, or from the template. */
const rolledLevelLines = (metric: MetricScore, unit: string): ExplanationLine[] =>
  LEVELS.flatMap((name): ExplanationLine[] => {
    const value: Decimal | null = metric[name];
    if (value === null) return [];
    const steps = ofRule(metric.steps, name);
    if (steps.length > 0) return steps.map((step) => equation(step, WORDS[name]));
    const isOwn = metric.cells.some(({ use }) => use === name);
    const shown = `${toText(value)}${unit}`;
    return [
      isOwn
        ? fact(WORDS[name], shown)
        : fact(WORDS[name], {
            en: `${shown}, ${WORDS.fromTemplate.en}`,
            zh: `${shown}，${WORDS.fromTemplate.zh}`,
          }),
    ];
  });

/** A quarter whose score is one of several that a mean is made of: each of its metrics, then its score. */
export function quarterSection(
  { period, score, metrics, steps }: QuarterScore,
  definitions: ReadonlyMap<string, Metric>,
  only?: string,
): ExplanationSection {
  const lines = metrics
    .filter(({ id, state }) => state !== 'not-due' && (only === undefined || id === only))
    .flatMap((metric): ExplanationLine[] => {
      const definition = definitions.get(metric.id) as Metric;
      return [
        fact(definition.title, {
          en: `${WORDS.weight.en} ${toText(metric.weight)}%, ${STATE_WORDS[metric.state].en}`,
          zh: `${WORDS.weight.zh} ${toText(metric.weight)}%，${STATE_WORDS[metric.state].zh}`,
        }),
        ...ofRule(metric.steps, 'weight').map((step) => equation(step, WORDS.inForce)),
        ...valueLines(metric, definition),
      ];
    });
  const mean = only === undefined ? steps.map((step) => equation(step, WORDS.weightedMean)) : [];
  const own = only === undefined ? [fact(WORDS.quarterScore, toFixed(score, 2))] : [];
  return { heading: same(period), lines: [...lines, ...mean, ...own] };
}

/** The levels that a metric has, each with the cell it came from or the template. */
function levelLines(metric: MetricScore, cells: readonly Evidence[], unit: string): ExplanationLine[] {
  const own = new Map(metric.ownLevels.map((name, index) => [name, cells[index]]));
  return LEVELS.flatMap((name): ExplanationLine[] => {
    const value = metric[name];
    if (value === null) return [];
    const cell = own.get(name);
    const origin = cell === undefined ? WORDS.fromTemplate : cellText(cell);
    const shown = `${toText(value)}${unit}`;
    return [fact(WORDS[name], { en: `${shown}, ${origin.en}`, zh: `${shown}，${origin.zh}` })];
  });
}

function stepLines(step: Step): ExplanationLine[] {
  const label =
    { attainment: WORDS.attainment, cap: WORDS.cap, floor: WORDS.floor }[step.rule as 'cap'] ??
    WORDS.metricScore;
  const { segment } = step;
  return segment === undefined
    ? [equation(step, label)]
    : [fact(WORDS.segment, segmentText(segment)), equation(step, label)];
}

/** A stretch of a curve in words: from 80 to below 100, above 3 to 5, 120 or more. */
function segmentText({ from, to, open }: Segment): Text {
  const [start, end] = [from, to].map((bound) => (bound === undefined ? undefined : exactText(bound)));
  if (start === undefined) {
    return open === 'to'
      ? { en: `below ${end}`, zh: `小于 ${end}` }
      : { en: `up to ${end}`, zh: `${end} 及以下` };
  }
  if (end === undefined) {
    return open === 'from'
      ? { en: `above ${start}`, zh: `大于 ${start}` }
      : { en: `${start} or more`, zh: `${start} 及以上` };
  }
  const first: Text =
    open === 'from'
      ? { en: `above ${start}`, zh: `大于 ${start}` }
      : { en: `from ${start}`, zh: `从 ${start}` };
  const last: Text =
    open === 'to' ? { en: `to below ${end}`, zh: `到小于 ${end}` } : { en: `to ${end}`, zh: `到 ${end}` };
  return { en: `${first.en} ${last.en}`, zh: `${first.zh}${last.zh}` };
}
