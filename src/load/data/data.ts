import type { Adjustment, Director, Exemption, Payment } from '../../model/director.ts';
import type { Measurements } from '../../model/measurement.ts';
import type { Period } from '../../model/period.ts';
import type { Evidence, Place, Spot } from '../../model/place.ts';
import type { Problem, Report } from '../../model/problem.ts';
import type { Calibration, Measure, Source, Unit } from '../../model/template.ts';
import type { RawTable } from '../../read/table.ts';
import { foldName } from '../../words/fold.ts';
import { readCalibrations } from './calibrations.ts';
import { type DecisionContext, readAdjustments, readExemptions, readPayments } from './decisions.ts';
import { idKey } from './director-numbers.ts';
import { directorIndex } from './directors.ts';
import { findHeader } from './find-header.ts';
import { type Header, headerNames } from './header.ts';
import type { Kind } from './kinds.ts';
import { measuresByName } from './measure-names.ts';
import { collectMeasurements } from './measurements.ts';
import { readRosters } from './roster.ts';
import { sourceGuard } from './sources.ts';
import { unitOfColumn } from './stated-units.ts';
import { readTargetChanges, withTargetChanges } from './target-changes.ts';
import { readLong, readWide } from './values.ts';

/** What reading data needs of a template: less than all of it, so that faults elsewhere do not hide others. */
export interface DataFrame {
  readonly measures: readonly Measure[];
  /** Ids of the measures that are weighed. */
  readonly metrics: ReadonlySet<string>;
  readonly sources: readonly Source[];
  /** Wildcards of the files that hold what values are made from: answers, incidents, votes. */
  readonly rawFiles: readonly string[];
  readonly columns: ReadonlyMap<string, readonly string[]>;
  readonly currency: string;
  readonly fiscalYearStarts: number;
  readonly segments: readonly string[] | undefined;
}

/** A table, and whether it was named on the command line or found in a folder. */
export interface GivenTable {
  readonly table: RawTable;
  readonly named: boolean;
}

/** Everything the data files hold, read. */
export interface LoadedData {
  readonly hasRoster: boolean;
  readonly directors: readonly Director[];
  /** On the roster, but not whom the template applies to. */
  readonly outOfScope: readonly Director[];
  readonly measurements: Measurements;
  readonly adjustments: readonly Adjustment[];
  readonly exemptions: readonly Exemption[];
  readonly payments: readonly Payment[];
  /** Changes of weights that a file of their own brings. */
  readonly calibrations: readonly Calibration[];
  readonly kinds: ReadonlySet<Kind>;
  /** Files and sheets found in a folder or workbook whose header is of no known kind. */
  readonly passedOver: readonly Place[];
  /** The unit that the titles or the header state of the column of an evidence, where it is not our own; undefined where no file states any. */
  readonly unitOf: ((evidence: Evidence, unit: Unit) => string | undefined) | undefined;
  /** Where the cell of an evidence stands, for a problem with it. */
  readonly locate: (evidence: Evidence) => Spot;
}

interface KnownTable {
  readonly table: RawTable;
  readonly header: Header;
}

function reportEmptyWorkbooks(
  given: readonly GivenTable[],
  known: readonly KnownTable[],
  report: Report,
): void {
  const files = new Set(
    given.filter(({ named, table }) => named && table.sheet !== undefined).map(({ table }) => table.file),
  );
  for (const file of files) {
    const sheets = given.filter(({ table }) => table.file === file);
    if (sheets.length < 2 || known.some(({ table }) => table.file === file)) continue;
    report({
      code: 'unknown-kind',
      severity: 'error',
      message: { en: 'no sheet has a header of a known kind', zh: '没有任何工作表含已知类型的表头' },
      hint: {
        en: 'name the director, the period and metrics by id, title or alias in the header of one sheet',
        zh: '请在某个工作表的表头标明总监、期间和指标（标识、名称或别名）',
      },
      spot: { file },
    });
  }
}

/** Who opens the workbook does not see what stands there: drafts, and the last quarter. */
const hiddenSheet = ({ file, sheet }: RawTable): Problem => ({
  code: 'hidden-sheet',
  severity: 'note',
  message: { en: 'passed over: the sheet is hidden', zh: '已跳过：该工作表被隐藏' },
  hint: { en: 'show the sheet, if it holds data', zh: '若其中有数据，请取消隐藏' },
  spot: { file, sheet },
});

/**
 * Reads all tables. The roster comes first, in whichever order the files were given: the order of files and
 * rows never matters.
 *
 * @param scored the scored period; undefined: values of every period are of interest.
 */
export function loadData(
  given: readonly GivenTable[],
  frame: DataFrame,
  scored: Period | undefined,
  report: Report,
): LoadedData {
  const measures = measuresByName(frame.measures);
  const names = headerNames(frame.columns, measures, frame.currency);
  const passedOver: Place[] = [];
  // Of a workbook with several sheets one has to hold data; the others may be notes or charts.
  const sheets = (file: string): number => given.filter(({ table }) => table.file === file).length;
  const known = given.flatMap(({ table, named }): KnownTable[] => {
    const mustHold = named && sheets(table.file) === 1;
    const passOver = (place: Place) => passedOver.push(place);
    if (table.isHidden === true) {
      passOver({ file: table.file, sheet: table.sheet });
      report(hiddenSheet(table));
      return [];
    }
    const header = findHeader(table, mustHold, names, passOver, report);
    return header === undefined ? [] : [{ table, header }];
  });
  reportEmptyWorkbooks(given, known, report);
  const ofKind = (kind: Kind): KnownTable[] => known.filter(({ header }) => header.kind === kind);

  const rosters = ofKind('roster');
  const hasRoster = rosters.length > 0;
  let isRosterSound = true;
  const roster = readRosters(rosters, frame.currency, frame.segments, (problem) => {
    if (problem.severity === 'error') isRosterSound = false;
    report(problem);
  });
  const everyone = [
    ...roster.directors.map(({ id }) => ({ id, inScope: true })),
    ...roster.outOfScope.map(({ id }) => ({ id, inScope: false })),
  ];
  const ids = new Map(everyone.map((entry) => [idKey(entry.id), entry]));
  const directors = directorIndex(hasRoster ? ids : undefined, isRosterSound, report);

  const { fiscalYearStarts, currency } = frame;
  const collector = collectMeasurements(directors.numbers, scored, fiscalYearStarts, currency, report);
  const values = {
    fiscalYearStarts,
    measures,
    directors,
    collector,
    mayStandIn: sourceGuard(frame.sources, report),
  };
  for (const { table, header } of ofKind('long')) readLong(table, header, values, report);
  for (const { table, header } of ofKind('wide')) readWide(table, header, values, report);
  const collected = collector.finish();

  // Everyone is looked at only where somebody decided something.
  let decisions: DecisionContext | undefined;
  const newContext = (): DecisionContext => {
    const people = hasRoster ? [...roster.directors, ...roster.outOfScope] : directors.seen();
    const nameOf = new Map(people.map(({ id, name }) => [id, name]));
    const foldedIds = new Set(people.map(({ id }) => foldName(id)));
    const isId = (word: string): boolean => foldedIds.has(word);
    const namesOf = (id: string): string[] => [nameOf.get(id) ?? ''].filter((name) => name !== '');
    const isMetric = (measure: Measure): boolean => frame.metrics.has(measure.id);
    return { fiscalYearStarts, currency, directors, namesOf, isId, measures, isMetric };
  };
  const readAll = <T>(
    kind: Kind,
    read: (table: RawTable, header: Header, context: DecisionContext, report: Report) => T[],
  ): T[] =>
    ofKind(kind).flatMap(({ table, header }) => {
      decisions ??= newContext();
      return read(table, header, decisions, report);
    });

  const statesUnits = known.some(
    ({ header: { units } }) => units.all !== undefined || units.columns.size > 0,
  );
  /** The table of an evidence, and its column there. */
  const homeOf = (evidence: Evidence): (KnownTable & { readonly index: number }) | undefined => {
    const home = known.find(({ table }) => table.file === evidence.file && table.sheet === evidence.sheet);
    if (home === undefined) return undefined;
    return { ...home, index: home.header.cells.findIndex((cell) => cell.trim() === evidence.column) };
  };
  const adjustments = readAll('adjustments', readAdjustments);
  const exemptions = readAll('exemptions', readExemptions);
  const payments = readAll('paid', readPayments);
  const measurements = withTargetChanges(
    collected,
    readAll('target-changes', readTargetChanges),
    scored,
    fiscalYearStarts,
    report,
  );
  const calibrations = readAll('calibrations', readCalibrations);
  directors.finish();

  return {
    hasRoster,
    measurements,
    adjustments,
    exemptions,
    payments,
    calibrations,
    directors: hasRoster ? roster.directors : directors.seen(),
    outOfScope: roster.outOfScope,
    kinds: new Set(known.map(({ header }) => header.kind)),
    passedOver,
    unitOf: statesUnits
      ? (evidence, unit) => {
          const home = homeOf(evidence);
          return home && unitOfColumn(home.header, home.index, unit);
        }
      : undefined,
    locate: (evidence) => {
      const home = homeOf(evidence);
      return (
        home?.table.spot(evidence.rowLine ?? evidence.line, home.index) ?? {
          file: evidence.file,
          line: evidence.line,
        }
      );
    },
  };
}
