import { type Decimal, toFixed, toText } from '../../maths/decimal.ts';
import type { MetricScore, Result, Scorecard } from '../../model/result.ts';
import type { Step } from '../../model/step.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import { WITHHELD_WORDS, EXPLANATION_WORDS as WORDS } from '../../words/explanation.ts';
import { joinTexts, LIST, same, type Text } from '../../words/language.ts';
import { STATE_WORDS } from '../../words/states.ts';
import { type Explanation, type ExplanationLine, type ExplanationSection, fact } from '../explanation.ts';
import { bonusSection } from './bonus-explanation.ts';
import { cellLines, cellText } from './cell-lines.ts';
import { equation } from './equation.ts';
import { metricSection, quarterSection } from './metric-explanation.ts';

/** How a director's result came about, from the source cells to the bonus; or only one metric of it. */
export function explanation(
  scorecard: Scorecard,
  template: Template,
  result: Pick<Result, 'period' | 'calibrations'>,
  only?: string,
): Explanation {
  const metrics = new Map(metricsOf(template).map((metric) => [metric.id, metric]));
  const shown = (metric: MetricScore): boolean => only === undefined || metric.id === only;
  const sections = scorecard.dimensions.flatMap((dimension) =>
    dimension.metrics
      .filter(shown)
      .map((metric) => metricSection(metric, metrics.get(metric.id) as Metric, scorecard, dimension, result)),
  );
  const ofQuarters = scorecard.quarters.map((quarter) => quarterSection(quarter, metrics, only));
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
      en: `${scorecard.director}${name}, ${result.period}: ${template.title.en}`,
      zh: `${scorecard.director}${name}，${result.period}：${template.title.zh}`,
    },
    sections: [...sections, ...ofQuarters, ...rest].filter(({ lines }) => lines.length > 0),
    legend: WORDS.legend,
  };
}

function scoreSection(scorecard: Scorecard): ExplanationSection {
  const lines: ExplanationLine[] = [];
  const ofRule = (rule: Step['rule']): Step[] => scorecard.steps.filter((step) => step.rule === rule);
  lines.push(...ofRule('score').map((step) => equation(step, WORDS.weightedMean)));
  lines.push(...ofRule('quarters').map((step) => equation(step, WORDS.meanOfQuarters)));
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
    if (known.cells.length > 0) {
      const title = (line: ExplanationLine): ExplanationLine => ({
        ...line,
        label: {
          en: `${definition.title.en}, ${line.label.en}`,
          zh: `${definition.title.zh}，${line.label.zh}`,
        },
      });
      return [...cellLines(known.cells, ''), ...known.steps.map((step) => equation(step, WORDS.rollUp))].map(
        title,
      );
    }
    const value = toText(known.actual);
    const origin: Text = source === undefined ? WORDS.inNoRow : cellText(source);
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
