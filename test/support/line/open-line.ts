import { memoryObjects } from '../../../libs/memory/memory-objects.ts';
import { memoryQueues } from '../../../libs/memory/memory-queues.ts';
import { memoryRecords } from '../../../libs/memory/memory-records.ts';
import type { DeadLetters } from '../../../libs/ports/dead-letters.ts';
import type { QueueName } from '../../../libs/ports/messages.ts';
import type { Objects } from '../../../libs/ports/objects.ts';
import type { Records, TableName, Write } from '../../../libs/ports/records.ts';
import { OUTBOX, resendFromOutbox, type WorkPorts } from '../../../libs/ports/unit-of-work.ts';
import type { NewId } from '../../../libs/ports/world.ts';
import type { Deflate } from '../../../libs/workbook/deflate.ts';
import { deflateNode } from '../../../libs/workbook/deflate-node.ts';
import type { Inflate } from '../../../libs/workbook/inflate.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';

/** Every port that a step or command may need. */
export type LinePorts = Records &
  Objects &
  WorkPorts &
  DeadLetters & { readonly newId: NewId; readonly inflate: Inflate; readonly deflate: Deflate };

/** An event that was sent, as far as tests look at it. */
export interface SentEvent {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly time: string;
  readonly data: Readonly<Record<string, unknown>>;
}

/** The ports in memory under a clock that stands still, so that the same work leaves the same records to the byte. */
export interface Line {
  readonly ports: LinePorts;
  readonly records: ReturnType<typeof memoryRecords>;
  readonly objects: ReturnType<typeof memoryObjects>;
  /** Puts a message among the dead letters of a queue; without a reason, as the queue itself does it. */
  readonly bury: (queue: QueueName, body: string, reason?: string) => Promise<void>;
  readonly setClock: (moment: string) => void;
  /** Every event sent to a queue, in the order of sending. */
  readonly sent: (queue: QueueName) => readonly SentEvent[];
  /** Commits what a test needs to find; throws where it conflicts. */
  readonly place: (...writes: readonly Write[]) => Promise<void>;
}

export const START = '2026-01-12T01:00:00.000Z';

const QUEUES: readonly QueueName[] = [
  'upload',
  'validation',
  'indicator',
  'ranking',
  'publishing',
  'notice',
  'delivery',
  'export',
];
const TABLES: readonly TableName[] = [
  'intake',
  'validation',
  'indicators',
  'ranking',
  'publishing',
  'portal',
  'calendar',
  'notices',
  'exports',
];

export const openLine = (): Line => {
  let clock = START;
  let ids = 0;
  const now = () => clock;
  const records = memoryRecords();
  const objects = memoryObjects({ now });
  const queues = memoryQueues({ now });
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const { sendMessages, listDeadLetters, redriveDeadLetters } = queues;
  return {
    ports: {
      ...records,
      ...objects,
      sendMessages,
      listDeadLetters,
      redriveDeadLetters,
      now,
      newId,
      inflate: inflateNode,
      deflate: deflateNode,
    },
    records,
    objects,
    bury: async (queue, body, reason) => {
      if (reason !== undefined) return queues.setAsideOf(queue)(body, reason);
      await queues.sendMessages(queue, [body]);
      // Received more often than it may be, each time after it was hidden for long enough.
      const before = clock;
      for (let count = 0; count <= 3; count += 1) {
        clock = new Date(Date.parse(clock) + 3_600_000).toISOString();
        queues.receive(queue, 1);
      }
      clock = before;
    },
    setClock: (moment) => {
      clock = moment;
    },
    sent: (queue) => queues.messages(queue).map(({ body }) => JSON.parse(body) as SentEvent),
    place: async (...writes) => {
      const outcome = await records.commit(writes);
      if (!outcome.committed) throw new Error(`in the way: ${JSON.stringify(outcome.conflicts)}`);
    },
  };
};

/** Sends what a crash left in the outboxes, as the tick does. */
export const drainOutboxes = async ({ ports }: Line): Promise<void> => {
  for (const table of TABLES) {
    const { records } = await ports.listIndex({ table, index: 'due', pk: OUTBOX, limit: 1000 });
    for (const record of records) await resendFromOutbox(ports, record);
  }
};

/** All that can be seen of a line from outside: every record, every object, and each message once. */
export const stateOf = ({ records, objects, sent }: Line) => ({
  // A mark of a request that is being done runs out by itself, and nobody acts on one that did.
  records: records
    .all()
    .filter(({ key }) => key.sk !== 'IN-FLIGHT')
    .toSorted(byJson(({ key }) => key)),
  objects: objects
    .all()
    .map(({ bucket, key, bytes }) => ({ bucket, key, size: bytes.length }))
    .toSorted(byJson((object) => object)),
  sent: QUEUES.map((queue) => [queue, [...new Set(sent(queue).map((event) => JSON.stringify(event)))].toSorted()]),
});

const byJson =
  <T>(part: (value: T) => unknown) =>
  (a: T, b: T): number =>
    JSON.stringify(part(a)) < JSON.stringify(part(b)) ? -1 : 1;
