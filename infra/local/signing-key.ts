import { generateKeyPairSync } from 'node:crypto';
import { keptJson } from './world/durable-file.ts';

interface KeptKey {
  readonly pem: string;
}

/**
 * The Ed25519 private key that the embedded cloud signs bundles with, in PEM: made once and kept, as a deployment's is.
 *
 * @param file where it is kept, readable by its owner only; absent = in memory
 */
export function localSigningKey(file?: string): string {
  const kept = keptJson<KeptKey>(file);
  const known = kept.read();
  if (known) return known.pem;
  const { privateKey } = generateKeyPairSync('ed25519');
  const pem = privateKey.export({ format: 'pem', type: 'pkcs8' }).toString();
  kept.write({ pem });
  return pem;
}
