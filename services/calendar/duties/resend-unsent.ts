import { OUTBOX, resendFromOutbox } from '../../../libs/ports/unit-of-work.ts';
import { startAttempts } from './attempts.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty } from './duty.ts';
import { OUTBOX_TABLES } from './outbox-tables.ts';

/** An event that is older than this was not sent by the one who committed it, in milliseconds. */
const AGE = 60_000;

/** Sends the events that a crash left in an outbox. */
export const resendUnsent: Duty = {
  name: 'resent',
  run: async (ports, scheduledTime) => {
    const { attempt, end } = startAttempts();
    let count = 0;
    for (const table of OUTBOX_TABLES) {
      await attempt(async () => {
        for await (const record of dueRecords(ports, { table, pk: OUTBOX, until: before(scheduledTime, AGE) })) {
          await resendFromOutbox(ports, record);
          count += 1;
        }
      });
    }
    end();
    return count;
  },
};
