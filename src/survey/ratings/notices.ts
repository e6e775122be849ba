import { equals } from '../../maths/decimal.ts';
import { partition } from '../../maths/partition.ts';
import type { Problem } from '../../model/problem.ts';
import { LIST, plural, type Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { Panel } from './panel.ts';
import type { RateeResult } from './rate.ts';
import { countsFor, type RatingSheet } from './rating.ts';

/** So many raters are meant: fewer, and friendships decide; more, and nobody takes the time. */
const PANEL = { least: 5, most: 8 } as const;

/** So many people somebody must have rated before a straight line says anything. */
const LINE = 3;

/** Ids that are named; the rest is only counted. */
const NAMED = 6;

function listed(ids: readonly string[]): Text {
  const names = ids.slice(0, NAMED).map((id) => shortened(id, 24));
  const rest = ids.length - names.length;
  return {
    en: names.join(LIST.en) + (rest > 0 ? ` and ${rest} more` : ''),
    zh: names.join(LIST.zh) + (rest > 0 ? `等 ${ids.length} 人` : ''),
  };
}

/** What looks odd in a file of ratings: named, not judged, and without a word of who answered. */
export function* ratingNotices(
  sheet: RatingSheet,
  panels: readonly Panel[],
  file: string,
): Generator<Problem> {
  const spot = { file };
  const odd = panels.filter(({ raters }) => raters < PANEL.least || raters > PANEL.most);
  if (odd.length > 0) {
    const names = listed(odd.map(({ ratee, raters }) => `${ratee} (${raters})`));
    yield {
      code: 'panel-size',
      severity: 'warning',
      message: {
        en: `rated by fewer than ${PANEL.least} or more than ${PANEL.most} people: ${names.en}`,
        zh: `评价人不足 ${PANEL.least} 人或超过 ${PANEL.most} 人：${names.zh}`,
      },
      hint: { en: 'ask more people, or say why it is so', zh: '请增加评价人，或说明原因' },
      spot,
    };
  }
  const lines = [...partition(sheet.ratings.filter(countsFor), ({ rater }) => rater).values()].filter(
    ([first, ...others]) =>
      others.length + 1 >= LINE && others.every(({ score }) => equals(score, first?.score ?? score)),
  );
  if (lines.length > 0) {
    yield {
      code: 'same-score-for-all',
      severity: 'warning',
      message: {
        en: `${plural(lines.length, 'rater')} gave the same score to everyone they rated, ${LINE} people or more`,
        zh: `有 ${lines.length} 位评价人给所评的全部 ${LINE} 人以上打了同一分数`,
      },
      hint: {
        en: 'look whether the answers were meant; nothing is left out',
        zh: '请核实是否为认真作答；评分仍全部计入',
      },
      spot,
    };
  }
}

/** Those of whom nothing is shown, or whose score nearly nothing hides. */
export function* disclosureNotices(ratees: readonly RateeResult[], file: string): Generator<Problem> {
  const idsOf = (matches: (ratee: RateeResult) => boolean): string[] =>
    ratees.filter(matches).map(({ id }) => id);
  const none = idsOf(({ score }) => score === null);
  if (none.length > 0) yield withheld(none, file);
  const open = idsOf(({ canBeSolved }) => canBeSolved);
  if (open.length > 0) yield solvable(open, file);
}

/** Those whose score nearly nothing hides: so few answers give it that they can be tried. */
function solvable(ratees: readonly string[], file: string): Problem {
  const names = listed(ratees);
  return {
    code: 'ratings-solvable',
    severity: 'warning',
    message: {
      en: `whoever tries all answers that give the score can tell those of a few peers or reports: ${names.en}`,
      zh: `逐一试算即可由得分推出少数平级或下级的评分：${names.zh}`,
    },
    hint: {
      en: 'ask more people, or give the relations the same weight; their means are hidden already',
      zh: '请增加评价人，或使各关系权重相等；各关系的均值已不显示',
    },
    spot: { file },
  };
}

/** Those of whom nothing may be shown. The reason is the same for all, since another would tell about the answers. */
function withheld(ratees: readonly string[], file: string): Problem {
  const names = listed(ratees);
  return {
    code: 'ratings-withheld',
    severity: 'warning',
    message: {
      en: `nothing is shown of ${names.en}: too few raters, or somebody's answer would be known`,
      zh: `${names.zh}不显示任何评分：评价人过少，或会暴露某人的评分`,
    },
    hint: {
      en: 'ask more people; after results were published, wait for the answers of at least three',
      zh: '请增加评价人；结果公布后如有补评，请等到至少三人',
    },
    spot: { file },
  };
}
