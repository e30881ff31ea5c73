import { outgoing } from '../../../events/outgoing.ts';
import { submissionReceived } from '../../../events/submission-received.v1.ts';
import { submissions, UNVALIDATED } from '../../../libs/ports/submissions.ts';
import { before, dueRecords } from './due-records.ts';
import type { Duty } from './duty.ts';
import { resendWhenStuck, STUCK_AGE } from './resend-when-stuck.ts';

/** Asks validation again for submissions that were received and have no result after ten minutes. */
export const resendUnvalidated: Duty = {
  name: 'revalidated',
  run: async (ports, scheduledTime) => {
    let count = 0;
    const part = { table: 'intake', pk: UNVALIDATED, until: before(scheduledTime, STUCK_AGE) } as const;
    for await (const record of dueRecords(ports, part)) {
      const { id, filing, attempt, files, created } = submissions.of(record).value;
      const since = files[0]?.stored?.storedAt ?? created.at;
      const event = outgoing(submissionReceived, {
        ...{ source: 'lianchuang/intake', cause: id, subject: id, time: since },
        data: { submission: id, ...filing, attempt },
      });
      if (await resendWhenStuck(ports, { what: `submission.received#${id}`, since, event }, scheduledTime)) count += 1;
    }
    return count;
  },
};
