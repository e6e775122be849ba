import { placedMetrics } from '../../check/template/subject.ts';
import { isNamed } from '../../load/data/raw-files.ts';
import type { IncidentsSource, IndexSource } from '../../model/metric-source.ts';
import type { Spot } from '../../model/place.ts';
import type { Report } from '../../model/problem.ts';
import type { Template } from '../../model/template.ts';
import type { SourceFile } from '../../read/table.ts';
import { decodeText } from '../../read/text.ts';
import { readYaml, type YamlPath } from '../../read/yaml.ts';
import type { Anchors } from '../../records/incidents/behaviour.ts';
import { readAnchors } from '../../records/incidents/read-anchors.ts';
import type { PathModel } from '../../survey/ecsi/model.ts';
import { readModel } from '../../survey/ecsi/read-model.ts';
import { STANDARD_MODEL } from '../../survey/ecsi/standard-model.ts';
import type { Published } from '../../survey/ratings/change.ts';
import { type IsMeant, type PublishedOf, readPublished } from '../../survey/ratings/published.ts';
import type { BesideFile, TemplateFile } from '../template-source.ts';
import { noneBeside, notBeside, otherYear } from './beside-problems.ts';
import { unknownLatent } from './latents.ts';
import { periodOfFile } from './period.ts';

/** What stands in the files beside a template that its metrics are made with. */
export interface BesideTemplate {
  /** Every file that was read. */
  readonly files: readonly BesideFile[];
  /** Undefined where it is not there or at fault, which has been reported; so is a model. */
  anchorsOf(from: IncidentsSource): Anchors | undefined;
  modelOf(from: IndexSource): PathModel | undefined;
  /** What was published of a metric of ratings, of the same people in the same period. */
  publishedOf(metric: string, period: string): readonly Published[];
}

/**
 * Reads the files beside a template that it names; what is wrong with them, or that one lacks, is reported.
 *
 * @param against an earlier result with which the new one is about to be compared.
 */
export function readBeside(
  template: Template,
  { beside, ...source }: TemplateFile,
  against: SourceFile | undefined,
  report: Report,
): BesideTemplate {
  const files = new Map<string, BesideFile>();
  const anchors = new Map<string, Anchors | undefined>();
  const models = new Map<string, PathModel | undefined>();
  const published = new Map<string, readonly PublishedOf[]>();
  const place = placesIn(source);
  const read = <T>(
    file: BesideFile,
    reader: (name: string, text: string, report: Report) => T,
  ): T | undefined => {
    files.set(file.path, file);
    const text = decodeText(file, report);
    return text === undefined ? undefined : reader(file.name, text, report);
  };
  const named = <T>(
    known: Map<string, T | undefined>,
    name: string,
    path: YamlPath,
    reader: (name: string, text: string, report: Report) => T | undefined,
  ): void => {
    if (known.has(name)) return;
    const file = beside.named(name);
    if (file === undefined) report(notBeside(name, source.name, place(path)));
    known.set(name, file && read(file, reader));
  };
  for (const { metric, path } of placedMetrics(template)) {
    const { from } = metric;
    const at = [...path, 'from'];
    if (from?.kind === 'incidents') {
      named(anchors, from.anchors, [...at, 'anchors'], readAnchors);
      const month = anchors.get(from.anchors)?.fiscalYearStarts ?? template.fiscalYearStarts;
      if (month !== template.fiscalYearStarts) {
        report(otherYear(from.anchors, month, template.fiscalYearStarts, place([...at, 'anchors'])));
      }
    }
    if (from?.kind === 'ecsi' && from.model !== undefined) {
      named(models, from.model, [...at, 'model'], readModel);
      const problem = unknownLatent(from.latent, models.get(from.model), () => place([...at, 'latent']));
      if (problem !== undefined) report(problem);
    }
    if (from?.kind === 'ratings') {
      const wildcard = from.published;
      const found = wildcard === undefined ? [] : beside.matching((name) => isNamed(name, wildcard));
      if (wildcard !== undefined && found.length === 0) {
        report(noneBeside(wildcard, place([...at, 'published'])));
      }
      // A metric that is new, or goes by another name, may be made of the same file.
      const isMeant: IsMeant = (id, file) => id === metric.id || isNamed(file, from.file);
      const results = found.flatMap((file) =>
        (read(file, (name, json, tell) => readPublished(name, json, isMeant, tell)) ?? []).map((one) => ({
          ...one,
          period: one.period ?? periodOfFile(file.name, report),
        })),
      );
      published.set(metric.id, [...results, ...comparedIn(against, isMeant)]);
    }
  }
  return {
    files: [...files.values()],
    anchorsOf: (from) => anchors.get(from.anchors),
    modelOf: ({ model }) => (model === undefined ? STANDARD_MODEL : models.get(model)),
    publishedOf: (metric, period) =>
      (published.get(metric) ?? []).filter((one) => one.period === period).map(({ result }) => result),
  };
}

/** What is compared with was published too. Whether it can be compared is told where it is. */
function comparedIn(against: SourceFile | undefined, isMeant: IsMeant): readonly PublishedOf[] {
  const silent = (): void => undefined;
  const text = against && decodeText(against, silent);
  return (text === undefined ? undefined : readPublished('', text, isMeant, silent)) ?? [];
}

/** Where something stands in a template. One that was prepared has no places: it is read again for the fault's sake. */
function placesIn(source: SourceFile): (path: YamlPath) => Spot {
  const silent = (): void => undefined;
  return (path) => {
    const text = decodeText(source, silent);
    const document = text === undefined ? undefined : readYaml(source.name, text, silent);
    return document?.spot(path) ?? { file: source.name };
  };
}
