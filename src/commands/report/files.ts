import { version } from '../../../package.json';
import { hashOf, type ListedFile } from '../../folder/digest.ts';
import type { ManifestOptions } from '../../folder/manifest.ts';
import {
  bodyText,
  type ListedInput,
  MANIFEST,
  type ManifestBody,
  manifestText,
} from '../../folder/manifest.ts';
import { fileNames } from '../../folder/names.ts';
import { signText } from '../../folder/signature.ts';
import type { FileMaker, FolderFile } from '../../folder/write.ts';
import { byCodePoint } from '../../maths/code-points.ts';
import type { Problem } from '../../model/problem.ts';
import type { Result, Scorecard } from '../../model/result.ts';
import { sourceCells } from '../../model/source-cells.ts';
import { circles } from './audience.ts';
import { cutResult } from './cut.ts';
import type { ReportJob } from './job.ts';
import { oneTableFiles } from './one-table-files.ts';
import { ownFiles } from './own-files.ts';
import { wholeFiles } from './whole-files.ts';

/** A part of a report that is handed on by itself: who is in it, and under which folder. */
export interface Part {
  /** Ends with `/`; empty for the folder itself. */
  readonly prefix: string;
  readonly result: Result;
  readonly problems: readonly Problem[];
}

/**
 * Every file of a report, one after the other. Where several people get a folder each, each folder has a manifest
 * of its own, and the last one is of all of them.
 */
export const reportFiles = (job: ReportJob): FileMaker =>
  async function* (listed) {
    const { audience, computed } = job;
    if (audience.kind === 'payroll' || audience.kind === 'public') {
      const part = { prefix: '', result: computed.result, problems: job.problems };
      yield* oneTableFiles(job, part);
      yield manifest(job, '', listed, namesFor(job, part), {});
      return;
    }
    if (audience.kind === 'hr') {
      const part = { prefix: '', result: computed.result, problems: job.problems };
      yield* wholeFiles(job, part);
      yield manifest(job, '', listed, namesFor(job, part), {});
      return;
    }
    const found = circles(audience, computed.result, computed.data.directors);
    const folders = fileNames([...found.keys()]);
    for (const [one, ids] of found) {
      const prefix = audience.only === undefined ? `${folders.get(one)}/` : '';
      const result = cutResult(computed.result, ids);
      const part = {
        prefix,
        result,
        problems: job.problems.filter(({ director }) => director !== undefined && ids.has(director)),
      };
      yield* audience.kind === 'director' ? ownFiles(job, part) : wholeFiles(job, part);
      yield manifest(job, prefix, listed, namesFor(job, part), { [audience.kind]: one });
    }
    if (audience.only === undefined) yield manifest(job, '', listed, () => true, {});
  };

/** Which inputs may be named: to directors, managers and the public only those that their own figures came from. */
function namesFor({ audience }: ReportJob, { result }: Part): (name: string) => boolean {
  if (audience.kind === 'hr' || audience.kind === 'payroll') return () => true;
  if (audience.kind === 'public') return () => false;
  const own = new Set(result.directors.flatMap(sourcesOf));
  return (name) => own.has(name);
}

const sourcesOf = ({ dimensions, quarters, adjustments, facts, gates, payments }: Scorecard): string[] =>
  [
    ...dimensions.flatMap(({ metrics }) => metrics.flatMap(({ evidence }) => evidence)),
    ...[...dimensions, ...quarters].flatMap(({ metrics }) => metrics.flatMap(sourceCells)),
    ...[...adjustments, ...payments].map(({ evidence }) => evidence),
    ...[...facts, ...gates].flatMap(({ evidence }) => evidence),
  ].map(({ file }) => file);

function manifest(
  job: ReportJob,
  prefix: string,
  listed: readonly ListedFile[],
  isNamed: (name: string) => boolean,
  only: ManifestOptions,
): FolderFile {
  return {
    name: `${prefix}${MANIFEST}`,
    pieces: () => {
      const files = listed
        .filter(({ name }) => name.startsWith(prefix))
        .map((file) => ({ ...file, name: file.name.slice(prefix.length) }));
      const body: ManifestBody = {
        scorecard: 1,
        kind: 'report',
        state: 'complete',
        version,
        options: { ...optionsOf(job), ...only },
        template: templateOf(job),
        ...besideOf(job),
        inputs: inputsOf(job, isNamed),
        files,
      };
      const signature = job.key === undefined ? undefined : signText(bodyText(body), job.key);
      return [manifestText(body, signature)];
    },
  };
}

function optionsOf({ language, formats, audience, computed, options }: ReportJob): ManifestOptions {
  const typed = ['encoding', 'delimiter'].flatMap((name): [string, string][] => {
    const value = options[name];
    return typeof value === 'string' ? [[name, value]] : [];
  });
  return {
    period: computed.period.label,
    lang: language,
    audience: audience.kind,
    format: formats,
    strict: options.strict === true,
    ...Object.fromEntries(typed),
  };
}

const templateOf = ({ gathered: { source }, mark }: ReportJob): ListedFile => ({
  name: source.name.split(/[\\/]/u).at(-1) as string,
  bytes: source.bytes.length,
  sha256: mark.sha256,
});

/** What stands beside the template, as it names it; a template that names nothing has no such key. */
function besideOf({ gathered: { beside } }: ReportJob): Pick<ManifestBody, 'beside'> {
  if (beside.length === 0) return {};
  const listed = beside.map(({ name, bytes }) => ({ name, bytes: bytes.length, sha256: hashOf(bytes) }));
  return { beside: listed.toSorted((a, b) => byCodePoint(a.name, b.name)) };
}

/** In order of hash, so that the order in which files were given never shows. */
const inputsOf = ({ gathered: { given } }: ReportJob, isNamed: (name: string) => boolean): ListedInput[] =>
  given
    .map(({ name, bytes, sha256, named }) => ({ name: isNamed(name) ? name : null, bytes, sha256, named }))
    .toSorted((a, b) => (a.sha256 < b.sha256 ? -1 : a.sha256 > b.sha256 ? 1 : 0));
