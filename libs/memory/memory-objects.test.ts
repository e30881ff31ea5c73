import { expect, test } from 'vitest';
import { memoryObjects, type StoredEvent } from './memory-objects.ts';

const now = () => '2026-01-12T01:00:00.000Z';
const bytes = new TextEncoder().encode('abc');
const policy = {
  key: 'uploads/s1/1',
  size: 3,
  contentType: 'text/csv',
  sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
  seconds: 60,
};

test('each stored upload is told once, with a version id that depends on the order only', async () => {
  const events: StoredEvent[] = [];
  const { signUpload, submitForm } = memoryObjects({ now, onStored: (event) => events.push(event) });
  const { fields } = await signUpload(policy);
  submitForm(fields, bytes);
  submitForm(fields, new Uint8Array(3));
  submitForm(fields, bytes);
  const event = { bucket: 'uploads', key: policy.key, size: 3, storedAt: now() };
  expect(events).toEqual([
    { ...event, versionId: 'v1' },
    { ...event, versionId: 'v2' },
  ]);
});

test('files of the other stores are told to nobody and have no version', async () => {
  const events: StoredEvent[] = [];
  const { getObject, putObject } = memoryObjects({ now, onStored: (event) => events.push(event) });
  await putObject({ bucket: 'results', key: 'k', bytes, contentType: 'text/csv' });
  expect(events).toEqual([]);
  expect(await getObject({ bucket: 'results', key: 'k' })).toEqual({ bytes, contentType: 'text/csv', storedAt: now() });
});

test('a refusal names its reason', async () => {
  let time = now();
  const { signUpload, submitForm } = memoryObjects({ now: () => time });
  const { fields } = await signUpload(policy);
  const reasonOf = (changed: Record<string, string>, content = bytes) => {
    const outcome = submitForm({ ...fields, ...changed }, content);
    return outcome.stored ? 'stored' : outcome.reason;
  };
  expect(reasonOf({ 'x-amz-signature': 'memory-2' })).toBe('signature');
  expect(reasonOf({ key: 'uploads/s2/1' })).toBe('fields');
  expect(reasonOf({}, bytes.slice(1))).toBe('size');
  expect(reasonOf({}, new Uint8Array(3))).toBe('checksum');
  time = '2026-01-12T01:00:59.999Z';
  expect(reasonOf({})).toBe('stored');
  time = '2026-01-12T01:01:00.000Z';
  expect(reasonOf({})).toBe('expired');
});

test('all shows every version, and its bytes are copies', async () => {
  const { all, getObject, putObject } = memoryObjects({ now });
  await putObject({ bucket: 'published', key: '2025.html', bytes, contentType: 'text/html' });
  all()[0]?.bytes.fill(0);
  expect((await getObject({ bucket: 'published', key: '2025.html' }))?.bytes).toEqual(bytes);
  expect(all()).toHaveLength(1);
});
