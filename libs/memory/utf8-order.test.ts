import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byUtf8 } from './utf8-order.ts';

test('characters beyond U+FFFF come after all others', () => {
  expect(['😀', '\uffee', '乙', 'B', '甲', 'A', ''].toSorted(byUtf8)).toEqual([
    '',
    'A',
    'B',
    '乙',
    '甲',
    '\uffee',
    '😀',
  ]);
});

test('the order is that of the UTF-8 bytes of any two strings', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '中', '\ue000', '\uffff', '𠀀', '😀'), maxLength: 4 });
  fc.assert(
    fc.property(text, text, (left, right) => {
      const bytes = Buffer.compare(Buffer.from(left), Buffer.from(right));
      expect(Math.sign(byUtf8(left, right))).toBe(bytes);
    }),
  );
});
