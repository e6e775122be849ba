/** The sum of doubles, from the first to the last. */
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
