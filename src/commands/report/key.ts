import type { KeyObject } from 'node:crypto';
import { inputOutputError } from '../../failures.ts';
import { readFile } from '../../io.ts';
import type { OptionValues } from '../command.ts';

/** The key that an option names, or a failure that says how to make one. */
export function readKey(
  flag: '--sign' | '--key',
  path: OptionValues[string],
  make: (pem: Uint8Array) => KeyObject | undefined,
): KeyObject | undefined {
  if (typeof path !== 'string') return undefined;
  const key = make(readFile(path));
  if (key !== undefined) return key;
  throw inputOutputError(
    'not-a-key',
    { en: `${path} holds no ed25519 key in PEM`, zh: `${path} 不是 PEM 格式的 ed25519 密钥` },
    flag === '--sign'
      ? {
          en: 'make one with: openssl genpkey -algorithm ed25519 -out key.pem',
          zh: '可用此命令生成：openssl genpkey -algorithm ed25519 -out key.pem',
        }
      : {
          en: 'make it from the private key with: openssl pkey -in key.pem -pubout -out public.pem',
          zh: '可由私钥生成：openssl pkey -in key.pem -pubout -out public.pem',
        },
  );
}
