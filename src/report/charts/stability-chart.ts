import type { Stretch } from '../../analytics/stretch.ts';
import type { Change } from '../../analytics/weight-stretch.ts';
import { toText } from '../../maths/decimal.ts';
import { toDouble } from '../../maths/double.ts';
import { fraction } from '../../maths/fraction.ts';
import type { Language } from '../../words/language.ts';
import { STABILITY_WORDS } from '../../words/stability-words.ts';
import { wrap } from '../formats/wrap.ts';
import type { StabilityReport } from '../views/stability-cells.ts';
import { ownPicture } from './own-picture.ts';
import { element, textAt } from './svg.ts';

const LEFT = 230;
const SCALE = 560;
const MARGIN = 24;
const HEAD = 70;
const ROW = 46;
const BAR = 12;
const CHARACTERS = 28;
const GRADE = '#9cc3e6';
const BONUS = '#2f6f9f';

/** A bar a metric from the least to the greatest weight under which nothing changes, and a mark at its own. */
export function stabilityChart({ metrics, period }: StabilityReport, language: Language): string {
  const ends = metrics.flatMap(({ grade, weight }) => [
    grade === null ? 0 : toDouble(grade.to.at),
    toDouble(fraction(weight)),
  ]);
  // Tens up to the longest bar, so that small weights can be told apart.
  const most = Math.min(100, Math.ceil((Math.max(...ends) + 1) / 10) * 10);
  const x = (percent: number): number => LEFT + (percent / most) * SCALE;
  const height = HEAD + metrics.length * ROW + MARGIN;
  const ticks = Array.from({ length: most / 10 + 1 }, (_, index) => index * 10);
  const bar = (stretch: Stretch<Change> | null, y: number, fill: string): string[] =>
    stretch === null
      ? []
      : [
          element('rect', {
            x: x(toDouble(stretch.from.at)),
            y,
            width: Math.max(1, x(toDouble(stretch.to.at)) - x(toDouble(stretch.from.at))),
            height: BAR,
            fill,
          }),
        ];
  const rows = metrics.flatMap(({ title, weight, grade, bonus }, index) => {
    const y = HEAD + index * ROW;
    const at = x(toDouble(fraction(weight)));
    const lines = wrap(`${title[language]} ${toText(weight)}%`, CHARACTERS);
    return [
      ...lines.map((line, number) => textAt(MARGIN, y + 12 + number * 16, line, { fill: '#1a1a1a' })),
      ...bar(grade, y, GRADE),
      ...bar(bonus, y + BAR + 2, BONUS),
      element('line', {
        x1: at,
        y1: y - 4,
        x2: at,
        y2: y + 2 * BAR + 6,
        stroke: '#c0392b',
        'stroke-width': 2,
      }),
    ];
  });
  const legend = [
    element('rect', { x: LEFT, y: 18, width: 14, height: BAR, fill: GRADE }),
    textAt(LEFT + 20, 29, STABILITY_WORDS.grade[language], { fill: '#1a1a1a' }),
    element('rect', { x: LEFT + 180, y: 18, width: 14, height: BAR, fill: BONUS }),
    textAt(LEFT + 200, 29, STABILITY_WORDS.bonus[language], { fill: '#1a1a1a' }),
    element('line', { x1: LEFT + 366, y1: 16, x2: LEFT + 366, y2: 32, stroke: '#c0392b', 'stroke-width': 2 }),
    textAt(LEFT + 374, 29, STABILITY_WORDS.weight[language], { fill: '#1a1a1a' }),
  ];
  const grid = ticks.flatMap((tick) => [
    element('line', { x1: x(tick), y1: HEAD - 10, x2: x(tick), y2: height - MARGIN, stroke: '#dddddd' }),
    textAt(x(tick), HEAD - 16, `${tick}%`, { 'text-anchor': 'middle', fill: '#555555' }),
  ]);
  const title = `${STABILITY_WORDS.title[language]}: ${period}`;
  return ownPicture(LEFT + SCALE + 2 * MARGIN, height, title, [...grid, ...legend, ...rows]);
}
