import type { Director } from '../../model/director.ts';
import { endMonth, type Period } from '../../model/period.ts';
import type { Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import { faultAt } from '../../read/fault.ts';
import { looksMisdecoded, readId } from '../../read/identifier.ts';
import { shortened } from '../../words/visible.ts';
import { watchAlike } from './alike.ts';
import { type DirectorNumbers, idKey, numberDirectors } from './director-numbers.ts';
import { unknownDirector } from './unknown-director.ts';

/** Whom the rows of the data may be about. */
export interface DirectorIndex {
  /**
   * The id of the director a cell names; undefined for one who is out of scope or, after a report, for one
   * who cannot be.
   */
  resolve(text: string, spot: () => Spot): string | undefined;
  /**
   * The number of whom an id of ASCII letters and digits names; undefined, with nothing done, where there is more
   * to say.
   */
  resolvePlain(text: string, spot: () => Spot): number | undefined;
  /** Everyone who was resolved. */
  readonly numbers: DirectorNumbers;
  /** Takes the name that stands beside an id in a period, for those whom no roster names: the newest counts. */
  name(id: string, text: string, period: Period): void;
  /** Without a roster: everyone in the data, in order of id. */
  seen(): Director[];
  /** Says what only the whole of the data shows. */
  finish(): void;
}

/** The roster as far as rows of other files need it: ids, and whether they are in scope. */
export type RosterIds = ReadonlyMap<string, { readonly id: string; readonly inScope: boolean }>;

/** An id that is the same in every composition, and neither a formula nor lost to a wrong encoding. */
const PLAIN_ID = /^[A-Za-z0-9][A-Za-z0-9._-]*$/u;

/** @param isWhole false where rows of the roster are at fault: then an id that is not on it may be one of theirs. */
export function directorIndex(
  roster: RosterIds | undefined,
  isWhole: boolean,
  report: Report,
): DirectorIndex {
  /** What each spelling came to; null: nobody, and every row with it is told so. */
  const known = new Map<string, string | undefined>();
  const numbers = numberDirectors();
  const names = new Map<string, { text: string; end: number }>();
  const alike = watchAlike(report);
  let unknown: ReturnType<typeof unknownDirector> | undefined;

  const resolve = (text: string, spot: () => Spot): string | undefined => {
    if (known.has(text)) return known.get(text);
    const reading = readId(text);
    if (reading.kind === 'fault') {
      report(faultAt(reading.fault, spot()));
      return undefined;
    }
    if (reading.kind === 'blank') {
      report({
        code: 'no-director',
        severity: 'error',
        message: { en: 'no director in this row', zh: '这一行没有客户总监' },
        hint: {
          en: 'write the id in every row: merged or blank cells are never filled down',
          zh: '请在每一行写出工号：合并或空白的单元格不会自动向下填充',
        },
        spot: spot(),
      });
      return undefined;
    }
    const { id } = reading;
    const entry = roster?.get(idKey(id));
    if (roster !== undefined && entry === undefined) {
      if (isWhole) {
        unknown ??= unknownDirector(roster);
        report(unknown(id, spot()));
      }
      return undefined;
    }
    const number = numbers.find(id);
    const resolved = entry?.id ?? (number === undefined ? id : (numbers.all[number] as string));
    if (resolved !== id) {
      report({
        code: 'id-composition',
        severity: 'warning',
        message: {
          en: `‘${shortened(id)}’ is written with other Unicode characters elsewhere; it is taken for the same person`,
          zh: `“${shortened(id)}”在别处用不同的 Unicode 字符写成；按同一人处理`,
        },
        hint: { en: 'copy the id from the roster', zh: '请从名册复制工号' },
        spot: spot(),
      });
    }
    if (looksMisdecoded(id)) {
      report({
        code: 'id-misdecoded',
        severity: 'warning',
        message: {
          en: `‘${shortened(id)}’ looks like text read in the wrong encoding`,
          zh: `“${shortened(id)}”看起来像按错误编码读出的文字`,
        },
        hint: {
          en: 'check the file where it was made, or name its encoding with --encoding',
          zh: '请检查源文件，或用 --encoding 指明编码',
        },
        spot: spot(),
      });
    }
    if (roster === undefined) alike.see(resolved, spot);
    if (number === undefined) numbers.add(resolved);
    const result = entry?.inScope === false ? undefined : resolved;
    known.set(text, result);
    return result;
  };

  const resolvePlain = (text: string, spot: () => Spot): number | undefined => {
    if (!PLAIN_ID.test(text)) return undefined;
    const entry = roster?.get(text);
    if (roster !== undefined && entry?.inScope !== true) return undefined;
    const number = numbers.find(text);
    if ((entry?.id ?? text) !== text) return undefined;
    if (number !== undefined) return numbers.all[number] === text ? number : undefined;
    if (roster === undefined) alike.see(text, spot);
    return numbers.add(text);
  };

  return {
    resolve,
    resolvePlain,
    numbers,
    name: (id, text, period) => {
      if (text === '' || roster !== undefined) return;
      const known = names.get(id);
      const end = endMonth(period);
      // Of two names of one time the first by code unit, so that the order of rows never shows.
      if (known === undefined || end > known.end || (end === known.end && text < known.text)) {
        names.set(id, { text, end });
      }
    },
    finish: alike.finish,
    seen: () => numbers.sorted().map((id) => ({ id, name: names.get(id)?.text ?? '', spells: [] })),
  };
}
