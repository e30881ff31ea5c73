import type { MemoryRecord } from '../../libs/memory/memory-records.ts';
import type { Records, StoredRecord, Write } from '../../libs/ports/records.ts';
import type { SystemPorts } from '../simulation/system/everything.ts';

/** What an operation asked of tables, queues and files. */
export interface Requests {
  reads: number;
  writes: number;
  sends: number;
  files: number;
  /** Read and write request units of DynamoDB. */
  readUnits: number;
  writeUnits: number;
}

/** Nothing so far. */
export const noRequests = (): Requests => ({ reads: 0, writes: 0, sends: 0, files: 0, readUnits: 0, writeUnits: 0 });

const READ_UNIT = 4096;
const WRITE_UNIT = 1024;

/** Ports that count what is asked of them into the requests that `current` gives at that moment. */
export const countedPorts = (
  ports: SystemPorts,
  stored: () => readonly MemoryRecord[],
  current: () => Requests,
): SystemPorts => {
  const counting =
    <Given extends readonly unknown[], Answer>(
      count: (to: Requests) => void,
      call: (...given: Given) => Promise<Answer>,
    ) =>
    (...given: Given): Promise<Answer> => {
      count(current());
      return call(...given);
    };
  const file = (to: Requests) => {
    to.files += 1;
  };
  return {
    ...ports,
    ...countedRecords(ports, stored, current),
    sendMessages: counting((to) => {
      to.sends += 1;
    }, ports.sendMessages),
    getObject: counting(file, ports.getObject),
    putObject: counting(file, ports.putObject),
    findFirstVersion: counting(file, ports.findFirstVersion),
  };
};

const countedRecords = (ports: Records, stored: () => readonly MemoryRecord[], current: () => Requests): Records => {
  /** An index is read eventually consistently, at half the price. */
  const read = (records: readonly StoredRecord[], price: number) => {
    const to = current();
    to.reads += 1;
    to.readUnits +=
      price *
      units(
        records.reduce((sum, { key, body }) => sum + sizeOf({ key, body }), 0),
        READ_UNIT,
      );
  };
  return {
    readRecord: async (key) => {
      const found = await ports.readRecord(key);
      read(found ? [found] : [], 1);
      return found;
    },
    listRecords: async (query) => {
      const page = await ports.listRecords(query);
      read(page.records, 1);
      return page;
    },
    listIndex: async (query) => {
      const page = await ports.listIndex(query);
      read(page.records, 0.5);
      return page;
    },
    commit: async (writes) => {
      const to = current();
      to.writes += 1;
      to.writeUnits += unitsOf(writes, stored());
      return ports.commit(writes);
    },
  };
};

/** A write in a transaction costs twice, a check as much as writing what it checks, and an index a write each that it follows. */
const unitsOf = (writes: readonly Write[], stored: readonly MemoryRecord[]): number => {
  const factor = writes.length === 1 ? 1 : 2;
  const costs = writes.map((write) => {
    const key = 'put' in write ? write.put : write.check;
    const before = stored.find((one) => one.key.pk === key.pk && one.key.sk === key.sk && one.key.table === key.table);
    if (!('put' in write)) return factor * units(before ? sizeOf(before) : 0, WRITE_UNIT);
    const size = Math.max(sizeOf({ key, body: write.body }), before ? sizeOf(before) : 0);
    const indexed = indexWrites(before?.due, write.due) + indexWrites(before?.listed, write.listed);
    return (factor + indexed) * units(size, WRITE_UNIT);
  });
  return costs.reduce((sum, cost) => sum + cost, 0);
};

type Place = { readonly pk: string; readonly sk: string } | undefined;

/** Moving within an index takes one place away and makes another. */
const indexWrites = (before: Place, after: Place): number => {
  if (!before || !after) return before || after ? 1 : 0;
  return before.pk === after.pk && before.sk === after.sk ? 1 : 2;
};

const units = (bytes: number, unit: number): number => Math.max(1, Math.ceil(bytes / unit));

/** As JSON, which is a little more than the item. */
const sizeOf = ({ key, body }: Pick<StoredRecord, 'key' | 'body'>): number =>
  Buffer.byteLength(JSON.stringify([key.pk, key.sk, body]));
