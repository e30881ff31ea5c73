import { describe, expect, test } from 'vitest';
import { InvalidCursor } from '../../libs/ports/failures.ts';
import type { IndexQuery, Records } from '../../libs/ports/records.ts';
import { byBytes, freshPartition, intakeKey, type MakeRecords, putNew, sksOf, walk } from './record-fixtures.ts';

/** The sparse indexes `due` and `listed`. A write may show there only after a moment, so these tests poll. */
export const describeIndexes = (make: MakeRecords): void => {
  describe('list an index', () => {
    test('a record is listed where it has its place, whole, and follows it as it changes', async () => {
      const records = make();
      const [key, todo, done] = [intakeKey(freshPartition()), freshPartition(), freshPartition()];
      await records.commit([{ ...putNew(key, { n: 1 }), due: { pk: todo, sk: 'T1' } }]);
      await shows(records, due(todo), [{ key, version: 1, body: { n: 1 } }]);
      await records.commit([{ put: key, expect: 1, body: { n: 2 }, due: { pk: todo, sk: 'T2' } }]);
      await shows(records, due(todo), [{ key, version: 2, body: { n: 2 } }]);
      await records.commit([{ put: key, expect: 2, body: { n: 3 }, due: { pk: done, sk: 'T2' } }]);
      await shows(records, due(todo), []);
      await shows(records, due(done), [{ key, version: 3, body: { n: 3 } }]);
      await records.commit([{ put: key, expect: 3, body: { n: 4 } }]);
      await shows(records, due(done), []);
      expect((await records.readRecord(key))?.version).toBe(4);
    });

    test('the two indexes and the tables are separate', async () => {
      const records = make();
      const [key, pk] = [intakeKey(freshPartition()), freshPartition()];
      await records.commit([{ ...putNew(key), due: { pk, sk: 'A' } }]);
      await shows(records, due(pk), [{ key, version: 1, body: {} }]);
      expect(await records.listIndex({ ...due(pk), index: 'listed' })).toEqual({ records: [] });
      expect(await records.listIndex({ ...due(pk), table: 'validation' })).toEqual({ records: [] });
      await records.commit([{ put: key, expect: 1, body: {}, due: { pk, sk: 'A' }, listed: { pk, sk: 'B' } }]);
      await shows(records, { ...due(pk), index: 'listed' }, [{ key, version: 2, body: {} }]);
    });

    test('a failed commit moves nothing', async () => {
      const records = make();
      const [key, pk] = [intakeKey(freshPartition()), freshPartition()];
      await records.commit([{ ...putNew(key), due: { pk, sk: 'A' } }]);
      await shows(records, due(pk), [{ key, version: 1, body: {} }]);
      await records.commit([{ put: key, expect: 9, body: {} }, putNew(intakeKey(key.pk, 'OTHER'))]);
      expect((await records.listIndex(due(pk))).records).toHaveLength(1);
    });

    test('until keeps what is not later, alone and with a prefix, either way', async () => {
      const records = make();
      const pk = freshPartition();
      await place(records, pk, ['2026-01-11', '2026-01-12', '2026-01-13', '2026-02-01', '😀']);
      const asked = async (query: Partial<IndexQuery>) =>
        (await walk(records.listIndex, { ...due(pk), ...query })).map(({ body }) => body['place']);
      expect(await asked({ until: '2026-01-12' })).toEqual(['2026-01-11', '2026-01-12']);
      expect(await asked({ until: '2026-01-12', backward: true })).toEqual(['2026-01-12', '2026-01-11']);
      expect(await asked({ until: '2026-01-12T', prefix: '2026-01' })).toEqual(['2026-01-11', '2026-01-12']);
      expect(await asked({ until: '2026-03', prefix: '2026-01-1' })).toEqual([
        '2026-01-11',
        '2026-01-12',
        '2026-01-13',
      ]);
      expect(await asked({ until: '2026-01', prefix: '2026-02' })).toEqual([]);
      expect(await asked({ until: '2026' })).toEqual([]);
      expect(await asked({ until: '' })).toEqual([]);
      expect(await asked({ until: '\uffee' })).toEqual(['2026-01-11', '2026-01-12', '2026-01-13', '2026-02-01']);
    });

    test.each([false, true])(
      'pages hold each record once, though places are equal (backward: %j)',
      async (backward) => {
        const records = make();
        const pk = freshPartition();
        const places = ['T1', 'T1', 'T1', 'T2', 'T2', 'T3', 'T1'];
        const keys = await place(records, pk, places);
        const found = await walk(records.listIndex, { ...due(pk), limit: 2, backward });
        expect(sksOf(found).toSorted(byBytes)).toEqual(keys.toSorted(byBytes));
        const sorted = places.toSorted(byBytes);
        expect(found.map(({ body }) => body['place'])).toEqual(backward ? sorted.toReversed() : sorted);
      },
    );

    test('a cursor of another listing is refused', async () => {
      const records = make();
      const pk = freshPartition();
      await place(records, pk, ['T1', 'T2', 'T3']);
      const query: IndexQuery = { ...due(pk), until: 'T3', limit: 1 };
      const { next } = await records.listIndex(query);
      const others: IndexQuery[] = [
        { ...query, until: 'T2' },
        { ...query, index: 'listed' },
        { ...query, pk: freshPartition() },
        { ...query, table: 'validation' },
        { ...query, backward: true },
        { ...query, prefix: 'T' },
      ];
      for (const other of others) {
        await expect(records.listIndex({ ...other, after: next! })).rejects.toThrow(InvalidCursor);
      }
      await expect(records.listRecords({ table: 'intake', pk, limit: 1, after: next! })).rejects.toThrow(InvalidCursor);
    });
  });
};

const due = (pk: string): IndexQuery => ({ table: 'intake', index: 'due', pk, limit: 3 });

/** Puts a record at each place of a partition of `due`, waits until all show, and gives their sort keys. */
const place = async (records: Records, pk: string, places: readonly string[]): Promise<readonly string[]> => {
  const owner = freshPartition();
  const keys = places.map((_, n) => intakeKey(owner, `R#${n}`));
  await records.commit(keys.map((key, n) => ({ ...putNew(key, { place: places[n] }), due: { pk, sk: places[n]! } })));
  const count = async () => (await walk(records.listIndex, due(pk))).length;
  await expect.poll(count, { timeout: 10_000, interval: 20 }).toBe(places.length);
  return keys.map(({ sk }) => sk);
};

const shows = async (records: Records, query: IndexQuery, expected: readonly unknown[]): Promise<void> => {
  const listed = async () => (await records.listIndex(query)).records;
  await expect.poll(listed, { timeout: 10_000, interval: 20 }).toEqual(expected);
};
