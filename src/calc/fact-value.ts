import { ZERO } from '../maths/decimal.ts';
import { absentIn, cyclesInPost } from '../model/cycle-values.ts';
import type { Measurement } from '../model/measurement.ts';
import type { FactValue } from '../model/result.ts';
import { actualOf, evidenceOf, isOneCell } from './actual.ts';
import type { DirectorCase } from './case.ts';
import type { FactPlan } from './plan.ts';
import { stepOf } from './rolled-up-step.ts';
import { isZeroByAbsence } from './value.ts';

const NONE: readonly never[] = [];

/** What is known of a fact of whoever is in no row: the same for all of them where one cycle is due. */
const OF_NOBODY = new WeakMap<FactPlan, FactValue>();

/** What is known of a fact. A director who is in no row may have 0; a blank cell never means 0. */
export function factValueOf(plan: FactPlan, given: DirectorCase, explain: boolean): FactValue {
  const measurements = given.measurements.get(plan.fact.id) ?? NONE;
  const isSingle = plan.cycles.length === 1 && plan.cycles[0]?.parts.length === 1;
  if (!isSingle || measurements.length > 0) return factAnew(plan, given, measurements, isSingle, explain);
  const known = OF_NOBODY.get(plan) ?? factAnew(plan, given, measurements, isSingle, explain);
  OF_NOBODY.set(plan, known);
  return known;
}

function factAnew(
  { fact, cycles: due }: FactPlan,
  given: DirectorCase,
  measurements: readonly Measurement[],
  isSingle: boolean,
  explain: boolean,
): FactValue {
  const base = {
    id: fact.id,
    actual: null,
    exact: null,
    evidence: NONE,
    cells: NONE,
    absent: NONE,
    steps: NONE,
  };
  const cycles = cyclesInPost(due, measurements, given.director.spells, isSingle);
  const parts = cycles.flatMap((cycle) => cycle.parts);
  if (parts.length === 0) return { ...base, state: 'not-due' };
  const zeros = parts.filter((part) => isZeroByAbsence(fact, part));
  if (zeros.length === parts.length) return { ...base, state: 'absent', actual: ZERO };
  const known = cycles.map((cycle) => ({
    ...cycle,
    parts: cycle.parts.filter((part) => !zeros.includes(part)),
  }));
  const absent = absentIn(fact, known, isSingle);
  if (absent.length > 0) return { ...base, state: 'missing', absent };
  const { quantity, cells } = actualOf(fact, parts);
  const evidence = evidenceOf(cells);
  if (isOneCell(fact, parts)) return { ...base, state: 'known', actual: quantity.shown, evidence };
  return {
    ...base,
    state: 'known',
    actual: quantity.shown,
    exact: quantity.value,
    evidence,
    cells,
    steps: explain ? [stepOf('roll-up', quantity)] : NONE,
  };
}
