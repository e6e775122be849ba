import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import type { Signature } from './manifest.ts';

/** A key pair's private half, from PEM (PKCS #8); undefined where it is no ed25519 key. */
export const privateKey = (pem: Uint8Array): KeyObject | undefined => ed25519(pem, createPrivateKey);

/** A public key, from PEM (SPKI); a private one gives its public half. */
export const publicKey = (pem: Uint8Array): KeyObject | undefined => ed25519(pem, createPublicKey);

function ed25519(pem: Uint8Array, make: (pem: Buffer) => KeyObject): KeyObject | undefined {
  try {
    const key = make(Buffer.from(pem));
    return key.asymmetricKeyType === 'ed25519' ? key : undefined;
  } catch {
    // Node says why in its own words, which differ between versions.
    return undefined;
  }
}

const spki = (key: KeyObject): string => key.export({ type: 'spki', format: 'der' }).toString('base64');

/** Signs a text (RFC 8032, Ed25519): the same key and text give the same signature. */
export const signText = (text: string, key: KeyObject): Signature => ({
  algorithm: 'ed25519',
  publicKey: spki(createPublicKey(key)),
  value: sign(null, Buffer.from(text), key).toString('base64'),
});

/** Whether a signature is of this text, by the key that it names itself or by the one that is expected. */
export function isSigned(text: string, signature: Signature, expected?: KeyObject): boolean {
  try {
    const { publicKey: named, value } = signature;
    const key = createPublicKey({ key: Buffer.from(named, 'base64'), type: 'spki', format: 'der' });
    const bytes = Buffer.from(value, 'base64');
    // Base64 can spell the same bytes in several ways: only ours is what was signed.
    if (spki(key) !== named || bytes.toString('base64') !== value) return false;
    if (expected !== undefined && spki(expected) !== named) return false;
    return verify(null, Buffer.from(text), key, bytes);
  } catch {
    // A key that is none signs nothing.
    return false;
  }
}
