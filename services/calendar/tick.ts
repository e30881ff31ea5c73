import { outgoing } from '../../events/outgoing.ts';
import { uploadAwaited } from '../../events/upload-awaited.v1.ts';
import type { Records, StoredRecord, TableName } from '../../libs/ports/records.ts';
import { AWAITED_UPLOADS, submissions } from '../../libs/ports/submissions.ts';
import { OUTBOX, resendFromOutbox, sendEvent, type WorkPorts } from '../../libs/ports/unit-of-work.ts';

/** What the tick needs. */
export interface TickPorts extends WorkPorts, Pick<Records, 'listIndex'> {}

/** The tables whose outboxes the tick empties. */
const TABLES: readonly TableName[] = ['intake', 'validation', 'indicators', 'ranking', 'portal', 'calendar'];

/** An event that is older than this was not sent by the one who committed it, in milliseconds. */
const OUTBOX_AGE = 60_000;

/** An upload that is awaited for longer than this is looked for, in milliseconds. */
const UPLOAD_AGE = 2 * 60_000;

const PAGE = 100;

/** What a tick did. */
export interface TickReport {
  readonly resent: number;
  readonly sought: number;
}

/**
 * Does what is due (每分钟巡检): sends the events that a crash left in an outbox, and asks intake to look for uploads
 * that are awaited for too long. Ages are measured from the scheduled time; what a late tick is too early for, the next
 * one finds.
 */
export const tick =
  (ports: TickPorts) =>
  async (scheduledTime: string): Promise<TickReport> => {
    const now = Date.parse(scheduledTime);
    const counts = { resent: 0, sought: 0 };
    const failures: unknown[] = [];
    for (const table of TABLES) {
      await attempt(failures, async () => {
        for await (const record of due(ports, table, OUTBOX, new Date(now - OUTBOX_AGE).toISOString())) {
          await resendFromOutbox(ports, record);
          counts.resent += 1;
        }
      });
    }
    await attempt(failures, async () => {
      for await (const record of due(ports, 'intake', AWAITED_UPLOADS, new Date(now - UPLOAD_AGE).toISOString())) {
        await seekUpload(ports, submissions.of(record).value.id, scheduledTime);
        counts.sought += 1;
      }
    });
    if (failures.length > 0) throw failures[0];
    return counts;
  };

/** One table or queue that fails does not keep the tick from the others; the first failure is thrown at the end. */
const attempt = async (failures: unknown[], work: () => Promise<void>): Promise<void> => {
  try {
    await work();
  } catch (error) {
    failures.push(error);
  }
};

/** What is due in one table up to a moment, page by page. */
async function* due(
  { listIndex }: TickPorts,
  table: TableName,
  pk: string,
  until: string,
): AsyncGenerator<StoredRecord> {
  let after: string | undefined;
  do {
    const page = await listIndex({
      table,
      index: 'due',
      pk,
      until,
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    yield* page.records;
    after = page.next;
  } while (after !== undefined);
}

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
