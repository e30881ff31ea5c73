import { expect, test } from 'vitest';
import { readByteRange } from './byte-range.ts';

test.each([
  ['bytes=0-3', { start: 0, end: 4 }],
  ['bytes=6-', { start: 6, end: 10 }],
  ['bytes=-4', { start: 6, end: 10 }],
  ['bytes=-40', { start: 0, end: 10 }],
  ['bytes=9-99', { start: 9, end: 10 }],
])('reads %s of ten bytes', (header, range) => {
  expect(readByteRange(header, 10)).toEqual(range);
});

test.each([undefined, 'bytes=', 'bytes=-', 'bytes=5-2', 'items=0-1', 'bytes=a-b'])(
  'takes %s for the whole',
  (header) => {
    expect(readByteRange(header, 10)).toBeUndefined();
  },
);

test.each(['bytes=10-', 'bytes=10-12', 'bytes=-0'])('refuses %s of ten bytes', (header) => {
  expect(readByteRange(header, 10)).toMatchObject({ status: 416, code: 'InvalidRange' });
});

test('names several ranges as not implemented', () => {
  expect(readByteRange('bytes=0-1,3-4', 10)).toMatchObject({ status: 501 });
});
