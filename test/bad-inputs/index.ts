import type { BadInputs } from './bad-input.ts';
import { YAML } from './yaml.ts';

/** Every row of the catalogue that is held to, area by area. */
export const BAD_INPUTS: BadInputs = { ...YAML };
