import type { Problem } from '../domain/problem.ts';
import type { Result } from '../domain/result.ts';
import { type KeyedRequest, recallAnswer, rememberAnswer } from './idempotency.ts';
import { type Claim, claimKey, releaseKey } from './in-flight.ts';
import type { PutWrite, TableName } from './records.ts';
import { untilCommitted, type WorkPorts } from './unit-of-work.ts';

/** A request that may carry an `Idempotency-Key`, as the edge hands it to a command. */
export interface OnceRequest {
  readonly actor: { readonly sub: string };
  readonly params: unknown;
  readonly body: unknown;
  readonly idempotencyKey?: string;
  readonly requestId: string;
}

/** The writes that keep what is to be answered again; they belong into the transaction of the effect. None without a key. */
export type KeepAnswer<Kept extends object> = (kept: Kept, at: string) => readonly PutWrite[];

/** What is to be done once, and how it is answered again. */
export interface Once<Kept extends object, Reply> {
  /** The table of the effect, which also keeps the answer. */
  readonly table: TableName;
  /** The route's id: one key means nothing across two operations. */
  readonly operation: string;
  /** One try, as for `untilCommitted`. */
  readonly attempt: (keep: KeepAnswer<Kept>) => Promise<Result<Reply, Problem> | undefined>;
  /** The first answer again, from what was kept of it. */
  readonly again: (kept: Kept) => Result<Reply, Problem> | Promise<Result<Reply, Problem>>;
}

/**
 * Does what a request that creates asks for: under an `Idempotency-Key` once within 72 hours, by the same person. The same body gets
 * the same answer, another one 422, and 409 as long as the first is running. A refusal is not kept, since nothing was done.
 *
 * @example
 * doneOnce(ports, request, { table: 'ranking', operation: 'requestEvaluation', attempt: (keep) => draft(keep), again: ({ id }) => ok(created(id)) });
 */
export const doneOnce = async <Kept extends object, Reply>(
  ports: WorkPorts,
  { actor, params, body, idempotencyKey: key, requestId }: OnceRequest,
  { table, operation, attempt, again }: Once<Kept, Reply>,
): Promise<Result<Reply, Problem>> => {
  if (key === undefined) return untilCommitted(() => attempt(() => []));
  const keyed: KeyedRequest = { table, sub: actor.sub, key, asked: [operation, params, body ?? null] };
  const held: { claim?: Claim } = {};
  const release = async () => {
    if (held.claim) await releaseKey(ports, held.claim);
  };
  const tryOnce = async () => {
    const before = await recallAnswer(ports.readRecord, keyed);
    if (!before.ok) return before;
    if (before.value) return again(before.value as Kept);
    if (!held.claim) {
      const claimed = await claimKey(ports, keyed, requestId);
      if (!claimed.ok) return claimed;
      held.claim = claimed.value;
    }
    return attempt((kept, at) => [rememberAnswer(keyed, kept, at)]);
  };
  try {
    const result = await untilCommitted<Result<Reply, Problem>>(tryOnce);
    if (!result.ok) await release();
    return result;
  } catch (error) {
    // What failed is told as it failed, also where the mark cannot be taken away now: it runs out by itself.
    await release().catch(() => undefined);
    throw error;
  }
};

/**
 * Keeps an answer on its own, where what was done took more than one transaction, each of which bears to be done again: `false` where another
 * keeps one under the same key. Without a key there is nothing to keep.
 *
 * @example
 * (await commitAnswer(ports, keep({ sent: 17 }, ports.now()))) ? ok(answer) : undefined; // inside an attempt
 */
export const commitAnswer = async ({ commit }: WorkPorts, kept: readonly PutWrite[]): Promise<boolean> =>
  kept.length === 0 || (await commit(kept)).committed;
