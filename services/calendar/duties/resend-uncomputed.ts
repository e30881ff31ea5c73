import { outgoing } from '../../../events/outgoing.ts';
import { submissionAccepted } from '../../../events/submission-accepted.v1.ts';
import { shanghaiDate } from '../../../libs/domain/shanghai-time.ts';
import type { Submission } from '../../../libs/domain/submission.ts';
import { indicatorRecords } from '../../../libs/ports/indicator-records.ts';
import { readZones } from '../../../libs/ports/registry.ts';
import { filings, submissions } from '../../../libs/ports/submissions.ts';
import type { Duty, TickPorts } from './duty.ts';
import { onceUntil } from './once-until.ts';
import { resendWhenStuck } from './resend-when-stuck.ts';

/** The form of which indicators are computed. */
const FORM = 'indicator-data';

/**
 * Holds the accepted tables of this year and the one before against the indicators that should have been computed from them, once
 * an hour; where they were not, they are asked for again.
 */
export const resendUncomputed: Duty = {
  name: 'recomputed',
  run: (ports, scheduledTime) =>
    onceUntil(ports, 'indicators', new Date(scheduledTime).toISOString().slice(0, 13), async () => {
      let count = 0;
      const year = Number(shanghaiDate(scheduledTime).slice(0, 4));
      for (const { id: zone } of await readZones(ports.listRecords)) {
        for (const period of [String(year - 1), String(year)]) {
          const submission = await uncomputed(ports, zone, period);
          if (submission && (await ask(ports, submission, scheduledTime))) count += 1;
        }
      }
      return count;
    }),
};

const uncomputed = async ({ readRecord }: TickPorts, zone: string, period: string): Promise<Submission | undefined> => {
  const accepted = (await filings.read(readRecord, { zone, form: FORM, period }))?.value.accepted;
  if (accepted === undefined) return undefined;
  const computed = (await indicatorRecords.read(readRecord, { zone, period }))?.value;
  if (computed?.basis === 'accepted' && computed.submission === accepted) return undefined;
  return (await submissions.read(readRecord, accepted))?.value;
};

const ask = (ports: TickPorts, { id, filing, attempt, reviewed }: Submission, scheduledTime: string) => {
  const since = reviewed?.at ?? scheduledTime;
  const event = outgoing(submissionAccepted, {
    ...{ source: 'lianchuang/portal', cause: id, subject: id, time: since },
    data: { submission: id, ...filing, attempt },
  });
  return resendWhenStuck(ports, { what: `submission.accepted#${id}`, since, event }, scheduledTime);
};
