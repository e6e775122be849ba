import { type Dice, dice } from '../oracle/dice.ts';

export type Unit = 'percent' | 'money' | 'count' | 'points' | 'rating';

/** A metric or fact of the template, with every name it goes by, and which values directors have in it. */
export interface Measure {
  readonly id: string;
  readonly zh: string;
  readonly en: string;
  readonly aliases: readonly [string, ...string[]];
  readonly unit: Unit;
  readonly scale?: 'percent' | 'fraction';
  readonly cycle: 'quarter' | 'half-year';
  readonly better: 'higher' | 'lower';
  readonly curve: string;
  /** The template's target. */
  readonly target?: string;
  readonly missing: 'error' | 'exclude' | 'zero';
  /** Lowest and highest value, and how many decimals. */
  readonly values: readonly [number, number, number];
  /** Lowest and highest target that a director may have of their own. */
  readonly targets?: readonly [number, number];
}

/** A value of one director: a decimal as plain as can be, or none; and a target of the director's own. */
export interface Value {
  readonly actual: string | undefined;
  readonly target?: string | undefined;
}

export interface Director {
  readonly id: string;
  readonly name: string;
  readonly base: string;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly values: ReadonlyMap<string, Value>;
}

export interface Adjustment {
  readonly director: string;
  readonly points: string;
  readonly reason: string;
  readonly approver: string;
}

/** A quarter of a firm, apart from the files that say so. */
export interface Facts {
  readonly seed: number;
  readonly year: number;
  readonly quarter: 2 | 4;
  readonly fiscalYearStarts: number;
  readonly metrics: readonly Measure[];
  /** Known, not weighed: said of everybody, since a blank cell is not the same as no row. */
  readonly breaches: Measure | undefined;
  readonly template: string;
  /** Without one nobody has a bonus, and names come from the values' files. */
  readonly hasRoster: boolean;
  readonly directors: readonly Director[];
  readonly adjustments: readonly Adjustment[];
}

const METRICS: readonly Measure[] = [
  {
    id: 'revenue',
    zh: '营收',
    en: 'Revenue',
    aliases: ['营业收入', 'Net sales'],
    unit: 'money',
    cycle: 'quarter',
    better: 'higher',
    curve: 'ratio',
    target: '1200000',
    missing: 'error',
    values: [200_000, 3_000_000, 2],
    targets: [500_000, 2_000_000],
  },
  {
    id: 'attainment',
    zh: '营收达成率',
    en: 'Revenue attainment',
    aliases: ['Quota attainment', '业绩完成率'],
    unit: 'percent',
    cycle: 'quarter',
    better: 'higher',
    curve: '{ anchors: [[60, 0], [100, 100], [120, 120]] }',
    missing: 'error',
    // Above 2, so that a column without % signs can mean nothing but percent.
    values: [40, 140, 2],
  },
  {
    id: 'nps',
    zh: '净推荐值',
    en: 'Net Promoter Score',
    aliases: ['NPS(净推荐值)', '客户净推荐值'],
    unit: 'points',
    cycle: 'half-year',
    better: 'higher',
    curve: '{ anchors: [[-100, 0], [target, 100], [100, 120]] }',
    target: '50',
    missing: 'exclude',
    values: [-60, 95, 1],
    targets: [20, 60],
  },
  {
    id: 'new-customers',
    zh: '新客户数',
    en: 'New customers',
    aliases: ['New logos', '新签客户'],
    unit: 'count',
    cycle: 'quarter',
    better: 'higher',
    curve: '{ anchors: [[0, 0], [target, 100], [9999, 120]] }',
    target: '1200',
    missing: 'zero',
    values: [0, 4000, 0],
    targets: [300, 1500],
  },
  {
    id: 'churn',
    zh: '关键客户流失率',
    en: 'Key-account churn',
    aliases: ['Churn (key accounts)', '大客户流失率'],
    unit: 'percent',
    scale: 'percent',
    cycle: 'quarter',
    better: 'lower',
    curve: '{ anchors: [[0, 120], [2, 100], [10, 0]] }',
    missing: 'error',
    values: [0, 12, 2],
  },
  {
    id: 'renewal',
    zh: '续约率',
    en: 'Renewal rate',
    aliases: ['Renewals', '客户续约比例'],
    unit: 'percent',
    scale: 'fraction',
    cycle: 'half-year',
    better: 'higher',
    curve: '{ anchors: [[50, 0], [90, 100], [110, 120]] }',
    missing: 'exclude',
    values: [40, 120, 1],
  },
  {
    id: 'collection',
    zh: '回款差额',
    en: 'Collection gap',
    aliases: ['Cash against plan', '回款较计划'],
    unit: 'money',
    cycle: 'quarter',
    better: 'higher',
    curve: '{ anchors: [[-500000, 0], [0, 100], [500000, 120]] }',
    missing: 'error',
    values: [-600_000, 600_000, 2],
  },
  {
    id: 'margin',
    zh: '利润率',
    en: 'Margin',
    aliases: ['Contribution margin', '客户利润率'],
    unit: 'percent',
    cycle: 'quarter',
    better: 'higher',
    curve: '{ anchors: [[-40, 0], [18, 100], [30, 120]] }',
    missing: 'exclude',
    values: [3, 45, 1],
  },
  {
    id: 'collaboration',
    zh: '协作评分',
    en: 'Collaboration',
    aliases: ['360 rating', '跨部门协作'],
    unit: 'rating',
    cycle: 'half-year',
    better: 'higher',
    curve: '{ anchors: [[1, 0], [4, 100], [5, 120]] }',
    missing: 'exclude',
    values: [1, 5, 2],
  },
];

const BREACHES: Measure = {
  id: 'breaches',
  zh: '合规事故',
  en: 'Compliance breaches',
  aliases: ['Incidents', '违规次数'],
  unit: 'count',
  cycle: 'quarter',
  better: 'lower',
  curve: '',
  missing: 'zero',
  values: [1, 3, 0],
};

/** The first four have the four units that every template is to have. */
const ALWAYS = 4;

const IDS = [
  ...[
    '00123',
    '123',
    'D001',
    'd-001',
    '𠮷01',
    'é-7',
    'Ω-3',
    '李-1',
    '1E5',
    'A 7',
    '0',
    'TRUE',
    '工-9',
    'N-A',
  ],
  ...['null', '3.10', 'Ｗ１', '2026-Q1', 'x/y', '00000'],
] as const;

const NAMES = [
  ...[
    '王芳',
    '欧阳 娜娜',
    'Zoë Müller',
    "O'Brien, Pat",
    '李"强"',
    '𠮷田 浩',
    'José Núñez',
    '张伟；李娜',
    'Łukasz',
  ],
  ...[
    '赵六 (华东)',
    'Summer Total',
    '阿卜杜拉·买买提',
    'N. Reporter',
    'A|B',
    '   王 五',
    'Ærø',
    '田𠀀',
    'Ng',
  ],
  ...['合计算', '李; Ann'],
] as const;

const REASONS = ['额外支援华南项目', 'Led the audit, "clean"', '迟交; 两次', 'Zoë’s onboarding'] as const;

/** A decimal without zeros that say nothing. */
function decimalText(dice: Dice, [low, high, decimals]: readonly [number, number, number]): string {
  const unit = 10 ** decimals;
  const digits = dice.whole(low * unit, high * unit);
  const sign = digits < 0 ? '-' : '';
  const text = String(Math.abs(digits)).padStart(decimals + 1, '0');
  if (decimals === 0) return sign + text;
  return `${sign}${text.slice(0, -decimals)}.${text.slice(-decimals)}`.replace(/\.?0+$/u, '');
}

function randomValue(dice: Dice, measure: Measure): Value {
  const isBlank = dice.chance(measure.missing === 'error' ? 0.03 : 0.15);
  const target =
    measure.targets !== undefined && dice.chance(0.5)
      ? decimalText(dice, [...measure.targets, 0] as const)
      : undefined;
  return { actual: isBlank ? undefined : decimalText(dice, measure.values), target };
}

/** Whole percentages of which each is at least 1, adding up to 100. */
function weights(dice: Dice, count: number): number[] {
  const cuts = [0, ...dice.distinct(count - 1, 1, 99), 100];
  return cuts.slice(1).map((cut, index) => cut - (cuts[index] as number));
}

function metricLine(metric: Measure, weight: number): string {
  const pairs = [
    `id: ${metric.id}`,
    `title: { zh: ${metric.zh}, en: ${metric.en} }`,
    `aliases: [${metric.aliases.join(', ')}]`,
    `weight: ${weight}%`,
    `cycle: ${metric.cycle}`,
    `unit: ${metric.unit}`,
    ...(metric.scale === undefined ? [] : [`scale: ${metric.scale}`]),
    `better: ${metric.better}`,
    ...(metric.target === undefined ? [] : [`target: ${metric.target}`]),
    `curve: ${metric.curve}`,
    `missing: ${metric.missing}`,
  ];
  return `      - { ${pairs.join(', ')} }`;
}

function templateText(
  dice: Dice,
  metrics: readonly Measure[],
  breaches: Measure | undefined,
  fiscalYearStarts: number,
): string {
  const parts = weights(dice, metrics.length);
  const lines = metrics.map((metric, index) => metricLine(metric, parts[index] as number));
  const cut = dice.whole(1, metrics.length - 1);
  const facts =
    breaches === undefined
      ? []
      : [
          'facts:',
          `  - { id: ${breaches.id}, title: { zh: ${breaches.zh}, en: ${breaches.en} }, aliases: [${breaches.aliases.join(', ')}], cycle: quarter, unit: count, absent: zero }`,
          'gates:',
          `  - { on: ${breaches.id}, when: "> 1", grade: D }`,
        ];
  return [
    'scorecard: 1',
    'id: shapes',
    'title: { zh: 形状, en: Shapes }',
    'currency: CNY',
    `fiscal-year-starts: ${fiscalYearStarts}`,
    'columns: { director: [Deal owner id], name: [Deal owner], period: [Close month] }',
    'dimensions:',
    '  - id: one',
    '    title: { zh: 甲, en: One }',
    '    metrics:',
    ...lines.slice(0, cut),
    '  - id: two',
    '    title: { zh: 乙, en: Two }',
    '    metrics:',
    ...lines.slice(cut),
    ...facts,
    'minimum-days: 1',
    'minimum-coverage: 30%',
    'adjustments: { limit: 5 }',
    'grades:',
    '  - { grade: A, from: 90, coefficient: 1.2 }',
    '  - { grade: B, from: 60, coefficient: 1 }',
    '  - { grade: D, from: 0, coefficient: 0 }',
    'bonus: { base: roster, base-per: quarter, by: grade, prorate: days, round-to: 0.01 }',
    '',
  ].join('\n');
}

/** The first day of a month counted from the start of a fiscal year. */
export const monthOf = (year: number, fiscalYearStarts: number, index: number) => ({
  year: year + Math.floor((fiscalYearStarts - 1 + index) / 12),
  month: ((fiscalYearStarts - 1 + index) % 12) + 1,
});

const two = (value: number): string => String(value).padStart(2, '0');

/** The same facts for the same seed. */
export function randomFacts(seed: number): Facts {
  const random = dice(seed);
  const year = random.whole(2024, 2027);
  const quarter = random.pick([2, 4]);
  const fiscalYearStarts = random.pick([1, 1, 4, 7]);
  const others = random.shuffled(METRICS.slice(ALWAYS)).slice(0, random.whole(0, METRICS.length - ALWAYS));
  const metrics = random.shuffled([...METRICS.slice(0, ALWAYS), ...others]);
  const breaches = random.chance(0.5) ? BREACHES : undefined;
  const template = templateText(random, metrics, breaches, fiscalYearStarts);

  const count = random.whole(5, 20);
  const ids = random.shuffled(IDS).slice(0, count);
  const names = random.shuffled(NAMES);
  const inQuarter = (index: number, day: number): string => {
    const { year: at, month } = monthOf(year, fiscalYearStarts, quarter * 3 - 3 + index);
    return `${at}-${two(month)}-${two(day)}`;
  };
  const directors = ids.map((id, index): Director => {
    const values = metrics.map((metric) => [metric.id, randomValue(random, metric)] as const);
    const offences =
      breaches !== undefined && random.chance(0.2) ? decimalText(random, breaches.values) : '0';
    return {
      id,
      name: (names[index % names.length] as string).trim(),
      base: decimalText(random, [10_000, 90_000, 2]),
      from: random.chance(0.2) ? inQuarter(0, random.whole(2, 28)) : undefined,
      to: random.chance(0.1) ? inQuarter(2, random.whole(1, 28)) : undefined,
      values: new Map([
        ...values,
        ...(breaches === undefined ? [] : [[breaches.id, { actual: offences }] as const]),
      ]),
    };
  });
  const adjusted = random.chance(0.5) ? directors.filter(() => random.chance(0.2)) : [];
  return {
    seed,
    year,
    quarter,
    fiscalYearStarts,
    metrics,
    breaches,
    template,
    hasRoster: random.chance(0.75),
    directors,
    adjustments: adjusted.map(({ id }) => ({
      director: id,
      points: decimalText(random, [-5, 5, 1]),
      reason: random.pick(REASONS),
      approver: '总经理',
    })),
  };
}

/** The period that is scored, as the command line names it. */
export const periodOf = ({ year, quarter }: Facts): string => `${year}-Q${quarter}`;
