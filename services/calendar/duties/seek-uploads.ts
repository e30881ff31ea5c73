import { outgoing } from '../../../events/outgoing.ts';
import { uploadAwaited } from '../../../events/upload-awaited.v1.ts';
import { AWAITED_UPLOADS, submissions } from '../../../libs/ports/submissions.ts';
import { sendEvent } from '../../../libs/ports/unit-of-work.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty, TickPorts } from './duty.ts';

/** An upload that is awaited for longer than this is looked for, in milliseconds. */
const AGE = 2 * 60_000;

/** Asks intake to look for uploads that are awaited for too long: storage is held against the table. */
export const seekUploads: Duty = {
  name: 'sought',
  run: async (ports, scheduledTime) => {
    let count = 0;
    const part = { table: 'intake', pk: AWAITED_UPLOADS, until: before(scheduledTime, AGE) } as const;
    for await (const record of dueRecords(ports, part)) {
      await seekUpload(ports, submissions.of(record).value.id, scheduledTime);
      count += 1;
    }
    return count;
  },
};

const seekUpload = (ports: TickPorts, submission: string, scheduledTime: string): Promise<void> =>
  sendEvent(
    ports,
    outgoing(uploadAwaited, {
      source: 'lianchuang/calendar',
      cause: `sweep:${scheduledTime}`,
      subject: submission,
      time: new Date(scheduledTime).toISOString(),
      data: { submission },
    }),
  );
