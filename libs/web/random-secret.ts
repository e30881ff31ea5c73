import { randomBytes } from 'node:crypto';
import { secretPrefix } from '../domain/notices/webhook-signature.ts';
import type { NewSecret } from '../ports/web.ts';

/** How many random bytes a secret has; Standard Webhooks 1.0 asks for 24 to 64. */
const BYTES = 32;

/**
 * A new secret of an endpoint: the one place that draws them.
 *
 * @example
 * newSecret().slice(0, 6); // 'whsec_'
 */
export const newSecret: NewSecret = () => `${secretPrefix}${randomBytes(BYTES).toString('base64')}`;
