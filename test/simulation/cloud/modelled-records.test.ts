import { expect, it } from 'vitest';
import { memoryRecords } from '../../../libs/memory/memory-records.ts';
import type { PutWrite, Records } from '../../../libs/ports/records.ts';
import { differences, modelledRecords } from './modelled-records.ts';

const key = { table: 'intake', pk: 'SUB#1', sk: 'STATE' } as const;
const put = (expected: 'absent' | number, state: string): PutWrite => ({ put: key, expect: expected, body: { state } });

const watching = async (real: Records) => {
  const told: string[] = [];
  const seen: unknown[] = [];
  const watch = (...commit: readonly unknown[]) => seen.push(commit);
  return { told, seen, ...(await modelledRecords(real, [], watch, (what) => told.push(what))) };
};

it('says nothing of a store that keeps its word, and shows each commit that took effect with what was there before', async () => {
  const real = memoryRecords();
  const { records, model, told, seen } = await watching(real);
  await records.commit([put('absent', 'received')]);
  await records.commit([put('absent', 'received')]);
  await records.commit([put(1, 'valid')]);
  expect((await records.readRecord(key))?.body).toEqual({ state: 'valid' });
  expect((await records.listRecords({ table: 'intake', pk: 'SUB#1', limit: 1 })).records).toHaveLength(1);
  expect(told).toEqual([]);
  expect(seen).toEqual([
    [[put('absent', 'received')], [undefined]],
    [[put(1, 'valid')], [{ key, version: 1, body: { state: 'received' } }]],
  ]);
  expect(differences(real.all(), model.all())).toEqual([]);
});

it('tells of a conflict that is none, a record that is not read, and a page that is short', async () => {
  const real: Records = {
    ...memoryRecords(),
    commit: async () => ({ committed: false, conflicts: [key] }),
    listIndex: async () => ({ records: [] }),
  };
  const { records, told } = await watching(real);
  await records.commit([{ ...put('absent', 'received'), listed: { pk: 'PERIOD#2025', sk: '1' } }]);
  await records.readRecord(key);
  await records.listIndex({ table: 'intake', index: 'listed', pk: 'PERIOD#2025', limit: 10 });
  expect(told.map((what) => what.split(' ')[0])).toEqual(['commit', 'readRecord', 'listIndex']);
});

it('takes up what is stored with its version, and tells what was lost and what nobody was told of', async () => {
  const stored = memoryRecords();
  await stored.commit([put('absent', 'received')]);
  await stored.commit([put(1, 'valid')]);
  const { model } = await modelledRecords(
    stored,
    stored.all(),
    () => {},
    () => {},
  );
  expect(model.all()).toEqual(stored.all());
  await stored.commit([put(2, 'certified')]);
  expect(differences(stored.all(), model.all())).toEqual([expect.stringContaining('SUB#1 STATE is stored as nobody')]);
  expect(differences([], model.all())).toEqual(['intake SUB#1 STATE is lost']);
});
