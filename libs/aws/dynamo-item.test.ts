import { expect, test } from 'vitest';
import { itemOf, recordOf } from './dynamo-item.ts';

const put = { table: 'intake', pk: 'SUB#1', sk: 'STATE' } as const;

test('a new record without places has only its key, version and body', () => {
  expect(itemOf({ put, expect: 'absent', body: { n: 1, s: '' } })).toEqual({
    pk: { S: 'SUB#1' },
    sk: { S: 'STATE' },
    version: { N: '1' },
    body: { M: { n: { N: '1' }, s: { S: '' } } },
  });
});

test('places and expiry are attributes of their own, and the version follows the expected one', () => {
  const due = { pk: 'OUTBOX', sk: 'T1' };
  const item = itemOf({ put, expect: 7, body: {}, due, listed: { pk: 'ZONE', sk: '1' }, expiresAt: 1_768_179_600 });
  expect(item).toMatchObject({
    version: { N: '8' },
    duePk: { S: 'OUTBOX' },
    dueSk: { S: 'T1' },
    listedPk: { S: 'ZONE' },
    listedSk: { S: '1' },
    expiresAt: { N: '1768179600' },
  });
});

test('an item that is no record is not taken for one', () => {
  expect(() => recordOf('intake', { pk: { S: 'a' }, sk: { S: 'b' }, version: { N: '1' } })).toThrow(TypeError);
});
