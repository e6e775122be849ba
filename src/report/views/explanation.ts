import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';
import type { Evidence } from '../../model/place.ts';
import type { DimensionScore, MetricScore, Scorecard } from '../../model/result.ts';
import type { Segment, Step } from '../../model/step.ts';
import { LEVELS, type Metric, metricsOf, type Template } from '../../model/template.ts';
import { CURVE_WORDS, WITHHELD_WORDS, EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { joinTexts, LIST, same, type Text } from '../../words/language.ts';
import { STATE_WORDS } from '../../words/states.ts';
import type { Explanation, ExplanationLine, ExplanationSection } from '../explanation.ts';
import { bonusSection } from './bonus-explanation.ts';
import { equation, exactText } from './equation.ts';

const fact = (label: Text, value: Text | string): ExplanationLine => ({
  kind: 'fact',
  label,
  value: typeof value === 'string' ? same(value) : value,
});

/** How a director's result came about, from the source cells to the bonus; or only one metric of it. */
export function explanation(
  scorecard: Scorecard,
  template: Template,
  period: string,
  only?: string,
): Explanation {
  const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  const shown = (metric: MetricScore): boolean => only === undefined || metric.id === only;
  const sections = scorecard.dimensions.flatMap((dimension) =>
    dimension.metrics
      .filter(shown)
      .map((metric) => metricSection(metric, metrics.get(metric.id) as Metric, scorecard, dimension)),
  );
  const rest =
    only === undefined
      ? [
          scoreSection(scorecard),
          factSection(scorecard, template),
          gradeSection(scorecard, template),
          bonusSection(scorecard, template),
        ]
      : [];
  const name = scorecard.name === '' ? '' : ` ${scorecard.name}`;
  return {
    title: {
      en: `${scorecard.director}${name}, ${period}: ${template.title.en}`,
      zh: `${scorecard.director}${name}，${period}：${template.title.zh}`,
    },
    sections: [...sections, ...rest.filter(({ lines }) => lines.length > 0)],
    legend: WORDS.legend,
  };
}

/** A cell: file, line, column, and its text as it stood. */
const cellText = ({ file, sheet, line, column, text }: Evidence): Text => {
  const name = sheet === undefined ? file : `${file}[${sheet}]`;
  return {
    en: `${name}:${line}, column ${column}, "${text}"`,
    zh: `${name} 第 ${line} 行“${column}”列，"${text}"`,
  };
};

function metricSection(
  metric: MetricScore,
  definition: Metric,
  scorecard: Scorecard,
  dimension: DimensionScore,
): ExplanationSection {
  const unit = definition.unit === 'percent' ? '%' : '';
  const lines: ExplanationLine[] = [
    fact(WORDS.weight, `${toText(metric.weight)}%`),
    fact(WORDS.state, STATE_WORDS[metric.state]),
  ];
  if (metric.exemption !== null) {
    lines.push(
      fact(WORDS.exemption, metric.exemption.reason),
      fact(WORDS.approver, metric.exemption.approver),
    );
  }
  const [source, ...levelCells] = metric.evidence;
  if (metric.actual !== null && source !== undefined) {
    const cell = cellText(source);
    const read = `${toText(metric.actual)}${unit}`;
    lines.push(fact(WORDS.source, { en: `${cell.en}, read as ${read}`, zh: `${cell.zh}，读作 ${read}` }));
    if (metric.carriedFrom !== null) lines.push(fact(WORDS.carried, metric.carriedFrom));
    lines.push(...levelLines(metric, levelCells, unit), fact(WORDS.curve, CURVE_WORDS[metric.curve]));
    lines.push(...metric.steps.flatMap(stepLines));
  } else if (metric.score !== null) lines.push(fact(WORDS.metricScore, toFixed(metric.score, 2)));

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

function scoreSection(scorecard: Scorecard): ExplanationSection {
  const lines: ExplanationLine[] = [];
  const ofRule = (rule: Step['rule']): Step[] => scorecard.steps.filter((step) => step.rule === rule);
  lines.push(...ofRule('score').map((step) => equation(step, WORDS.weightedMean)));
  for (const { points, reason, approver, evidence } of scorecard.adjustments) {
    const cell = cellText(evidence);
    const sign = toText(points).startsWith('-') ? '' : '+';
    lines.push(
      fact(WORDS.adjustment, {
        en: `${sign}${toText(points)}: ${reason}; approved by ${approver}; ${cell.en}`,
        zh: `${sign}${toText(points)}：${reason}；批准人 ${approver}；${cell.zh}`,
      }),
    );
  }
  lines.push(...ofRule('adjustment').map((step) => equation(step, WORDS.adjusted)));
  lines.push(...ofRule('not-below-zero').map((step) => equation(step, WORDS.notBelowZero)));
  if (scorecard.score !== null) lines.push(fact(WORDS.published, toFixed(scorecard.score, 2)));
  if (scorecard.withheld.length > 0) {
    lines.push(
      fact(
        WORDS.withheld,
        joinTexts(
          scorecard.withheld.map((reason) => WITHHELD_WORDS[reason]),
          LIST,
        ),
      ),
    );
  }
  return { heading: WORDS.score, lines };
}

function factSection({ facts }: Scorecard, template: Template): ExplanationSection {
  const lines = facts.flatMap((known): ExplanationLine[] => {
    const definition = template.facts.find(({ id }) => id === known.id);
    if (definition === undefined || known.state === 'not-due') return [];
    const [source] = known.evidence;
    if (known.actual === null) return [fact(definition.title, STATE_WORDS.missing)];
    const value = toText(known.actual);
    const origin: Text =
      source === undefined ? { en: 'in no row of the data', zh: '数据中没有该人的行' } : cellText(source);
    return [fact(definition.title, { en: `${value}, ${origin.en}`, zh: `${value}，${origin.zh}` })];
  });
  return { heading: WORDS.facts, lines };
}

function gradeSection(scorecard: Scorecard, template: Template): ExplanationSection {
  const { score, gradeBeforeGates, grade, distances, gates } = scorecard;
  if (score === null || gradeBeforeGates === null || grade === null || distances === null)
    return { heading: WORDS.grade, lines: [] };
  const band = template.grades.find((one) => one.grade === gradeBeforeGates);
  const points = (value: Decimal): string => toFixed(value, 2);
  const lines: ExplanationLine[] = [
    fact(WORDS.band, {
      en: `${gradeBeforeGates}, from ${toText(band?.from as Decimal)}: ${toFixed(score, 2)} reaches it`,
      zh: `${gradeBeforeGates}，${toText(band?.from as Decimal)} 起：${toFixed(score, 2)} 达到`,
    }),
  ];
  if (distances.up !== null) {
    const { grade: next, points: short } = distances.up;
    lines.push(
      fact(WORDS.up, {
        en: `${next}, ${points(short)} points more`,
        zh: `${next}，还差 ${points(short)} 分`,
      }),
    );
  }
  if (distances.down !== null) {
    const { grade: next, points: above } = distances.down;
    lines.push(
      fact(WORDS.down, {
        en: `${next}, ${points(above)} points above its end`,
        zh: `${next}，高出其上界 ${points(above)} 分`,
      }),
    );
  }
  if (gates.length === 0) lines.push(fact(WORDS.gate, WORDS.noGate));
  for (const { on, actual, gate, evidence } of gates) {
    const title = gate.title ?? same(on);
    const [cell] = evidence;
    const condition = `${on} ${toText(actual)} ${gate.when.comparison} ${toText(gate.when.value)}`;
    const where = cell === undefined ? same('') : cellText(cell);
    lines.push(
      fact(WORDS.gate, {
        en: `${title.en}: ${condition}, so at best ${gate.grade}${where.en === '' ? '' : `; ${where.en}`}`,
        zh: `${title.zh}：${condition}，等级不高于 ${gate.grade}${where.zh === '' ? '' : `；${where.zh}`}`,
      }),
    );
  }
  lines.push(fact(WORDS.finalGrade, grade));
  return { heading: WORDS.grade, lines };
}
