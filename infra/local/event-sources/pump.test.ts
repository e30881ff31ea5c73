import type { SQSRecord } from 'aws-lambda';
import { describe, expect, it } from 'vitest';
import type { Invocation } from '../lambda/lambda.ts';
import type { MappingDefinition } from '../template/definitions.ts';
import { startPump } from './pump.ts';

const mapping: MappingDefinition = {
  queueArn: 'queue',
  functionArn: 'fn',
  batchSize: 3,
  batchingWindowSeconds: 0,
  reportsBatchItemFailures: true,
  maximumConcurrency: 1,
};

function record(messageId: string): SQSRecord {
  return { messageId, receiptHandle: `handle-${messageId}` } as SQSRecord;
}

/** Runs a pump over messages until each was handed over once; says which batches there were and what was removed. */
async function pumped(ids: readonly string[], answer: Invocation, changes: Partial<MappingDefinition> = {}) {
  const waiting = ids.map(record);
  const removed: string[] = [];
  const batches: string[][] = [];
  const drained = Promise.withResolvers<void>();
  const pump = startPump({
    mapping: { ...mapping, ...changes },
    queue: {
      receive: async (max) => {
        if (waiting.length > 0) return waiting.splice(0, max);
        drained.resolve();
        // Gives other work a turn, as waiting for a message does.
        await new Promise((resolve) => setImmediate(resolve));
        return [];
      },
      remove: (handle) => removed.push(handle),
    },
    invoke: async (_arn, event) => {
      batches.push((event as { Records: SQSRecord[] }).Records.map((one) => one.messageId));
      return answer;
    },
    report: (error) => drained.reject(error),
  });
  await drained.promise;
  await pump.stop();
  return { batches, removed };
}

const returned = (value: unknown): Invocation => ({ kind: 'returned', payload: JSON.stringify(value) });
const failed: Invocation = { kind: 'failed', cause: 'crash', error: { errorType: 'E', errorMessage: 'e' } };

describe('a pump', () => {
  it('hands over batches of at most the batch size and removes what went well', async () => {
    const { batches, removed } = await pumped(['a', 'b', 'c', 'd'], returned(null));
    expect(batches).toEqual([['a', 'b', 'c'], ['d']]);
    expect(removed).toEqual(['handle-a', 'handle-b', 'handle-c', 'handle-d']);
  });

  it('leaves the messages that failed', async () => {
    const { removed } = await pumped(['a', 'b'], returned({ batchItemFailures: [{ itemIdentifier: 'a' }] }));
    expect(removed).toEqual(['handle-b']);
  });

  it('leaves the whole batch when the function failed', async () => {
    expect((await pumped(['a', 'b'], failed)).removed).toEqual([]);
  });

  it('takes no notice of reported failures when the mapping does not ask for them', async () => {
    const report = returned({ batchItemFailures: [{ itemIdentifier: 'a' }] });
    expect((await pumped(['a'], report, { reportsBatchItemFailures: false })).removed).toEqual(['handle-a']);
  });
});
