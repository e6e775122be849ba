import { existsSync, readFileSync } from 'node:fs';

/** The published data sets are handed out beside the repository and are no part of it. */
const folder = new URL('../../../shared/cases/', import.meta.url);

export const hasCases = existsSync(folder);

/** What a title says of tests that need them. */
export const needsCases = hasCases ? '' : ' (skipped: needs ../shared/cases)';

export const caseText = (name: string): string => readFileSync(new URL(name, folder), 'utf8');

export const caseJson = (name: string): unknown => JSON.parse(caseText(name));
