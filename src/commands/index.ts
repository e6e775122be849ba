import { check } from './check.ts';
import type { Command } from './command.ts';
import { explain } from './explain.ts';
import { init } from './init.ts';
import { schema } from './schema.ts';
import { score } from './score.ts';
import { templates } from './templates.ts';

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [init, templates, check, score, explain, schema];
