import { expect, test } from 'vitest';
import { judgeRead, refuseCreation } from './preconditions.ts';

const found = {
  sequence: 1,
  key: 'k',
  versionId: 'v1',
  isDeleteMarker: false,
  lastModified: Date.parse('2026-01-31T08:00:00.900Z'),
  size: 1,
  etag: 'e1',
  properties: { headers: {}, metadata: {} },
};
const marker = { ...found, isDeleteMarker: true };

test('lets a write through where its condition holds', () => {
  expect(refuseCreation({}, found)).toBeUndefined();
  expect(refuseCreation({ 'if-none-match': '*' }, undefined)).toBeUndefined();
  expect(refuseCreation({ 'if-none-match': '*' }, marker)).toBeUndefined();
  expect(refuseCreation({ 'if-match': '"e1"' }, found)).toBeUndefined();
});

test('refuses a write where it does not', () => {
  expect(refuseCreation({ 'if-none-match': '*' }, found)).toMatchObject({ status: 412 });
  expect(refuseCreation({ 'if-match': '"e2"' }, found)).toMatchObject({ status: 412 });
  expect(refuseCreation({ 'if-match': '"e1"' }, marker)).toMatchObject({ status: 404 });
  expect(refuseCreation({ 'if-none-match': '"e1"' }, found)).toMatchObject({ status: 501 });
});

test.each([
  [{}, 'answer'],
  [{ 'if-none-match': '"e0", W/"e1"' }, 'not-modified'],
  [{ 'if-none-match': '"e2"' }, 'answer'],
  [{ 'if-modified-since': 'Sat, 31 Jan 2026 08:00:00 GMT' }, 'not-modified'],
  [{ 'if-modified-since': 'Sat, 31 Jan 2026 07:59:59 GMT' }, 'answer'],
  [{ 'if-none-match': '"e2"', 'if-modified-since': 'Sat, 31 Jan 2026 08:00:00 GMT' }, 'answer'],
])('a read with %o comes to: %s', (headers, verdict) => {
  expect(judgeRead(headers, found)).toBe(verdict);
});

test('refuses a read of another version than the one it expects', () => {
  expect(judgeRead({ 'if-match': '"e2"' }, found)).toMatchObject({ status: 412 });
  expect(judgeRead({ 'if-match': '"e1"' }, found)).toBe('answer');
});
