import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { InvalidCursor } from '../../libs/ports/failures.ts';
import type { ListQuery } from '../../libs/ports/records.ts';
import { byBytes, fill, freshPartition, type MakeRecords, sksOf, walk } from './record-fixtures.ts';

/** Order, prefixes, pages and their cursors. */
export const describeListings = (make: MakeRecords): void => {
  describe('list a partition', () => {
    test('an empty partition lists nothing and has no next page', async () => {
      expect(await make().listRecords({ table: 'intake', pk: freshPartition(), limit: 10 })).toEqual({ records: [] });
    });

    test('records come whole, with key, version and body, and only those of the partition', async () => {
      const records = make();
      const pk = freshPartition();
      await fill(records, pk, ['A']);
      await fill(records, `${pk}#1`, ['B']);
      const expected = [{ key: { table: 'intake', pk, sk: 'A' }, version: 1, body: { sk: 'A' } }];
      expect(await walk(records.listRecords, { table: 'intake', pk, limit: 10 })).toEqual(expected);
      expect(await walk(records.listRecords, { table: 'validation', pk, limit: 10 })).toEqual([]);
    });

    test('the order is that of UTF-8 bytes, forward and backward', async () => {
      const records = make();
      const query = { table: 'intake', pk: freshPartition(), limit: 3 } as const;
      const sorted = [' ', '#', '10', '9', 'A', 'a', 'a#', 'aa', 'é', '中', '中文', '\uffee', '😀'];
      await fill(records, query.pk, sorted.toReversed());
      expect(sksOf(await walk(records.listRecords, query))).toEqual(sorted);
      expect(sksOf(await walk(records.listRecords, { ...query, backward: true }))).toEqual(sorted.toReversed());
    });

    test.each(['R#', '%', '_', '*', "'", '"', '\\', ':p', ' ', '中', '😀', '[.'])(
      'the prefix %j is taken literally',
      async (prefix) => {
        const records = make();
        const pk = freshPartition();
        await fill(records, pk, ['A', prefix, `${prefix}1`, `${prefix}2`, `x${prefix}`, 'zz']);
        const found = await walk(records.listRecords, { table: 'intake', pk, prefix, limit: 2 });
        expect(sksOf(found)).toEqual([prefix, `${prefix}1`, `${prefix}2`]);
      },
    );

    test('an empty prefix is none', async () => {
      const records = make();
      const pk = freshPartition();
      await fill(records, pk, ['A', 'B']);
      expect(sksOf(await walk(records.listRecords, { table: 'intake', pk, prefix: '', limit: 5 }))).toEqual(['A', 'B']);
    });

    test('pages of any size, either way, hold together what a sorted list holds', async () => {
      const records = make();
      const sk = fc.string({ unit: fc.constantFrom('a', 'b', '#', '中', '\ue000', '😀'), minLength: 1, maxLength: 4 });
      const listing = fc.record({
        sks: fc.uniqueArray(sk, { minLength: 1, maxLength: 20 }),
        prefix: fc.constantFrom('', 'a', 'ab', '中', '😀'),
        limit: fc.integer({ min: 1, max: 7 }),
        backward: fc.boolean(),
      });
      const property = fc.asyncProperty(listing, async ({ sks, ...asked }) => {
        const pk = freshPartition();
        await fill(records, pk, sks);
        const expected = sks.filter((one) => one.startsWith(asked.prefix)).toSorted(byBytes);
        const found = await walk(records.listRecords, { table: 'intake', pk, ...asked });
        expect(sksOf(found)).toEqual(asked.backward ? expected.toReversed() : expected);
      });
      await fc.assert(property, { numRuns: 15 });
    });

    test.each([0, 1001, 1.5])('a page of %d records is a mistake of the program', async (limit) => {
      await expect(make().listRecords({ table: 'intake', pk: freshPartition(), limit })).rejects.toThrow(TypeError);
    });

    test('the limit may change from page to page', async () => {
      const records = make();
      const query = { table: 'intake', pk: freshPartition(), limit: 1 } as const;
      await fill(records, query.pk, ['A', 'B', 'C']);
      const { next } = await records.listRecords(query);
      expect(sksOf((await records.listRecords({ ...query, limit: 9, after: next! })).records)).toEqual(['B', 'C']);
    });

    test('records inserted between two pages show where they stand: behind the cursor not, ahead of it once', async () => {
      const records = make();
      const query = { table: 'intake', pk: freshPartition(), limit: 2 } as const;
      await fill(records, query.pk, ['B', 'D', 'F', 'H']);
      const { next } = await records.listRecords(query);
      await fill(records, query.pk, ['A', 'C', 'E', 'G']);
      expect(sksOf(await walk(records.listRecords, { ...query, after: next! }))).toEqual(['E', 'F', 'G', 'H']);
    });

    test('a cursor works again after its record changed', async () => {
      const records = make();
      const query = { table: 'intake', pk: freshPartition(), limit: 1 } as const;
      await fill(records, query.pk, ['A', 'B']);
      const { records: first, next } = await records.listRecords(query);
      await records.commit([{ put: first[0]!.key, expect: 1, body: { changed: true } }]);
      for (const _ of [1, 2])
        expect(sksOf((await records.listRecords({ ...query, after: next! })).records)).toEqual(['B']);
    });

    test('a cursor of another listing is refused', async () => {
      const records = make();
      const query: ListQuery = { table: 'intake', pk: freshPartition(), prefix: 'R', limit: 1 };
      await fill(records, query.pk, ['R#1', 'R#2', 'S']);
      const { next } = await records.listRecords(query);
      const { prefix: _, ...unprefixed } = query;
      const others: ListQuery[] = [
        { ...query, pk: freshPartition() },
        { ...query, table: 'validation' },
        { ...query, prefix: 'R#' },
        { ...query, backward: true },
        unprefixed,
      ];
      for (const other of others) {
        await expect(records.listRecords({ ...other, after: next! })).rejects.toThrow(InvalidCursor);
      }
      await expect(records.listIndex({ ...query, index: 'listed', after: next! })).rejects.toThrow(InvalidCursor);
    });

    test.each(['', 'A', '%', '%7B', 'bnVsbA', 'W10', 'WzFd', '[]', '中文'])('%j is no cursor', async (after) => {
      const query: ListQuery = { table: 'intake', pk: freshPartition(), limit: 1, after };
      await expect(make().listRecords(query)).rejects.toThrow(InvalidCursor);
      await expect(make().listIndex({ ...query, index: 'due' })).rejects.toThrow(InvalidCursor);
    });
  });
};
