import type { QueueName } from './messages.ts';

/** A message that no consumer gets any more (死信). */
export interface DeadLetter {
  /** The queue's own id of the message. */
  readonly id: string;
  readonly body: string;
  /** Why a step put it aside. A message that the queue itself gave up, since no step ever ended, has none. */
  readonly reason?: string;
  /** When it was sent, RFC 3339 in UTC: to be set aside, or first of all where the queue gave it up. */
  readonly since: string;
}

/** How many dead letters one look or one redrive takes. */
export const LETTERS_AT_ONCE = 100;

/** Looks at the dead letters of a queue, up to {@link LETTERS_AT_ONCE}, in no order. All of them stay where they are. */
export type ListDeadLetters = (queue: QueueName) => Promise<readonly DeadLetter[]>;

/**
 * Sends dead letters back to their queue: each is sent first and then removed, so that none is lost, and one may come
 * twice. Returns the ids of those that it found; another look may be hiding the others for half a minute.
 */
export type RedriveDeadLetters = (queue: QueueName, ids: readonly string[]) => Promise<readonly string[]>;

/** What those who run the system do with dead letters. */
export interface DeadLetters {
  readonly listDeadLetters: ListDeadLetters;
  readonly redriveDeadLetters: RedriveDeadLetters;
}
