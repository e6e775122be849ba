import { bug } from '../../model/bug.ts';
import type { Level } from '../../model/template.ts';
import type { UsedLevel, UsedLevels } from './curve.ts';

/** @throws Error where the level is not there: checking the data has to have refused that. */
export function level(levels: UsedLevels, name: Level): UsedLevel {
  const used = levels[name];
  if (used === undefined) throw bug(`a curve was reached without its ${name}`);
  return used;
}
