import { expect, test } from 'vitest';
import { memoryRecords } from './memory-records.ts';

const key = { table: 'intake', pk: 'SUB#1', sk: 'STATE' } as const;

test('all shows every record with its places and its expiry, in order of their first writing', async () => {
  const { all, commit } = memoryRecords();
  const other = { ...key, sk: 'A' };
  await commit([{ put: key, expect: 'absent', body: {}, due: { pk: 'OUTBOX', sk: 'T1' }, expiresAt: 60 }]);
  await commit([{ put: other, expect: 'absent', body: {}, listed: { pk: 'ZONE', sk: '1' } }]);
  await commit([{ put: key, expect: 1, body: { n: 2 }, expiresAt: 60 }]);
  expect(all()).toEqual([
    { key, version: 2, body: { n: 2 }, expiresAt: 60 },
    { key: other, version: 1, body: {}, listed: { pk: 'ZONE', sk: '1' } },
  ]);
});

test('dropping what has expired leaves neither the record nor its places, and nothing else goes', async () => {
  const { all, commit, dropExpired, listIndex, readRecord } = memoryRecords();
  const kept = { ...key, sk: 'KEPT' };
  await commit([
    { put: key, expect: 'absent', body: {}, due: { pk: 'OUTBOX', sk: 'T1' }, expiresAt: 60 },
    { put: kept, expect: 'absent', body: {}, expiresAt: 61 },
    { put: { ...key, sk: 'FOR EVER' }, expect: 'absent', body: {} },
  ]);
  expect(dropExpired(60)).toBe(0);
  expect(dropExpired(61)).toBe(1);
  expect(await readRecord(key)).toBeUndefined();
  expect((await listIndex({ table: 'intake', index: 'due', pk: 'OUTBOX', limit: 9 })).records).toEqual([]);
  expect(all().map((record) => record.key.sk)).toEqual(['KEPT', 'FOR EVER']);
});

test('an empty key or index place is a mistake of the program', async () => {
  const { all, commit } = memoryRecords();
  await expect(commit([{ put: { ...key, sk: '' }, expect: 'absent', body: {} }])).rejects.toThrow(TypeError);
  const due = { pk: '', sk: 'T1' };
  await expect(commit([{ put: key, expect: 'absent', body: {}, due }])).rejects.toThrow(TypeError);
  expect(all()).toEqual([]);
});

test('what is read is frozen to its depth', async () => {
  const { commit, readRecord } = memoryRecords();
  await commit([{ put: key, expect: 'absent', body: { list: [{ n: 1 }] } }]);
  const list = (await readRecord(key))?.body['list'];
  expect([Object.isFrozen(list), Array.isArray(list) && Object.isFrozen(list[0])]).toEqual([true, true]);
});

test('a field may have any name', async () => {
  const { commit, readRecord } = memoryRecords();
  await commit([{ put: key, expect: 'absent', body: { named: JSON.parse('{"__proto__": {"n": 1}}') } }]);
  expect(JSON.stringify((await readRecord(key))?.body)).toBe('{"named":{"__proto__":{"n":1}}}');
});

test('an index can be shown as it was some commits ago', async () => {
  const { commit, listIndex, listIndexAgo } = memoryRecords();
  const query = { table: 'intake', index: 'due', pk: 'OUTBOX', limit: 9 } as const;
  const place = (sk: string) => ({ due: { pk: 'OUTBOX', sk } });
  await commit([{ put: key, expect: 'absent', body: { n: 1 }, ...place('T1') }]);
  await commit([
    { put: key, expect: 1, body: { n: 2 }, ...place('T2') },
    { put: { ...key, sk: 'B' }, expect: 'absent', body: {}, ...place('T1') },
  ]);
  await commit([{ put: key, expect: 2, body: { n: 3 } }]);
  const shown = async (commits: number) =>
    (await listIndexAgo(commits, query)).records.map(({ key: { sk }, version }) => `${sk} v${version}`);
  expect(await shown(0)).toEqual(['B v1']);
  expect(await shown(1)).toEqual(['B v1', 'STATE v2']);
  expect(await shown(2)).toEqual(['STATE v1']);
  expect(await shown(3)).toEqual([]);
  expect(await shown(99)).toEqual([]);
  expect((await listIndex(query)).records).toHaveLength(1);
});

test('all is the same list until something is written', async () => {
  const { all, commit } = memoryRecords();
  const before = all();
  expect(all()).toBe(before);
  await commit([{ put: key, expect: 'absent', body: {} }]);
  expect(all()).not.toBe(before);
  expect([before, all().length]).toEqual([[], 1]);
});
