import { type Decimal, isZero, powerOfTen } from '../maths/decimal.ts';
import type { Period } from './period.ts';
import { type Metric, metricsOf, type Template, withWeights } from './template.ts';
import { templateInForce } from './weights.ts';

/**
 * The template with other weights in force in a period, in the given proportions: a mean needs no more. A weight
 * that calibrations change is scaled with all its changes, so that a metric is in use when it was before.
 *
 * @param weights by metric id, 0 or more; a metric that is not named keeps what it has, which is then no proportion.
 */
export function reweighted(
  template: Template,
  period: Period,
  weights: ReadonlyMap<string, Decimal>,
): Template {
  if (template.calibrations.length === 0) return withWeights(template, weights);
  const inForce = new Map(
    metricsOf(templateInForce(template, period).template).map(({ id, weight }) => [id, weight] as const),
  );
  const deltas = template.calibrations.flatMap((calibration) => [...calibration.deltas.values()]);
  const own = metricsOf(template).map(({ weight }) => weight);
  const places = Math.max(
    ...[...own, ...deltas, ...inForce.values(), ...weights.values()].map(({ scale }) => scale),
  );
  const units = ({ coefficient, scale }: Decimal): bigint => coefficient * powerOfTen(places - scale);
  const whole = (coefficient: bigint): Decimal => ({ coefficient, scale: 0 });
  const known = [...inForce.values()].filter((weight) => !isZero(weight)).map(units);
  // A multiple of every weight in force: what each is multiplied by is whole.
  const multiple = known.reduce((product, weight) => product * weight, 1n);
  /** What the weight and the changes of a metric are multiplied by; undefined where that could not move a 0. */
  const factorOf = (id: string): bigint | undefined => {
    const wanted = units(weights.get(id) ?? { coefficient: 0n, scale: 0 });
    const now = units(inForce.get(id) ?? { coefficient: 0n, scale: 0 });
    if (now === 0n) return wanted === 0n ? multiple : undefined;
    return (wanted * multiple) / now;
  };
  const reweigh = (metric: Metric): Metric => {
    const factor = factorOf(metric.id);
    const wanted = weights.get(metric.id);
    const weight =
      factor === undefined && wanted !== undefined
        ? units(wanted) * multiple
        : units(metric.weight) * (factor ?? 0n);
    return { ...metric, weight: whole(weight) };
  };
  return {
    ...template,
    dimensions: template.dimensions.map((dimension) => ({
      ...dimension,
      metrics: dimension.metrics.map(reweigh),
    })),
    calibrations: template.calibrations.map((calibration) => ({
      ...calibration,
      deltas: new Map(
        [...calibration.deltas].flatMap(([id, delta]) => {
          const factor = factorOf(id);
          return factor === undefined ? [] : [[id, whole(units(delta) * factor)] as const];
        }),
      ),
    })),
  };
}
