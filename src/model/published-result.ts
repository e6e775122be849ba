/** A result as it was published in JSON: what is needed to tell what another one changes. Null where there is none. */
export interface PublishedResult {
  readonly template: { readonly id: string | null; readonly sha256: string };
  readonly period: string;
  readonly directors: readonly PublishedDirector[];
  readonly totals: { readonly pool: number | null };
}

export interface PublishedDirector {
  readonly director: string;
  readonly name: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly coefficient: number | null;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly days: number;
  readonly daysInPeriod: number;
  readonly adjustments: readonly { readonly points: number; readonly reason: string }[];
  readonly gates: readonly { readonly on: string; readonly grade: string }[];
  readonly dimensions: readonly { readonly metrics: readonly PublishedMetric[] }[];
}

export interface PublishedMetric {
  readonly id: string;
  readonly weight: number;
  readonly state: string;
  readonly actual: number | null;
  readonly threshold: number | null;
  readonly target: number | null;
  readonly challenge: number | null;
  readonly score: number | null;
}
