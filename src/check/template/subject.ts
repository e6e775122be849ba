import type { Spot } from '../../model/place.ts';
import type { Metric, Template } from '../../model/template.ts';

export type Path = readonly (string | number)[];

/** A template to be checked, and where its values stand. */
export interface TemplateSubject {
  readonly template: Template;
  /** Where the value at a path of the YAML stands. */
  readonly spot: (...paths: readonly Path[]) => Spot;
  /** Where a key of the YAML stands. */
  readonly keySpot: (path: Path) => Spot;
}

/** A metric and its path in the YAML. */
export interface PlacedMetric {
  readonly metric: Metric;
  readonly path: Path;
  readonly dimension: string;
}

/** Every metric with its place, in the template's order. */
export const placedMetrics = ({ dimensions }: Template): PlacedMetric[] =>
  dimensions.flatMap((dimension, d) =>
    dimension.metrics.map((metric, m) => ({
      metric,
      path: ['dimensions', d, 'metrics', m],
      dimension: dimension.id,
    })),
  );
