import type { KeyObject } from 'node:crypto';
import { bodyText, MANIFEST, type Manifest } from '../../folder/manifest.ts';
import { isSigned } from '../../folder/signature.ts';
import type { Problem } from '../../model/problem.ts';

/** Whether the manifest is signed as it should be; a signature that does not hold is a fault even if nobody asked. */
export function signatureProblems(manifest: Manifest, expected: KeyObject | undefined): Problem[] {
  const { signature } = manifest;
  if (signature === undefined) {
    if (expected === undefined) return [];
    return [
      {
        code: 'not-signed',
        severity: 'error',
        message: { en: 'the report is not signed', zh: '报告没有签名' },
        hint: {
          en: 'leave out --key, or sign with report --sign',
          zh: '请去掉 --key，或用 report --sign 签名',
        },
        spot: { file: MANIFEST },
      },
    ];
  }
  if (isSigned(bodyText(manifest), signature, expected)) return [];
  return [
    {
      code: 'signature-wrong',
      severity: 'error',
      message:
        expected === undefined
          ? { en: 'the signature is not of this manifest', zh: '签名与清单不符' }
          : { en: 'the signature is not by the key that is expected', zh: '签名不是由指定密钥所签' },
      hint: {
        en: 'ask whoever approved the report for it, and for the public key',
        zh: '请向批准人索取报告及其公钥',
      },
      spot: { file: MANIFEST },
    },
  ];
}
