import { bug } from '../../model/bug.ts';
import type { UsedLevels } from '../../model/levels.ts';
import type { Quantity } from '../../model/quantity.ts';
import type { Level } from '../../model/template.ts';

/** @throws Error where the level is not there: checking the data has to have refused that. */
export function level(levels: UsedLevels, name: Level): Quantity {
  const used = levels[name];
  if (used === undefined) throw bug(`a curve was reached without its ${name}`);
  return used;
}
