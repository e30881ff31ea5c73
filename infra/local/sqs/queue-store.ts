import { randomUUID } from 'node:crypto';
import type { Clock } from '../exchange.ts';
import type { MessageAttributes } from './message-attributes.ts';
import type { Receipt } from './receipt-handle.ts';
import type { MessageRow, QueueRow } from './schema.ts';
import { openStatements } from './statements.ts';

/** How many messages a queue holds: to be received now, received and not yet deleted, not yet to be received. */
export interface QueueCounts {
  readonly visible: number;
  readonly inFlight: number;
  readonly delayed: number;
}

/** What is sent. */
export interface NewMessage {
  readonly body: string;
  readonly attributes: MessageAttributes;
  /** Overrides the queue's own delay. */
  readonly delayMs?: number | undefined;
}

/** What a take came to: the messages, and the queue that others were moved to as dead letters, if any. */
interface Taken {
  readonly messages: readonly MessageRow[];
  readonly deadLetterQueue?: string;
}

/** The queues' state, with every change in one SQLite transaction; time is `clock`'s. */
export interface QueueStore {
  /** Creates a queue, or sets the attributes of one that is there. */
  put(queue: Omit<QueueRow, 'created_at'>): void;
  find(name: string): QueueRow | undefined;
  /** Adds messages, all or none; returns their ids in order. */
  add(queue: QueueRow, messages: readonly NewMessage[]): string[];
  /** Takes up to `max` visible messages out of sight for `visibilityMs`, those first that were visible first. */
  take(queue: QueueRow, max: number, visibilityMs: number): Taken;
  /** Deletes the message of a current receipt; false for one that is not current. */
  remove(receipt: Receipt): boolean;
  /** Hides the message of a current receipt for `ms` from now on; says if it was not found, or not out of sight. */
  hide(receipt: Receipt, ms: number): 'hidden' | 'not-found' | 'not-in-flight';
  /** Makes visible what is in flight; says how many messages. */
  release(): number;
  counts(queue: QueueRow): QueueCounts;
  /** When the next message of a queue is visible, in milliseconds since the epoch; undefined for an empty queue. */
  nextVisibleAt(queue: string): number | undefined;
  /** Sends up to `max` visible messages of one queue anew to another, as new messages. Returns how many. */
  resend(from: QueueRow, to: QueueRow, max: number): number;
  close(): void;
}

/** Opens the store in a file, or in memory (`:memory:`). */
export function openQueueStore(file: string, clock: Clock): QueueStore {
  const { run, row, rows, atomically, close } = openStatements(file);

  const expire = (queue: QueueRow) => run('expire', { queue: queue.name, before: clock() - queue.retention_ms });

  const bury = (queue: QueueRow): string | undefined => {
    const target = queue.dead_letter_arn?.split(':').at(-1);
    if (target === undefined || queue.max_receives === null) return undefined;
    if (row('findQueue', { name: target }) === undefined) {
      throw new Error(`The dead-letter queue ${target} of ${queue.name} does not exist`);
    }
    const moved = run('bury', { queue: queue.name, target, now: clock(), max: queue.max_receives });
    return moved > 0 ? target : undefined;
  };

  return {
    put: (queue) => void run('putQueue', { ...queue, now: clock() }),
    find: (name) => row<QueueRow>('findQueue', { name }),
    add: (queue, messages) =>
      atomically(() =>
        messages.map(({ body, attributes, delayMs = queue.delay_ms }) => {
          const [id, now] = [randomUUID(), clock()];
          const visible = { now, visible_at: now + delayMs };
          run('add', { id, queue: queue.name, body, attributes: JSON.stringify(attributes), ...visible });
          return id;
        }),
      ),
    take: (queue, max, visibilityMs) =>
      atomically(() => {
        expire(queue);
        const deadLetterQueue = bury(queue);
        const now = clock();
        const taken = rows<MessageRow>('take', { queue: queue.name, max, now, until: now + visibilityMs });
        const messages = taken.sort((one, other) => one.seq - other.seq);
        return { messages, ...(deadLetterQueue !== undefined && { deadLetterQueue }) };
      }),
    remove: ({ queue, messageId: id, count }) => run('remove', { id, queue, count }) > 0,
    hide({ queue, messageId: id, count }, ms) {
      const message = row<MessageRow>('find', { id, queue, count });
      if (message === undefined) return 'not-found';
      if (message.visible_at <= clock()) return 'not-in-flight';
      run('hide', { id, until: clock() + ms });
      return 'hidden';
    },
    release: () => run('release', { now: clock() }),
    counts(queue) {
      expire(queue);
      const {
        visible = 0,
        inFlight = 0,
        delayed = 0,
      } = row<QueueCounts>('counts', { queue: queue.name, now: clock() }) ?? {};
      return { visible, inFlight, delayed };
    },
    nextVisibleAt: (queue) => row<{ at: number | null }>('next', { queue })?.at ?? undefined,
    resend: (from, to, max) =>
      atomically(() => {
        expire(from);
        const now = clock();
        const dead = rows<{ seq: number }>('visible', { queue: from.name, now, max });
        for (const { seq } of dead) run('resend', { seq, id: randomUUID(), target: to.name, now });
        return dead.length;
      }),
    close,
  };
}
