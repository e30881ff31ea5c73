import { expect, test } from 'vitest';
import { InvalidCursor } from '../ports/failures.ts';
import { cursorOf, startKeyOf } from './dynamo-cursor.ts';

const listing = { table: 'intake', pk: 'SUB#1', prefix: 'R#' } as const;
const indexed = { ...listing, index: 'due', prefix: 'T', until: 'T5' } as const;
const last = { pk: { S: 'SUB#1' }, sk: { S: 'R#1' }, duePk: { S: 'SUB#1' }, dueSk: { S: 'T1' } };

test('the key of a table comes back without the attributes of an index', () => {
  expect(startKeyOf(listing, cursorOf(listing, last))).toEqual({ pk: last.pk, sk: last.sk });
});

test('the key of an index comes back with all four attributes', () => {
  expect(startKeyOf(indexed, cursorOf(indexed, last))).toEqual(last);
});

test('a cursor holds only characters that need no escaping in an address', () => {
  expect(cursorOf(listing, { ...last, sk: { S: 'R#中文?&/+' } })).toMatch(/^[\w-]+$/);
});

test.each([
  ['another partition', ['SUB#2', 'R#1']],
  ['outside the prefix', ['SUB#1', 'S#1']],
  ['too many parts', ['SUB#1', 'R#1', '', 'more']],
  ['no key', []],
  ['an empty key', ['SUB#1', '']],
  ['another type', ['SUB#1', 1]],
])('a cursor that was changed to point to %s is refused', (_, parts) => {
  expect(() => startKeyOf(listing, tampered(listing, parts))).toThrow(InvalidCursor);
});

test('a cursor of an index that was changed to point beyond its bound is refused', () => {
  expect(() => startKeyOf(indexed, tampered(indexed, ['SUB#1', 'R#1', 'T6']))).toThrow(InvalidCursor);
  expect(() => startKeyOf(indexed, tampered(indexed, ['SUB#1', 'R#1']))).toThrow(InvalidCursor);
});

/** A cursor with the right fingerprint and other parts. */
const tampered = (query: typeof listing | typeof indexed, parts: readonly unknown[]): string => {
  const [fingerprint]: unknown[] = JSON.parse(Buffer.from(cursorOf(query, last), 'base64url').toString());
  return Buffer.from(JSON.stringify([fingerprint, ...parts])).toString('base64url');
};
