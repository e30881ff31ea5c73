import { contentHash } from '../domain/digest.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { type KeyedRequest, keyPartition, keyReused } from './idempotency.ts';
import type { PutWrite, RecordKey } from './records.ts';
import type { WorkPorts } from './unit-of-work.ts';

/** The mark of a request under a key that is being done, as its holder knows it. */
export interface Claim {
  readonly at: RecordKey;
  readonly version: number;
}

/** How long a mark keeps others away, in ms: the longest that a request may take. One that died does not block for longer. */
const HELD = 30_000;

type ClaimPorts = Pick<WorkPorts, 'readRecord' | 'commit' | 'now'>;

/**
 * Marks a request under a key as being done by `by`, which names the attempt, so that it knows its own mark where the answer to marking
 * was lost. While another has it: 409 for the same request, 422 for another under the same key. The mark only spares the
 * second one the work; that nothing takes effect twice is for the transaction that keeps the answer.
 *
 * @example
 * const claim = await claimKey(ports, keyed, request.requestId);
 */
export const claimKey = async (ports: ClaimPorts, keyed: KeyedRequest, by: string): Promise<Result<Claim, Problem>> => {
  const at: RecordKey = { table: keyed.table, pk: keyPartition(keyed), sk: 'IN-FLIGHT' };
  const now = ports.now();
  const asked = contentHash(keyed.asked);
  const mark = (expect: PutWrite['expect']) => ports.commit([markAt(at, expect, { asked, by, until: later(now) })]);
  if ((await mark('absent')).committed) return ok({ at, version: 1 });
  const found = await ports.readRecord(at);
  if (!found) return fail(inFlight);
  if (found.body['by'] === by) return ok({ at, version: found.version });
  if (String(found.body['until']) > now) return fail(found.body['asked'] === asked ? inFlight : keyReused);
  return (await mark(found.version)).committed ? ok({ at, version: found.version + 1 }) : fail(inFlight);
};

/** Takes a mark away once nothing came of the request, so that it may be sent again at once; where somebody else has it by now, it stays. */
export const releaseKey = async (ports: ClaimPorts, { at, version }: Claim): Promise<void> => {
  await ports.commit([markAt(at, version, { by: '', until: ports.now() })]);
};

const later = (now: string): string => new Date(Date.parse(now) + HELD).toISOString();

/** It lapses by itself; the store may drop it an hour later. */
const markAt = (
  put: RecordKey,
  expect: PutWrite['expect'],
  body: { readonly until: string; readonly by: string; readonly asked?: string },
): PutWrite => ({
  put,
  expect,
  body: { ...body },
  expiresAt: Math.floor(Date.parse(body.until) / 1000) + 3600,
});

/** The first request under this key is still running: any route that takes one may answer it. */
export const inFlight = problem('conflict', 'request.in-flight', {
  zh: '同一 Idempotency-Key 的请求正在处理，请稍后重试',
  en: 'The first request with this Idempotency-Key is still running; try again in a moment',
});
