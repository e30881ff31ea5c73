import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isWithin, type KeyRange, rangeOf } from './key-range.ts';

test('nothing asked is all, and one bound stays that bound', () => {
  expect(rangeOf({})).toEqual({ kind: 'all' });
  expect(rangeOf({ prefix: '' })).toEqual({ kind: 'all' });
  expect(rangeOf({ prefix: 'R#' })).toEqual({ kind: 'prefix', prefix: 'R#' });
  expect(rangeOf({ until: 'T' })).toEqual({ kind: 'until', until: 'T' });
});

test('a bound before every key of the prefix leaves nothing to ask', () => {
  expect(rangeOf({ prefix: '2026-02', until: '2026-01' })).toEqual({ kind: 'none' });
  expect(rangeOf({ prefix: '2026-02', until: '2026' })).toEqual({ kind: 'none' });
  expect(rangeOf({ until: '' })).toEqual({ kind: 'none' });
});

test('the one condition holds for exactly the keys that meet both bounds', () => {
  const text = (minLength: number) =>
    fc.string({ unit: fc.constantFrom('a', 'b', '中', '\ue000', '😀'), minLength, maxLength: 4 });
  fc.assert(
    fc.property(text(0), text(0), text(1), (prefix, until, key) => {
      expect(isMet(rangeOf({ prefix, until }), key)).toBe(isWithin({ prefix, until }, key));
    }),
    { numRuns: 2000 },
  );
});

/** What DynamoDB does with the condition. */
const isMet = (range: KeyRange, key: string): boolean => {
  const compare = (left: string, right: string) => Buffer.compare(Buffer.from(left), Buffer.from(right));
  switch (range.kind) {
    case 'all':
      return true;
    case 'none':
      return false;
    case 'prefix':
      return key.startsWith(range.prefix);
    case 'until':
      return compare(key, range.until) <= 0;
    case 'between':
      return compare(key, range.prefix) >= 0 && compare(key, range.until) <= 0;
  }
};
