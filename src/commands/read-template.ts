import { applyRules } from '../check/rule.ts';
import { TEMPLATE_RULES } from '../check/template/index.ts';
import { frameOfFaulty } from '../load/template/faulty-frame.ts';
import { loadTemplate } from '../load/template/template.ts';
import { type Report, watched } from '../model/problem.ts';
import type { SourceFile } from '../read/table.ts';
import { decodeText } from '../read/text.ts';
import { type KnownTemplate, sound } from './known-template.ts';
import { checkLatents } from './metric-source/latents.ts';

/** Reads a template from its text and checks it; every fault is reported. */
export function readTemplate(source: SourceFile, report: Report): KnownTemplate {
  const { report: note, isSound } = watched(report);
  const text = decodeText(source, note);
  const { loaded, document } = text === undefined ? {} : loadTemplate(source.name, text, note);
  if (loaded === undefined) return { id: null, template: undefined, frame: frameOfFaulty(document?.value) };
  const { template } = loaded;
  const { spot, keySpot } = loaded.document;
  applyRules(TEMPLATE_RULES, { template, spot, keySpot }, note);
  checkLatents(template, loaded.document, note);
  return isSound() ? sound(template) : { ...sound(template), template: undefined };
}
