import type { BadInputs } from './bad-input.ts';
import { CLI } from './cli.ts';
import { CSV } from './csv.ts';
import { ENCODING } from './encoding.ts';
import { IDENTITY } from './identity.ts';
import { IO } from './io.ts';
import { NUMBER } from './number.ts';
import { OUTPUT_INJECTION } from './output-injection.ts';
import { PATH } from './path.ts';
import { PRIVACY } from './privacy.ts';
import { TEMPLATE } from './template.ts';
import { YAML } from './yaml.ts';

/** Every row of the catalogue that is held to, area by area. */
export const BAD_INPUTS: BadInputs = {
  ...YAML,
  ...TEMPLATE,
  ...ENCODING,
  ...CSV,
  ...NUMBER,
  ...IDENTITY,
  ...OUTPUT_INJECTION,
  ...PATH,
  ...IO,
  ...CLI,
  ...PRIVACY,
};
