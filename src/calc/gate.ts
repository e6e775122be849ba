import { compare, type Decimal, ZERO } from '../maths/decimal.ts';
import { compareFractions, fraction } from '../maths/fraction.ts';
import type { FactValue, FiredGate, MetricScore } from '../model/result.ts';
import { sourceCells } from '../model/source-cells.ts';
import type { Comparison, Gate } from '../model/template.ts';

const HOLDS: Readonly<Record<Comparison, (order: number) => boolean>> = {
  '>': (order) => order > 0,
  '>=': (order) => order >= 0,
  '<': (order) => order < 0,
  '<=': (order) => order <= 0,
  '=': (order) => order === 0,
  '!=': (order) => order !== 0,
};

/** A metric that is not scored from a value of its own or a carried one fires no gate. */
const FIRES: ReadonlySet<string> = new Set(['scored', 'carried', 'known', 'absent']);

/** The gates whose condition holds, in the template's order. */
export function firedGates(
  gates: readonly Gate[],
  metrics: readonly MetricScore[],
  facts: readonly FactValue[],
): FiredGate[] {
  const fired: FiredGate[] = [];
  for (const gate of gates) {
    const isLookedAt = ({ id }: { readonly id: string }): boolean => id === gate.on;
    const entry = facts.find(isLookedAt) ?? metrics.find(isLookedAt);
    if (entry === undefined || !FIRES.has(entry.state)) continue;
    const actual: Decimal = entry.actual ?? ZERO;
    // A mean that does not end is compared as it is, and not as it is shown.
    const order =
      entry.exact === null
        ? compare(actual, gate.when.value)
        : compareFractions(entry.exact, fraction(gate.when.value));
    if (HOLDS[gate.when.comparison](order)) {
      fired.push({ on: gate.on, actual, gate, evidence: sourceCells(entry) });
    }
  }
  return fired;
}
