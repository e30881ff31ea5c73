import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { workFor } from '../ports/cause.ts';
import type { SetAside } from '../ports/messages.ts';
import type { Now } from '../ports/world.ts';
import { entry, type LambdaHandler } from './entry.ts';
import type { Logs } from './log.ts';
import { now } from './world.ts';

/** What became of a message: the step is done, or it never can be, for a reason that a person reads. */
export type Outcome =
  | { readonly kind: 'done'; readonly counted?: Readonly<Record<string, number>> }
  | { readonly kind: 'set-aside'; readonly reason: string };

/** What a step may know of the delivery. */
export interface MessageContext {
  readonly messageId: string;
  /** From 1. */
  readonly receiveCount: number;
  /** When it is processed, RFC 3339 in UTC. */
  readonly time: string;
  /** A journal whose lines name the message. */
  readonly logs: Logs;
}

/** Does what a message asks for. Thrown errors mean "again, later". */
export type Consume = (body: string, context: MessageContext) => Promise<Outcome>;

/** How a queue is consumed. */
export interface SqsOptions {
  readonly logs: Logs;
  readonly setAside: SetAside;
  /** As in the redrive policy of the queue, ≥ 1. */
  readonly maxReceiveCount: number;
  /** Whether the messages of a batch are processed side by side. Default: one after the other. */
  readonly parallel?: boolean;
  readonly now?: Now;
}

/**
 * The entry of a consumer of an SQS queue with `ReportBatchItemFailures`. A message that throws is received again; on
 * its last receive it is set aside with the error as the reason, since the queue's own redrive would give none. What is
 * set aside is acknowledged; should setting aside fail, it is not.
 *
 * @example
 * export const handler = sqs(onEvents({ 'submission.received': validate(ports) }), { logs, setAside, maxReceiveCount: 5 });
 */
export const sqs = (consume: Consume, options: SqsOptions): LambdaHandler<SQSEvent, SQSBatchResponse> => {
  const { logs, parallel = false } = options;
  if (!(Number.isInteger(options.maxReceiveCount) && options.maxReceiveCount >= 1)) {
    throw new TypeError('sqs: maxReceiveCount must be a whole number from 1');
  }
  // A processor keeps the state of its batch, so each invocation has its own.
  return entry(
    (event: SQSEvent) =>
      processPartialResponse(event, processRecord(consume, options), new BatchProcessor(EventType.SQS), {
        processInParallel: parallel,
        throwOnFullBatchFailure: false,
      }),
    logs,
  );
};

const processRecord =
  (consume: Consume, options: SqsOptions) =>
  async ({ messageId, body, attributes }: SQSRecord): Promise<void> => {
    const receiveCount = Number(attributes.ApproximateReceiveCount);
    const logs = options.logs.about({ messageId, receiveCount });
    const context = { messageId, receiveCount, time: (options.now ?? now)(), logs };
    try {
      const outcome = await attempt(consume, body, context, options.maxReceiveCount);
      if (outcome.kind === 'done') return;
      await options.setAside(body, outcome.reason);
      // The reason stays with the dead letter: it may quote what somebody wrote into the message.
      logs.note('message.set-aside');
    } catch (error) {
      logs.failure('message.failed', error);
      throw error;
    }
  };

/** The step's outcome. What it throws on the last receive is an outcome, too; before, it is thrown on. */
const attempt = async (
  consume: Consume,
  body: string,
  context: MessageContext,
  maxReceiveCount: number,
): Promise<Outcome> => {
  try {
    // A message that carries no event of ours is its own cause.
    return await workFor({ cause: { event: context.messageId }, role: 'system' }, () => consume(body, context));
  } catch (error) {
    if (context.receiveCount < maxReceiveCount) throw error;
    context.logs.failure('message.failed-at-last', error);
    return { kind: 'set-aside', reason: lastReason(error, context.receiveCount) };
  }
};

const lastReason = (error: unknown, receiveCount: number): string => {
  const what = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 500) : 'an unknown error';
  return `第 ${receiveCount} 次处理仍然失败：${what} / failed on receive ${receiveCount}, the last one: ${what}`;
};
