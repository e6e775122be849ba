/** A result as JSON has it, as far as these tests look at it. */

export interface Evidence {
  readonly file: string;
  readonly line: number;
  readonly column: string;
  readonly text: string;
  readonly sheet?: string;
}

export interface MetricResult {
  readonly id: string;
  readonly weight: number;
  readonly state: string;
  readonly actual: number | null;
  readonly target: number | null;
  readonly score: number | null;
  readonly contribution: number | null;
  readonly evidence: readonly Evidence[];
}

export interface DirectorResult {
  readonly director: string;
  readonly name: string;
  readonly score: number | null;
  readonly grade: string | null;
  readonly base: number | null;
  readonly bonus: number | null;
  readonly days: number;
  readonly computed: number | null;
  readonly adjustments: readonly { readonly points: number; readonly evidence: readonly Evidence[] }[];
  readonly gates: readonly {
    readonly on: string;
    readonly actual: number;
    readonly evidence: readonly Evidence[];
  }[];
  readonly dimensions: readonly { readonly metrics: readonly MetricResult[] }[];
}

export interface ProblemResult {
  readonly code: string;
  readonly severity: 'error' | 'missing' | 'warning' | 'note';
  readonly message: string;
  readonly hint: string;
  readonly file: string | null;
  readonly line: number | null;
}

export interface Result {
  readonly period: string;
  readonly complete: boolean;
  readonly directors: readonly DirectorResult[];
  readonly problems: readonly ProblemResult[];
}

export const metricsOf = ({ dimensions }: DirectorResult): readonly MetricResult[] =>
  dimensions.flatMap(({ metrics }) => metrics);
