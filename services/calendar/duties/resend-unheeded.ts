import type { TableName } from '../../../libs/ports/records.ts';
import { markHeeded, type OutgoingEvent, SENT } from '../../../libs/ports/unit-of-work.ts';
import { startAttempts } from './attempts.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty, TickPorts } from './duty.ts';
import { isHeeded } from './is-heeded.ts';
import { onceUntil } from './once-until.ts';
import { OUTBOX_TABLES } from './outbox-tables.ts';
import { resendWhenStuck, STUCK_AGE } from './resend-when-stuck.ts';

/**
 * Holds each event that was sent against what should have come of it (落实情况), each ten minutes: once that is there the event is looked
 * at no more, and until then it is sent again, after ten minutes, then after twice as long each time. A message that was set aside, or
 * lost, so comes again without anybody's doing.
 */
export const resendUnheeded: Duty = {
  name: 'resentUnheeded',
  run: (ports, scheduledTime) =>
    // What is looked at waited for ten minutes: looking more often finds it hardly sooner, and reads every outbox each time.
    onceUntil(ports, 'unheeded', new Date(scheduledTime).toISOString().slice(0, 15), async () => {
      const { attempt, end } = startAttempts();
      let count = 0;
      for (const table of OUTBOX_TABLES) {
        await attempt(async () => {
          count += await resendOf(ports, table, scheduledTime);
        });
      }
      end();
      return count;
    }),
};

const resendOf = async (ports: TickPorts, table: TableName, scheduledTime: string): Promise<number> => {
  const until = before(scheduledTime, STUCK_AGE);
  let count = 0;
  for await (const record of dueRecords(ports, { table, pk: SENT, until })) {
    const event = record.body as unknown as OutgoingEvent;
    if (await isHeeded(ports, event)) await markHeeded(ports, record);
    else if (await resendWhenStuck(ports, { what: `event#${event.id}`, since: until, event }, scheduledTime))
      count += 1;
  }
  return count;
};
