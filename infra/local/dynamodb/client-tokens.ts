import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Clock } from '../exchange.ts';
import type { BaseStore } from './engine.ts';
import { commit, rangeOf, storedKey, type WriteSet } from './write-set.ts';

/** How long a `ClientRequestToken` makes a transaction idempotent: 10 minutes after it was done, as in AWS. */
const TOKEN_MS = 600_000;

interface Remembered {
  readonly hash: string;
  readonly expiresAt: number;
}

/** Whether a token is new, was used for the very same request, or for another one. */
export type TokenState = 'new' | 'same' | 'mismatch';

/** Compares a request with the one that its token was used for, if any in the last 10 minutes. */
export async function tokenState(base: BaseStore, clock: Clock, token: string, request: object): Promise<TokenState> {
  const remembered = (await base.db.get(storedKey('token', token))) as Remembered | undefined;
  if (remembered === undefined || remembered.expiresAt <= clock()) return 'new';
  return remembered.hash === hashOf(request) ? 'same' : 'mismatch';
}

/** Remembers a token in the batch of its own transaction: after a kill either both are there or neither. */
export function rememberToken(writes: WriteSet, clock: Clock, token: string, request: object): void {
  const key = storedKey('token', token);
  const value: Remembered = { hash: hashOf(request), expiresAt: clock() + TOKEN_MS };
  writes.set(key, { type: 'put', key, value });
}

/** Forgets the tokens that are over. */
export async function sweepTokens(base: BaseStore, clock: Clock): Promise<void> {
  const over: WriteSet = new Map();
  for await (const [key, value] of base.db.iterator(rangeOf('token'))) {
    if ((value as Remembered).expiresAt <= clock()) over.set(key, { type: 'del', key });
  }
  await commit(base.db, over);
}

function hashOf(request: object): string {
  return createHash('sha256')
    .update(canonicalize(request) ?? '')
    .digest('hex');
}
