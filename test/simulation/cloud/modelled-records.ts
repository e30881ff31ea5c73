import { isDeepStrictEqual } from 'node:util';
import { type MemoryRecord, type MemoryRecords, memoryRecords } from '../../../libs/memory/memory-records.ts';
import type { IndexQuery, ListQuery, RecordPage, Records } from '../../../libs/ports/records.ts';
import type { WatchCommit } from '../system/sim-world.ts';

/** Records in a cloud, and what they must be by the calls that it answered. */
export interface ModelledRecords {
  readonly records: Records;
  readonly model: Pick<MemoryRecords, 'all'>;
}

/**
 * Plays every call that the cloud answers in memory as well. Since calls come one after the other, each answer must be
 * that of the model; `differs` is told where it is not.
 */
export const modelledRecords = async (
  real: Records,
  stored: readonly MemoryRecord[],
  watch: WatchCommit,
  differs: (what: string) => void,
): Promise<ModelledRecords> => {
  const model = memoryRecords();
  for (const record of stored) await raise(model, record);
  const compare = (call: string, question: unknown, answers: readonly [unknown, unknown]) => {
    if (isDeepStrictEqual(...answers)) return;
    differs(
      `${call} ${JSON.stringify(question)} gave ${JSON.stringify(answers[0])}, not ${JSON.stringify(answers[1])}`,
    );
  };
  const cursors = new Map<string, string>();
  const inModel = <Query extends ListQuery>(query: Query): Query =>
    query.after === undefined ? query : { ...query, after: cursors.get(query.after) };
  const compared = (
    call: string,
    query: ListQuery | IndexQuery,
    pages: readonly [RecordPage, RecordPage],
  ): RecordPage => {
    const [page, expected] = pages;
    if (page.next !== undefined && expected.next !== undefined) cursors.set(page.next, expected.next);
    const shown = call === 'listIndex' ? byKey : (records: RecordPage['records']) => records;
    compare(call, query, [shown(page.records), shown(expected.records)]);
    return page;
  };
  const records: Records = {
    readRecord: async (key) => {
      const record = await real.readRecord(key);
      compare('readRecord', key, [record, await model.readRecord(key)]);
      return record;
    },
    listRecords: async (query) =>
      compared('listRecords', query, [await real.listRecords(query), await model.listRecords(inModel(query))]),
    listIndex: async (query) =>
      compared('listIndex', query, [await real.listIndex(query), await model.listIndex(inModel(query))]),
    commit: async (writes) => {
      const outcome = await real.commit(writes);
      const keys = writes.map((write) => ('put' in write ? write.put : write.check));
      const before = await Promise.all(keys.map(model.readRecord));
      compare('commit', keys, [outcome, await model.commit(writes)]);
      if (outcome.committed) watch(writes, before);
      return outcome;
    },
  };
  return { records, model };
};

/** Of records that stand at the same place of an index, no table promises an order. That of places is a test of the stores. */
const byKey = (records: RecordPage['records']): RecordPage['records'] =>
  records.toSorted((a, b) => (nameOf(a) < nameOf(b) ? -1 : 1));

const nameOf = ({ key }: Pick<MemoryRecord, 'key'>): string => `${key.table} ${key.pk} ${key.sk}`;

/** Writes a record as often as its version says: there is no other way to that version. */
const raise = async (model: MemoryRecords, { key, version, ...rest }: MemoryRecord): Promise<void> => {
  for (let before = 0; before < version; before += 1) {
    await model.commit([{ put: key, expect: before === 0 ? 'absent' : before, ...rest }]);
  }
};

/** Where the records that are stored are not those of the model. */
export const differences = (stored: readonly MemoryRecord[], model: readonly MemoryRecord[]): readonly string[] => {
  const expected = new Map(model.map((record) => [nameOf(record), record]));
  const there = new Set(stored.map(nameOf));
  return [
    ...[...expected.keys()].filter((name) => !there.has(name)).map((name) => `${name} is lost`),
    ...stored
      .filter((record) => !isDeepStrictEqual(record, expected.get(nameOf(record))))
      .map((record) => `${nameOf(record)} is stored as nobody was told: ${JSON.stringify(record)}`),
  ];
};
