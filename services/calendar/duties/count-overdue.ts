import { AUDITED_TABLES } from '../../../libs/ports/seals.ts';
import { OUTBOX } from '../../../libs/ports/unit-of-work.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty } from './duty.ts';

/** An event that is older than this should long be gone, in milliseconds. */
const AGE = 5 * 60_000;

/** Counts the events that still wait in an outbox after several ticks could have sent them: people are told by an alarm. */
export const countOverdue: Duty = {
  name: 'overdue',
  run: async (ports, scheduledTime) => {
    let count = 0;
    for (const table of AUDITED_TABLES) {
      for await (const _ of dueRecords(ports, { table, pk: OUTBOX, until: before(scheduledTime, AGE) })) count += 1;
    }
    return count;
  },
};
