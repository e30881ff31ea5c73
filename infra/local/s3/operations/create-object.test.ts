import { expect, test } from 'vitest';
import { openDatabase } from '../storage/database.ts';
import { objectListing } from '../storage/object-listing.ts';
import { objectStore } from '../storage/object-store.ts';
import { outbox } from '../storage/outbox.ts';
import { createObject } from './create-object.ts';

const notifications = [{ event: 's3:ObjectCreated:*', queueArn: 'arn:aws:sqs:us-east-1:1:uploads' }] as const;
const bucket = { name: 'b', versioned: false, cors: [], notifications };
const creation = { bucket, key: 'k', headers: {}, eventName: 'ObjectCreated:Put', requestId: 'R1' } as const;

function openStorage() {
  const database = openDatabase(':memory:');
  const handed: string[] = [];
  const storage = {
    database,
    objects: objectStore(database),
    listing: objectListing(database),
    outbox: outbox(database),
    clock: () => 0,
    keys: { accessKeyId: 'K', secretAccessKey: 'S', region: 'us-east-1' },
    notify: ({ body }: { body: string }) => void handed.push(body),
  };
  return { storage, handed };
}

test('neither stores an object nor replaces one when its notification cannot be recorded', () => {
  const { storage, handed } = openStorage();
  const before = createObject({ ...creation, body: Buffer.from('before') }, storage);
  const add = (): number => {
    throw new Error('disk full');
  };
  const failing = { ...storage, outbox: { ...storage.outbox, add } };
  expect(() => createObject({ ...creation, body: Buffer.from('after') }, failing)).toThrow('disk full');
  expect(storage.objects.newest('b', 'k')).toEqual(before);
  expect(handed).toHaveLength(1);
});

test('has committed the object before it hands its notification over', () => {
  const { storage } = openStorage();
  const seen: unknown[] = [];
  const notify = () => void seen.push([storage.database.sqlite.isTransaction, storage.objects.newest('b', 'k')?.size]);
  createObject({ ...creation, body: Buffer.from('12345') }, { ...storage, notify });
  expect(seen).toEqual([[false, 5]]);
});
