import { metricTargets, type PlannedTarget, targetHistory } from '../../analytics/target-history.ts';
import { actualOf } from '../../calc/actual.ts';
import { EXIT, usageError } from '../../failures.ts';
import type { LoadedData } from '../../load/data/data.ts';
import { type Decimal, isNegative, parseDecimal } from '../../maths/decimal.ts';
import { absentIn, cycleValue, ownLevelsIn } from '../../model/cycle-values.ts';
import type { Director } from '../../model/director.ts';
import { dueCycle, dueCycles } from '../../model/due.ts';
import { levelsOf, templateLevels } from '../../model/levels.ts';
import { cycleBefore, type Period, placePeriod } from '../../model/period.ts';
import { type Metric, metricsOf, type Template } from '../../model/template.ts';
import { daysInPost } from '../../model/tenure.ts';
import { targetJson, targetPage, targetTable } from '../../report/views/target-history.ts';
import type { Context, OptionValues } from '../command.ts';
import { noData } from '../files.ts';
import { gather, named } from '../gather.ts';
import { destination, hasErrors, refuseInput } from '../output.ts';
import { deliverPage } from '../page.ts';
import { readPeriodOption } from '../read-options.ts';
import { refuse } from '../refuse.ts';

/** So many cycles before the one that a target is for. */
const CYCLES_BEFORE = 4;

/** Holds the targets of a period against what was reached before. */
export async function runTargetCheck(
  context: Context,
  args: readonly string[],
  options: OptionValues,
): Promise<number> {
  const { template: name, data: files } = await named(context, args);
  const asked = readPeriodOption(options.period);
  if (asked === 'latest') throw noLatest();
  const far = readFar(options.far);
  if (files.length === 0) throw noData();
  const target = destination(options, [name, ...files]);
  // Without a scored period every value is of interest, the past above all.
  const gathered = await gather(context, args, { ...options, period: undefined }, false);
  const { template, data, problems, inputs } = gathered;
  if (target.file !== undefined) refuseInput(target.file, inputs);
  if (template === undefined || data === undefined || hasErrors(problems)) {
    await refuse(context, target, problems);
    return EXIT.fault;
  }
  const period = placePeriod(asked, template.fiscalYearStarts);
  const targets = plannedTargets(template, data, period).map(targetHistory);
  const report = { period: period.label, targets, metrics: metricTargets(targets), far };
  await deliverPage(context, target, problems, {
    page: () => targetPage(report, template),
    table: () => targetTable(report),
    json: () => targetJson(report),
  });
  return EXIT.well;
}

const noLatest = () =>
  usageError(
    'latest-targets',
    { en: 'targets are for a period that is named', zh: '请指明目标所属的期间' },
    { en: 'add for instance --period 2026-Q4', zh: '请加上例如 --period 2026-Q4' },
  );

function readFar(text: OptionValues[string]): Decimal {
  const far = typeof text === 'string' ? parseDecimal(text.replace(/\s*[%％]$/u, '')) : TWENTY;
  if (far !== undefined && !isNegative(far)) return far;
  throw usageError(
    'far-option',
    { en: '--far is no percentage', zh: '--far 不是百分比' },
    { en: 'write for instance --far 20', zh: '请写例如 --far 20' },
  );
}

const TWENTY: Decimal = { coefficient: 20n, scale: 0 };

/** The targets of everyone for the cycles that end in the period, each with its past. */
const plannedTargets = (template: Template, data: LoadedData, period: Period): PlannedTarget[] =>
  metricsOf(template).flatMap((metric) =>
    data.directors
      .toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0))
      .flatMap((director) => targetsOf(metric, director, template, data, period)),
  );

function targetsOf(
  metric: Metric,
  { id, name, spells }: Director,
  { fiscalYearStarts }: Template,
  data: LoadedData,
  period: Period,
): PlannedTarget[] {
  const measurements = data.measurements.of(id).get(metric.id) ?? [];
  const valueIn = (cycle: Period): Decimal | null => {
    const value = cycleValue(dueCycle(metric, cycle, fiscalYearStarts), measurements);
    const isSingle = value.parts.length === 1;
    if (absentIn(metric, [value], isSingle).length > 0) return null;
    return actualOf(metric, value.parts).quantity.shown;
  };
  return dueCycles(metric, period, fiscalYearStarts).flatMap((due): PlannedTarget[] => {
    if (daysInPost(spells, due.cycle) === 0) return [];
    const own = ownLevelsIn([cycleValue(due, measurements)]);
    const levels = levelsOf(metric, own, spells, templateLevels(metric, 1));
    if (levels.target === undefined && levels.challenge === undefined && levels.threshold === undefined)
      return [];
    const past: Period[] = [];
    let cycle = due.cycle;
    for (let count = 0; count < CYCLES_BEFORE; count += 1) {
      cycle = cycleBefore(cycle, fiscalYearStarts);
      past.unshift(cycle);
    }
    return [
      {
        director: id,
        name,
        metric: metric.id,
        better: metric.better,
        period: due.cycle.label,
        levels: {
          threshold: levels.threshold?.shown ?? null,
          target: levels.target?.shown ?? null,
          challenge: levels.challenge?.shown ?? null,
        },
        past: past.map((one) => ({ period: one.label, actual: valueIn(one) })),
      },
    ];
  });
}
