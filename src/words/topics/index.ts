import type { Text } from '../language.ts';
import { curves } from './curves.ts';
import { encoding } from './encoding.ts';
import { numbers } from './numbers.ts';
import { periods } from './periods.ts';

/** What `scorecard help TOPIC` explains. */
export const TOPICS: Readonly<Record<string, Text>> = { encoding, numbers, periods, curves };
