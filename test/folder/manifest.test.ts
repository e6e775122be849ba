import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf } from '../../src/folder/digest.ts';
import {
  bodyText,
  type ManifestBody,
  manifestText,
  readManifest,
  unfinishedText,
} from '../../src/folder/manifest.ts';
import { isSigned, privateKey, publicKey, signText } from '../../src/folder/signature.ts';

const BODY: ManifestBody = {
  scorecard: 1,
  kind: 'report',
  state: 'complete',
  version: '0.1.0',
  options: { period: '2026-Q4', format: ['csv'], strict: false },
  template: { name: 'template.yaml', bytes: 3, sha256: hashOf('abc') },
  inputs: [{ name: null, bytes: 1, sha256: hashOf('a'), named: true }],
  files: [{ name: 'results.csv', bytes: 2, sha256: hashOf('ab') }],
};

const pem = (seed: number) => {
  // RFC 8410: an Ed25519 private key in PKCS #8 is this head and 32 bytes.
  const head = Buffer.from('302e020100300506032b657004220420', 'hex');
  const der = Buffer.concat([head, Buffer.alloc(32, seed)]).toString('base64');
  return Buffer.from(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`);
};

const key = (seed: number) => {
  const found = privateKey(pem(seed));
  if (found === undefined) throw new Error('no key');
  return found;
};

const shared = (seed: number) => {
  const found = publicKey(pem(seed));
  if (found === undefined) throw new Error('no key');
  return found;
};

const signed = manifestText(BODY, signText(bodyText(BODY), key(1)));

describe('a manifest', () => {
  it('is read back as it was written', () => {
    for (const text of [manifestText(BODY, undefined), signed]) {
      const read = readManifest(text);
      expect(read.state).toBe('complete');
      expect(read.state === 'complete' && bodyText(read.manifest)).toBe(bodyText(BODY));
    }
  });

  it('is found to be altered, whichever character is another', () => {
    for (let at = 0; at < signed.length; at += 1) {
      const other = signed[at] === '0' ? '1' : '0';
      const text = signed.slice(0, at) + other + signed.slice(at + 1);
      const read = readManifest(text);
      // The signature is outside the hash: it is checked by itself.
      if (read.state !== 'complete') continue;
      const { manifest } = read;
      expect(
        manifest.signature !== undefined && isSigned(bodyText(manifest), manifest.signature, shared(1)),
      ).toBe(false);
    }
  });

  it('is found to be altered where something is added or spelled otherwise', () => {
    const text = manifestText(BODY, undefined);
    expect(readManifest(text.replace('{\n', '{\n  "more": 1,\n')).state).toBe('altered');
    expect(readManifest(text.replaceAll('  ', ' ')).state).toBe('altered');
    expect(readManifest(text.replace('"0.1.0"', '"0.1.0", "version": "0.1.0"')).state).toBe('altered');
    expect(readManifest(text.replace('results.csv', '../x')).state).toBe('altered');
  });

  it('says that a folder is unfinished, with the names that are safe to remove', () => {
    expect(readManifest(unfinishedText(['a', '../b', 'c/d']))).toEqual({
      state: 'unfinished',
      names: ['a', 'c/d'],
    });
  });

  it('is foreign where it is another program’s, or nothing at all', () => {
    for (const text of ['', 'x', '[]', 'null', '{"name":"app"}', '{"scorecard":2,"kind":"report"}']) {
      expect(readManifest(text).state).toBe('foreign');
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readManifest(text).state).toBe('foreign');
      }),
      { seed: 7 },
    );
  });
});

describe('a signature', () => {
  // RFC 8032, 7.1, test 1: the empty message.
  it('is the one of the standard', () => {
    const secret = Buffer.from('9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60', 'hex');
    const head = Buffer.from('302e020100300506032b657004220420', 'hex');
    const der = Buffer.concat([head, secret]).toString('base64');
    const known = privateKey(Buffer.from(`-----BEGIN PRIVATE KEY-----\n${der}\n-----END PRIVATE KEY-----\n`));
    if (known === undefined) throw new Error('no key');
    expect(Buffer.from(signText('', known).value, 'base64').toString('hex')).toBe(
      'e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b',
    );
  });

  it('holds for its own text and key alone', () => {
    const signature = signText('text', key(1));
    expect(isSigned('text', signature)).toBe(true);
    expect(isSigned('text', signature, shared(1))).toBe(true);
    expect(isSigned('text', signature, shared(2))).toBe(false);
    expect(isSigned('texT', signature)).toBe(false);
    expect(isSigned('text', { ...signature, publicKey: 'no key' })).toBe(false);
  });

  it('is made by an ed25519 key and no other', () => {
    const rsa = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const text = rsa.export({ type: 'pkcs8', format: 'pem' });
    expect(privateKey(Buffer.from(text))).toBeUndefined();
    expect(publicKey(Buffer.from('no key'))).toBeUndefined();
    expect(publicKey(pem(1))?.type).toBe('public');
  });
});
