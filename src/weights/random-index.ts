/** The tables of the random index: the mean consistency index of random reciprocal matrices of n items. */
export const RANDOM_INDEXES = ['saaty1980', 'saaty2005', 'alonso-lamata', 'donegan-dodd'] as const;
export type RandomIndexName = (typeof RANDOM_INDEXES)[number];

/** Items that one matrix may have: the tables end there, and nobody compares more without contradiction. */
export const MAXIMUM_ITEMS = 15;

/** Where each table was published. */
export const RANDOM_INDEX_SOURCES: Readonly<Record<RandomIndexName, string>> = {
  saaty1980: 'T. L. Saaty, The Analytic Hierarchy Process, 1980',
  saaty2005: 'T. L. Saaty, Theory and Applications of the Analytic Network Process, 2005',
  'alonso-lamata': 'J. A. Alonso, M. T. Lamata, Consistency in the AHP, 2006, table 2',
  'donegan-dodd': 'H. A. Donegan, F. J. Dodd, A note on Saaty’s random indexes, 1991',
};

/** For 1 to 15 items. */
const TABLES: Readonly<Record<RandomIndexName, readonly number[]>> = {
  saaty1980: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49, 1.51, 1.48, 1.56, 1.57, 1.59],
  saaty2005: [0, 0, 0.52, 0.89, 1.11, 1.25, 1.35, 1.4, 1.45, 1.49, 1.52, 1.54, 1.56, 1.58, 1.59],
  'alonso-lamata': [
    0, 0, 0.5247, 0.8816, 1.1086, 1.2479, 1.3417, 1.4057, 1.4499, 1.4854, 1.514, 1.5365, 1.5551, 1.5713,
    1.5838,
  ],
  'donegan-dodd': [
    0, 0, 0.4914, 0.8286, 1.0591, 1.1797, 1.2519, 1.3171, 1.3733, 1.4055, 1.4213, 1.4497, 1.4643, 1.4822,
    1.4969,
  ],
};

/** The random index of n items, 1 to 15; 0 for one and two, which cannot contradict each other. */
export const randomIndex = (name: RandomIndexName, items: number): number => TABLES[name][items - 1] ?? 0;
