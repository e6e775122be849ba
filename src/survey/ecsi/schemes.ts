import { regress } from './regression.ts';

/** Which latent variables are joined, by position: `arrows[j][i]` where j acts on i. */
export interface Inner {
  readonly arrows: readonly (readonly boolean[])[];
  /** The correlations of the latent variables as they are estimated so far. */
  readonly correlations: readonly (readonly number[])[];
}

/** The weight with which each of the others speaks for one latent variable; 0 where they are not joined. */
export type Scheme = (inner: Inner, one: number) => number[];

export const SCHEME_NAMES = ['path', 'factorial', 'centroid'] as const;
export type SchemeName = (typeof SCHEME_NAMES)[number];

const joined = ({ arrows }: Inner, one: number, other: number): boolean =>
  arrows[one]?.[other] === true || arrows[other]?.[one] === true;

const correlation = ({ correlations }: Inner, one: number, other: number): number =>
  correlations[one]?.[other] as number;

/** The sign of the correlation (H. Wold, 1982). */
const centroid: Scheme = (inner, one) =>
  inner.arrows.map((_, other) => (joined(inner, one, other) ? Math.sign(correlation(inner, one, other)) : 0));

/** The correlation (J.-B. Lohmöller, Latent Variable Path Modeling with Partial Least Squares, 1989, section 2.3). */
const factorial: Scheme = (inner, one) =>
  inner.arrows.map((_, other) => (joined(inner, one, other) ? correlation(inner, one, other) : 0));

/**
 * For what acts on it the coefficient of its regression, for what it acts on the correlation (Lohmöller 1989,
 * section 2.3: path weighting).
 */
const path: Scheme = (inner, one) => {
  const { arrows, correlations } = inner;
  const before = arrows.flatMap((row, other) => (row[one] === true ? [other] : []));
  const coefficients = before.length === 0 ? [] : regress(correlations, one, before);
  return arrows.map((_, other) => {
    const at = before.indexOf(other);
    if (at >= 0) return coefficients[at] as number;
    return arrows[one]?.[other] === true ? correlation(inner, one, other) : 0;
  });
};

export const SCHEMES: Readonly<Record<SchemeName, Scheme>> = { path, factorial, centroid };
