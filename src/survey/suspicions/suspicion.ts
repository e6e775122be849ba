import type { Place } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import { joinTexts, LIST, plural, same, type Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';

/** What is known of a sheet of answers besides what it is about: none of it is ever shown. */
export interface Sheet {
  readonly file: string;
  readonly line: number;
  readonly group?: string | undefined;
  readonly account?: string | undefined;
  /** Where it was sent from. */
  readonly address?: string | undefined;
  /** When it came in, in seconds. */
  readonly moment?: number | undefined;
  /** Its answers in order, without blanks. */
  readonly answers: readonly number[];
}

/** How far a survey reached the customers of one group; undefined where the list of customers does not say. */
export interface Reach {
  readonly file: string;
  /** Undefined: everyone. */
  readonly group: string | undefined;
  readonly customers: number;
  readonly invited: number | undefined;
  /** Of those invited. */
  readonly answered: number | undefined;
  readonly last: { readonly invited: number; readonly answered: number } | undefined;
  /** Promoters of last time among those who answered then: of all customers, and of those invited now. */
  readonly friends:
    | { readonly all: readonly [number, number]; readonly invited: readonly [number, number] }
    | undefined;
}

/** What suspicions look at. */
export interface Suspect {
  readonly sheets: readonly Sheet[];
  readonly reaches: readonly Reach[];
  /** Every account on the list of customers; undefined where there is no list. */
  readonly accounts?: ReadonlySet<string> | undefined;
}

/** Something that may be innocent and should be known: it is named, never judged or left out. */
export type Suspicion = (suspect: Suspect, report: Report) => void;

/** Sheets alike that are no accident. */
export const MANY = 5;

/** Lines that are named; the rest is only counted. */
const NAMED = 8;

const linesOf = (sheets: readonly Place[]): Text => {
  const named = sheets.slice(0, NAMED).map(({ line }) => same(String(line)));
  const more = sheets.length > NAMED ? ' …' : '';
  const { en, zh } = joinTexts(named, LIST);
  return { en: en + more, zh: zh + more };
};

/** For whom a suspicion holds, as a message begins. */
export const about = (group: string | undefined): Text =>
  group === undefined ? same('') : { en: `${shortened(group)}: `, zh: `${shortened(group)}：` };

const ASK: Text = {
  en: 'ask whoever ran the survey; nothing is left out, and --strict stops here',
  zh: '请询问调研执行方；不会剔除任何答卷，--strict 则在此停止',
};

/** A suspicion about a survey or a part of it. */
export const suspicion = (code: string, message: Text, spot: Place): Problem => ({
  code,
  severity: 'warning',
  message,
  hint: ASK,
  spot,
});

/** A suspicion about several sheets, by their lines. */
export function sheetSuspicion(code: string, sheets: readonly Sheet[], what: Text): Problem {
  const [first] = sheets;
  const lines = linesOf(sheets);
  const count = sheets.length;
  return suspicion(
    code,
    {
      en: `${about(first?.group).en}${plural(count, 'sheet')} ${what.en}: ${count === 1 ? 'line' : 'lines'} ${lines.en}`,
      zh: `${about(first?.group).zh}${count} 份答卷${what.zh}：第 ${lines.zh} 行`,
    },
    { file: first?.file ?? '', line: first?.line },
  );
}
