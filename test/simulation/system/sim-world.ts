import { type MemoryObject, memoryObjects } from '../../../libs/memory/memory-objects.ts';
import {
  type Arrange,
  type DeadLetter,
  memoryQueues,
  type QueuedMessage,
  type ReceivedMessage,
} from '../../../libs/memory/memory-queues.ts';
import { type MemoryRecord, type MemoryRecords, memoryRecords } from '../../../libs/memory/memory-records.ts';
import type { QueueName, SetAside } from '../../../libs/ports/messages.ts';
import type { StoredRecord, Write } from '../../../libs/ports/records.ts';
import { deflateNode } from '../../../libs/workbook/deflate-node.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import type { SystemPorts } from './everything.ts';
import { type SimWeb, simWeb, type WebTrouble } from './sim-web.ts';

/** As the packaged system sets it. */
export const MAX_RECEIVES = 4;

/** How long a received message stays hidden, in seconds. */
const VISIBILITY_SECONDS = 360;

/** How long a run waits, in seconds, so that every command that began before it has ended. */
const DELAY_SECONDS = { ranking: 15 };

/** Sees each commit that took effect, with what each written record was before. */
export type WatchCommit = (writes: readonly Write[], before: readonly (StoredRecord | undefined)[]) => void;

/** The queues of a world, from outside: who sends, who delivers, and a look inside. */
export interface SimQueues {
  /** The port that a consumer of this queue is given. */
  readonly setAsideOf: (queue: QueueName) => SetAside;
  /** Brings a message into a queue, whatever it is and wherever it came from. */
  readonly put: (queue: QueueName, body: string) => Promise<void>;
  /** Delivers up to `max` visible messages, and hides them for a while; `reorder`: not in the order of sending. */
  readonly receive: (queue: QueueName, max: number, reorder: boolean) => Promise<readonly ReceivedMessage[]>;
  readonly remove: (queue: QueueName, receipt: string) => Promise<void>;
  /** Every message of a queue, visible or not, in the order of sending. */
  readonly messages: (queue: QueueName) => readonly QueuedMessage[];
  /** The dead letters of a queue, oldest first. */
  readonly deadLetters: (queue: QueueName) => readonly DeadLetter[];
}

/** What came of a form that was posted. */
export type Posted = { readonly stored: true } | { readonly stored: false; readonly reason: string };

/** The cloud of one run, whatever it is made of: what the functions call, what drives them, one clock, and a look inside. */
export interface SimWorld {
  readonly ports: SystemPorts;
  /** Lists an index as it was so many commits ago, where the world can look back. */
  readonly listIndexAgo?: MemoryRecords['listIndexAgo'];
  /** Every record as the newest commit that was answered left it, in the order in which each was first seen. */
  readonly records: { readonly all: () => readonly MemoryRecord[] };
  readonly objects: {
    readonly submitForm: (fields: Readonly<Record<string, string>>, bytes: Uint8Array) => Promise<Posted>;
    /** Every stored version, oldest first. */
    readonly all: () => readonly MemoryObject[];
  };
  readonly queues: SimQueues;
  /** What reached endpoints of others. */
  readonly web: Pick<SimWeb, 'taken' | 'since'>;
  /** The clock without moving it, in milliseconds since the epoch. */
  readonly time: () => number;
  readonly moveTo: (time: number) => void;
  /** Ends it; returns where what is stored, or was answered, is not as it must be by the other answers. */
  readonly close: () => Promise<readonly string[]>;
}

/** What a world is opened with. */
export interface WorldOptions {
  /** RFC 3339. */
  readonly startAt: string;
  /** Asked at each upload how often the store tells of it. Default: once. */
  readonly tellings?: () => number;
  readonly watch?: WatchCommit;
  /** Asked at each try what is wrong with an endpoint. Default: nothing ever. */
  readonly webTrouble?: () => WebTrouble | undefined;
}

/** Builds an empty cloud in memory, with ids in order. */
export const simWorld = ({ startAt, tellings = () => 1, watch = () => {}, webTrouble }: WorldOptions): SimWorld => {
  let clock = Date.parse(startAt);
  const now = () => {
    clock += 1;
    return new Date(clock).toISOString();
  };
  let ids = 0;
  const newId = () => {
    ids += 1;
    return `id-${ids}`;
  };
  const queues = memoryQueues({
    ...{ now, visibilitySeconds: VISIBILITY_SECONDS, maxReceiveCount: MAX_RECEIVES },
    delaySeconds: DELAY_SECONDS,
  });
  const objects = memoryObjects({
    now,
    onStored: ({ key }) => void queues.sendMessages('upload', Array(tellings()).fill(storageMessage(key))),
  });
  const web = simWeb(new Date(clock).toISOString(), webTrouble);
  const records = memoryRecords();
  const commit: typeof records.commit = async (writes) => {
    const before = await Promise.all(
      writes.map((write) => records.readRecord('put' in write ? write.put : write.check)),
    );
    const outcome = await records.commit(writes);
    if (outcome.committed) watch(writes, before);
    return outcome;
  };
  const { getObject, putObject, findFirstVersion, signUpload, signDownload } = objects;
  const { readRecord, listRecords, listIndex } = records;
  const ports: SystemPorts = {
    ...{ readRecord, listRecords, listIndex, commit },
    ...{ getObject, putObject, findFirstVersion, signUpload, signDownload },
    ...{ listDeadLetters: queues.listDeadLetters, redriveDeadLetters: queues.redriveDeadLetters },
    ...{ sendMessages: queues.sendMessages, now, newId, inflate: inflateNode, deflate: deflateNode },
    ...web.ports,
  };
  return {
    ports,
    listIndexAgo: records.listIndexAgo,
    records,
    web,
    objects: { all: objects.all, submitForm: async (fields, bytes) => objects.submitForm(fields, bytes) },
    queues: {
      ...queues,
      put: (queue, body) => queues.sendMessages(queue, [body]),
      receive: async (queue, max, reorder) => queues.receive(queue, max, reorder ? reversed : undefined),
      remove: async (queue, receipt) => queues.remove(queue, receipt),
    },
    time: () => clock,
    moveTo: (time) => {
      clock = Math.max(clock, time);
    },
    close: async () => [],
  };
};

const reversed: Arrange = (messages) => messages.toReversed();

/** The message that the store sends of a stored file. */
const storageMessage = (key: string): string => JSON.stringify({ Records: [{ s3: { object: { key } } }] });
