/** Σ coefficients × variables = amount. */
export interface Equation {
  readonly coefficients: readonly number[];
  readonly amount: number;
}

const TINY = 1e-9;

/**
 * The largest value of a linear function over variables between 0 and a bound that fulfil equations: the simplex
 * method in two phases on a full tableau, with the rule of R. G. Bland (1977), under which it always ends.
 *
 * @returns undefined where the equations cannot be fulfilled.
 */
export function maximum(
  objective: readonly number[],
  equations: readonly Equation[],
  bounds: readonly number[],
): number | undefined {
  const variables = objective.length;
  const rows = [
    ...equations.map(({ coefficients, amount }) => ({ own: [...coefficients], slack: -1, amount })),
    ...bounds.map((bound, at) => ({
      own: objective.map((_, index) => (index === at ? 1 : 0)),
      slack: at,
      amount: bound,
    })),
  ];
  // Columns: the variables, a slack for each bound, an artificial one for each row, the amount.
  const width = variables + bounds.length + rows.length;
  const tableau = rows.map(({ own, slack, amount }, row) => {
    const line = new Array<number>(width + 1).fill(0);
    const sign = amount < 0 ? -1 : 1;
    for (const [at, value] of own.entries()) line[at] = sign * value;
    if (slack >= 0) line[variables + slack] = sign;
    line[variables + bounds.length + row] = 1;
    line[width] = sign * amount;
    return line;
  });
  const basis = rows.map((_, row) => variables + bounds.length + row);
  const isArtificial = (column: number): boolean => column >= variables + bounds.length;
  const costs = (of: (column: number) => number): number[] =>
    Array.from({ length: width }, (_, column) => of(column));

  if (
    optimise(
      tableau,
      basis,
      costs((column) => (isArtificial(column) ? -1 : 0)),
      () => true,
    ) < -1e-7
  )
    return undefined;
  // An artificial variable that is left at 0 gives way to any other, or its row says nothing.
  for (const [row, column] of basis.entries()) {
    if (!isArtificial(column)) continue;
    const other = (tableau[row] as number[]).findIndex(
      (value, at) => !isArtificial(at) && at < width && Math.abs(value) > TINY,
    );
    if (other >= 0) pivot(tableau, basis, row, other);
  }
  return optimise(
    tableau,
    basis,
    costs((column) => objective[column] ?? 0),
    (column) => !isArtificial(column),
  );
}

/** Exchanges columns until the function grows no more. */
function optimise(
  tableau: number[][],
  basis: number[],
  costs: readonly number[],
  mayEnter: (column: number) => boolean,
): number {
  const width = costs.length;
  const gain = (column: number): number =>
    (costs[column] as number) -
    basis.reduce((sum, own, row) => sum + (costs[own] as number) * (tableau[row]?.[column] as number), 0);
  for (;;) {
    const entering = costs.findIndex((_, column) => mayEnter(column) && gain(column) > TINY);
    if (entering < 0) break;
    let leaving = -1;
    let least = Number.POSITIVE_INFINITY;
    for (const [row, line] of tableau.entries()) {
      const slope = line[entering] as number;
      if (slope <= TINY) continue;
      const ratio = (line[width] as number) / slope;
      const isFirst = leaving >= 0 && (basis[row] as number) < (basis[leaving] as number);
      if (ratio < least - TINY || (ratio < least + TINY && isFirst)) {
        least = Math.min(least, ratio);
        leaving = row;
      }
    }
    if (leaving < 0) return Number.POSITIVE_INFINITY;
    pivot(tableau, basis, leaving, entering);
  }
  return basis.reduce((sum, own, row) => sum + (costs[own] as number) * (tableau[row]?.[width] as number), 0);
}

function pivot(tableau: number[][], basis: number[], row: number, column: number): void {
  const line = tableau[row] as number[];
  const divisor = line[column] as number;
  for (const [at, value] of line.entries()) line[at] = value / divisor;
  for (const [index, other] of tableau.entries()) {
    const factor = other[column] as number;
    if (index === row || factor === 0) continue;
    for (const [at, value] of line.entries()) other[at] = (other[at] as number) - factor * value;
  }
  basis[row] = column;
}

/** Between which values a variable lies, whatever the others are. */
export function rangeOf(
  variable: number,
  equations: readonly Equation[],
  bounds: readonly number[],
): readonly [lowest: number, highest: number] | undefined {
  const unit = (sign: 1 | -1): number[] => bounds.map((_, at) => (at === variable ? sign : 0));
  const highest = maximum(unit(1), equations, bounds);
  const lowest = maximum(unit(-1), equations, bounds);
  return highest === undefined || lowest === undefined ? undefined : [-lowest, highest];
}
