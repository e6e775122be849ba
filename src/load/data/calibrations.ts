import type { Decimal } from '../../maths/decimal.ts';
import { dateText } from '../../model/calendar.ts';
import type { Evidence, Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import type { Calibration, Measure } from '../../model/template.ts';
import { faultAt } from '../../read/fault.ts';
import { readNumber } from '../../read/number.ts';
import type { RawTable } from '../../read/table.ts';
import { readYesOrNo } from '../../read/yes-or-no.ts';
import type { Column } from '../../words/columns.ts';
import { foldName } from '../../words/fold.ts';
import type { Text } from '../../words/language.ts';
import { dateIn } from './date-in.ts';
import type { Header } from './header.ts';
import { dataRows } from './rows.ts';
import { unknownMetric } from './unknown-metric.ts';
import { periodReader } from './values.ts';

/** What reading a file of calibrations needs to know. */
interface CalibrationContext {
  readonly fiscalYearStarts: number;
  readonly measures: ReadonlyMap<string, Measure>;
  readonly isMetric: (measure: Measure) => boolean;
}

interface Open {
  readonly calibration: Omit<Calibration, 'deltas' | 'cells'>;
  readonly deltas: Map<string, Decimal>;
  readonly cells: Map<string, Evidence>;
}

/**
 * Changes of weights, one row a metric. Rows of one period, date, reason and approver are one change, whose deltas
 * add up to 0.
 */
export function readCalibrations(
  table: RawTable,
  header: Header,
  { fiscalYearStarts, measures, isMetric }: CalibrationContext,
  report: Report,
): Calibration[] {
  const periodOf = periodReader(table, header, fiscalYearStarts, report);
  const open = new Map<string, Open>();
  for (const record of dataRows(table, header, report)) {
    const { cells, line } = record;
    const index = (column: Column): number => header.columns.get(column) ?? -1;
    const text = (column: Column): string => (cells[index(column)] ?? '').trim();
    const spot = (column: Column): Spot => table.spot(line, index(column));
    const refuse = (code: string, column: Column, message: Text, hint: Text): void =>
      report({ code, severity: 'error', message, hint, spot: spot(column) });

    const from = periodOf(record);
    const metric = measures.get(foldName(text('metric')));
    if (metric === undefined || !isMetric(metric)) {
      report(unknownMetric(text('metric'), measures, spot('metric')));
    }
    const delta = deltaIn(text('delta'), spot('delta'), report);
    const on = dateIn(text('on'), spot('on'), report);
    const [reason, approver] = [text('reason'), text('approver')];
    if (reason === '') refuse('no-reason', 'reason', ...NO_REASON);
    if (approver === '') refuse('no-approver', 'approver', ...NO_APPROVER);
    const late = readYesOrNo(text('retroactive'));
    if (late.kind === 'fault') report(faultAt(late.fault, spot('retroactive')));
    if (from === undefined || metric === undefined || delta === undefined || on === undefined) continue;
    if (!isMetric(metric) || reason === '' || approver === '') continue;

    const retroactive = late.kind === 'answer' && late.isYes;
    const key = [from.label, dateText(on), reason, approver, retroactive].join('\u0000');
    const known = open.get(key) ?? {
      calibration: { from, reason, approver, on, retroactive },
      deltas: new Map<string, Decimal>(),
      cells: new Map<string, Evidence>(),
    };
    open.set(key, known);
    if (known.deltas.has(metric.id)) {
      refuse(
        'duplicate-row',
        'metric',
        {
          en: `a second row of ${metric.id} in the same change; the first stands at ${table.file}:${known.cells.get(metric.id)?.line}`,
          zh: `同一次调整中 ${metric.id} 有第二行；第一行在 ${table.file}:${known.cells.get(metric.id)?.line}`,
        },
        { en: 'remove one of the two rows', zh: '请删去其中一行' },
      );
      continue;
    }
    known.deltas.set(metric.id, delta);
    known.cells.set(metric.id, {
      file: table.file,
      line,
      column: (header.cells[index('delta')] as string).trim(),
      text: cells[index('delta')] ?? '',
      ...(table.sheet === undefined ? {} : { sheet: table.sheet }),
    });
  }
  return [...open.values()].map(({ calibration, deltas, cells }) => ({ ...calibration, deltas, cells }));
}

const NO_REASON: [Text, Text] = [
  { en: 'no reason is given', zh: '没有写原因' },
  { en: 'write why: it is shown to everyone', zh: '请写明原因：会告知所有人' },
];

const NO_APPROVER: [Text, Text] = [
  { en: 'no approver is given', zh: '没有写批准人' },
  { en: 'write who approved it', zh: '请写明批准人' },
];

function deltaIn(text: string, spot: Spot, report: Report): Decimal | undefined {
  const reading = readNumber(text, { unit: 'percent', currency: '', scale: 'percent' });
  if (reading.kind === 'number') return reading.value;
  if (reading.kind === 'fault') report(faultAt(reading.fault, spot));
  else {
    report({
      code: 'no-amount',
      severity: 'error',
      message: { en: 'a number is needed here', zh: '此处需要数字' },
      hint: { en: 'write the change in percent, such as +5%', zh: '请写权重的增减，例如 +5%' },
      spot,
    });
  }
  return undefined;
}
