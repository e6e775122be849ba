import {
  type DirectorResult,
  type Evidence,
  type MetricResult,
  metricsOf,
  type ProblemResult,
  type Result,
} from './result.ts';

/**
 * Whether every change of a result that a damaged file brings about is accounted for. A change of a figure is,
 * where one of these holds:
 *
 * - its new value stands in the evidence: the cell that the result names holds another text than before;
 * - a problem that was not there before names the director, the metric, or the damaged file: as a whole, or at
 *   a line on which the director stands;
 * - the line that held it before is no longer in the file, so that nothing that could be read says otherwise.
 *
 * A score, grade or bonus that changes while none of its figures does is never accounted for.
 */
export interface Damaged {
  /** As messages and evidence show it. */
  readonly file: string;
  readonly linesBefore: readonly string[];
  /** In every encoding in which the damaged file may be read. */
  readonly linesAfter: readonly (readonly string[])[];
}

/** The figures that a metric's score stands on: without an actual no target counts. */
const isSameFigure = (a: MetricResult, b: MetricResult): boolean =>
  a.state === b.state && a.actual === b.actual && (a.actual === null || a.target === b.target);

const textsOf = (evidence: readonly Evidence[]): string =>
  JSON.stringify(evidence.map(({ file, column, text }) => [file, column, text]));

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

/** Notes about the form of a file: they list lines or columns, or say how the whole was taken. */
const OF_THE_WHOLE =
  /^(?:file-|encoding-|csv-|workbook-|unknown-kind|own-output|no-rows|extra-column|title-rows|total-rows|repeated-header|empty-rows|cell-count)/u;

/** The lines of the record that starts on a line: as many as it takes for its quotes to be closed. */
function recordAt(lines: readonly string[], line: number): string {
  let record = lines[line - 1] ?? '';
  for (let next = line; (record.split('"').length - 1) % 2 === 1 && next < lines.length; next += 1) {
    record += `\n${lines[next]}`;
  }
  return record;
}

/** Every record of a file. */
function recordsOf(lines: readonly string[]): string[] {
  const records: string[] = [];
  for (let line = 1; line <= lines.length; ) {
    const record = recordAt(lines, line);
    records.push(record);
    line += record.split('\n').length;
  }
  return records;
}

export function unaccounted(before: Result, after: Result, damaged: Damaged): string[] {
  const keyOf = ({ code, message, file }: ProblemResult): string => `${code} ${message} ${file}`;
  const known = new Set(before.problems.map(keyOf));
  const fresh = after.problems.filter((problem) => !known.has(keyOf(problem)));
  const standsOn = (line: number, id: string): boolean =>
    damaged.linesAfter.some((lines) => (lines[line - 1] ?? '').includes(id));
  const names = (problem: ProblemResult, id: string, metric?: string): boolean =>
    problem.message.includes(id) ||
    (metric !== undefined && problem.message.includes(metric)) ||
    (problem.file === damaged.file &&
      (problem.line === null || OF_THE_WHOLE.test(problem.code) || standsOn(problem.line, id)));
  const isNamed = (id: string, metric?: string): boolean =>
    fresh.some((problem) => names(problem, id, metric));

  const textsAfter = damaged.linesAfter.map((lines) => lines.join('\n'));
  const isGone = ({ file, line }: Evidence): boolean =>
    file === damaged.file && !textsAfter.some((text) => text.includes(recordAt(damaged.linesBefore, line)));
  const records = recordsOf(damaged.linesBefore);
  const idIsGone = (id: string): boolean =>
    records.some((record) => record.includes(id) && !textsAfter.some((text) => text.includes(record)));

  const found: string[] = [];
  const ids = new Set([...before.directors, ...after.directors].map(({ director }) => director));
  for (const id of ids) {
    const [old, now] = [before, after].map(({ directors }) =>
      directors.find(({ director }) => director === id),
    );
    if (old === undefined) {
      const isThere = damaged.linesAfter.some((lines) => lines.some((line) => line.includes(id)));
      if (!isThere && !isNamed(id)) {
        found.push(`${id} appears, but is not in the file`);
      }
    } else if (now === undefined) {
      if (!isNamed(id) && !idIsGone(id)) found.push(`${id} vanishes`);
    } else found.push(...changesOf(old, now));
  }
  return found;

  function changesOf(old: DirectorResult, now: DirectorResult): string[] {
    const id = old.director;
    let isExplained = false;
    const unexplained: string[] = [];
    const judge = (what: string, isAccounted: boolean): void => {
      isExplained = true;
      if (!isAccounted) unexplained.push(`${id}: ${what}`);
    };
    const metricsNow = new Map(metricsOf(now).map((metric) => [metric.id, metric]));
    for (const metric of metricsOf(old)) {
      const other = metricsNow.get(metric.id);
      if (other === undefined || isSameFigure(metric, other)) continue;
      const isNewText = other.evidence.length > 0 && textsOf(other.evidence) !== textsOf(metric.evidence);
      judge(
        `${metric.id} ${metric.state} ${metric.actual} of ${metric.target} becomes ${other.state} ${other.actual} of ${other.target}`,
        isNewText || isNamed(id, metric.id) || metric.evidence.some(isGone),
      );
    }
    const amounts = {
      adjustments: ({ adjustments }: DirectorResult) => adjustments.map(({ points }) => points),
      gates: ({ gates }: DirectorResult) => gates.map(({ on, actual }) => [on, actual]),
    };
    for (const key of ['adjustments', 'gates'] as const) {
      if (isSame(amounts[key](old), amounts[key](now))) continue;
      const evidence = old[key].flatMap((one) => one.evidence);
      const later = now[key].flatMap((one) => one.evidence);
      judge(
        key,
        isNamed(id) ||
          evidence.some(isGone) ||
          later.some((one) => !evidence.some((was) => isSame(was, one))),
      );
    }
    if (old.base !== now.base || old.days !== now.days) {
      judge(
        `base ${old.base} for ${old.days} days becomes ${now.base} for ${now.days}`,
        isNamed(id) || idIsGone(id),
      );
    }
    const { score, grade, bonus } = old;
    const isChanged = !isSame([score, grade, bonus], [now.score, now.grade, now.bonus]);
    if (isChanged && !isExplained) {
      unexplained.push(
        `${id}: ${score} ${grade} ${bonus} becomes ${now.score} ${now.grade} ${now.bonus}, figures the same`,
      );
    }
    return unexplained;
  }
}

/** What is wrong with a result by itself, whatever the files say: sums that do not hold. */
export function inconsistencies({ directors }: Result): string[] {
  const cents = (value: number | null): number => Math.round((value ?? 0) * 100);
  return directors.flatMap((director) => {
    const metrics = metricsOf(director);
    const weight = metrics.reduce((sum, metric) => sum + Math.round(metric.weight * 1e6), 0);
    const contributions = metrics.reduce((sum, { contribution }) => sum + cents(contribution), 0);
    return [
      ...(weight === 100e6 ? [] : [`${director.director}: weights add up to ${weight / 1e6}`]),
      ...(director.computed === null || cents(director.computed) === contributions
        ? []
        : [`${director.director}: contributions add up to ${contributions / 100}, not ${director.computed}`]),
      ...metrics
        .filter(({ state, evidence }) => state === 'scored' && evidence.length === 0)
        .map(({ id }) => `${director.director}: ${id} is scored without evidence`),
      ...(director.grade !== null && director.score === null
        ? [`${director.director}: a grade without a score`]
        : []),
    ];
  });
}

/** Evidence whose text is not in the record that starts on the line that it names, in any encoding. */
export function untrue({ directors }: Result, damaged: Pick<Damaged, 'file' | 'linesAfter'>): string[] {
  const evidence = directors.flatMap((director) => [
    ...metricsOf(director).flatMap((metric) => metric.evidence),
    ...director.adjustments.flatMap((one) => one.evidence),
    ...director.gates.flatMap((one) => one.evidence),
  ]);
  return evidence
    .filter(({ file, sheet }) => file === damaged.file && sheet === undefined)
    .filter(
      ({ line, text }) =>
        !damaged.linesAfter.some((lines) => recordAt(lines, line).includes(text.replaceAll('"', '""'))),
    )
    .map(({ line, column, text }) => `${column} "${text}" is not on line ${line}`);
}
