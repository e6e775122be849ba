import { compare, type Decimal, isPositive, toText } from '../maths/decimal.ts';
import { type Better, type Curve, LEVELS, type Level, type Levels } from '../model/template.ts';
import { LEVEL_WORDS } from '../words/explanation.ts';
import type { Text } from '../words/language.ts';

/** What is wrong with a curve for the given levels, and the level that is to blame where one is. */
export interface CurveFault {
  readonly level?: Level | undefined;
  readonly message: Text;
  readonly hint: Text;
}

const usesTarget = (curve: Curve): boolean =>
  curve.kind === 'ratio' ||
  curve.kind === 'complement' ||
  curve.kind === 'inverse' ||
  ('of' in curve && curve.of === 'attainment');

/** Levels in the wrong order, in the direction of `better`; equal is wrong too. */
function* orderFaults(levels: Levels, better: Better): Generator<CurveFault> {
  const given = LEVELS.flatMap((name) => (levels[name] === undefined ? [] : [{ name, value: levels[name] }]));
  for (const [index, { name, value }] of given.entries()) {
    const before = given[index - 1];
    if (before === undefined) continue;
    const order = compare(value, before.value);
    if (better === 'higher' ? order > 0 : order < 0) continue;
    yield {
      level: name,
      message: {
        en: `the ${name} ${toText(value)} is not ${better === 'higher' ? 'above' : 'below'} the ${before.name} ${toText(before.value)}`,
        zh: `${LEVEL_WORDS[name].zh} ${toText(value)} 未${better === 'higher' ? '高于' : '低于'}${LEVEL_WORDS[before.name].zh} ${toText(before.value)}`,
      },
      hint: {
        en:
          better === 'higher'
            ? 'the order is threshold < target < challenge'
            : 'where lower is better the order is threshold > target > challenge',
        zh:
          better === 'higher'
            ? '顺序为：保底值 < 目标值 < 挑战值'
            : '越低越好时顺序为：保底值 > 目标值 > 挑战值',
      },
    };
  }
}

/** A target that a quotient is taken of has to be above 0. */
function* targetFaults(curve: Curve, { target }: Levels): Generator<CurveFault> {
  if (!usesTarget(curve) || target === undefined || isPositive(target)) return;
  const name = 'of' in curve ? 'of: attainment' : curve.kind;
  yield {
    level: 'target',
    message: {
      en: `a target of ${toText(target)} cannot be used under \`${name}\``,
      zh: `曲线 \`${name}\` 不能使用目标值 ${toText(target)}`,
    },
    hint: {
      en: 'use `anchors` on the actual itself: they take any target',
      zh: '请改用以实际值为 x 的 `anchors`：任何目标都适用',
    },
  };
}

/** Points in which x does not ascend, or the score goes against `better`. */
function* pointFaults(
  curve: Curve,
  levels: Levels,
  better: Better,
  hasOrder: boolean,
): Generator<CurveFault> {
  if (curve.kind !== 'anchors' && curve.kind !== 'steps') return;
  const points = curve.points.flatMap(({ x, y }) => {
    const value = typeof x === 'string' ? levels[x] : x;
    return value === undefined ? [] : [{ x: value, y, level: typeof x === 'string' ? x : undefined }];
  });
  for (const [index, point] of points.entries()) {
    const before = points[index - 1];
    if (before === undefined) continue;
    const named = ({ x, level }: { x: Decimal; level?: Level | undefined }): string =>
      level === undefined ? toText(x) : `${level} (${toText(x)})`;
    const isSaid = !hasOrder && point.level !== undefined && before.level !== undefined;
    if (compare(point.x, before.x) <= 0 && !isSaid) {
      yield {
        level: point.level ?? before.level,
        message: {
          en: `the points of a curve have to ascend strictly: ${named(point)} stands after ${named(before)}`,
          zh: `曲线各点的 x 须严格递增：${named(point)} 排在 ${named(before)} 之后`,
        },
        hint: {
          en: 'sort the points by x and give each x once',
          zh: '请按 x 从小到大排列，每个 x 只出现一次',
        },
      };
    }
    const rise = compare(point.y, before.y);
    if (better === 'higher' ? rise < 0 : rise > 0) {
      yield {
        message: {
          en: `the curve ${rise < 0 ? 'falls' : 'rises'} from ${toText(before.y)} to ${toText(point.y)} though ${better} is better`,
          zh: `曲线从 ${toText(before.y)} ${rise < 0 ? '降' : '升'}到 ${toText(point.y)}，而该指标${better === 'higher' ? '越高越好' : '越低越好'}`,
        },
        hint: {
          en: better === 'higher' ? 'let scores rise with x' : 'let scores fall as x rises',
          zh: better === 'higher' ? '得分应随 x 上升' : '得分应随 x 上升而下降',
        },
      };
    }
  }
}

/** A kind of curve that does not fit the direction. */
function* kindFaults(curve: Curve, better: Better): Generator<CurveFault> {
  if (curve.kind === 'ratio' && better === 'lower') {
    yield {
      message: {
        en: '`ratio` rewards the higher value, but lower is better here',
        zh: '`ratio` 是实际值越高得分越高，而该指标越低越好',
      },
      hint: {
        en: 'use `complement`, `inverse`, `anchors`, `steps` or `deduct`',
        zh: '请改用 `complement`、`inverse`、`anchors`、`steps` 或 `deduct`',
      },
    };
  }
  if ((curve.kind === 'complement' || curve.kind === 'inverse') && better === 'higher') {
    yield {
      message: {
        en: `\`${curve.kind}\` is only for metrics of which lower is better`,
        zh: `\`${curve.kind}\` 只用于越低越好的指标`,
      },
      hint: {
        en: 'use `ratio`, `anchors`, `steps` or `deduct`',
        zh: '请改用 `ratio`、`anchors`、`steps` 或 `deduct`',
      },
    };
  }
  if ('of' in curve && curve.of === 'attainment' && curve.points.some(({ x }) => typeof x === 'string')) {
    yield {
      message: {
        en: 'with `of: attainment` the x of a point is a percentage, not a level',
        zh: '使用 `of: attainment` 时各点的 x 是百分比，不能写保底、目标或挑战',
      },
      hint: { en: 'write 100 for the target', zh: '目标请写 100' },
    };
  }
  if (curve.kind === 'deduct' && (!isPositive(curve.per) || !isPositive(curve.points))) {
    yield {
      message: {
        en: '`per` and `points` of `deduct` have to be above 0',
        zh: '`deduct` 的 `per` 和 `points` 须大于 0',
      },
      hint: {
        en: 'write how many points each `per` short of the target costs',
        zh: '请写明每差一个 `per` 扣多少分',
      },
    };
  }
}

/** What is wrong with the curve itself, whoever it is for. */
export function curveFaults(curve: Curve, levels: Levels, better: Better): CurveFault[] {
  const order = [...orderFaults(levels, better)];
  return [
    ...kindFaults(curve, better),
    ...targetFaults(curve, levels),
    ...order,
    ...pointFaults(curve, levels, better, order.length === 0),
  ];
}

/** Levels that are given but change nothing, because the curve does not look at them. */
export function unusedLevels(curve: Curve, levels: Levels): Level[] {
  const used = new Set<Level>();
  if (usesTarget(curve) || curve.kind === 'deduct') used.add('target');
  if (curve.kind === 'anchors' || curve.kind === 'steps') {
    for (const { x } of curve.points) if (typeof x === 'string') used.add(x);
  }
  return LEVELS.filter((name) => levels[name] !== undefined && !used.has(name));
}
