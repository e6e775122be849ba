import { check } from './check.ts';
import type { Command } from './command.ts';
import { completions } from './completions/index.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { committee } from './records/committee.ts';
import { incidents } from './records/incidents.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { ecsi } from './survey/ecsi.ts';
import { nps } from './survey/nps.ts';
import { ratings } from './survey/ratings.ts';
import { templates } from './templates.ts';

const OWN: readonly Command[] = [
  init,
  templates,
  check,
  score,
  explain,
  schema,
  nps,
  ecsi,
  ratings,
  incidents,
  committee,
];

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [...OWN, completions(OWN)];
