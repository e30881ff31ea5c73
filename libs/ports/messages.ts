/** The queues, each named for its consumer. A physical address is a setting of each function. */
export const QUEUE_NAMES = [
  'upload',
  'validation',
  'indicator',
  'ranking',
  'publishing',
  'notice',
  'delivery',
  'export',
] as const;

/** One of {@link QUEUE_NAMES}. */
export type QueueName = (typeof QUEUE_NAMES)[number];

/** A queue holds a message back for this long at most, in seconds. */
export const LONGEST_DELAY = 900;

/**
 * Sends bodies (≤ 8 KB each) to a queue, at least once each, in no order. Failing to send any of them throws `Unavailable`. `delaySeconds`
 * (0 to {@link LONGEST_DELAY}) stands in place of the queue's own delay before they are first received.
 */
export type SendMessages = (queue: QueueName, bodies: readonly string[], delaySeconds?: number) => Promise<void>;

/**
 * The sender of a function that has no event to send: to be asked all the same is a mistake in the program.
 *
 * @example
 * const ports = { ...records, sendMessages: sendsNothing, now };
 */
export const sendsNothing: SendMessages = async (queue) => {
  throw new TypeError(`this function sends nothing, but was asked to send to ${queue}`);
};

/** Puts a message that can never be understood or done aside, in its queue's dead-letter queue, with a reason for a person. */
export type SetAside = (body: string, reason: string) => Promise<void>;
