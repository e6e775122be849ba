import type { Decimal } from '../../maths/decimal.ts';
import type { Adjustment, Exemption, Payment } from '../../model/director.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import type { Measure } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readNumber } from '../../read/number.ts';
import type { RawRecord, RawTable } from '../../read/table.ts';
import type { Column } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import type { Text } from '../../words/language.ts';
import { shortened } from '../../words/visible.ts';
import type { DirectorIndex } from './directors.ts';
import { evidenceAt } from './evidence.ts';
import type { Header } from './header.ts';
import { isOwnApprover } from './own-approver.ts';
import { dataRows, spotOptions } from './rows.ts';
import { refuseOtherUnit } from './stated-units.ts';
import { unknownMetric } from './unknown-metric.ts';
import { directorReader, periodReader } from './values.ts';

/** What reading the files of decisions needs to know. */
export interface DecisionContext {
  readonly fiscalYearStarts: number;
  readonly currency: string;
  readonly directors: DirectorIndex;
  /** The names a director goes by besides the id: nobody approves for themselves. */
  readonly namesOf: (director: string) => readonly string[];
  /** Whether a word, folded, is anybody's id. */
  readonly isId: (word: string) => boolean;
  readonly measures: ReadonlyMap<string, Measure>;
  /** Whether a measure is weighed: a fact is not. */
  readonly isMetric: (measure: Measure) => boolean;
}

export interface DecisionRow {
  readonly director: string;
  readonly period: Period;
  readonly text: (column: Column) => string;
  readonly spot: (column: Column) => Spot;
  readonly evidence: (column: Column) => Evidence;
}

/** The rows of a file in which someone decided something about a director in a period. */
export function* decisionRows(
  table: RawTable,
  header: Header,
  context: DecisionContext,
  report: Report,
): Generator<DecisionRow> {
  const directorOf = directorReader(table, header, context.directors);
  const periodOf = periodReader(table, header, context.fiscalYearStarts, report);
  for (const record of dataRows(table, header, report)) {
    const director = directorOf(record);
    const period = periodOf(record);
    if (director === undefined || period === undefined) continue;
    yield { director, period, ...cellsOf(table, header, record) };
  }
}

function cellsOf(
  table: RawTable,
  header: Header,
  record: RawRecord,
): Omit<DecisionRow, 'director' | 'period'> {
  const { cells, line } = record;
  const index = (column: Column): number => header.columns.get(column) ?? -1;
  return {
    text: (column) => (cells[index(column)] ?? '').trim(),
    spot: (column) => table.spot(line, index(column), spotOptions(header)),
    evidence: (column) => evidenceAt(table, header, record, index(column), cells[index(column)] ?? ''),
  };
}

/** Whether a row says why and who approved it, and that is somebody else. Each fault at its cell. */
export function isApproved(row: DecisionRow, context: DecisionContext, report: Report): boolean {
  let approved = true;
  const refuse = (code: string, column: Column, message: Text, hint: Text): void => {
    approved = false;
    report({ code, severity: 'error', message, hint, spot: row.spot(column) });
  };
  if (row.text('reason') === '') {
    refuse(
      'no-reason',
      'reason',
      { en: 'no reason is given', zh: '没有写原因' },
      { en: 'write why: it is shown to the director', zh: '请写明原因：会告知本人' },
    );
  }
  const approver = row.text('approver');
  if (approver === '') {
    refuse(
      'no-approver',
      'approver',
      { en: 'no approver is given', zh: '没有写批准人' },
      { en: 'write who approved it', zh: '请写明批准人' },
    );
  } else if (
    isOwnApprover(
      approver,
      { id: row.director, names: [...context.namesOf(row.director), row.text('name')] },
      context.isId,
    )
  ) {
    refuse(
      'own-approver',
      'approver',
      {
        en: `‘${shortened(approver)}’ cannot approve this for themselves`,
        zh: `不能由本人（“${shortened(approver)}”）批准`,
      },
      { en: 'somebody else has to approve it', zh: '须由他人批准' },
    );
  }
  return approved;
}

function amountAt(
  row: DecisionRow,
  column: 'points' | 'amount',
  context: DecisionContext,
  report: Report,
): Decimal | undefined {
  const reading = readNumber(row.text(column), {
    unit: column === 'points' ? 'points' : 'money',
    currency: context.currency,
  });
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'fault') report(faultAt(reading.fault, row.spot(column)));
  else {
    report({
      code: 'no-amount',
      severity: 'error',
      message: { en: 'a number is needed here', zh: '此处需要数字' },
      hint: { en: 'write the number, or remove the row', zh: '请写出数字，或删去该行' },
      spot: row.spot(column),
    });
  }
  return undefined;
}

/** 加减分: points with a reason and an approver. */
export function readAdjustments(
  table: RawTable,
  header: Header,
  context: DecisionContext,
  report: Report,
): Adjustment[] {
  return [...decisionRows(table, header, context, report)].flatMap((row): Adjustment[] => {
    const points = amountAt(row, 'points', context, report);
    if (!isApproved(row, context, report) || points === undefined) return [];
    const { director, period } = row;
    return [
      {
        director,
        period,
        points,
        reason: row.text('reason'),
        approver: row.text('approver'),
        evidence: row.evidence('points'),
      },
    ];
  });
}

/** Who is not measured on what. */
export function readExemptions(
  table: RawTable,
  header: Header,
  context: DecisionContext,
  report: Report,
): Exemption[] {
  return [...decisionRows(table, header, context, report)].flatMap((row): Exemption[] => {
    const name = row.text('metric');
    const metric = context.measures.get(foldName(name));
    if (metric === undefined) report(unknownMetric(name, context.measures, row.spot('metric')));
    else if (!context.isMetric(metric)) {
      report({
        code: 'exempt-fact',
        severity: 'error',
        message: {
          en: `${metric.id} is a fact, and nobody is exempt from a fact`,
          zh: `${metric.id} 是事实，不能豁免`,
        },
        hint: { en: 'remove the row, and give the value of the fact', zh: '请删去该行，并提供该事实的数值' },
        spot: row.spot('metric'),
      });
      return [];
    }
    if (!isApproved(row, context, report) || metric === undefined) return [];
    const { director, period } = row;
    return [
      {
        director,
        period,
        metric: metric.id,
        reason: row.text('reason'),
        approver: row.text('approver'),
        evidence: row.evidence('metric'),
      },
    ];
  });
}

/** What was paid already. */
export function readPayments(
  table: RawTable,
  header: Header,
  context: DecisionContext,
  report: Report,
): Payment[] {
  refuseOtherUnit(table, header, 'amount', report);
  return [...decisionRows(table, header, context, report)].flatMap((row): Payment[] => {
    const amount = amountAt(row, 'amount', context, report);
    return amount === undefined
      ? []
      : [{ director: row.director, period: row.period, amount, evidence: row.evidence('amount') }];
  });
}
