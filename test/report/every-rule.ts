/** A firm whose template has every curve and every rule of pay, and whose figures lie on edges. */
const METRICS = [
  ['ratio', 'higher', 'ratio', 100],
  ['complement', 'lower', 'complement', 4],
  ['inverse', 'lower', 'inverse', 3],
  ['deduct-up', 'higher', '{ deduct: { per: 3, points: 7, from: 100 } }', 10],
  ['deduct-down', 'lower', '{ deduct: { per: 2, points: 5, from: 110 } }', 5],
  ['lines', 'higher', '{ anchors: [[0, 0], [threshold, 55.5], [target, 100], [challenge, 120]] }', 30],
  ['lines-of', 'higher', '{ anchors: [[50, 0], [100, 100], [130, 120]], of: attainment }', 7],
  ['steps-up', 'higher', '{ steps: [[0, 10], [1, 60], [target, 100]] }', 3],
  ['steps-down', 'lower', '{ steps: [[0, 120], [2, 80], [9, 20]] }', 0],
  ['steps-of', 'higher', '{ steps: [[60, 30], [90, 70], [100, 100]], of: attainment }', 11],
] as const;

const target = (name: string, value: number): string => (name === 'steps-down' ? '' : `, target: ${value}`);

export const template = (bonus: string): string => `scorecard: 1
id: every-rule
title: { zh: 各种规则, en: Every rule }
currency: CNY
dimensions:
  - id: all
    title: { zh: 全部, en: All }
    metrics:
${METRICS.map(
  ([name, better, curve, at]) =>
    `      - { id: ${name}, title: ${name}, weight: 10%, cycle: quarter, unit: count, better: ${better}${target(name, at)}${name === 'lines' ? ', threshold: 20, challenge: 41' : ''}, curve: ${curve}, missing: ${name === 'ratio' ? 'zero' : 'exclude'} }`,
).join('\n')}
facts:
  - { id: breaches, title: Breaches, cycle: quarter, unit: count, absent: zero }
gates:
  - { on: breaches, when: "> 0", grade: C }
minimum-coverage: 20%
adjustments: { limit: 5 }
grades:
  - { grade: A, from: 90, coefficient: 1.25 }
  - { grade: B, from: 69.5, coefficient: 1 }
  - { grade: C, from: 0, coefficient: 0.3 }
bonus: ${bonus}
`;

export const BONUSES = [
  '{ base: roster, base-per: year, by: grade, cap: 110%, round-to: 0.01 }',
  '{ base: roster, by: { anchors: [[60, 0.6], [100, 1.05]] }, cap: 11000, round-to: 1 }',
  '{ base: roster, by: grade, prorate: none, round-to: 0.05 }',
  '{ base: roster, by: grade, advance: 80%, settle: year }',
  '{ base: roster, by: grade, cap: 110%, pool: 300000 }',
] as const;

/** A number from 0 to 1, always the same for a seed (mulberry32). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

const DIRECTORS = 60;

export function everyRule(bonus: string): Record<string, string> {
  const roll = dice(20260101);
  const ids = Array.from({ length: DIRECTORS }, (_, index) => `E${String(index).padStart(2, '0')}`);
  const values = ids.map((id) => {
    const cells = METRICS.map(([, , , at]) => {
      const drawn = roll();
      if (drawn < 0.04) return '';
      if (drawn < 0.15) return String(at);
      return (Math.max(1, at) * (0.3 + roll() * 1.2)).toFixed(Math.floor(roll() * 4));
    });
    return `${id},2026-Q1,${cells.join(',')},${roll() < 0.1 ? 1 : 0}`;
  });
  const roster = ids.flatMap((id) => {
    const base = (10_000 + Math.floor(roll() * 1e6) / 100).toFixed(2);
    if (roll() > 0.2) return [`${id},${id} 王,${base},,`];
    return [
      `${id},${id} 王,${base},,2026-02-10`,
      `${id},${id} 王,${(Number(base) + 1000).toFixed(2)},2026-02-11,`,
    ];
  });
  return {
    'template.yaml': template(bonus),
    'data/values.csv': `director,period,${METRICS.map(([name]) => name).join(',')},breaches\n${values.join('\n')}\n`,
    'data/roster.csv': `director,name,base,from,to\n${roster.join('\n')}\n`,
    'data/adjustments.csv': `director,period,points,reason,approver\nE03,2026-Q1,2.25,r,a\nE04,2026-Q1,-5,r,a\n`,
  };
}

/** A year whose score is the mean of its quarters', since weights changed within it: no formula of one period. */
export const YEAR_OF_QUARTERS: Readonly<Record<string, string>> = {
  'template.yaml': `scorecard: 1
id: quarters
title: { zh: 按季平均, en: Mean of quarters }
currency: CNY
dimensions:
  - id: all
    title: { zh: 全部, en: All }
    metrics:
      - { id: a, title: A, weight: 60%, cycle: quarter, unit: percent, better: higher, target: 100, curve: ratio, roll-up: mean }
      - { id: b, title: B, weight: 40%, cycle: quarter, unit: percent, better: higher, target: 100, curve: ratio, roll-up: mean }
calibrations:
  - { from: 2026-Q3, deltas: { a: +10%, b: -10% }, reason: market, approver: HR, on: 2026-06-20 }
year: quarters
grades:
  - { grade: A, from: 90, coefficient: 1.25 }
  - { grade: B, from: 0, coefficient: 1 }
bonus: { base: roster, by: grade, pool: 150000 }
`,
  'data/values.csv': `director,period,a,b\n${['Q1', 'Q2', 'Q3', 'Q4'].map((quarter, index) => `X1,2026-${quarter},${90 + index}%,${101 - index}%\nX2,2026-${quarter},${80 + 3 * index}%,77%`).join('\n')}\n`,
  'data/roster.csv': 'director,name,base\nX1,王,100000\nX2,李,80000\n',
};

/** A year whose actuals are rolled up in every way there is, half of them from figures that accumulate. */
export const YEAR_OF_PARTS: Readonly<Record<string, string>> = {
  'template.yaml': `scorecard: 1
id: parts
title: { zh: 全年汇总, en: A year of parts }
currency: CNY
dimensions:
  - id: all
    title: { zh: 全部, en: All }
    metrics:
      - { id: summed, title: Summed, weight: 20%, cycle: quarter, unit: points, better: higher, target: 100, curve: ratio, roll-up: sum }
      - { id: averaged, title: Averaged, weight: 20%, cycle: quarter, unit: percent, better: higher, target: 90, curve: ratio, roll-up: mean }
      - { id: latest, title: Latest, weight: 10%, cycle: quarter, unit: points, better: higher, target: 7, curve: ratio, roll-up: last }
      - { id: divided, title: Divided, weight: 10%, cycle: quarter, unit: points, better: higher, target: 2, curve: ratio, roll-up: ratio }
      - { id: accumulated, title: Accumulated, weight: 20%, cycle: quarter, unit: money, better: higher, target: 100, curve: ratio, roll-up: sum, cumulative: true }
      - { id: accumulated-mean, title: Mean of growth, weight: 20%, cycle: quarter, unit: money, better: higher, target: 25, curve: ratio, roll-up: mean, cumulative: true }
grades:
  - { grade: A, from: 90, coefficient: 1.25 }
  - { grade: B, from: 0, coefficient: 1 }
bonus: { base: roster, by: grade }
`,
  'data/values.csv': `director,period,summed,averaged,latest,Divided numerator,Divided denominator,accumulated,accumulated-mean
X1,2026-Q1,20.1,80.3%,5,10,7,20,22
X1,2026-Q2,30.2,85.1%,6,11,6,45,41
X1,2026-Q3,25.4,91.7%,5,12,5,61,69
X1,2026-Q4,10.9,88.8%,6,13,4,93,97
X2,2026-Q1,21.7,70.3%,7,9,7,25,30
X2,2026-Q2,28.2,75.6%,8,9,6,50,50
X2,2026-Q3,26.5,81.9%,7,8,5,75,71
X2,2026-Q4,19.3,98.2%,8,7,4,101.5,99.5
`,
  'data/roster.csv': 'director,name,base\nX1,王,100000\nX2,李,80000\n',
};
