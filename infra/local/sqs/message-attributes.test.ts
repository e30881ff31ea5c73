import { describe, expect, test } from 'vitest';
import { attributesMd5, attributesProblem, attributesSize, selectAttributes } from './message-attributes.ts';

const text = { dataType: 'String', stringValue: 'value' };

describe('the MD5 of attributes', () => {
  test('is that of their length-prefixed names, types and values, in order of name', () => {
    // 'ab' String 'c', by hand: 00000002 6162 00000006 537472696e67 01 00000001 63
    expect(attributesMd5({ ab: { dataType: 'String', stringValue: 'c' } })).toBe('a489bdffc64921d72033e585c271a485');
  });

  test('does not depend on the order in which they were given, but on text or binary', () => {
    const number = { dataType: 'Number', stringValue: '1' };
    expect(attributesMd5({ a: text, b: number })).toBe(attributesMd5({ b: number, a: text }));
    const binary = { dataType: 'Binary', binaryValue: Buffer.from('value').toString('base64') };
    expect(attributesMd5({ a: binary })).not.toBe(attributesMd5({ a: text }));
  });

  test('is absent where there are none', () => {
    expect(attributesMd5({})).toBeUndefined();
  });
});

test.each([
  [{ 'a b': text }, 'name'],
  [{ a: { dataType: 'Date', stringValue: 'x' } }, 'type'],
  [{ a: { dataType: 'String', stringValue: '' } }, 'value'],
  [{ a: { dataType: 'Binary', stringValue: 'x' } }, 'value'],
  [Object.fromEntries(Array.from({ length: 11 }, (_, n) => [`a${n}`, text])), '10'],
])('attributes %j are refused for their %s', (attributes, word) => {
  expect(attributesProblem(attributes)).toContain(word);
});

test('attributes with a suffix in their type are taken', () => {
  expect(attributesProblem({ a: { dataType: 'Number.decimal', stringValue: '1' } })).toBeUndefined();
});

test('the size of attributes counts bytes of names, types and values', () => {
  expect(attributesSize({ 名: { dataType: 'String', stringValue: '杭州' } })).toBe(3 + 6 + 6);
});

test('a receiver gets the attributes it names, by prefix or all', () => {
  const attributes = { 'trace.id': text, 'trace.from': text, kind: text };
  expect(Object.keys(selectAttributes(attributes, ['trace.*']))).toEqual(['trace.id', 'trace.from']);
  expect(Object.keys(selectAttributes(attributes, ['kind']))).toEqual(['kind']);
  expect(selectAttributes(attributes, ['All'])).toEqual(attributes);
  expect(selectAttributes(attributes, ['.*'])).toEqual(attributes);
  expect(selectAttributes(attributes, [])).toEqual({});
});
