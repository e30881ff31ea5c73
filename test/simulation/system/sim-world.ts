import { memoryObjects, type StoredEvent } from '../../../libs/memory/memory-objects.ts';
import { memoryQueues } from '../../../libs/memory/memory-queues.ts';
import { memoryRecords } from '../../../libs/memory/memory-records.ts';
import type { StoredRecord, Write } from '../../../libs/ports/records.ts';
import { inflateNode } from '../../../libs/workbook/inflate-node.ts';
import type { SystemPorts } from './everything.ts';

/** As the packaged system sets it. */
export const MAX_RECEIVES = 4;

/** How long a received message stays hidden, in seconds. */
const VISIBILITY_SECONDS = 360;

/** Sees each commit that took effect, with what each written record was before. */
export type WatchCommit = (writes: readonly Write[], before: readonly (StoredRecord | undefined)[]) => void;

/** The cloud of one run: the stores and queues in memory, one clock, and ids in order. */
export interface SimWorld {
  readonly ports: SystemPorts;
  readonly records: ReturnType<typeof memoryRecords>;
  readonly objects: ReturnType<typeof memoryObjects>;
  readonly queues: ReturnType<typeof memoryQueues>;
  /** The clock without moving it, in milliseconds since the epoch. */
  readonly time: () => number;
  readonly moveTo: (time: number) => void;
}

/** Builds an empty cloud. `onStored` stands for the store's notifications; `watch` sees every commit. */
export const simWorld = (
  startAt: string,
  onStored: (event: StoredEvent, world: SimWorld) => void,
  watch: WatchCommit = () => {},
): SimWorld => {
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
  const queues = memoryQueues({ now, visibilitySeconds: VISIBILITY_SECONDS, maxReceiveCount: MAX_RECEIVES });
  const objects = memoryObjects({ now, onStored: (event) => onStored(event, world) });
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
    ...{ sendMessages: queues.sendMessages, now, newId, inflate: inflateNode },
  };
  const world: SimWorld = {
    ports,
    records,
    objects,
    queues,
    time: () => clock,
    moveTo: (time) => {
      clock = Math.max(clock, time);
    },
  };
  return world;
};

/** The message that the store sends of a stored file. */
export const storageMessage = (key: string): string => JSON.stringify({ Records: [{ s3: { object: { key } } }] });
