import { resends } from '../../../libs/ports/calendar-duties.ts';
import { type OutgoingEvent, sendEvent } from '../../../libs/ports/unit-of-work.ts';
import type { TickPorts } from './duty.ts';

/** Work that is older than this is stuck, in milliseconds; then it is waited for twice as long each time. */
export const STUCK_AGE = 10 * 60_000;

/** Something that was to be done and is not: since when, and the event that has it done. */
export interface Stuck {
  /** E.g. `submission.received#<id>`. */
  readonly what: string;
  /** RFC 3339, UTC. */
  readonly since: string;
  readonly event: OutgoingEvent;
}

/**
 * Sends the event of something that is stuck again, once it was waited for long enough: after 10 minutes, then 20 more, 40, and so on, so that
 * what can never be done does not fill a dead-letter queue. Whether it was sent.
 */
export const resendWhenStuck = async (
  ports: TickPorts,
  { what, since, event }: Stuck,
  scheduledTime: string,
): Promise<boolean> => {
  const before = await resends.read(ports.readRecord, what);
  const { times, at: waitedSince } = before?.value ?? { times: 0, at: since };
  if (Date.parse(scheduledTime) < Date.parse(waitedSince) + STUCK_AGE * 2 ** times) return false;
  await sendEvent(ports, event);
  const at = new Date(scheduledTime).toISOString();
  // Who comes second has sent it, too, which is allowed, and finds it counted.
  await ports.commit([resends.write(what, before?.version ?? 'absent', { times: times + 1, at })]);
  return true;
};
