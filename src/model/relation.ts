import type { RELATION_NAMES } from '../words/relations.ts';

/** How a rater stands to the person rated; the person's own rating of themselves is none. */
export const RELATIONS = ['superior', 'peer', 'report'] as const satisfies (keyof typeof RELATION_NAMES)[];
export type Relation = (typeof RELATIONS)[number];
