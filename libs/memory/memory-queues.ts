import { type DeadLetters, LETTERS_AT_ONCE } from '../ports/dead-letters.ts';
import type { QueueName, SendMessages, SetAside } from '../ports/messages.ts';
import type { Now } from '../ports/world.ts';

/** A message in a queue. `id` is a running number over all queues: the order of sending. */
export interface QueuedMessage {
  readonly id: number;
  readonly body: string;
  /** How often it was received. */
  readonly receiveCount: number;
  /** When it can next be received: milliseconds since the epoch. */
  readonly visibleAt: number;
}

/** A message as a consumer gets it. The receipt is that of this delivery: an older one removes nothing. */
export interface ReceivedMessage {
  readonly body: string;
  readonly receipt: string;
  readonly receiveCount: number;
}

/** A message that no consumer gets any more: received too often, or set aside with a reason. */
export interface DeadLetter {
  readonly body: string;
  readonly reason?: string;
}

/** A dead letter with what it is known by. */
interface Buried extends DeadLetter {
  readonly id: string;
  readonly since: string;
}

/** The queues in memory: the port, the consumer's side of it, and a look inside. */
export interface MemoryQueues extends DeadLetters {
  readonly sendMessages: SendMessages;
  /** The port that a consumer of this queue is given. */
  readonly setAsideOf: (queue: QueueName) => SetAside;
  /**
   * Delivers up to `max` visible messages and hides them for the visibility timeout. One that was received
   * `maxReceiveCount` times becomes a dead letter instead. `arrange` chooses another order than that of sending.
   */
  readonly receive: (queue: QueueName, max: number, arrange?: Arrange) => readonly ReceivedMessage[];
  /** Removes a delivered message; without effect where it was delivered again since, or is gone. */
  readonly remove: (queue: QueueName, receipt: string) => void;
  /** Every message of a queue, visible or not, in the order of sending. */
  readonly messages: (queue: QueueName) => readonly QueuedMessage[];
  /** The dead letters of a queue, oldest first. */
  readonly deadLetters: (queue: QueueName) => readonly DeadLetter[];
}

/** Puts messages in the order in which they arrive; a test may also leave some out or let one arrive twice. */
export type Arrange = (messages: readonly QueuedMessage[]) => readonly QueuedMessage[];

/** Defaults are those of the system's queues: hidden for 360 s, 3 deliveries, nothing delayed. */
export interface MemoryQueuesOptions {
  readonly now: Now;
  /** How long what is sent to a queue waits before its first delivery. */
  readonly delaySeconds?: Readonly<Partial<Record<QueueName, number>>>;
  readonly visibilitySeconds?: number;
  readonly maxReceiveCount?: number;
}

/**
 * The queues in memory: deterministic, with no timers; visibility is judged by `now`.
 * Held to the same promises as SQS by `test/conformance/describe-messages.ts`.
 *
 * @example
 * const queues = memoryQueues({ now: () => '2026-01-12T01:00:00.000Z' });
 * await queues.sendMessages('validation', ['{}']);
 * queues.receive('validation', 10); // [{ body: '{}', receipt: '1/1', receiveCount: 1 }]
 */
export const memoryQueues = (options: MemoryQueuesOptions): MemoryQueues => {
  const { now, visibilitySeconds = 360, maxReceiveCount = 3, delaySeconds = {} } = options;
  const waiting = new Map<QueueName, Map<number, QueuedMessage>>();
  const dead = new Map<QueueName, readonly Buried[]>();
  let sent = 0;
  let buried = 0;

  const queueOf = (queue: QueueName): Map<number, QueuedMessage> => {
    const known = waiting.get(queue);
    if (known) return known;
    const messages = new Map<number, QueuedMessage>();
    waiting.set(queue, messages);
    return messages;
  };
  const bury = (queue: QueueName, letter: DeadLetter): void => {
    buried += 1;
    dead.set(queue, [...(dead.get(queue) ?? []), { ...letter, id: `dead-${buried}`, since: now() }]);
  };

  const sendMessages: SendMessages = async (queue, bodies, held = delaySeconds[queue] ?? 0) => {
    const delay = held * 1000;
    for (const body of bodies) {
      sent += 1;
      queueOf(queue).set(sent, { id: sent, body, receiveCount: 0, visibleAt: Date.parse(now()) + delay });
    }
  };

  return {
    sendMessages,
    listDeadLetters: async (queue) => (dead.get(queue) ?? []).slice(0, LETTERS_AT_ONCE),
    redriveDeadLetters: async (queue, ids) => {
      const letters = dead.get(queue) ?? [];
      const wanted = letters.filter(({ id }) => ids.includes(id));
      dead.set(
        queue,
        letters.filter((letter) => !wanted.includes(letter)),
      );
      await sendMessages(
        queue,
        wanted.map(({ body }) => body),
      );
      return wanted.map(({ id }) => id);
    },
    setAsideOf: (queue) => async (body, reason) => bury(queue, { body, reason }),
    receive: (queue, max, arrange = (messages) => messages) => {
      const messages = queueOf(queue);
      const time = Date.parse(now());
      const visible = [...messages.values()].filter(({ visibleAt }) => visibleAt <= time);
      for (const { id, body } of visible.filter(({ receiveCount }) => receiveCount >= maxReceiveCount)) {
        messages.delete(id);
        bury(queue, { body });
      }
      const live = visible.filter(({ receiveCount }) => receiveCount < maxReceiveCount);
      return arrange(live)
        .slice(0, max)
        .map(({ id, body }) => {
          const receiveCount = (messages.get(id)?.receiveCount ?? 0) + 1;
          messages.set(id, { id, body, receiveCount, visibleAt: time + visibilitySeconds * 1000 });
          return { body, receipt: `${id}/${receiveCount}`, receiveCount };
        });
    },
    remove: (queue, receipt) => {
      const message = queueOf(queue).get(Number(receipt.split('/')[0]));
      if (message !== undefined && receipt === `${message.id}/${message.receiveCount}`)
        queueOf(queue).delete(message.id);
    },
    messages: (queue) => [...queueOf(queue).values()],
    deadLetters: (queue) => (dead.get(queue) ?? []).map(({ id: _, since: __, ...letter }) => letter),
  };
};
