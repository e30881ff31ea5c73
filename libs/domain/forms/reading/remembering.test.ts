import { expect, test, vi } from 'vitest';
import { remembering } from './remembering.ts';

test('makes a thing once', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = remembering(make, 10);
  expect([lengthOf('片区'), lengthOf('片区')]).toEqual([2, 2]);
  expect(make).toHaveBeenCalledOnce();
});

test('keeps no more than it was told to', () => {
  const make = vi.fn((text: string) => text.length);
  const lengthOf = remembering(make, 2);
  for (const text of ['甲', '乙', '丙', '甲']) lengthOf(text);
  expect(make).toHaveBeenCalledTimes(4);
});

test('tells givens apart by their key', () => {
  const joined = remembering(
    (parts: readonly string[]) => parts.join('/'),
    10,
    (parts) => JSON.stringify(parts),
  );
  expect([joined(['a', 'b']), joined(['a/b']), joined(['a', 'b'])]).toEqual(['a/b', 'a/b', 'a/b']);
});
