import type { Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import { foldName } from '../../words/fold.ts';
import { shortened } from '../../words/visible.ts';

/** Ids that differ only by case, width, spaces, leading zeros or a `.0` behind them share this. */
export const looseKey = (id: string): string =>
  PLAIN_ID.test(id)
    ? id.toLowerCase()
    : foldName(id)
        .replaceAll(' ', '')
        .replace(/^0+(?=.)|\.0+$/gu, '');

/** Most ids: there may be a million of them, and none of these has anything to fold but its case. */
const PLAIN_ID = /^[1-9A-Za-z][0-9A-Za-z]*$/u;

/** Ids of one of these forms are alike only where they are the same: what is folded of them is nothing, or their case. */
const [UPPER, LOWER] = [/^[1-9A-Z][0-9A-Z]*$/u, /^[1-9a-z][0-9a-z]*$/u];

/**
 * Watches for ids that are probably one person's, written in several ways: each would get a score of their
 * own, on a part of the values.
 */
export function watchAlike(report: Report): {
  see(id: string, spot: () => Spot): void;
  finish(): void;
} {
  /** The ids of one form, as long as there is no other. */
  const uniform: string[] = [];
  let [areUpper, areLower] = [true, true];
  const first = new Map<string, string>();
  const groups = new Map<string, { readonly ids: Set<string>; readonly spot: Spot }>();
  return {
    see: (id, spot) => {
      areUpper &&= UPPER.test(id);
      areLower &&= LOWER.test(id);
      if (areUpper || areLower) {
        uniform.push(id);
        return;
      }
      for (const one of uniform.splice(0)) first.set(looseKey(one), one);
      const key = looseKey(id);
      const other = first.get(key);
      if (other === undefined) first.set(key, id);
      if (other === undefined || other === id) return;
      const group = groups.get(key) ?? { ids: new Set([other]), spot: spot() };
      group.ids.add(id);
      groups.set(key, group);
    },
    finish: () => {
      for (const { ids, spot } of groups.values()) {
        const shown = [...ids].sort().map((id) => shortened(id));
        report({
          code: 'id-alike',
          severity: 'warning',
          message: {
            en: `${shown.map((id) => `‘${id}’`).join(' and ')} differ only by case, width, spaces, leading zeros or a .0, and count as ${shown.length} people`,
            zh: `${shown.map((id) => `“${id}”`).join('与')}只有大小写、全半角、空格、前导零或末尾的 .0 不同，按 ${shown.length} 人计`,
          },
          hint: {
            en: 'if they are one, write the id alike everywhere; Excel drops leading zeros unless the column is text',
            zh: '若为同一人，请统一写法；Excel 会去掉前导零，除非该列设为文本',
          },
          spot,
        });
      }
    },
  };
}
