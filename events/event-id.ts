import { contentHash } from '../libs/domain/digest.ts';

/** What makes an event the same event: why it came about, its type, and what it is about. */
export interface EventIdentity {
  /** What made it, e.g. the id of the command or of the event before it. */
  readonly cause: string;
  readonly type: string;
  readonly subject: string;
}

/**
 * The id of an event: 32 hex digits of the hash of its identity, so that the same event made again, on any machine, has
 * the same id, and a consumer or an outbox knows it.
 *
 * @example
 * eventId({ cause: 'c', type: 'upload.awaited', subject: 's' }).length; // 32
 */
export const eventId = ({ cause, type, subject }: EventIdentity): string =>
  contentHash({ cause, type, subject }).slice(0, 32);
