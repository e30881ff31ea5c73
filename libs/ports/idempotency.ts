import { contentHash } from '../domain/digest.ts';
import { type Problem, problem } from '../domain/problem.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PutWrite, ReadRecord, TableName } from './records.ts';

/** A request that carries an `Idempotency-Key`: who sent it, the key, and all that it asks for. */
export interface KeyedRequest {
  readonly table: TableName;
  readonly sub: string;
  readonly key: string;
  readonly asked: unknown;
}

/** How long an answer is kept, in seconds: 72 hours. */
const KEPT = 72 * 3600;

/**
 * What was answered to this very request before, or `undefined` where it is new. The same key with another body is a
 * problem (422), since one of the two would be lost.
 */
export const recallAnswer = async (
  readRecord: ReadRecord,
  { table, sub, key, asked }: KeyedRequest,
): Promise<Result<unknown, Problem>> => {
  const record = await readRecord(answerKey({ table, sub, key }));
  if (!record) return ok(undefined);
  if (record.body['asked'] === contentHash(asked)) return ok(record.body['answer']);
  return fail(keyReused);
};

/** One key for two different requests: one of them would be lost. */
export const keyReused = problem('unprocessable', 'request.key-reused', {
  zh: '这个 Idempotency-Key 已用于另一个内容不同的请求，请换一个',
  en: 'This Idempotency-Key was used for a request with another content; use a new one',
});

/** The write that keeps an answer; it belongs into the transaction whose effect it answers for. */
export const rememberAnswer = ({ table, sub, key, asked }: KeyedRequest, answer: object, now: string): PutWrite => ({
  put: answerKey({ table, sub, key }),
  expect: 'absent',
  body: { asked: contentHash(asked), answer },
  expiresAt: Math.floor(Date.parse(now) / 1000) + KEPT,
});

type Keyed = Pick<KeyedRequest, 'table' | 'sub' | 'key'>;

/** Where all that is kept of a key stands. Whatever characters subject and key hold, the hash of both cannot meet another pair's. */
export const keyPartition = ({ sub, key }: Omit<Keyed, 'table'>): string => `IDEM#${contentHash([sub, key])}`;

const answerKey = ({ table, ...whose }: Keyed) => ({ table, pk: keyPartition(whose), sk: 'ANSWER' });
