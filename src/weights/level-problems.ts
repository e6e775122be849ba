import type { Spot } from '../model/place.ts';
import type { Problem } from '../model/problem.ts';
import { nearest } from '../words/nearest.ts';
import { shortened } from '../words/visible.ts';
import { MAXIMUM_ITEMS } from './random-index.ts';
import type { PlacedName, ReadLevel } from './read-level.ts';

/** A name that stands for nothing that is compared. */
export function unknownItem({ name, spot }: PlacedName, known: readonly string[]): Problem {
  const near = nearest(name, known);
  return {
    code: 'unknown-item',
    severity: 'error',
    message: { en: `nothing else is called ${shortened(name)}`, zh: `没有叫 ${shortened(name)} 的项目` },
    hint:
      near === undefined
        ? { en: `known are ${known.join(', ')}`, zh: `可用的有 ${known.join('、')}` }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
    spot,
  };
}

export const tooManyItems = (count: number, spot: Spot): Problem => ({
  code: 'too-many-items',
  severity: 'error',
  message: {
    en: `${count} items in one matrix, more than ${MAXIMUM_ITEMS}`,
    zh: `一个矩阵中有 ${count} 个项目，超过 ${MAXIMUM_ITEMS} 个`,
  },
  hint: {
    en: 'compare dimensions first, then the metrics within each; scorecard weights questionnaire does so',
    zh: '请先比较维度，再比较各维度内的指标；scorecard weights questionnaire 即如此',
  },
  spot,
});

/** Items that no chain of comparisons joins; as few more comparisons as there are gaps will do. */
export function unconnected(parts: readonly (readonly string[])[], spot: Spot): Problem {
  const shown = (separator: string): string => parts.map((part) => part.join(separator)).join(' | ');
  const needed = parts.length - 1;
  const pairs = parts.slice(1).map(([item = '']) => [parts[0]?.[0] ?? '', item] as const);
  return {
    code: 'unconnected-items',
    severity: 'error',
    message: {
      en: `the comparisons leave items apart: ${needed} more at least ${needed === 1 ? 'is' : 'are'} needed`,
      zh: `比较没有把所有项目连起来：至少还需 ${needed} 次比较`,
    },
    hint: {
      en: `compare ${pairs.map(([a, b]) => `${a} with ${b}`).join(', ')}`,
      zh: `请比较 ${pairs.map(([a, b]) => `${a} 与 ${b}`).join('、')}`,
    },
    detail: { en: shown(', '), zh: shown('、') },
    spot,
  };
}

export const unjudgedLevel = (expert: string, { parent, items, spot }: ReadLevel): Problem => {
  const names = items.map(({ name }) => name);
  return {
    code: 'unjudged-level',
    severity: 'error',
    message: {
      en: `${shortened(expert)} has not compared ${parent === undefined ? names.join(', ') : `what is under ${shortened(parent.name)}`}`,
      zh: `${shortened(expert)} 没有比较${parent === undefined ? ` ${names.join('、')}` : ` ${shortened(parent.name)} 之下的项目`}`,
    },
    hint: {
      en: 'add the comparisons, or leave this expert out',
      zh: '请补上这些比较，或不采用此专家',
    },
    spot,
  };
};

export const noTop = (spot: Spot): Problem => ({
  code: 'level-without-parent',
  severity: 'error',
  message: { en: 'every level has a parent: none is the top', zh: '每一层都有上级：缺少顶层' },
  hint: {
    en: 'leave the parent (in a list the group) of the first comparisons empty',
    zh: '请把最上层比较的 parent（列表中为分组）留空',
  },
  spot,
});

export const levelWithoutParent = (parent: string, spot: Spot): Problem => ({
  code: 'level-without-parent',
  severity: 'error',
  message: {
    en: `${shortened(parent)} is compared with nothing above this level`,
    zh: `${shortened(parent)} 没有在上一层中参与比较`,
  },
  hint: {
    en: 'add it to the level above, or correct the name of the parent',
    zh: '请在上一层加入该项目，或更正上级名称',
  },
  spot,
});

export const levelInItself = (parent: string, spot: Spot): Problem => ({
  code: 'level-without-parent',
  severity: 'error',
  message: {
    en: `${shortened(parent)} lies under itself`,
    zh: `${shortened(parent)} 位于自身之下`,
  },
  hint: { en: 'an item is a part of something above it', zh: '项目只能是其上级的一部分' },
  spot,
});
