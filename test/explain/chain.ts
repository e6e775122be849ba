import { expect } from 'vitest';
import { metricsOfResult, published, type ScoredDirector } from '../calc/scored.ts';
import { decimalText, equal, exact, fraction, type Rational, sum } from '../oracle/rational.ts';
import { readSum, redo } from './pocket-calculator.ts';
import type { PrintedLine } from './printed.ts';

/** What the labels of an explanation are called in each language; Markdown has the same ones. */
export const LABELS = {
  en: {
    score: 'score',
    cap: 'cut to the cap',
    floor: 'raised to the floor',
    contribution: 'contribution',
    remainder: 'with a hundredth left over',
    mean: 'weighted mean',
    adjusted: 'with adjustments',
    published: 'published score',
    quarters: 'mean of the quarters',
    scoreSection: 'Score',
    rolledUp: 'rolled up',
    bonus: 'bonus',
    bonusSection: 'Bonus',
    shares: ['share of the pool', 'cut to the cap', 'with a unit left over'],
    payable: ['to pay now', 'nothing is taken back'],
  },
  zh: {
    score: '得分',
    cap: '按得分上限',
    floor: '按得分下限',
    contribution: '贡献',
    remainder: '加上余下的 0.01',
    mean: '加权平均',
    adjusted: '加减分之后',
    published: '公布得分',
    quarters: '各季度平均',
    scoreSection: '得分',
    rolledUp: '汇总',
    bonus: '奖金',
    bonusSection: '奖金',
    shares: ['奖金池份额', '按奖金上限', '加上余下的一个单位'],
    payable: ['应付', '不追回'],
  },
} as const;

type Labels = (typeof LABELS)['en' | 'zh'];

/** The number at the end of a line, with which a sum goes on: rounded, or as it came out. */
function outcome(value: string): string {
  const { arithmetic = value, result, rounded } = readSum(value) ?? {};
  return rounded ?? result ?? arithmetic;
}

const isSame = (text: string, other: string): boolean => equal(exact(text), exact(other));

/** Does every sum of an explanation again, and follows the figures from line to line and into the result. */
export function expectRedone(
  lines: readonly PrintedLine[],
  director: ScoredDirector,
  labels: Labels,
  bonusUnit: Rational,
): number {
  const at =
    (section: string) =>
    (label: string): string[] =>
      lines.filter((line) => line.section === section && line.label === label).map(({ value }) => value);

  // Every sum is right, and no arithmetic hides from being done again.
  let done = 0;
  for (const { section, label, value } of lines) {
    const found = readSum(value);
    const paid: readonly string[] = [labels.bonus, ...labels.shares];
    const isPaid = section === labels.bonusSection && paid.includes(label);
    if (found !== undefined) {
      done += 1;
      expect(redo(found, isPaid ? bonusUnit : undefined), `${section} / ${label}: ${value}`).toBeUndefined();
    } else expect(value, `${section} / ${label}`).not.toMatch(/[→↓]|^[\d(].* = |^[-\d.() ]+[+×÷]/u);
  }

  // Each metric: its score and its contribution are those of the result.
  const parts: Rational[] = [];
  for (const { id, score, contribution, weight, actual } of metricsOfResult(director)) {
    const section =
      lines.find((line) => line.section.match(/[(（]([^(（]+?)[,，]/u)?.[1] === id)?.section ?? '';
    const printed = at(section);
    const scores = [labels.score, labels.cap, labels.floor].flatMap(printed).map(outcome);
    if (score !== null) expect(scores.at(-1), `score of ${id}`).toBe(score.toFixed(2));
    else expect(scores, `score of ${id}`).toEqual([]);
    const [rolledUp] = printed(labels.rolledUp).map(outcome);
    if (rolledUp !== undefined && !rolledUp.endsWith('…')) {
      expect(equal(exact(rolledUp), published(actual ?? Number.NaN)), `actual of ${id}: ${rolledUp}`).toBe(
        true,
      );
    }
    const [share, topped] = [printed(labels.contribution)[0], printed(labels.remainder)[0]];
    expect(share !== undefined, `contribution of ${id}`).toBe(contribution !== null);
    if (share === undefined || contribution === null || score === null) continue;
    const [factor] = share.split(' ÷ ');
    expect(factor).toBe(`${decimalText(published(weight))} × ${decimalText(published(score))}`);
    if (topped !== undefined) {
      expect(isSame(topped.split(' + ')[0] ?? '', outcome(share)), `${topped} goes on from ${share}`).toBe(
        true,
      );
    }
    const part = outcome(topped ?? share);
    expect(equal(exact(part), published(contribution)), `contribution of ${id}: ${part}`).toBe(true);
    parts.push(exact(part));
  }

  // The score: contributions add up to the mean, the mean goes into the adjustments, and they into what is published.
  const value = (label: string): string | undefined => at(labels.scoreSection)(label).at(-1);
  const isShared = value(labels.quarters) === undefined;
  const mean = value(isShared ? labels.mean : labels.quarters);
  expect(mean === undefined).toBe(director.computed === null);
  if (mean !== undefined && director.computed !== null) {
    expect(outcome(mean)).toBe(director.computed.toFixed(2));
    if (isShared)
      expect(equal(sum(parts), exact(outcome(mean))), 'contributions add up to the mean').toBe(true);
    else expect(parts, 'a mean of quarters has no contributions').toEqual([]);
  }
  const adjusted = value(labels.adjusted);
  if (adjusted !== undefined && mean !== undefined) {
    expect(isSame(adjusted.split(' + ')[0] ?? '', outcome(mean)), `${adjusted} goes on from ${mean}`).toBe(
      true,
    );
  }
  expect(value(labels.published)).toBe(director.score?.toFixed(2));

  // The bonus: its sum comes to what the result says, and what is paid now to what is left of it.
  const last = (...of: readonly string[]): string | undefined =>
    of.flatMap(at(labels.bonusSection)).map(outcome).at(-1);
  const bonus = last(labels.bonus, ...labels.shares);
  if (director.bonus !== null) expect(equal(exact(bonus ?? ''), published(director.bonus))).toBe(true);
  const payable = last(...labels.payable);
  if (payable !== undefined)
    expect(equal(exact(payable), published(director.payable ?? Number.NaN))).toBe(true);
  return done;
}

export const HUNDREDTH = fraction(1, 100);
