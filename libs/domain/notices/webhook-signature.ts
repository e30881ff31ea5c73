import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { bytesOfBase64, textOfBase64 } from './base64.ts';

/** What the secret of an endpoint begins with; the rest is base64 of 24 to 64 random bytes. */
export const secretPrefix = 'whsec_';

/** What is signed of a message. */
export interface SignedMessage {
  /** The same at every try, so that an endpoint knows what it has. */
  readonly id: string;
  /** Seconds since the epoch. */
  readonly timestamp: number;
  readonly body: string;
}

/**
 * The header `webhook-signature` by Standard Webhooks 1.0: one HMAC-SHA256 a secret, so that a receiver may hold the old or the new
 * one while they change. A secret without its prefix throws `TypeError`.
 *
 * See https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md
 *
 * @example
 * signWebhook(['whsec_AAAA'], { id: 'msg', timestamp: 1, body: '{}' }).slice(0, 3); // 'v1,'
 */
export const signWebhook = (secrets: readonly string[], { id, timestamp, body }: SignedMessage): string =>
  secrets
    .map((secret) => {
      if (!secret.startsWith(secretPrefix)) throw new TypeError('a webhook secret has no prefix');
      const key = bytesOfBase64(secret.slice(secretPrefix.length));
      return `v1,${textOfBase64(hmac(sha256, key, utf8ToBytes(`${id}.${timestamp}.${body}`)))}`;
    })
    .join(' ');
