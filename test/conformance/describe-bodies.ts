import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Body } from '../../libs/ports/records.ts';
import { freshPartition, intakeKey, type MakeRecords, putNew } from './record-fixtures.ts';

/** What is read is what was written, and nobody can alter it but by a commit. */
export const describeBodies = (make: MakeRecords): void => {
  describe('keep what is put', () => {
    test('a record that was never written is undefined', async () => {
      expect(await make().readRecord(intakeKey(freshPartition()))).toBeUndefined();
    });

    test('a new record is read back with version 1', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      await commit([putNew(key, { state: 'valid' })]);
      expect(await readRecord(key)).toEqual({ key, version: 1, body: { state: 'valid' } });
    });

    test('a body keeps every kind of JSON value', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition(), 'é 中文 😀');
      const body = {
        '税收收入（亿元）': '123.450000000001',
        nested: { list: [1, [], {}, ['', null, { deep: [true, false] }]], empty: {} },
        empty: '',
        nothing: null,
        integers: [0, -1, 9_007_199_254_740_991],
        text: '杭州\n"quoted"\\ 😀 \u0000',
      };
      await commit([putNew(key, body)]);
      expect((await readRecord(key))?.body).toEqual(body);
    });

    test('any JSON body comes back equal', async () => {
      const { commit, readRecord } = make();
      await fc.assert(
        fc.asyncProperty(anyBody, async (body) => {
          const key = intakeKey(freshPartition());
          await commit([putNew(key, body)]);
          expect((await readRecord(key))?.body).toEqual(body);
        }),
        { numRuns: 30 },
      );
    });

    test('changing an object that was written, or that was read, changes nothing stored', async () => {
      const { commit, readRecord } = make();
      const key = intakeKey(freshPartition());
      const counts = [1];
      await commit([putNew(key, { counts })]);
      counts.push(2);
      const read = await readRecord(key);
      expect(Reflect.set(read?.body ?? {}, 'counts', 'altered')).toBeTypeOf('boolean');
      expect((await readRecord(key))?.body).toEqual({ counts: [1] });
    });

    test.each([
      ['undefined', { value: undefined }],
      ['undefined in a list', { list: [undefined] }],
      ['NaN', { value: Number.NaN }],
      ['a number beyond the exact integers', { value: 2 ** 53 }],
      ['a date', { value: new Date(0) }],
    ])('%s in a body is a mistake of the program, and nothing of its commit is stored', async (_, body: Body) => {
      const { commit, readRecord } = make();
      const pk = freshPartition();
      await expect(commit([putNew(intakeKey(pk, 'A')), putNew(intakeKey(pk, 'B'), body)])).rejects.toThrow(TypeError);
      expect(await readRecord(intakeKey(pk, 'A'))).toBeUndefined();
    });
  });
};

const text = fc.string({ unit: 'grapheme', maxLength: 12 });

/** The edge lets no `__proto__` in, and the SDK's marshaller would lose it. */
const name = text.filter((key) => key !== '__proto__');

const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    fc.maxSafeInteger().map((n) => n + 0),
    text,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
}));

const anyBody: fc.Arbitrary<Body> = fc.dictionary(name, anyValue, { maxKeys: 5, noNullPrototype: true });
