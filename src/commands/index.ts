import { check } from './check.ts';
import type { Command } from './command.ts';
import { completions } from './completions/index.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { committee } from './records/committee.ts';
import { incidents } from './records/incidents.ts';
import { report } from './report/index.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { simulate } from './simulate.ts';
import { ecsi } from './survey/ecsi.ts';
import { nps } from './survey/nps.ts';
import { ratings } from './survey/ratings.ts';
import { checkTargets } from './targets/check.ts';
import { templates } from './templates.ts';
import { verify } from './verify/index.ts';
import { ahp } from './weights/ahp.ts';
import { history } from './weights/history.ts';
import { map } from './weights/map.ts';
import { questionnaire } from './weights/questionnaire.ts';
import { stability } from './weights/stability.ts';

const OWN: readonly Command[] = [
  init,
  templates,
  check,
  score,
  explain,
  simulate,
  report,
  verify,
  map,
  questionnaire,
  ahp,
  stability,
  history,
  checkTargets,
  nps,
  ecsi,
  ratings,
  incidents,
  committee,
  schema,
];

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [...OWN, completions(OWN)];
