import { compare, type Decimal, ZERO } from '../maths/decimal.ts';
import type { FactValue, FiredGate, MetricScore } from '../model/result.ts';
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
  const looked = new Map([...metrics, ...facts].map((entry) => [entry.id, entry]));
  return gates.flatMap((gate) => {
    const entry = looked.get(gate.on);
    if (entry === undefined || !FIRES.has(entry.state)) return [];
    const actual: Decimal = entry.actual ?? ZERO;
    const holds = HOLDS[gate.when.comparison](compare(actual, gate.when.value));
    return holds ? [{ on: gate.on, actual, gate, evidence: entry.evidence.slice(0, 1) }] : [];
  });
}
