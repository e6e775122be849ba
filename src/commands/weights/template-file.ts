import { applyRules } from '../../check/rule.ts';
import { TEMPLATE_RULES } from '../../check/template/index.ts';
import { type LoadedTemplate, loadTemplate } from '../../load/template/template.ts';
import { type Report, watched } from '../../model/problem.ts';
import type { SourceFile } from '../../read/table.ts';
import { decodeText } from '../../read/text.ts';
import type { Context } from '../command.ts';
import { templateSource } from '../template-source.ts';

/** A template as it was read, with its file. */
export interface OpenedTemplate extends LoadedTemplate {
  readonly source: SourceFile;
  readonly text: string;
}

/** What a template has to keep of its weights: not asked of one that gets others. */
const ABOUT_WEIGHTS: ReadonlySet<string> = new Set([
  'weights-sum',
  'weight-zero',
  'weight-negative',
  'band',
  'weight-rule',
  'calibrated-weights',
  'weights-differ',
]);

/**
 * Reads and checks a template.
 *
 * @param asksForWeights false where the weights in it are about to be found.
 * @returns undefined where it has errors, which have been reported.
 */
export function openTemplate(
  context: Context,
  name: string,
  asksForWeights: boolean,
  report: Report,
): OpenedTemplate | undefined {
  const source = templateSource(context.io, name);
  const { report: note, isSound } = watched(report);
  const text = decodeText(source, note);
  const { loaded } = text === undefined ? {} : loadTemplate(source.name, text, note);
  if (loaded === undefined || text === undefined) return undefined;
  const rules = TEMPLATE_RULES.filter(({ code }) => asksForWeights || !ABOUT_WEIGHTS.has(code));
  const { spot, keySpot } = loaded.document;
  applyRules(rules, { template: loaded.template, spot, keySpot }, note);
  return isSound() ? { ...loaded, source, text } : undefined;
}
