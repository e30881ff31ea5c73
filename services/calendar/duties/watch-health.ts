import { type Degradation, missedTicks } from '../../../libs/domain/calendar/degradation.ts';
import { heartbeats } from '../../../libs/ports/calendar-duties.ts';
import type { TableName } from '../../../libs/ports/records.ts';
import { UNVALIDATED } from '../../../libs/ports/submissions.ts';
import { OUTBOX } from '../../../libs/ports/unit-of-work.ts';
import { before } from './due-records.ts';
import type { Duty, TickPorts } from './duty.ts';
import { onceUntil } from './once-until.ts';
import { proposeExtensions } from './propose-extensions.ts';

/** Work that waits for longer than this says that something is broken, in milliseconds. */
const STUCK = 30 * 60_000;

/** Where the oldest work that waits is looked for: events not sent, and uploads not validated. */
const WAITING: readonly { readonly table: TableName; readonly pk: string }[] = [
  { table: 'intake', pk: UNVALIDATED },
  { table: 'intake', pk: OUTBOX },
  { table: 'portal', pk: OUTBOX },
];

/**
 * Keeps the tick's heartbeat (心跳); where it had stopped, or work is stuck, shortly before a deadline, extensions are proposed. Stuck
 * work is looked for each quarter of an hour.
 */
export const watchHealth: Duty = {
  name: 'proposed',
  run: async (ports, scheduledTime) => {
    const now = new Date(scheduledTime).toISOString();
    const last = await heartbeats.read(ports.readRecord, 'tick');
    const missed = last && missedTicks(last.value.at, now);
    let count = missed ? await proposeExtensions(ports, missed, now) : 0;
    count += await onceUntil(ports, 'health', quarterOf(now), async () => {
      const stuck = await findStuck(ports, now);
      return stuck ? proposeExtensions(ports, stuck, now) : 0;
    });
    // The last of this duty: a tick that failed in looking or in proposing counts as missing. One in which another duty failed does
    // not: each is tried in every tick, and what waits because of it is found above.
    if (!last || last.value.at < now)
      await ports.commit([heartbeats.write('tick', last?.version ?? 'absent', { at: now })]);
    return count;
  },
};

/** The quarter of an hour that a moment is in, as text that sorts by time. */
const quarterOf = (moment: string): string => `${moment.slice(0, 13)}:${Math.floor(Number(moment.slice(14, 16)) / 15)}`;

const findStuck = async ({ listIndex }: TickPorts, now: string): Promise<Degradation | undefined> => {
  for (const { table, pk } of WAITING) {
    const { records } = await listIndex({ table, index: 'due', pk, until: before(now, STUCK), limit: 1 });
    if (records.length > 0) return { from: before(now, STUCK), to: now, why: 'work-stuck' };
  }
  return undefined;
};
