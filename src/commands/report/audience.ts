import { usageError } from '../../failures.ts';
import type { Director } from '../../model/director.ts';
import type { Result } from '../../model/result.ts';
import { nearest } from '../../words/nearest.ts';
import { shortened } from '../../words/visible.ts';
import type { OptionValues } from '../command.ts';
import { directorNamed } from '../director-named.ts';
import { choiceOf } from '../output.ts';

export const AUDIENCES = ['hr', 'payroll', 'manager', 'director', 'public'] as const;
export type AudienceKind = (typeof AUDIENCES)[number];

/** Who is to read a report; of managers and directors a single one, or each in a folder of his own. */
export interface Audience {
  readonly kind: AudienceKind;
  /** The only director, by id or name, or the only manager as the roster has them. */
  readonly only?: string | undefined;
}

/** Formats of a report, in the order in which they are named. */
export const REPORT_FORMATS = ['html', 'xlsx', 'csv', 'json', 'markdown'] as const;
export type ReportFormat = (typeof REPORT_FORMATS)[number];

/** `--audience`, and `--director` or `--manager` beside it; either of them names its audience by itself. */
export function readAudience({ audience, director, manager }: OptionValues): Audience {
  const named = ONLY.filter((kind) => ({ director, manager })[kind] !== undefined);
  const [first] = named;
  const kind = audience === undefined ? (first ?? 'hr') : (audience as AudienceKind);
  if (named.some((one) => one !== kind)) {
    const flag = named.find((one) => one !== kind) as string;
    throw usageError(
      'audience-option',
      { en: `--${flag} is for --audience ${flag}`, zh: `--${flag} 只用于 --audience ${flag}` },
      {
        en: `leave out --${flag}, or add --audience ${flag}`,
        zh: `请去掉 --${flag}，或加上 --audience ${flag}`,
      },
    );
  }
  const only = { director, manager }[kind as (typeof ONLY)[number]];
  return { kind, only: typeof only === 'string' ? only : undefined };
}

const ONLY = ['director', 'manager'] as const;

/** `--format`: one or several with commas between; silent: all. In one order, whichever they were typed in. */
export function readFormats({ format }: OptionValues): readonly ReportFormat[] {
  if (typeof format !== 'string') return REPORT_FORMATS;
  const asked = format.split(',').map((one) => choiceOf('--format', one.trim(), REPORT_FORMATS));
  return REPORT_FORMATS.filter((one) => asked.includes(one));
}

/** The directors that each folder is about, by the id or the manager that it is for. */
export function circles(
  { kind, only }: Audience,
  result: Result,
  roster: readonly Director[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const ids = result.directors.map(({ director }) => director);
  if (kind === 'director') {
    const wanted = only === undefined ? ids : [directorNamed(only, result).director];
    return new Map(wanted.map((id) => [id, new Set([id])]));
  }
  const managers = new Map(roster.map(({ id, manager }) => [id, manager]));
  const found = new Map<string, Set<string>>();
  for (const id of ids) {
    const manager = managers.get(id);
    if (manager === undefined || (only !== undefined && manager !== only)) continue;
    const circle = found.get(manager) ?? new Set();
    found.set(manager, circle.add(id));
  }
  if (found.size > 0) return found;
  throw only === undefined ? noManagers() : unknownManager(only, result.period, [...managers.values()]);
}

const noManagers = () =>
  usageError(
    'no-managers',
    { en: 'no director of this period has a manager on the roster', zh: '本期名册中没有人填写上级' },
    { en: 'add the column manager to the roster', zh: '请在名册中加上“上级”列' },
  );

function unknownManager(only: string, period: string, known: readonly (string | undefined)[]) {
  const near = nearest(
    only,
    known.flatMap((one) => one ?? []),
  );
  const shown = shortened(only);
  return usageError(
    'unknown-manager',
    { en: `there is no manager ${shown} of anyone in ${period}`, zh: `${period} 没有上级 ${shown}` },
    near === undefined
      ? { en: 'see the roster for who there is', zh: '请查看名册' }
      : { en: `did you mean ${near}?`, zh: `是否为 ${near}？` },
  );
}
