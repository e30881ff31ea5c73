import * as z from 'zod/mini';
import { type CodeIdentity, readCodeIdentity } from '../domain/proof/code-identity.ts';
import type { Sign } from '../ports/signer.ts';
import { ed25519Signer } from './ed25519-signer.ts';
import { type Environment, readSettings } from './settings.ts';

/** What signs a bundle, and which code the function is made of. */
export interface Proof {
  readonly sign: Sign;
  readonly code: CodeIdentity;
}

/**
 * Reads `SIGNING_KEY` (an Ed25519 private key in PEM) and `CODE_IDENTITY` (the `code.json` of the sources that were packaged).
 * Throws without repeating either.
 *
 * @example
 * const { sign, code } = readProof();
 */
export const readProof = (environment?: Environment): Proof => {
  const schema = z.object({ SIGNING_KEY: z.string(), CODE_IDENTITY: z.string() });
  const settings = environment ? readSettings(schema, environment) : readSettings(schema);
  const code = readCodeIdentity(settings.CODE_IDENTITY);
  if (!code) throw new Error('settings: CODE_IDENTITY is no identity of code');
  return { sign: ed25519Signer(settings.SIGNING_KEY), code };
};
