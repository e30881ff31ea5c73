import { createHash } from 'node:crypto';
import type { Clock } from '../exchange.ts';
import type { MessageAttributes } from './message-attributes.ts';
import { openQueueStore, type QueueCounts, type QueueStore } from './queue-store.ts';
import { fromHandle, toHandle } from './receipt-handle.ts';
import type { MessageRow, QueueRow } from './schema.ts';
import { makeSleepers, type Sleepers } from './sleepers.ts';

/** A queue as it is defined. */
export interface QueueDefinition {
  readonly name: string;
  readonly visibilityTimeoutSeconds: number;
  /** Default: 4 days, as in AWS. */
  readonly retentionSeconds?: number;
  readonly delaySeconds?: number;
  /**
   * Where a message goes that was received `maxReceiveCount` times and is visible once more. That queue may be created
   * later, but receiving throws while it is not there.
   */
  readonly redrive?: { readonly deadLetterTargetArn: string; readonly maxReceiveCount: number };
}

/** A message as a receiver gets it. */
export interface ReceivedMessage {
  readonly messageId: string;
  readonly receiptHandle: string;
  readonly body: string;
  /** Hex. */
  readonly md5OfBody: string;
  /**
   * `ApproximateReceiveCount`, `SentTimestamp`, `ApproximateFirstReceiveTimestamp` (milliseconds), `SenderId`, and of a
   * dead letter `DeadLetterQueueSourceArn`.
   */
  readonly systemAttributes: Readonly<Record<string, string>>;
  readonly messageAttributes: MessageAttributes;
}

export interface ReceiveOptions {
  /** At most so many messages. */
  readonly max: number;
  /** How long to wait for a first message, in real milliseconds. */
  readonly waitMs?: number;
  /** Overrides the queue's visibility timeout. */
  readonly visibilitySeconds?: number;
}

export interface QueuesOptions {
  /** The SQLite file of the data; omitted: in memory. One process may hold it at a time. */
  readonly file?: string;
  readonly clock: Clock;
  /** Where the queues are served, such as `http://127.0.0.1:3000`; asked for each time, for a port is known late. */
  readonly origin: () => string;
  readonly region: string;
  readonly accountId: string;
  /** Told of an error that was answered as HTTP 500. */
  readonly report?: (error: unknown, operation: string) => void;
}

/** The queues as the runner uses them; the HTTP operations stand on the same. */
export interface Queues {
  /** Creates a queue, or sets the attributes of one that is there. */
  createQueue(definition: QueueDefinition): void;
  /** Sends one message; returns its id. Neither size nor contents are checked here. */
  send(queue: string, body: string, attributes?: MessageAttributes, delaySeconds?: number): string;
  /** Takes visible messages; waits for a first one up to `waitMs`. Empty when closed meanwhile. */
  receive(queue: string, options: ReceiveOptions): Promise<ReceivedMessage[]>;
  /** Deletes a received message; false where its receipt is no longer, or never was, the current one. */
  remove(queue: string, receiptHandle: string): boolean;
  counts(queue: string): QueueCounts;
  /** Makes what an earlier process had received, and never deleted, visible at once. Says how many messages it was. */
  releaseInFlight(): number;
  /** Sends up to `max` visible messages of a dead-letter queue anew, as new messages, to `target`. Says how many. */
  redrive(deadLetterQueue: string, target: string, max: number): number;
  arn(queue: string): string;
  /** Lets all long polls look again: for when `clock` was moved. */
  wake(): void;
  /** Ends all long polls and closes the data. */
  close(): void;
}

/** What the HTTP operations need beside {@link Queues}. */
export interface QueueParts {
  readonly queues: Queues;
  readonly store: QueueStore;
  readonly sleepers: Sleepers;
}

const FOUR_DAYS_S = 345_600;

/** The shortest sleep of a long poll: a clock that stands still just before a message is due must not make it spin. */
const SHORTEST_SLEEP_MS = 10;

/** Makes the queues over their store. An unknown queue is an error of the program, and throws. */
export function makeQueues(options: QueuesOptions): QueueParts {
  const { clock, region, accountId } = options;
  const store = openQueueStore(options.file ?? ':memory:', clock);
  const sleepers = makeSleepers();
  const arn = (name: string) => `arn:${region.startsWith('cn-') ? 'aws-cn' : 'aws'}:sqs:${region}:${accountId}:${name}`;
  const known = (name: string) => {
    const queue = store.find(name);
    if (queue === undefined) throw new Error(`There is no queue ${name}`);
    return queue;
  };

  const take = (queue: QueueRow, { max, visibilitySeconds }: ReceiveOptions): ReceivedMessage[] => {
    const visibilityMs = visibilitySeconds === undefined ? queue.visibility_ms : visibilitySeconds * 1000;
    const { messages, deadLetterQueue } = store.take(queue, max, visibilityMs);
    if (deadLetterQueue !== undefined) sleepers.wake(deadLetterQueue);
    return messages.map((row) => toReceived(row, accountId, arn));
  };

  /** Takes where something is due: pollers ask often, and mostly of an empty queue, which need not cost a transaction. */
  const takeDue = (name: string, receiving: ReceiveOptions): ReceivedMessage[] => {
    const at = store.nextVisibleAt(name);
    return at === undefined || at > clock() ? [] : take(known(name), receiving);
  };

  const queues: Queues = {
    createQueue: (definition) => store.put(toRow(definition)),
    send(name, body, attributes = {}, delaySeconds) {
      const delayMs = delaySeconds === undefined ? undefined : delaySeconds * 1000;
      const [id = ''] = store.add(known(name), [{ body, attributes, delayMs }]);
      sleepers.wake(name);
      return id;
    },
    async receive(name, receiving) {
      const deadline = performance.now() + (receiving.waitMs ?? 0);
      known(name);
      const messages = takeDue(name, receiving);
      if (messages.length > 0) return messages;
      for (let left = deadline - performance.now(); left > 0; left = deadline - performance.now()) {
        const due = (store.nextVisibleAt(name) ?? Number.POSITIVE_INFINITY) - clock();
        await sleepers.sleep(name, Math.min(left, Math.max(due, SHORTEST_SLEEP_MS)));
        if (sleepers.closed) return [];
        const later = takeDue(name, receiving);
        if (later.length > 0) return later;
      }
      return [];
    },
    remove(name, receiptHandle) {
      const receipt = fromHandle(receiptHandle);
      return receipt?.queue === name && store.remove(receipt);
    },
    counts: (name) => store.counts(known(name)),
    releaseInFlight: () => store.release(),
    redrive(deadLetterQueue, target, max) {
      const moved = store.resend(known(deadLetterQueue), known(target), max);
      if (moved > 0) sleepers.wake(target);
      return moved;
    },
    arn,
    wake: () => sleepers.wake(),
    close() {
      if (sleepers.closed) return;
      sleepers.close();
      store.close();
    },
  };
  return { queues, store, sleepers };
}

function toRow(definition: QueueDefinition): Omit<QueueRow, 'created_at'> {
  return {
    name: definition.name,
    visibility_ms: definition.visibilityTimeoutSeconds * 1000,
    retention_ms: (definition.retentionSeconds ?? FOUR_DAYS_S) * 1000,
    delay_ms: (definition.delaySeconds ?? 0) * 1000,
    dead_letter_arn: definition.redrive?.deadLetterTargetArn ?? null,
    max_receives: definition.redrive?.maxReceiveCount ?? null,
  };
}

function toReceived(row: MessageRow, senderId: string, arn: (name: string) => string): ReceivedMessage {
  return {
    messageId: row.id,
    receiptHandle: toHandle({ queue: row.queue, messageId: row.id, count: row.receives }),
    body: row.body,
    md5OfBody: bodyMd5(row.body),
    systemAttributes: {
      SenderId: senderId,
      SentTimestamp: String(row.sent_at),
      ApproximateReceiveCount: String(row.receives),
      ApproximateFirstReceiveTimestamp: String(row.first_received_at),
      ...(row.dead_letter_source !== null && { DeadLetterQueueSourceArn: arn(row.dead_letter_source) }),
    },
    messageAttributes: JSON.parse(row.attributes) as MessageAttributes,
  };
}

/** The MD5 (hex) of a body's UTF-8 bytes. */
export function bodyMd5(body: string): string {
  return createHash('md5').update(body).digest('hex');
}
