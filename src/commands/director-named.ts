import { usageError } from '../failures.ts';
import type { Result, Scorecard } from '../model/result.ts';
import { foldName } from '../words/fold.ts';
import { nearest } from '../words/nearest.ts';

/** The director that `--director` names, by id or by a name that only one has; else a usage error. */
export function directorNamed(asked: string, { directors, period }: Result): Scorecard {
  const key = foldName(asked);
  const exact = directors.find(({ director }) => director === asked);
  const matching = directors.filter(
    ({ director, name }) => foldName(director) === key || foldName(name) === key,
  );
  const [only] = matching;
  if (exact !== undefined) return exact;
  if (only !== undefined && matching.length === 1) return only;
  const near = nearest(
    asked,
    directors.flatMap(({ director, name }) => [director, name]),
  );
  throw usageError(
    'unknown-director',
    matching.length > 1
      ? {
          en: `${asked} names ${matching.length} directors in ${period}`,
          zh: `${period} 中有 ${matching.length} 人叫 ${asked}`,
        }
      : { en: `there is no director ${asked} in ${period}`, zh: `${period} 没有总监 ${asked}` },
    matching.length > 1
      ? {
          en: `use an id: ${matching.map(({ director }) => director).join(', ')}`,
          zh: `请用工号：${matching.map(({ director }) => director).join('、')}`,
        }
      : near === undefined
        ? { en: 'see `scorecard score` for who there is', zh: '`scorecard score` 会列出所有人' }
        : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
  );
}
