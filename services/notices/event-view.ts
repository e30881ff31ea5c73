import type { LoggedEvent } from '../../libs/ports/event-log.ts';

/**
 * An event as others read it: the CloudEvents 1.0 event with its number in the log as the extension `sequence`, so that a reader
 * knows where to go on. How it travelled within the system is nobody's business.
 */
export const eventView = ({ sequence, event: { traceparent, ...event } }: LoggedEvent) => ({
  ...event,
  sequence: String(sequence),
});
