import { csv, grouped, headers, periodText } from './csv.ts';
import type { Case } from './nouns.ts';

export function rosterText(kase: Case): string | undefined {
  const { roster, spelling } = kase;
  if (!roster) return undefined;
  const dates = roster.some(({ from, to }) => from !== undefined || to !== undefined);
  return csv([
    headers(kase, ['director', 'name', 'base', ...(dates ? (['from', 'to'] as const) : [])]),
    ...roster.map(({ director, name, base, from = '', to = '' }) => [
      director,
      name,
      base === undefined ? '' : spelling.grouped ? grouped(base) : base,
      ...(dates ? [from, to] : []),
    ]),
  ]);
}

export function adjustmentsText(kase: Case): string | undefined {
  if (kase.adjustments.length === 0) return undefined;
  return csv([
    headers(kase, ['director', 'period', 'points', 'reason', 'approver']),
    // The same adjustment in two rows would be refused: two that are meant differ in their reason. It counts
    // the director's own rows only, so that a director reads the same when the others are taken away.
    ...kase.adjustments.map(({ director, period, points }, index) => [
      director,
      periodText(period, kase.spelling.periods),
      points,
      `Taken over difficult account ${ordinalOfDirector(kase, index)}`,
      'HR-9',
    ]),
  ]);
}

const ordinalOfDirector = ({ adjustments }: Case, index: number): number =>
  adjustments.slice(0, index + 1).filter(({ director }) => director === adjustments[index]?.director).length;

export function exemptionsText(kase: Case): string | undefined {
  if (kase.exemptions.length === 0) return undefined;
  return csv([
    headers(kase, ['director', 'period', 'metric', 'reason', 'approver']),
    ...kase.exemptions.map(({ director, period, metric }) => [
      director,
      periodText(period, kase.spelling.periods),
      metric,
      'Parental leave, agreed beforehand',
      'HR-9',
    ]),
  ]);
}

/** Without a payment the file still says that nothing was paid. */
export function paidText(kase: Case): string | undefined {
  return (
    kase.payments &&
    csv([
      headers(kase, ['director', 'period', 'amount']),
      ...kase.payments.map(({ director, period, amount }) => [
        director,
        periodText(period, kase.spelling.periods),
        kase.spelling.grouped ? grouped(amount) : amount,
      ]),
    ])
  );
}
