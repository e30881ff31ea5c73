import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import type { Fault } from '../../infra/local/dynamodb/local-dynamo.ts';
import { dynamoClient } from '../../libs/aws/clients.ts';
import { dynamoRecords } from '../../libs/aws/dynamo-records.ts';
import { Unavailable } from '../../libs/ports/failures.ts';
import { openEmbeddedCloud } from './embedded-cloud.ts';
import { freshPartition, intakeKey, putNew } from './record-fixtures.ts';

const faults: Fault[] = [];
const cloud = await openEmbeddedCloud({ fault: () => faults.shift() });
const client = dynamoClient(cloud.settings);
const records = dynamoRecords({ client, tables: cloud.tables });

const broken = { status: 500, type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message: 'try again' };
const lostAnswer: Fault = { ...broken, when: 'after' };

beforeEach(() => {
  faults.length = 0;
});

afterAll(async () => {
  client.destroy();
  await cloud.close();
});

describe('a commit whose answer is lost', () => {
  test('is done once where it has several writes, since the SDK asks again under the same token', async () => {
    const pk = freshPartition();
    faults.push(lostAnswer);
    const writes = [putNew(intakeKey(pk, 'A'), { n: 1 }), putNew(intakeKey(pk, 'B'), { n: 1 })];
    expect(await records.commit(writes)).toEqual({ committed: true });
    expect((await records.readRecord(intakeKey(pk, 'A')))?.version).toBe(1);
  });

  test('shows as a conflict where it has one, and what stands there is its own', async () => {
    const key = intakeKey(freshPartition());
    faults.push(lostAnswer);
    expect(await records.commit([putNew(key, { n: 1 })])).toEqual({ committed: false, conflicts: [key] });
    expect(await records.readRecord(key)).toEqual({ key, version: 1, body: { n: 1 } });
  });
});

describe('a store that keeps failing', () => {
  test('is unavailable, and a commit that never arrived changed nothing', async () => {
    const pk = freshPartition();
    faults.push(broken, broken, broken);
    const writes = [putNew(intakeKey(pk, 'A')), putNew(intakeKey(pk, 'B'))];
    await expect(records.commit(writes)).rejects.toThrow(Unavailable);
    expect(await records.readRecord(intakeKey(pk, 'A'))).toBeUndefined();
  });

  test('is asked again before it is called unavailable', async () => {
    faults.push(broken, broken);
    expect(await records.readRecord(intakeKey(freshPartition()))).toBeUndefined();
    expect(faults).toEqual([]);
  });
});
