import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, contentHash, sha256Hex } from './digest.ts';

describe('sha256Hex', () => {
  it('hashes the same bytes alike, given as text or as bytes', () => {
    expect(sha256Hex('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
    expect(sha256Hex(new TextEncoder().encode('联动创新区'))).toBe(sha256Hex('联动创新区'));
  });
});

describe('canonicalJson', () => {
  it('sorts keys by UTF-16 code units and leaves out what is undefined', () => {
    expect(canonicalJson({ b: 1, '€': 2, a: [true, null, 'x'], 亩: undefined })).toBe(
      '{"a":[true,null,"x"],"b":1,"€":2}',
    );
  });

  it('refuses what JSON cannot say', () => {
    expect(() => canonicalJson(undefined)).toThrow(TypeError);
    expect(() => canonicalJson({ x: Number.NaN })).toThrow();
  });
});

describe('contentHash', () => {
  it('does not depend on the order of keys, and tells different values apart', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
        const turned = Object.fromEntries(Object.entries(value).toReversed());
        expect(contentHash(turned)).toBe(contentHash(value));
        expect(contentHash({ ...value, more: 'than before' })).not.toBe(contentHash({ ...value, more: 'else' }));
      }),
    );
  });
});
