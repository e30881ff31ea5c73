import fc from 'fast-check';
import { expect, it } from 'vitest';
import { detached } from './detached-text.ts';

it('changes no text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
      expect(detached(text)).toBe(text);
      expect(detached(`<t>${text}</t>`.slice(3, -4))).toBe(text);
    }),
  );
});
