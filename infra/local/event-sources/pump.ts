import { setTimeout as pause } from 'node:timers/promises';
import type { SQSRecord } from 'aws-lambda';
import type { Lambda } from '../lambda/lambda.ts';
import type { MappingDefinition } from '../template/definitions.ts';
import { failedMessages } from './batch-result.ts';

/** The queue that a pump takes from, with the two verbs that it needs. Records are in the shape of Lambda's event. */
export interface PumpedQueue {
  /** Waits for messages at most `waitMs`; the answer may be empty. It ends at once when the queue is closed. */
  readonly receive: (max: number, waitMs: number) => Promise<readonly SQSRecord[]>;
  readonly remove: (receiptHandle: string) => void;
}

/** Moves messages from a queue into a function for as long as it runs. */
export interface Pump {
  /** Batches that were taken and not yet dealt with. */
  readonly inHand: () => number;
  /** Takes no more messages; resolves when the batches under way are done. */
  readonly stop: () => Promise<void>;
}

/** SQS hands out ten messages at most in one go. */
const receiveLimit = 10;

/** Short, so that a pump that is stopped does not hold up the end; an arriving message ends the wait anyway. */
const pollMs = 200;

/** Lambda begins with five batches at a time; two keep this machine's few threads free for the other functions. */
const defaultConcurrency = 2;

/**
 * Starts the poller of an event source mapping: receives a batch, calls the function, removes the messages that did not fail.
 * What failed is left to its visibility timeout, and so to its dead-letter queue. A function that throws, times out or crashes
 * fails the whole batch. Source: Lambda, "Using Lambda with Amazon SQS".
 */
export function startPump(options: {
  readonly mapping: MappingDefinition;
  readonly queue: PumpedQueue;
  readonly invoke: Lambda['invoke'];
  readonly report: (error: unknown) => void;
}): Pump {
  const { mapping, queue, invoke, report } = options;
  let stopped = false;
  let inHand = 0;

  async function poll(): Promise<void> {
    while (!stopped) {
      try {
        const first = await queue.receive(Math.min(mapping.batchSize, receiveLimit), pollMs);
        if (first.length > 0) await handOver(first);
      } catch (error) {
        if (stopped) return;
        // The messages come back by themselves; the poller must not end with one batch, nor run hot on a lasting failure.
        report(error);
        await pause(pollMs);
      }
    }
  }

  async function handOver(first: readonly SQSRecord[]): Promise<void> {
    inHand += 1;
    try {
      await deliver(await filled([...first]));
    } finally {
      inHand -= 1;
    }
  }

  async function filled(batch: SQSRecord[]): Promise<readonly SQSRecord[]> {
    const deadline = performance.now() + mapping.batchingWindowSeconds * 1000;
    while (!stopped && batch.length < mapping.batchSize) {
      const waitMs = deadline - performance.now();
      if (waitMs <= 0) break;
      batch.push(...(await queue.receive(Math.min(mapping.batchSize - batch.length, receiveLimit), waitMs)));
    }
    return batch;
  }

  async function deliver(batch: readonly SQSRecord[]): Promise<void> {
    const outcome = await invoke(mapping.functionArn, { Records: batch }, { whenBusy: 'wait' });
    if (outcome.kind !== 'returned') return;
    const ids = batch.map((record) => record.messageId);
    const failed = mapping.reportsBatchItemFailures ? failedMessages(outcome.payload, ids) : new Set<string>();
    for (const { messageId, receiptHandle } of batch) if (!failed.has(messageId)) queue.remove(receiptHandle);
  }

  const pollers = Array.from({ length: mapping.maximumConcurrency ?? defaultConcurrency }, poll);
  return {
    inHand: () => inHand,
    stop: async () => {
      stopped = true;
      await Promise.all(pollers);
    },
  };
}
