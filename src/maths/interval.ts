/** A stretch that a figure lies in with a stated probability. */
export type Interval = readonly [lower: number, upper: number];
