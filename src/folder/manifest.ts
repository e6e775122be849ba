import { hashOf, type ListedFile } from './digest.ts';
import { isInside } from './inside.ts';

export const MANIFEST = 'manifest.json';

/** An input as a report names it. */
export interface ListedInput {
  /** Null where the name is not for the eyes of whoever gets the report. */
  readonly name: string | null;
  readonly bytes: number;
  readonly sha256: string;
  /** Named on the command line, as against found in a folder. */
  readonly named: boolean;
}

/** What was asked for, as far as it shows in the files; never where they were written. */
export type ManifestOptions = Readonly<Record<string, string | boolean | readonly string[]>>;

export interface Signature {
  readonly algorithm: 'ed25519';
  /** The public key, SPKI in base64. */
  readonly publicKey: string;
  /** Of the manifest without `sha256` and `signature`, in base64. */
  readonly value: string;
}

/** What a report folder says of itself. */
export interface Manifest {
  readonly scorecard: 1;
  readonly kind: 'report';
  readonly state: 'complete';
  readonly version: string;
  readonly options: ManifestOptions;
  readonly template: ListedFile;
  /** The files beside the template that it names; silent: it names none. */
  readonly beside?: readonly ListedFile[] | undefined;
  readonly inputs: readonly ListedInput[];
  readonly files: readonly ListedFile[];
  /** Of the manifest's own text without this key and `signature`. */
  readonly sha256: string;
  readonly signature?: Signature | undefined;
}

export type ManifestBody = Omit<Manifest, 'sha256' | 'signature'>;

const pretty = (value: object): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** The text that a manifest's own hash and its signature are of: everything but these two. */
export function bodyText(body: ManifestBody): string {
  const { scorecard, kind, state, version, options, template, beside, inputs, files } = body;
  return pretty({ scorecard, kind, state, version, options, template, beside, inputs, files });
}

/** The manifest as it stands in the folder. */
export function manifestText(body: ManifestBody, signature: Signature | undefined): string {
  const text = bodyText(body);
  return pretty({
    ...(JSON.parse(text) as ManifestBody),
    sha256: hashOf(text),
    ...(signature === undefined ? {} : { signature }),
  });
}

/** The manifest of a folder that is being changed: until the last file is in its place it says so. */
export const unfinishedText = (names: readonly string[]): string =>
  pretty({ scorecard: 1, kind: 'report', state: 'unfinished', files: names.map((name) => ({ name })) });

/** What the manifest of a folder turned out to be. */
export type ReadManifest =
  | { readonly state: 'complete'; readonly manifest: Manifest }
  /** `names` are the files that the run was about to write or remove. */
  | { readonly state: 'unfinished'; readonly names: readonly string[] }
  /** It is ours, and was changed: not what its own hash says, or not in the form we write. */
  | { readonly state: 'altered'; readonly names: readonly string[] }
  | { readonly state: 'foreign' };

/** Reads the text of a manifest. Nothing in it is trusted before its own hash holds. */
export function readManifest(text: string): ReadManifest {
  const value = parsed(text);
  if (!isRecord(value) || value.scorecard !== 1 || value.kind !== 'report') return { state: 'foreign' };
  const names = namesIn(value.files);
  if (value.state === 'unfinished') return { state: 'unfinished', names };
  if (!isManifest(value)) return { state: 'altered', names };
  const { signature } = value;
  const isOwn = text === manifestText(value, signature);
  return isOwn ? { state: 'complete', manifest: value } : { state: 'altered', names };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Whatever it is, we did not write it.
    return undefined;
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Names that may be removed: only those that lie in the folder. */
const namesIn = (files: unknown): string[] =>
  (Array.isArray(files) ? files : []).flatMap((file) =>
    isRecord(file) && typeof file.name === 'string' && isInside(file.name) ? [file.name] : [],
  );

const isListed = (value: unknown): value is ListedFile =>
  isRecord(value) && typeof value.name === 'string' && isInside(value.name) && isHashed(value);

const isHashed = (value: Record<string, unknown>): boolean =>
  Number.isSafeInteger(value.bytes) &&
  typeof value.sha256 === 'string' &&
  /^[0-9a-f]{64}$/u.test(value.sha256);

const isInput = (value: unknown): value is ListedInput =>
  isRecord(value) &&
  (value.name === null || typeof value.name === 'string') &&
  typeof value.named === 'boolean' &&
  isHashed(value);

const isSignature = (value: unknown): value is Signature =>
  isRecord(value) &&
  value.algorithm === 'ed25519' &&
  typeof value.publicKey === 'string' &&
  typeof value.value === 'string';

const isOption = (value: unknown): boolean =>
  typeof value === 'string' ||
  typeof value === 'boolean' ||
  (Array.isArray(value) && value.every((one) => typeof one === 'string'));

const isManifest = (value: Record<string, unknown>): value is Record<string, unknown> & Manifest =>
  value.state === 'complete' &&
  typeof value.version === 'string' &&
  isRecord(value.options) &&
  Object.values(value.options).every(isOption) &&
  isRecord(value.template) &&
  typeof value.template.name === 'string' &&
  isHashed(value.template) &&
  (value.beside === undefined || (Array.isArray(value.beside) && value.beside.every(isListed))) &&
  Array.isArray(value.inputs) &&
  value.inputs.every(isInput) &&
  Array.isArray(value.files) &&
  value.files.every(isListed) &&
  typeof value.sha256 === 'string' &&
  (value.signature === undefined || isSignature(value.signature));
