import { auditWrites, changesOf } from './audit-writes.ts';
import { Unavailable } from './failures.ts';
import type { QueueName, SendMessages } from './messages.ts';
import type { PutWrite, Records, StoredRecord, TableName, Write } from './records.ts';
import type { Now } from './world.ts';

/** An event that is ready to go: the same id whenever it is made again from the same cause. */
export interface OutgoingEvent {
  readonly id: string;
  readonly queues: readonly QueueName[];
  readonly body: string;
}

/** What a command or step wants to be done, all at once or not at all. */
export interface Work {
  /** The service's own table: its outbox and its audit chain. */
  readonly table: TableName;
  /** Whose chain the audit entry (审计记录) joins: a zone's id, or `province`. */
  readonly chain: string;
  readonly audit: {
    readonly actor: string;
    readonly action: string;
    readonly subject: string;
    readonly facts?: Readonly<Record<string, unknown>>;
  };
  readonly writes: readonly Write[];
  readonly events: readonly OutgoingEvent[];
}

/** What doing work needs. */
export interface WorkPorts extends Pick<Records, 'readRecord' | 'commit'> {
  readonly sendMessages: SendMessages;
  readonly now: Now;
}

/** Partition of the `due` index that holds events not yet known to be sent, by the time they were committed. */
export const OUTBOX = 'OUTBOX';

/** Partition of the `due` index that holds events that were sent and not yet seen to be heeded, by the time they were sent. */
export const SENT = 'SENT';

/** How long a sent event stays in its outbox for people to look at, in seconds: 30 days. */
const SENT_KEPT = 30 * 86_400;

/** How often a piece of work is done again from its start when others were quicker. */
const TRIES = 8;

/**
 * Commits work in one transaction, then sends its events and marks them sent. `false` where something was not as
 * expected: nothing has happened then, and the caller reads again. A crash after the commit loses nothing, since the
 * tick sends what stands in the outbox.
 */
export const commitWork = async (ports: WorkPorts, work: Work): Promise<boolean> => {
  const at = ports.now();
  const outbox = work.events.map((event) => outboxRecord(work.table, event, at));
  const changes = await changesOf(ports.readRecord, work.writes);
  if (!changes) return false;
  const audit = await auditWrites(ports.readRecord, work, { at, changes });
  const outcome = await ports.commit([...work.writes, ...outbox, ...audit]);
  if (!outcome.committed) return false;
  for (const [index, event] of work.events.entries()) {
    await sendEvent(ports, event);
    await markSent(ports, { ...outbox[index] } as PutWrite, at);
  }
  return true;
};

/**
 * Does a piece of work from its start until nothing was in its way; what it reads is fresh each time.
 *
 * @example
 * await untilCommitted(async () => { const now = await read(); return (await commitWork(ports, plan(now))) ? now : undefined; });
 */
export const untilCommitted = async <T>(attempt: () => Promise<T | undefined>): Promise<T> => {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const result = await attempt();
    if (result !== undefined) return result;
  }
  throw new Unavailable('commit', { cause: new Error(`still in conflict after ${TRIES} tries`) });
};

/** Sends an event to each of its queues: also done again, since whoever reads it knows it by its id. */
export const sendEvent = async (
  ports: Pick<WorkPorts, 'sendMessages'>,
  event: OutgoingEvent,
  delaySeconds?: number,
): Promise<void> => {
  for (const queue of event.queues) await ports.sendMessages(queue, [event.body], delaySeconds);
};

/**
 * Sends an outbox record that was left behind and marks it sent. Another may do the same at the same moment: the event
 * then goes out twice, which is allowed, and is marked once.
 */
export const resendFromOutbox = async (ports: WorkPorts, record: StoredRecord): Promise<void> => {
  await sendEvent(ports, record.body as unknown as OutgoingEvent);
  await markSent(ports, { put: record.key, expect: record.version - 1, body: record.body }, ports.now());
};

const outboxRecord = (table: TableName, event: OutgoingEvent, at: string): PutWrite => ({
  put: { table, pk: `OUTBOX#${event.id}`, sk: 'EVENT' },
  expect: 'absent',
  body: { ...event },
  due: { pk: OUTBOX, sk: at },
});

/** What came of a sent event is there (已落实): nobody looks after it any more. A conflict means that another has said so. */
export const markHeeded = async (ports: WorkPorts, { key, version, body }: StoredRecord): Promise<void> => {
  await ports.commit([{ put: key, expect: version, body, expiresAt: expiryOf(ports.now()) }]);
};

/** From now on it is looked whether it is heeded. A conflict means that it is marked already. */
const markSent = async (ports: WorkPorts, { put, expect, body }: PutWrite, at: string): Promise<void> => {
  const version = expect === 'absent' ? 1 : expect + 1;
  await ports.commit([{ put, expect: version, body, due: { pk: SENT, sk: at }, expiresAt: expiryOf(at) }]);
};

/** Seconds since the epoch. */
const expiryOf = (at: string): number => Math.floor(Date.parse(at) / 1000) + SENT_KEPT;
