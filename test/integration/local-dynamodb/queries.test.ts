import { beforeEach, describe, expect, test } from 'vitest';
import { type Attributes, key, skOf, startOrders, TableName } from './orders-store.ts';

const orders = startOrders();
const { put, get, byState } = orders;

describe('a query', () => {
  beforeEach(() => Promise.all(['a1', 'a2', 'b1', 'b2', 'b3', 'c1'].map((sk) => put(key('z', sk)))));

  const query = (condition: string, values: Attributes, more: object = {}) =>
    orders.client.query({
      TableName,
      KeyConditionExpression: `pk = :pk AND ${condition}`,
      ExpressionAttributeValues: { ':pk': { S: 'z' }, ...values },
      ...more,
    });

  test.each([
    ['begins_with(sk, :b)', { ':b': { S: 'b' } }, ['b1', 'b2', 'b3']],
    ['sk BETWEEN :a AND :b', { ':a': { S: 'a2' }, ':b': { S: 'b2' } }, ['a2', 'b1', 'b2']],
    ['sk >= :a', { ':a': { S: 'b3' } }, ['b3', 'c1']],
    ['sk > :a', { ':a': { S: 'b3' } }, ['c1']],
    ['sk <= :a', { ':a': { S: 'a2' } }, ['a1', 'a2']],
    ['sk < :a', { ':a': { S: 'a2' } }, ['a1']],
    ['sk = :a', { ':a': { S: 'b2' } }, ['b2']],
  ] satisfies [string, Attributes, string[]][])('on %s gives those in order', async (condition, values, expected) => {
    expect(skOf((await query(condition, values)).Items)).toEqual(expected);
    const backward = await query(condition, values, { ScanIndexForward: false });
    expect(skOf(backward.Items)).toEqual(expected.toReversed());
  });

  test.each([true, false])('gives every item once over its pages (forward: %s)', async (ScanIndexForward) => {
    const seen: (string | undefined)[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const page = await query('sk >= :a', { ':a': { S: 'a2' } }, { Limit: 2, ScanIndexForward, ExclusiveStartKey });
      seen.push(...(skOf(page.Items) ?? []));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    const expected = ['a2', 'b1', 'b2', 'b3', 'c1'];
    expect(seen).toEqual(ScanIndexForward ? expected : expected.toReversed());
  });
});

describe('an index', () => {
  test('holds an item only while the item has its key, and follows its changes', async () => {
    await put({ ...key('z', '1'), state: { S: 'open' } });
    await put(key('z', '2'));
    expect(await byState('open')).toEqual(['1']);
    await put({ ...key('z', '1'), state: { S: 'closed' } });
    expect([await byState('open'), await byState('closed')]).toEqual([[], ['1']]);
    await orders.client.deleteItem({ TableName, Key: key('z', '1') });
    expect(await byState('closed')).toEqual([]);
  });

  test('keeps items apart whose keys run together to the same text', async () => {
    const both = [key('ab', 'c'), key('a', 'bc')].map((one) => ({ ...one, state: { S: 'open' } }));
    await Promise.all(both.map(put));
    expect((await byState('open'))?.sort()).toEqual(['bc', 'c']);
  });

  test('pages through items that share one index key', async () => {
    const names = Array.from({ length: 7 }, (_, n) => `p${n}`);
    await Promise.all(names.map((pk) => put({ ...key(pk, 'same'), state: { S: 'open' } })));
    const seen: (string | undefined)[] = [];
    let ExclusiveStartKey: Attributes | undefined;
    do {
      const page = await orders.client.query({
        TableName,
        IndexName: 'byState',
        KeyConditionExpression: '#s = :s AND sk = :same',
        ExpressionAttributeNames: { '#s': 'state' },
        ExpressionAttributeValues: { ':s': { S: 'open' }, ':same': { S: 'same' } },
        Limit: 3,
        ...(ExclusiveStartKey && { ExclusiveStartKey }),
      });
      seen.push(...(page.Items ?? []).map((item) => item['pk']!.S));
      ExclusiveStartKey = page.LastEvaluatedKey;
    } while (ExclusiveStartKey);
    expect(seen.toSorted()).toEqual(names);
  });

  test('refuses an empty string as its key, and leaves the item unwritten', async () => {
    await expect(put({ ...key('z', '1'), state: { S: '' } })).rejects.toMatchObject({ name: 'ValidationException' });
    expect(await get('z', '1')).toBeUndefined();
  });
});
