import { describe, expect, test } from 'vitest';
import type { RecordKey, Records } from '../../libs/ports/records.ts';
import { byBytes, freshPartition, intakeKey, type MakeRecords, putNew, sksOf, walk } from './record-fixtures.ts';

/** All or nothing, only on what was expected, and a conflict names what was not. */
export const describeCommits = (make: MakeRecords): void => {
  describe('commit', () => {
    test('each write raises the version by one', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      await commit([putNew(key, { n: 1 })]);
      expect(await commit([{ put: key, expect: 1, body: { n: 2 } }])).toEqual({ committed: true });
      expect(await commit([{ put: key, expect: 2, body: { n: 3 } }])).toEqual({ committed: true });
      expect(await readRecord(key)).toEqual({ key, version: 3, body: { n: 3 } });
    });

    test('a put replaces the whole body', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      await commit([putNew(key, { first: true })]);
      await commit([{ put: key, expect: 1, body: { second: true } }]);
      expect((await readRecord(key))?.body).toEqual({ second: true });
    });

    test('the same commit asked for twice is a conflict the second time, alone and in a transaction', async () => {
      const { commit } = make();
      const pk = freshPartition();
      const one = [putNew(intakeKey(pk, 'A'), { same: true })];
      const two = [putNew(intakeKey(pk, 'B'), { same: true }), putNew(intakeKey(pk, 'C'), { same: true })];
      expect([await commit(one), await commit(two)]).toEqual([{ committed: true }, { committed: true }]);
      expect(await commit(one)).toEqual({ committed: false, conflicts: [intakeKey(pk, 'A')] });
      expect(await commit(two)).toEqual({ committed: false, conflicts: [intakeKey(pk, 'B'), intakeKey(pk, 'C')] });
    });

    test.each([1, 3])(
      'expecting version %i of a record with version 2 is a conflict and changes nothing',
      async (version) => {
        const { commit, readRecord } = make();
        const key = intakeKey(freshPartition());
        await commit([putNew(key, { n: 1 })]);
        await commit([{ put: key, expect: 1, body: { n: 2 } }]);
        const outcome = await commit([{ put: key, expect: version, body: { n: 'wrong' } }]);
        expect(outcome).toEqual({ committed: false, conflicts: [key] });
        expect(await readRecord(key)).toEqual({ key, version: 2, body: { n: 2 } });
      },
    );

    test('expecting a version of nothing is a conflict', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      expect(await commit([{ put: key, expect: 1, body: {} }])).toEqual({ committed: false, conflicts: [key] });
      expect(await readRecord(key)).toBeUndefined();
    });

    test('a check alone says whether it holds, and writes nothing', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      expect(await commit([{ check: key, expect: 'absent' }])).toEqual({ committed: true });
      expect(await commit([{ check: key, expect: 1 }])).toEqual({ committed: false, conflicts: [key] });
      await commit([putNew(key)]);
      expect(await commit([{ check: key, expect: 1 }])).toEqual({ committed: true });
      expect(await commit([{ check: key, expect: 'absent' }])).toEqual({ committed: false, conflicts: [key] });
      expect((await readRecord(key))?.version).toBe(1);
    });

    test('a commit over two tables that fails a check writes in neither and names only the check', async () => {
      const { commit, readRecord } = make();
      const pk = freshPartition();
      const [here, there]: RecordKey[] = [intakeKey(pk), { table: 'validation', pk, sk: 'STATE' }];
      const guard = intakeKey(pk, 'GUARD');
      const writes = [putNew(here!, { n: 1 }), putNew(there!, { n: 1 })];
      expect(await commit([...writes, { check: guard, expect: 1 }])).toEqual({ committed: false, conflicts: [guard] });
      expect([await readRecord(here!), await readRecord(there!)]).toEqual([undefined, undefined]);
      expect(await commit([...writes, { check: guard, expect: 'absent' }])).toEqual({ committed: true });
      expect((await readRecord(here!))?.key).toEqual(here);
      expect((await readRecord(there!))?.key).toEqual(there);
    });

    test('a conflict names every record that was not as expected', async () => {
      const { commit, readRecord } = make();
      const pk = freshPartition();
      await commit([putNew(intakeKey(pk, 'A')), putNew(intakeKey(pk, 'B'))]);
      const outcome = await commit([
        { put: intakeKey(pk, 'A'), expect: 7, body: { n: 'wrong' } },
        { put: intakeKey(pk, 'B'), expect: 1, body: { n: 'wrong' } },
        { check: intakeKey(pk, 'C'), expect: 1 },
      ]);
      expect(outcome).toEqual({ committed: false, conflicts: [intakeKey(pk, 'A'), intakeKey(pk, 'C')] });
      expect((await readRecord(intakeKey(pk, 'B')))?.body).toEqual({});
    });

    test('25 writes over two tables commit together', async () => {
      const { commit, listRecords } = make();
      const pk = freshPartition();
      const keys = Array.from({ length: 25 }, (_, n): RecordKey => {
        return { table: n % 2 === 0 ? 'intake' : 'validation', pk, sk: `R#${n}` };
      });
      expect(await commit(keys.map((key) => putNew(key)))).toEqual({ committed: true });
      const found = [
        ...(await walk(listRecords, { table: 'intake', pk, limit: 10 })),
        ...(await walk(listRecords, { table: 'validation', pk, limit: 10 })),
      ];
      expect(sksOf(found).toSorted(byBytes)).toEqual(keys.map(({ sk }) => sk).toSorted(byBytes));
    });

    test('no write, 26 writes, or two writes to one record are mistakes of the program', async () => {
      const { commit, readRecord } = make();
      const pk = freshPartition();
      const many = Array.from({ length: 26 }, (_, n) => putNew(intakeKey(pk, `R#${n}`)));
      const twice = [putNew(intakeKey(pk, 'A')), { check: intakeKey(pk, 'A'), expect: 'absent' } as const];
      for (const writes of [[], many, twice]) await expect(commit(writes)).rejects.toThrow(TypeError);
      expect([await readRecord(intakeKey(pk, 'R#0')), await readRecord(intakeKey(pk, 'A'))]).toEqual([
        undefined,
        undefined,
      ]);
    });

    test('keys that only look alike are different records', async () => {
      const { commit, readRecord } = make();
      const pk = freshPartition();
      const keys = [
        intakeKey(`${pk}#1`, '2'),
        intakeKey(pk, '1#2'),
        intakeKey(`${pk}"`, '","'),
        intakeKey(`${pk}","`, '"'),
      ];
      expect(await commit(keys.map((key, n) => putNew(key, { n })))).toEqual({ committed: true });
      for (const [n, key] of keys.entries()) expect((await readRecord(key))?.body).toEqual({ n });
    });

    test('of ten writers at once that expect the same version, one commits', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      await commit([putNew(key)]);
      const writers = Array.from({ length: 10 }, (_, n) => commit([{ put: key, expect: 1, body: { n } }]));
      const outcomes = await Promise.all(writers);
      const winners = [...outcomes.keys()].filter((n) => outcomes[n]?.committed);
      expect(winners).toHaveLength(1);
      expect(await readRecord(key)).toEqual({ key, version: 2, body: { n: winners[0] } });
    });

    test('transactions that overlap never lose an update: retried on conflict, all of them count', async () => {
      const records = make();
      const pk = freshPartition();
      const [left, right] = [intakeKey(pk, 'LEFT'), intakeKey(pk, 'RIGHT')];
      await records.commit([putNew(left, { n: 0 }), putNew(right, { n: 0 })]);
      await Promise.all(Array.from({ length: 6 }, () => addOneToBoth(records, left, right)));
      expect((await records.readRecord(left))?.body).toEqual({ n: 6 });
      expect((await records.readRecord(right))?.body).toEqual({ n: 6 });
    });
  });
};

const addOneToBoth = async ({ commit, readRecord }: Records, left: RecordKey, right: RecordKey): Promise<void> => {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const found = [await readRecord(left), await readRecord(right)];
    const writes = found.map((record) => {
      return { put: record!.key, expect: record!.version, body: { n: Number(record!.body['n']) + 1 } };
    });
    if ((await commit(writes)).committed) return;
  }
  throw new Error('a hundred attempts all met a conflict');
};
